"""An update from the first block to the version read back, each phase in the journal before it begins."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

from smconfig_gui.dlms.errors import AccessError, ActionError, MeterError, RefusedError
from smconfig_gui.dlms.firmware.image_object import ImageStatus, info_differs, read_blocks, read_state, read_status
from smconfig_gui.dlms.firmware.judging import PAUSES_S, Judge
from smconfig_gui.dlms.firmware.plan import Start, UpdateFacts, enable_write, initiate_write
from smconfig_gui.dlms.firmware.sending import ImageLostError, Reconnecting, Sender
from smconfig_gui.dlms.firmware.watch import Watch
from smconfig_gui.dlms.operation import Ended, ProcedureContext
from smconfig_gui.dlms.rows import Found, Row, RowState
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.firmware_progress import Phase
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, ProblemError, verbatim
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.problems import problem

TEMPORARY_FAILURE = 2
MAX_FRESH_STARTS = 3
INITIATED_WITHIN_S = 60.0
VERIFIED_WITHIN_S = 900.0
_AFTER_VERIFYING = (ImageStatus.VERIFIED, ImageStatus.ACTIVATING, ImageStatus.ACTIVATED, ImageStatus.ACTIVATION_FAILED)
_RESUME = QT_TRANSLATE_NOOP(
    "firmware",
    "The meter keeps what it has. Run the update again within 30 days: it goes on at the first missing block.",
)
_ANNOUNCE_AGAIN = QT_TRANSLATE_NOOP(
    "firmware",
    "The image was announced and no answer came. No block was sent; the meter runs the firmware that it had. Run the"
    " update again: it finds out, and announces the image once more where that is needed.",
)
_VERIFIED = QT_TRANSLATE_NOOP("firmware", "The image is on the meter and verified. It waits for its activation.")
_STILL_VERIFYING = QT_TRANSLATE_NOOP("firmware", "The meter is still verifying the image. Run the update again later.")
_LEFT_OPEN = QT_TRANSLATE_NOOP(
    "firmware",
    "The end of this update could not be written down: {reason} The firmware is as told here; image transfer may still"
    " be allowed. Run the update again when that is mended: it only reads the version, and ends it.",
)
_JUDGE_LATER = QT_TRANSLATE_NOOP("firmware", "Run the update again: it only reads the version then.")


class _EndedError(Exception):
    """The update ends here, with what is true."""

    def __init__(self, ended: Ended, *, is_end: bool) -> None:
        super().__init__(ended.verdict.value)
        self.ended = ended
        self.is_end = is_end


class Update:
    """One run of an update; a later one goes on where this one ended."""

    def __init__(self, context: ProcedureContext, request: UpdateFirmwareRequest, facts: UpdateFacts) -> None:
        self._context = context
        self._request = request
        self._facts = facts
        self._watch = Watch(context, facts)
        self._judge = Judge(context, facts, self._watch, request.channel)
        self._reconnecting = Reconnecting(context, self._watch)
        self._is_activated = facts.start is Start.JUDGING
        if facts.work is not None:
            context.go_on(facts.work)

    async def run(self) -> Ended:
        """Do what is left to be done and return what is true then."""
        try:
            ended = await self._phases()
            is_end = ended.verdict not in (Verdict.WAITING, Verdict.UNKNOWN)
        except _EndedError as error:
            ended, is_end = error.ended, error.is_end
        except ProblemError as error:  # of the meter, or of this computer: its disk may be full
            ended, is_end = await self._interrupted(error), False
        return await self._end(ended) if is_end else ended

    async def _end(self, ended: Ended) -> Ended:
        """Put back what was changed and end the work; that this fails changes nothing of what the meter runs."""
        state = StepState.VERIFIED if ended.verdict is Verdict.VERIFIED else StepState.ABANDONED
        try:
            await self._put_back()
            await self._note("end", state, is_end=True, verdict=ended.verdict.value)
        except ProblemError as error:
            left = _LEFT_OPEN.with_(reason=error.problem.happened)
            return replace(ended, recovery=left if ended.recovery is None else ended.recovery)
        return ended

    async def _phases(self) -> Ended:
        start = self._facts.start
        if start is not Start.JUDGING:
            await self._prepare()
        if start in (Start.FRESH, Start.SENDING):
            await self._transfer()
        if start is not Start.JUDGING:
            self._watch.all_there()
            await self._verify()
            if not self._request.activate:
                return Ended(Verdict.WAITING, self._facts.before.versions, recovery=_VERIFIED)
            await self._activate()
        return await self._find_out()

    # --- getting it there ------------------------------------------------------------------------------------------

    async def _prepare(self) -> None:
        if self._facts.start is Start.FRESH:
            await self._note("checked", StepState.VERIFIED, **self._facts.details)
        self._watch.enter(Phase.CHECKED)
        row = self._row("enabled", is_on=True)
        if row is not None:
            await self._robustly(lambda: self._context.send(row, "enable"))
            row.error, row.found = None, Found.NEW
        self._watch.enter(Phase.ENABLED)
        if self._facts.start is Start.FRESH:
            await self._initiate(self._row("initiate") or Row(initiate_write(self._facts)))

    async def _initiate(self, row: Row) -> None:
        self._context.checkpoint()
        try:
            await self._context.send(row, "initiate", digest=self._facts.image.digest)
        except ActionError as error:
            known = problem("image-not-initiated", status="-").known
            raise _EndedError(
                Ended(Verdict.NOT_DONE, problem=error.problem._replace(known=known)), is_end=True
            ) from error
        except MeterError as error:
            await self._reconnecting.again(error)
        status, waited_s = await self._status(), 0.0
        if row.state is RowState.UNANSWERED and (self._facts.is_foreign or not await self._is_announced(status)):
            # Where somebody else's image was announced, nothing tells whether it still is: nothing is lost by ours.
            await self._initiate(Row(row.write))
            return
        for pause_s in PAUSES_S:
            if status is ImageStatus.INITIATED or waited_s >= INITIATED_WITHIN_S:
                break
            await self._context.sleep(pause_s)
            status, waited_s = await self._status(), waited_s + pause_s
        if status is not ImageStatus.INITIATED:
            found = problem("image-not-initiated", status=status.value)
            raise _EndedError(Ended(Verdict.NOT_DONE, problem=found), is_end=True)
        if row.state is RowState.UNANSWERED:
            await self._note("initiate", StepState.ACKED)
        row.state, row.error, row.found = RowState.ACCEPTED, None, Found.NEW
        self._watch.enter(Phase.INITIATED)

    async def _is_announced(self, status: ImageStatus) -> bool:
        """Whether an announcement without an answer arrived: the meter expects an image, and has no block of any."""
        if status is not ImageStatus.INITIATED:
            return False
        blocks = await self._robustly(lambda: read_blocks(self._context, self._facts.count))
        return bool(blocks.is_untouched)

    async def _status(self) -> ImageStatus:
        status: ImageStatus = await self._robustly(lambda: read_status(self._context))
        return status

    async def _transfer(self) -> None:
        row = self._row("transfer")
        self._watch.enter(Phase.SENDING)
        for _ in range(MAX_FRESH_STARTS):
            if row is not None:
                row.state = RowState.UNANSWERED
            try:
                await Sender(self._context, self._facts, self._watch).send_all()
            except ImageLostError:
                await self._note("checked", StepState.VERIFIED, **self._facts.details)
                await self._begin_anew()
                continue
            if row is not None:
                row.state, row.found = RowState.ACCEPTED, Found.NEW
            self._watch.all_there()
            await self._note("complete", StepState.VERIFIED)
            self._watch.enter(Phase.COMPLETE)
            return
        raise RefusedError("image-lost", times=MAX_FRESH_STARTS)

    async def _begin_anew(self) -> None:
        """The meter forgot the image: allow and announce it once more."""
        if not (await read_state(self._context)).is_enabled:
            await self._context.send(Row(enable_write(self._facts, is_on=True)), "enable")
        await self._initiate(Row(initiate_write(self._facts)))
        self._watch.enter(Phase.SENDING)

    # --- verifying -------------------------------------------------------------------------------------------------

    async def _verify(self) -> None:
        """Let an E-meter verify the image, and compare what it would activate; the device judges M-Bus images."""
        if self._request.channel is not None:
            return
        row = self._row("verify")
        if row is not None:
            self._watch.enter(Phase.VERIFYING)
            await self._let_verify(row)
            row.state, row.found = RowState.ACCEPTED, Found.NEW
        difference = await self._robustly(lambda: info_differs(self._context, self._facts.image))
        if difference is not None:
            await self._note("info", StepState.REFUSED, found=difference)
            found = problem("image-info-differs", found=verbatim(difference))
            raise _EndedError(Ended(Verdict.NOT_DONE, problem=found), is_end=True)
        await self._note("verified", StepState.VERIFIED)
        self._watch.enter(Phase.VERIFIED)

    async def _let_verify(self, row: Row) -> None:
        """Return when the meter has verified the image; raises _EndedError when it will not, or takes too long."""
        waited_s, tries, is_asked = 0.0, 0, self._facts.start is Start.VERIFYING
        while True:
            try:
                if not is_asked:
                    await self._ask_to_verify(row)
                    is_asked = True
                status = await read_status(self._context)
            except (AccessError, ActionError, RefusedError):
                raise
            except MeterError as error:
                await self._reconnecting.again(error)
                is_asked = await read_status(self._context) is not ImageStatus.INITIATED
                continue
            if status in _AFTER_VERIFYING:
                return
            if status is not ImageStatus.VERIFYING:
                self._not_verified(status)
            if waited_s >= VERIFIED_WITHIN_S:
                raise _EndedError(Ended(Verdict.WAITING, recovery=_STILL_VERIFYING), is_end=False)
            pause_s = PAUSES_S[min(tries, len(PAUSES_S) - 1)]
            await self._context.sleep(pause_s)
            waited_s, tries = waited_s + pause_s, tries + 1

    async def _ask_to_verify(self, row: Row) -> None:
        """Call the method; what it answers is judged by the status, as meters answer in different ways."""
        self._context.checkpoint()
        try:
            await self._context.send(row, "verify")
        except ActionError as error:
            row.error = None
            status = await read_status(self._context)
            if error.code != TEMPORARY_FAILURE and status not in _AFTER_VERIFYING:
                row.error = error
                self._not_verified(status, error)

    def _not_verified(self, status: ImageStatus, error: ActionError | None = None) -> None:
        detail = error.problem.detail if error is not None else ""
        found = problem("image-not-verified", status=status.value, detail=detail)
        raise _EndedError(Ended(Verdict.NOT_DONE, problem=found), is_end=status is ImageStatus.VERIFICATION_FAILED)

    # --- activating ------------------------------------------------------------------------------------------------

    async def _activate(self) -> None:
        row = self._row("activate")
        if row is None:
            raise RefusedError("image-foreign")
        self._context.checkpoint()
        await self._robustly(self._judge.remember)
        self._watch.enter(Phase.ACTIVATING)
        with self._context.critical():
            try:
                self._is_activated = True
                await self._context.send(row, "activate", digest=self._facts.image.digest)
            except ActionError as error:
                # Some meters answer temporary failure and activate all the same.
                status = await read_status(self._context)
                if error.code != TEMPORARY_FAILURE and status in (ImageStatus.INITIATED, ImageStatus.VERIFIED):
                    self._is_activated = False
                    refused = error.problem._replace(known=problem("image-not-running").known)
                    raise _EndedError(Ended(Verdict.NOT_DONE, problem=refused), is_end=False) from error
            except ProblemError:
                if row.state is RowState.NOT_SENT:
                    self._is_activated = False
                    raise
                row.error = None  # expected: the meter restarts without an answer

    async def _find_out(self) -> Ended:
        self._watch.enter(Phase.REBOOTING)
        ended = await self._judge.find_out()
        row = self._row("activate")
        if row is not None:
            row.error = None
            found = {Verdict.VERIFIED: Found.NEW, Verdict.NOT_DONE: Found.OLD}
            row.found = found.get(ended.verdict, Found.UNREADABLE)
        if ended.response is not None and ended.verdict is not Verdict.WAITING:
            versions = ended.response.firmware_versions
            self._watch.found(versions[0].version if versions else "")
        return ended

    async def _put_back(self) -> None:
        """Forbid image transfers again where they were forbidden before; that it fails changes nothing of the rest."""
        if self._facts.was_enabled:
            return
        row = self._row("enabled", is_on=False) or Row(enable_write(self._facts, is_on=False))
        try:
            await self._context.send(row, "put-back")
            row.found = Found.NEW
        except MeterError as error:
            row.error = error

    # --- inside ----------------------------------------------------------------------------------------------------

    async def _robustly(self, read: Any) -> Any:
        """Read something, over a fresh connection where the present one broke."""
        while True:
            try:
                return await read()
            except (AccessError, ActionError, RefusedError):
                raise
            except MeterError as error:
                await self._reconnecting.again(error)

    async def _interrupted(self, error: ProblemError) -> Ended:
        """Return what is true when something stopped the update."""
        if self._is_activated:
            return Ended(Verdict.UNKNOWN, problem=error.problem, recovery=_JUDGE_LATER)
        done = self._watch.progress.done
        initiate = self._row("initiate")
        is_begun = self._facts.start is not Start.FRESH or (
            initiate is not None and initiate.state is not RowState.NOT_SENT
        )
        if not is_begun:
            untouched = problem("image-not-initiated", status="-").known
            return Ended(Verdict.NOT_DONE, problem=error.problem._replace(known=untouched))
        if initiate is not None and initiate.state is RowState.UNANSWERED:
            return Ended(Verdict.UNKNOWN, problem=error.problem, recovery=_ANNOUNCE_AGAIN)
        if self._watch.phase is Phase.SENDING:
            self._watch.show()
            with suppress(ProblemError):
                await self._note("sending", StepState.SENT, done=done, count=self._facts.count)
        paused = problem("image-interrupted", done=done, count=self._facts.count)
        is_stopped = isinstance(error, MeterError) and error.id == "stopped"
        shown = paused if is_stopped else error.problem._replace(known=paused.known)
        return Ended(Verdict.PARTLY, problem=shown, recovery=_RESUME)

    def _row(self, name: str, *, is_on: bool | None = None) -> Row | None:
        target = self._facts.modes[name]
        rows = (row for row in self._context.rows if row.write.target == target)
        return next((row for row in rows if is_on is None or row.write.new.truth is is_on), None)

    async def _note(self, step: str, state: StepState, *, is_end: bool = False, **details: Any) -> None:
        if self._request.channel is not None:
            details["channel"] = self._request.channel
        await self._context.note(step, state, digest=self._facts.image.digest, is_end=is_end, **details)
