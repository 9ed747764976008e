"""What became of a key that was sent to a device.

An E-meter and a device that were left with different keys by a broken link come
together again: what is missing in the E-meter is given to it, else the same key is sent once more, which the journal
names.
"""

import contextlib
from collections.abc import Collection
from dataclasses import replace

from smconfig_gui.dlms.errors import AccessError, ActionError, LinkError, MeterError, ProtocolError
from smconfig_gui.dlms.mbus_keys.evidence import Seen, Sign, look, sign
from smconfig_gui.dlms.mbus_keys.facts import (
    SET_ENCRYPTION_KEY,
    KeyFacts,
    put_back_write,
)
from smconfig_gui.dlms.mbus_keys.sending import KeySending
from smconfig_gui.dlms.mbus_keys.works import (
    NEVER_DONE,
    PUT_BACK,
    first_baseline,
    has_moved,
    was_taken,
)
from smconfig_gui.dlms.operation import Ended, ProcedureContext
from smconfig_gui.dlms.rows import Found, Row, RowState
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.mbus import EncryptionKeyStatus
from smconfig_gui.model.mbus_keys import (
    KEY_WAITING,
    NOT_PUT_BACK,
    NOT_TOLD,
    PARTLY,
    PUT_BACK_DONE,
    PUTTING_BACK,
    SAME_AGAIN,
    TAKEN,
    USER,
    USER_NOT_TOLD,
    WAITING,
)
from smconfig_gui.model.messages import Problem, ProblemError, Text, verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.problems import OLD_VALUE_HELD, PARTLY_WRITTEN, UNKNOWN_STATE
from smconfig_gui.model.problems import problem as known_problem
from smconfig_gui.model.verdict import Verdict

_IN_USE = EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE
_BOTH = EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED
_TRANSFERRED = (EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED, _BOTH)
_SET = (EncryptionKeyStatus.ENCRYPTION_KEY_SET, _BOTH, _IN_USE)


async def set_key(context: ProcedureContext, _request: object, facts: KeyFacts) -> Ended:
    """Send a key and find out what became of it."""
    change = KeyChange(context, facts)
    await change.check_device()
    context.checkpoint()
    await change.prepare()
    with context.critical():
        problem = await change.send_all()
        return await change.settle(problem)


