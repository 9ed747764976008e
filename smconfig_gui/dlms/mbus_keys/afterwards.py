"""Keys that were sent to an M-Bus device, looked after later: in use, put back, or taken as in use by a person."""

from collections.abc import Sequence

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.dlms.mbus_keys.evidence import Baseline, Seen, Sign, look, sign
from smconfig_gui.dlms.mbus_keys.facts import PutBackFacts, device_on
from smconfig_gui.dlms.mbus_keys.works import (
    PUT_BACK,
    check_same_device,
    first_baseline,
    has_moved,
    is_about,
    is_given,
    is_user_key,
    latest_baseline,
    was_taken,
)
from smconfig_gui.dlms.operation import Ended, MeterContext, ProcedureContext
from smconfig_gui.dlms.rows import Found
from smconfig_gui.model.journal import StepState, Work
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.mbus import ChannelRequest, EncryptionKeyStatus, EncryptionKeyStatusValue
from smconfig_gui.model.mbus_keys import (
    KEY_WAITING,
    NOT_PUT_BACK,
    NOT_TOLD,
    READ_AGAIN,
    SAME_AGAIN,
    TAKEN_ON_YOUR_WORD,
    USER,
    USER_NOT_TOLD,
    WAITING,
)
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import PlannedWrite
from smconfig_gui.model.problems import problem as known_problem
from smconfig_gui.model.verdict import Verdict

_NO_KEY = EncryptionKeyStatus.NO_ENCRYPTION_KEY
_GRAVITY = (  # of several keys the one is told that needs a person most
    Verdict.READ,
    Verdict.VERIFIED,
    Verdict.WAITING,
    Verdict.UNVERIFIABLE,
    Verdict.NOT_DONE,
    Verdict.PARTLY,
    Verdict.UNKNOWN,
    Verdict.DIFFERS,
)


async def no_facts(_context: MeterContext, _request: ChannelRequest) -> None:
    """Return nothing: what is looked after stands in the journal."""


def no_plan(_request: ChannelRequest, _facts: None) -> Sequence[PlannedWrite]:
    """Return no write."""
    return ()


async def check_use(context: ProcedureContext, request: ChannelRequest, _facts: None) -> Ended:
    """Look whether the keys on their way to a channel are in use by now, and close what is."""
    device = await device_on(context, request.channel)
    seen = await look(context, request.channel)
    ended = [Ended(Verdict.READ, _response(seen))]
    for work in await context.unfinished():
        if is_about(work, request.channel):
            try:
                check_same_device(work, device, request.channel)
            except RefusedError as error:
                ended.append(Ended(Verdict.DIFFERS, None, error.problem))
            else:
                ended.append(await _use_of(context, work, seen, request.channel))
    return max(ended, key=lambda each: _GRAVITY.index(each.verdict))


async def _use_of(context: ProcedureContext, work: Work, seen: Seen, channel: int) -> Ended:
    is_shared, first, latest = is_user_key(work), first_baseline(work), latest_baseline(work)
    moved = has_moved(work) or not first.seen.is_in_use or not seen.is_in_use
    found = await _sign(context, channel, first, latest, seen)
    if is_given(work):
        in_use = seen.is_in_use and (moved or found is Sign.ACCEPTED)
        if in_use if is_shared else found is Sign.ACCEPTED:
            await _take(context, work, StepState.VERIFIED)
            return Ended(Verdict.VERIFIED, _response(seen))
    if found is Sign.REJECTED:
        return await _rejected(context, work)
    if not is_given(work):
        return Ended(Verdict.UNKNOWN, None, None, SAME_AGAIN)
    if is_shared and moved and not has_moved(work):
        await context.note("use", StepState.ACKED, keys=work.first.keys, work=work, moved=True)
    if (is_shared and moved) or first.can_tell(context.profile):
        return Ended(Verdict.WAITING, _response(seen), None, WAITING if is_shared else KEY_WAITING)
    return Ended(Verdict.UNVERIFIABLE, _response(seen), None, USER_NOT_TOLD if is_shared else NOT_TOLD)


async def _rejected(context: ProcedureContext, work: Work) -> Ended:
    """The device keeps its former key: where the E-meter may hold the new one it is put back by hand, else all ends."""
    told = known_problem("mbus-key-rejected", device=verbatim(str(work.first.details.get("device", ""))))
    if is_user_key(work) and was_taken(work, "set") is not False:
        return Ended(Verdict.PARTLY, None, told, NOT_PUT_BACK)
    await context.keys.mark(work.first.keys, KeyState.RETIRED)
    await context.note("end", StepState.ABANDONED, keys=work.first.keys, work=work, is_end=True)
    return Ended(Verdict.NOT_DONE, None, told)


async def _sign(context: ProcedureContext, channel: int, first: Baseline, latest: Baseline, seen: Seen) -> Sign:
    """Return whether the device has taken the key at any attempt, or has rejected the latest one."""
    found = await sign(context, channel, first, seen)
    return found if found is Sign.ACCEPTED or first == latest else await sign(context, channel, latest, seen)


async def _take(context: ProcedureContext, work: Work, state: StepState) -> None:
    """Let the key be the one in use here, and end the work."""
    if work.first.keys:
        await context.keys.activate(work.first.keys)
    await context.note("end", state, keys=work.first.keys, work=work, is_end=True)


def _response(seen: Seen) -> EncryptionKeyStatusValue:
    return EncryptionKeyStatusValue(encryption_key_status=seen.status or _NO_KEY)


async def take_as_used(context: ProcedureContext, request: ChannelRequest, _facts: None) -> Ended:
    """Let keys that the E-meter took be in use here on a person's word, where the meter itself cannot tell.

    What the meter does tell counts more: a key that was rejected, or never given, is not taken.
    """
    device, taken = await device_on(context, request.channel), 0
    seen = await look(context, request.channel)
    for work in await context.unfinished():
        if not is_about(work, request.channel):
            continue
        check_same_device(work, device, request.channel)
        found = await _sign(context, request.channel, first_baseline(work), latest_baseline(work), seen)
        if found is Sign.REJECTED:
            raise RefusedError("mbus-key-rejected", device=verbatim(device.text))
        if is_given(work):
            await _take(context, work, StepState.ACKED)
            taken += 1
    if not taken:
        raise RefusedError("mbus-no-key-waits", channel=request.channel)
    return Ended(Verdict.UNVERIFIABLE, _response(seen), None, TAKEN_ON_YOUR_WORD)


async def put_back(context: ProcedureContext, _request: ChannelRequest, facts: PutBackFacts) -> Ended:
    """Let the E-meter read the device with the former key again; the new one stays stored."""
    with context.critical():
        before = (await look(context, facts.channel)).is_in_use
        await context.send(context.rows[0], PUT_BACK, channel=facts.channel)
        for work in await context.unfinished():
            if is_about(work, facts.channel, USER):
                await context.keys.mark(work.first.keys, KeyState.UNVERIFIED)
                await context.note("end", StepState.ABANDONED, keys=work.first.keys, work=work, is_end=True)
        await context.note("end", StepState.ACKED, is_end=True)
        seen = await look(context, facts.channel)
    if seen.is_in_use and not before:
        context.rows[0].found = Found.NEW
        return Ended(Verdict.VERIFIED, Nothing())
    return Ended(Verdict.WAITING, Nothing(), None, READ_AGAIN)
