"""What became of an activation: judged by the version that the meter gives, however long it takes to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from smconfig_gui.dlms.errors import AccessError, MeterError
from smconfig_gui.dlms.firmware.image_object import (
    ImageStatus,
    Running,
    read_running,
    read_status,
    read_upgrade_events,
)
from smconfig_gui.dlms.firmware.plan import UpdateFacts, activation_of, own_work
from smconfig_gui.dlms.firmware.sending import is_passing
from smconfig_gui.dlms.firmware.watch import Watch
from smconfig_gui.dlms.operation import Ended, Patience, ProcedureContext
from smconfig_gui.model.firmware import FirmwareVersions, UpdateFirmwareRequest
from smconfig_gui.model.journal import Work
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, verbatim
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.problems import problem

LIMIT = timedelta(minutes=15)
PAUSES_S: tuple[float, ...] = (2.0, 5.0, 10.0, 15.0, 20.0, 30.0)
_SAME = QT_TRANSLATE_NOOP(
    "firmware",
    "The meter says that it activated the image, and gives the same versions and the same signature as before: nothing"
    " that it tells shows which of the two runs.",
)
_SAME_UNSIGNED = QT_TRANSLATE_NOOP(
    "firmware",
    "The meter says that it activated the image, and gives the same versions as before. It tells no signature of its"
    " firmware, so nothing shows which of the two runs.",
)
_SIGNED = QT_TRANSLATE_NOOP(
    "firmware", "The versions are the same as before; the signature of the firmware that runs is that of this image."
)
_SIGNED_ANEW = QT_TRANSLATE_NOOP(
    "firmware", "The versions are the same as before; the signature of the firmware that runs is another one."
)
_NOT_TOLD = QT_TRANSLATE_NOOP("firmware", "The meter says that it activated the image; it does not tell the version.")
_STILL = QT_TRANSLATE_NOOP(
    "firmware", "The meter is still activating. Run the update again later: it only reads the version then."
)
_DEVICE_LATER = QT_TRANSLATE_NOOP(
    "firmware",
    "The M-Bus device takes the image when it reports next, which may be an hour from now. Run the update again then:"
    " it only reads the version.",
)
_UNREACHED = QT_TRANSLATE_NOOP(
    "firmware", "Run the update again when the meter can be reached: it only reads the version then."
)
_STARTING = QT_TRANSLATE_NOOP(
    "firmware", "The meter starts with the image that was activated; its version is read when it answers."
)
DEVICE_RESULTS = {
    1: QT_TRANSLATE_NOOP("firmware", "block size not supported"),
    2: QT_TRANSLATE_NOOP("firmware", "image size too big"),
    3: QT_TRANSLATE_NOOP("firmware", "invalid block number"),
    4: QT_TRANSLATE_NOOP("firmware", "data receive error"),
    5: QT_TRANSLATE_NOOP("firmware", "image not complete"),
    6: QT_TRANSLATE_NOOP("firmware", "invalid security (MAC)"),
    7: QT_TRANSLATE_NOOP("firmware", "firmware not valid for this device"),
}


@dataclass(frozen=True, slots=True)
class _Look:
    """What the meter said at one moment."""

    status: ImageStatus
    running: Running
    device_result: int | None = None

    @property
    def versions(self) -> FirmwareVersions:
        """The versions that run."""
        return self.running.versions


def patience_with(works: Sequence[Work], request: UpdateFirmwareRequest, now: datetime) -> Patience | None:
    """Return how long a silent meter is waited for: as long after its activation as in the run that sent that."""
    work = own_work(works, request.channel, now) if request.channel is None else None
    activated = activation_of(work)
    if activated is None:
        return None
    until = datetime.fromisoformat(activated.at) + LIMIT
    return Patience(until, _STARTING, PAUSES_S, is_passing, _unreached)


def _unreached(error: MeterError) -> Ended:
    known = error.problem._replace(known=_not_back().known, advice=_UNREACHED)
    return Ended(Verdict.UNKNOWN, problem=known, recovery=_UNREACHED)


class Judge:
    """Looks at the meter until its version tells what happened, fifteen minutes at most."""

    def __init__(self, context: ProcedureContext, facts: UpdateFacts, watch: Watch, channel: int | None) -> None:
        self._context = context
        self._facts = facts
        self._watch = watch
        self._channel = channel
        self._known_events: list[tuple[bytes, int]] = []
        self._last: _Look | None = None

    async def remember(self) -> None:
        """Note what the log says before the activation, so that only news count afterwards."""
        if self._channel is not None:
            self._known_events = await read_upgrade_events(self._context, self._channel)

    async def find_out(self) -> Ended:
        """Return what is true; never *not done* before the limit unless the meter itself says that it failed."""
        ends_at = self._context.now() + LIMIT
        tries = 0
        while True:
            try:
                await self._context.associate()
                ended = self._judged(await self._look())
                if ended is not None:
                    return ended
            except MeterError as error:
                # A meter that is starting may refuse reading for a while.
                if not is_passing(error) and not isinstance(error, AccessError):
                    raise
                self._watch.reconnecting(tries + 1)
            if self._context.now() >= ends_at:
                return self._at_the_limit()
            await self._context.release()
            await self._context.sleep(PAUSES_S[min(tries, len(PAUSES_S) - 1)])
            tries += 1

    async def _look(self) -> _Look:
        running = await read_running(self._context, self._channel)
        status = await read_status(self._context)
        result: int | None = None
        if self._channel is not None:
            events = await read_upgrade_events(self._context, self._channel)
            news = [event for event in events if event not in self._known_events]
            result = news[-1][1] if news else None
        self._last = _Look(status, running, result)
        return self._last

    def _judged(self, look: _Look) -> Ended | None:
        """Return what is certain by now; None while the meter is not done."""
        if self._is_new(look.running):
            is_signed_anew = self._channel is None and look.versions == self._facts.before.versions
            remark = _SIGNED if look.running.is_signed_as(self._facts.image) else _SIGNED_ANEW
            return Ended(Verdict.VERIFIED, look.versions, remark=remark if is_signed_anew else None)
        if look.device_result:
            reason = DEVICE_RESULTS.get(look.device_result, verbatim(look.device_result))
            return Ended(Verdict.NOT_DONE, problem=problem("image-device-refused", reason=reason))
        if look.status is ImageStatus.ACTIVATION_FAILED:
            return Ended(Verdict.NOT_DONE, problem=problem("image-activation-failed"))
        if look.status is ImageStatus.ACTIVATED and (self._channel is None or not look.versions.firmware_versions):
            return self._same_versions(look)
        return None

    def _same_versions(self, look: _Look) -> Ended:
        """Judge an activation that changed no version, as when an image is sent a second time: by the signature."""
        if not look.versions.firmware_versions:
            return Ended(Verdict.UNVERIFIABLE, look.versions, recovery=_NOT_TOLD)
        if look.running.is_signed_as(self._facts.image):
            return Ended(Verdict.VERIFIED, look.versions, remark=_SIGNED)
        text = _SAME if look.running.signature else _SAME_UNSIGNED
        return Ended(Verdict.UNVERIFIABLE, look.versions, recovery=text)

    def _is_new(self, running: Running) -> bool:
        """Whether the version is the one of the image, or where that is not known, something else runs than before."""
        header, versions = self._facts.image.header, running.versions.firmware_versions
        if header is None or not versions:
            return running.is_new(self._facts.before)
        return versions[0].version == header.simple_version

    def _at_the_limit(self) -> Ended:
        last = self._last
        if last is None:
            return Ended(Verdict.UNKNOWN, problem=_not_back(), recovery=_UNREACHED)
        if self._channel is not None:
            return Ended(Verdict.WAITING, last.versions, recovery=_DEVICE_LATER)
        if last.status is ImageStatus.ACTIVATING:
            return Ended(Verdict.WAITING, last.versions, recovery=_STILL)
        return Ended(Verdict.NOT_DONE, problem=problem("image-not-running"))


def _not_back() -> Problem:
    return problem("image-not-back", minutes=int(LIMIT.total_seconds() // 60))