class KeyChange(KeySending):
    """A key that is sent, and what became of it."""

    async def settle(self, problem: ProblemError | None) -> Ended:
        """Look what the E-meter says now, over a new association where the old one is gone, and tell what is true."""
        if all(row.state is RowState.NOT_SENT for row in self.context.rows):
            if self.facts.work is not None and self.facts.work.was_sent:
                await self.leave(StepState.UNKNOWN)  # an earlier attempt may have changed the device
            else:
                await self.end(StepState.ABANDONED, KeyState.RETIRED)
            raise problem or MeterError("stopped")
        try:
            seen = await self._now(problem)
            if len(self.context.rows) > 1 and self.context.rows[1].state is RowState.NOT_SENT:
                self.between = seen
            if self._lacks_e_meter(seen):
                seen = await self._completed()
        except ProblemError as error:
            await self.leave(StepState.UNKNOWN)
            return Ended(Verdict.UNKNOWN, None, (problem or error).problem._replace(known=UNKNOWN_STATE), SAME_AGAIN)
        told = None if problem is None else problem.problem
        return await (self._user_key(seen, told) if self.facts.kind is USER else self._other_key(seen, told))

    async def _now(self, problem: ProblemError | None) -> Seen:
        """Look what the E-meter says, over a new association where the present one does not answer any more."""
        if problem is None or isinstance(problem, ActionError):
            with contextlib.suppress(LinkError, ProtocolError):
                return await look(self.context, self.facts.channel)
        await self.context.associate()
        await self.check_device()
        return await look(self.context, self.facts.channel)

    def _lacks_e_meter(self, seen: Seen) -> bool:
        """Whether the device was given a key that the E-meter does not have, and has not refused for good."""
        if self.facts.kind is not USER or not self._was_transferred(seen) or self._was_set(seen) is not False:
            return False
        row = self.context.rows[1]
        return row.state is RowState.NOT_SENT or not _was_never_done(row)

    async def _completed(self) -> Seen:
        """Give the E-meter the key that the device was given: it needs no device for that."""
        problem: ProblemError | None = None
        try:
            await self.send_to_e_meter()
        except ProblemError as error:
            problem = error
        return await self._now(problem)

    def _was_transferred(self, seen: Seen) -> bool | None:
        """Whether the E-meter took the key for the device, now or at an earlier attempt; None when nothing tells."""
        earlier, now = was_taken(self.facts.work, "transfer"), self.before.seen.status in _TRANSFERRED
        if self.facts.work is not None and now and first_baseline(self.facts.work).seen.status not in _TRANSFERRED:
            earlier = True  # the status has moved since the first attempt with this key
        return _was_done(self.context.rows[0], earlier, self.before.seen, self.between or seen, _TRANSFERRED)

    def _was_set(self, seen: Seen) -> bool | None:
        """Whether the E-meter took the key for itself, now or at an earlier attempt; None when nothing tells."""
        earlier = was_taken(self.facts.work, "set")
        return _was_done(self.context.rows[1], earlier, self.between or self.before.seen, seen, _SET)

    async def _sign(self, seen: Seen) -> Sign:
        """Return what the device made of the key: accepted ever since it was first sent, or rejected now."""
        context, channel, work = self.context, self.facts.channel, self.facts.work
        if work is not None:
            since = first_baseline(work)
            since = replace(since, together=max(since.together, self.before.together))
            if await sign(context, channel, since, seen) is Sign.ACCEPTED:
                return Sign.ACCEPTED
        return await sign(context, channel, self.before, seen)

    def _has_moved(self, seen: Seen) -> bool:
        """Whether the key status was another than "in use" since the transfer, so that it speaks of this key now."""
        known = [each for each in (self.before.seen, self.between, seen) if each is not None]
        return has_moved(self.facts.work) or not all(each.is_in_use for each in known)

    async def _user_key(self, seen: Seen, told: Problem | None) -> Ended:
        transferred, is_set = self._was_transferred(seen), self._was_set(seen)
        if transferred is False and is_set is False:
            return await self._not_done(told)
        if transferred and is_set:
            return await self._user_key_sent(seen, told)
        await self.leave(StepState.UNKNOWN)
        if transferred and is_set is False:
            return Ended(Verdict.PARTLY, None, _knowing(told, PARTLY_WRITTEN), PARTLY)
        return Ended(Verdict.UNKNOWN, None, _knowing(told, UNKNOWN_STATE), SAME_AGAIN)

    async def _user_key_sent(self, seen: Seen, told: Problem | None) -> Ended:
        moved, found = self._has_moved(seen), await self._sign(seen)
        if found is Sign.REJECTED:
            return await self._put_back()
        if seen.is_in_use and (moved or found is Sign.ACCEPTED):
            return await self._verified(told)
        return await self._taken(told, WAITING, USER_NOT_TOLD, moved=moved)

    async def _other_key(self, seen: Seen, told: Problem | None) -> Ended:
        row, earlier = self.context.rows[0], was_taken(self.facts.work, "transfer")
        found = await self._sign(seen)
        if found is Sign.REJECTED:
            return await self._not_done(known_problem("mbus-key-rejected", device=verbatim(self.facts.device.text)))
        if found is Sign.ACCEPTED:
            return await self._verified(told)
        if row.state is RowState.ACCEPTED or earlier:
            return await self._taken(told, KEY_WAITING, NOT_TOLD, moved=False)
        if _was_never_done(row) and earlier is False:
            return await self._not_done(told)
        await self.leave(StepState.UNKNOWN)
        return Ended(Verdict.UNKNOWN, None, _knowing(told, UNKNOWN_STATE), SAME_AGAIN)

    # --- how it ends -------------------------------------------------------------------------------------------------

    async def _verified(self, told: Problem | None) -> Ended:
        for row in self.context.rows:
            row.found = Found.NEW
        if self.references:
            await self.context.keys.activate(self.references)
        await self.context.note("end", StepState.VERIFIED, keys=self.references, is_end=True, **self.details)
        return Ended(Verdict.VERIFIED, Nothing(), told)

    async def _taken(self, told: Problem | None, waiting: Text, not_told: Text, *, moved: bool) -> Ended:
        """The E-meter took it: both keys are kept, and the work stays open, until there is evidence of its use."""
        await self.leave(StepState.ACKED, moved=moved)
        if moved or self.before.can_tell(self.context.profile):
            return Ended(Verdict.WAITING, Nothing(), _knowing(told, TAKEN), waiting)
        return Ended(Verdict.UNVERIFIABLE, Nothing(), _knowing(told, TAKEN), not_told)

    async def _not_done(self, told: Problem | None) -> Ended:
        for row in self.context.rows:
            if row.state is not RowState.NOT_SENT:
                row.found = Found.OLD
        await self.end(StepState.ABANDONED, KeyState.RETIRED)
        return Ended(Verdict.NOT_DONE, None, _knowing(told, OLD_VALUE_HELD))

    async def _put_back(self) -> Ended:
        """The device keeps its former key: so must the E-meter."""
        facts, context = self.facts, self.context
        rejected = known_problem("mbus-key-rejected", device=verbatim(facts.device.text))
        await self.mark(KeyState.UNVERIFIED)
        if facts.former is None:
            return Ended(Verdict.PARTLY, None, rejected, NOT_PUT_BACK)
        context.tell(PUTTING_BACK)
        try:
            row = context.add(put_back_write(facts.methods[SET_ENCRYPTION_KEY], facts.former, facts.channel))
            await context.send(row, PUT_BACK, **self.details)
        except ProblemError:
            return Ended(Verdict.PARTLY, None, rejected, NOT_PUT_BACK)
        for row in context.rows[:2]:
            row.found = Found.OLD
        await self.end(StepState.ABANDONED, KeyState.RETIRED)
        return Ended(Verdict.NOT_DONE, None, rejected, PUT_BACK_DONE)


def _was_done(
    row: Row, earlier: bool | None, before: Seen, now: Seen, marks: Collection[EncryptionKeyStatus]
) -> bool | None:
    """Whether a call came to effect, now or earlier, by its answer and by what the key status was before and is now.

    None when nothing tells, as with a status that had the mark before, or that never leaves "in use".
    """
    if row.state is RowState.ACCEPTED or earlier:
        return True
    if _was_never_done(row):
        return earlier
    is_silent = None in (before.status, now.status) or (before.is_in_use and now.is_in_use)
    if is_silent or before.status in marks:
        return None
    return True if now.status in marks else earlier


def _was_never_done(row: Row) -> bool:
    """Whether a call is known not to have been carried out: never sent, or refused with a result that says so."""
    if row.state is RowState.NOT_SENT:
        return True
    return isinstance(row.error, (AccessError, ActionError)) and row.error.code in NEVER_DONE


def _knowing(told: Problem | None, known: Text) -> Problem | None:
    """Return a problem with what is known of the meter by now."""
    return None if told is None else told._replace(known=known)
