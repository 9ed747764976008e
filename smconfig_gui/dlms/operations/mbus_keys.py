"""Keys of M-Bus devices: wrapped under their default key, sent through the E-meter, followed until in use (class 72).

A new key is stored before it is sent. An E-meter and a device that were left with different keys by a broken link come
together again by the same key sent once more, which the journal names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from smconfig_gui.dlms.errors import AccessError, ActionError, MeterError, NotSupportedError, RefusedError
from smconfig_gui.dlms.mbus_channels import channel_of, get_all
from smconfig_gui.dlms.operation import Ended, MeterContext, ProcedureContext, procedure
from smconfig_gui.dlms.protocols import CounterStore
from smconfig_gui.dlms.rows import Found, Row, RowState
from smconfig_gui.dlms.security import MbusIdentity, MbusKeyId, mbus_key_data, wrap_mbus_key, wrap_mbus_user_key
from smconfig_gui.model.axdr import Data, octet_string
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.journal import JournalEntry, StepState, Work
from smconfig_gui.model.kept_key import KeyState, Origin, Slot
from smconfig_gui.model.keys import check_value_text
from smconfig_gui.model.mbus import (
    KEY_STATUS,
    SETUP,
    SHORT_ID,
    STATUS_BITS,
    ChannelRequest,
    EncryptionKeyStatus,
    EncryptionKeyStatusValue,
    MbusStatus,
    ShortId,
    decode_key_status,
    decode_short_id,
    identification_bcd,
    manufacturer_code,
    status_bits,
)
from smconfig_gui.model.mbus_coupling import STATUS
from smconfig_gui.model.mbus_keys import (
    AGAIN,
    CLOSE_DANGER,
    CLOSED,
    FIRMWARE,
    IDENTITY,
    IN_E_METER,
    KEY_DANGER,
    KEY_NAMES,
    KEY_WAITING,
    NOT_PUT_BACK,
    NOT_TOLD,
    OPEN,
    OPTICAL,
    PARTLY,
    PORT,
    PUT_BACK,
    PUT_BACK_DANGER,
    PUTTING_BACK,
    READ_AGAIN,
    REFERENCE_MEDIUM,
    REFERENCE_VERSION,
    SAME_AGAIN,
    SAME_KEY,
    SENDING,
    TAKEN,
    USER,
    USER_DANGER,
    USUAL_IDENTITY,
    WAITING,
    SetKeyOnGMeterRequest,
    SetMbusUserKeyByChannelRequest,
    change_counter,
    data_send_argument,
    identity_text,
    of_device,
)
from smconfig_gui.model.messages import Problem, ProblemError, Text, verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import Change, PlannedWrite
from smconfig_gui.model.problems import OLD_VALUE_HELD, PARTLY_WRITTEN, UNKNOWN_STATE
from smconfig_gui.model.problems import problem as known_problem
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.secret import KEY_SIZE_BYTES, Key, SecretType
from smconfig_gui.model.verdict import Verdict

WORKS = ("SetKeyOnGMeter", "SetMbusUserKeyByChannel")
DATA_SEND, SET_ENCRYPTION_KEY, TRANSFER_KEY = 6, 7, 8
_KEY_IDS = {USER: MbusKeyId.USER, FIRMWARE: MbusKeyId.FIRMWARE, OPTICAL: MbusKeyId.OPTICAL_PORT}
_NEVER_DONE = (3, 4, 9, 12, 13)  # results of a call that was not carried out; others may hide one that was
_WRAPPED_SIZES = {"cbc": KEY_SIZE_BYTES, "gcm": 30}
_ACCEPTED, _REJECTED = STATUS_BITS[MbusStatus.NEW_KEY_ACCEPTED], STATUS_BITS[MbusStatus.NEW_KEY_REJECTED]
_NO_TITLE = bytes(8)


def _has_keys(profile: MeterProfile) -> bool:
    return profile.forms.mbus_key != "none"


# --- facts -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class KeyFacts:
    """The device on a channel, the key that it gets, and what that key is wrapped with."""

    channel: int
    kind: SecretType
    device: ShortId
    wire: tuple[Data, ...]
    key: Key
    reference: str | None
    former: Key | None
    default: Key
    identity: MbusIdentity | None
    is_closing: bool
    methods: Mapping[int, Method]
    attributes: tuple[Attribute, ...]
    work: Work | None

    @property
    def slot(self) -> Slot:
        """Where the key is stored."""
        return Slot(self.kind, self.channel)

    @property
    def is_named_in_cipher(self) -> bool:
        """Whether the cipher holds another version or medium than that of the reference platform."""
        given = self.identity
        return given is not None and (given.version, given.medium) != (REFERENCE_VERSION, REFERENCE_MEDIUM)


async def _facts(context: MeterContext, request: SetKeyOnGMeterRequest) -> KeyFacts:
    if context.profile.forms.mbus_key == "cbc" and request.secret_type is not USER:
        raise NotSupportedError(what=KEY_NAMES[request.secret_type], generation=context.profile.title)
    channel = request.channel
    if channel is None:
        channel = await channel_of(context, request.mbus_device_identification or "")
    attributes = tuple(context.attribute(SETUP, index, channel) for index in SHORT_ID[1:])
    wire = tuple(await get_all(context, attributes))
    device = decode_short_id(context.profile.forms.mbus_identification, wire)
    _check_device(device, request.short_id, channel)
    default = context.secrets.key(SecretType.G_METER_MASTER_KEY, channel)
    if default is None:
        raise RefusedError("mbus-default-key-missing", device=verbatim(device.text), channel=channel)
    is_gcm = context.profile.forms.mbus_key == "gcm"
    key, reference, work = await _key(context, request, channel, device)
    return KeyFacts(
        channel=channel,
        kind=request.secret_type,
        device=device,
        wire=wire,
        key=key,
        reference=reference,
        former=context.secrets.key(request.secret_type, channel),
        default=default,
        identity=_identity(device, is_reference=request.use_reference_identity) if is_gcm else None,
        is_closing=request.close_optical_port,
        methods={
            index: context.method(SETUP, index, channel) for index in (DATA_SEND, SET_ENCRYPTION_KEY, TRANSFER_KEY)
        },
        attributes=attributes,
        work=work,
    )


async def _facts_by_channel(context: MeterContext, request: SetMbusUserKeyByChannelRequest) -> KeyFacts:
    return await _facts(
        context,
        SetKeyOnGMeterRequest(
            secret_type=USER,
            channel=request.channel,
            short_id=request.short_id,
            use_reference_identity=request.use_reference_identity,
        ),
    )


def _check_device(found: ShortId, wanted: ShortId | None, channel: int) -> None:
    """Raise RefusedError for a free channel, and for another device than the one that was meant."""
    if wanted is not None and found != wanted:
        there, meant = verbatim(found.whole_text), verbatim(wanted.whole_text)
        raise RefusedError("mbus-device-exchanged", found=there, wanted=meant, channel=channel)
    if not found.is_device:
        raise RefusedError("mbus-channel-empty", channel=channel)


def _identity(device: ShortId, *, is_reference: bool) -> MbusIdentity:
    version, medium = device.version_identification, device.device_type_identification
    return MbusIdentity(
        identification_bcd(device.identification_number),
        manufacturer_code(device.manufacturer_identification or ""),
        REFERENCE_VERSION if is_reference else version,
        REFERENCE_MEDIUM if is_reference else medium,
    )


async def _key(
    context: MeterContext, request: SetKeyOnGMeterRequest, channel: int, device: ShortId
) -> tuple[Key, str | None, Work | None]:
    """Return the key to send: that of unfinished work on this device, else a new one; zeros close the port."""
    if request.close_optical_port:
        return Key(bytes(KEY_SIZE_BYTES)), None, None
    for work in reversed(context.unfinished):
        if _is_about(work, channel, request.secret_type, device) and work.first.keys and context.keys is not None:
            return await context.keys.get(work.first.keys[0]), work.first.keys[0], work
    return context.drawn.key(request.secret_type), None, None


def _is_about(work: Work, channel: int, kind: SecretType | None = None, device: ShortId | None = None) -> bool:
    details = work.first.details
    return (
        work.operation in WORKS
        and details.get("channel") == channel
        and (kind is None or details.get("kind") == kind)
        and (device is None or details.get("device") == device.whole_text)
    )


# --- plan ------------------------------------------------------------------------------------------------------------


def plan_key(_request: SetKeyOnGMeterRequest | SetMbusUserKeyByChannelRequest, facts: KeyFacts) -> list[PlannedWrite]:
    """Return transfer_key and set_encryption_key for a user key, data_send for the others.

    What is transferred is known when it is sent: it holds the key change counter.
    """
    if facts.kind is not USER:
        argument = data_send_argument(bytes(_WRAPPED_SIZES["gcm"]))
        danger = CLOSE_DANGER if facts.is_closing else KEY_DANGER
        return [_planned(facts, DATA_SEND, argument, _changes(facts), danger)]
    old, new = _check_values(facts)
    change = Change(IN_E_METER.with_(channel=facts.channel), check_value_text(old), check_value_text(new))
    blank = octet_string(bytes(_WRAPPED_SIZES["cbc" if facts.identity is None else "gcm"]))
    return [
        _planned(facts, TRANSFER_KEY, blank, _changes(facts), USER_DANGER),
        _planned(facts, SET_ENCRYPTION_KEY, mbus_key_data(facts.key), (change,)),
    ]


def _planned(
    facts: KeyFacts, method: int, argument: Data, changes: Sequence[Change], danger: Text | None = None
) -> PlannedWrite:
    return PlannedWrite(
        target=facts.methods[method],
        object_name=SETUP,
        new=argument,
        changes=tuple(changes),
        danger=danger,
        is_masked=True,
        check_value=None if facts.is_closing else facts.key.check_value(),
        expected_before=dict(zip(facts.attributes, facts.wire, strict=True)),
    )


def _check_values(facts: KeyFacts) -> tuple[str | None, str]:
    return None if facts.former is None else facts.former.check_value(), facts.key.check_value()


def _changes(facts: KeyFacts) -> list[Change]:
    if facts.is_closing:
        port = PORT.with_(device=verbatim(facts.device.text), channel=facts.channel)
        lines = [Change(port, OPEN, CLOSED, is_dangerous=True)]
    else:
        old, new = _check_values(facts)
        label = of_device(KEY_NAMES[facts.kind], facts.device, facts.channel)
        lines = [Change(label, check_value_text(old), check_value_text(new), is_dangerous=True)]
    if facts.work is not None:
        lines.append(Change(AGAIN, verbatim(facts.work.first.at[:16].replace("T", " ")), SAME_KEY))
    if facts.is_named_in_cipher and facts.identity is not None:
        usual = USUAL_IDENTITY.with_(identity=identity_text(REFERENCE_VERSION, REFERENCE_MEDIUM))
        lines.append(Change(IDENTITY, usual, identity_text(facts.identity.version, facts.identity.medium)))
    return lines


async def next_change_counter(counters: CounterStore, fingerprint: str, device: ShortId, now: datetime) -> int:
    """Return a key change counter that is on the disk, above all before for this device, and new to its default key."""
    number = identification_bcd(device.identification_number)
    maker = manufacturer_code(device.manufacturer_identification or "").to_bytes(2, "little")
    of_device, of_key = ("mbus-device", number + maker + bytes(2)), (f"mbus {fingerprint}", _NO_TITLE)
    for_device = (await counters.reserve(*of_device, change_counter(now), 1)).start
    for_key = (await counters.reserve(*of_key, for_device, 1)).start
    while for_device != for_key:  # the one that is behind follows, until both have the same number
        if for_device < for_key:
            for_device = (await counters.reserve(*of_device, for_key, 1)).start
        else:
            for_key = (await counters.reserve(*of_key, for_device, 1)).start
    return for_device


# --- step by step ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Seen:
    """What the E-meter says of a channel: key status (None where it has none) and status bits."""

    status: EncryptionKeyStatus | None
    bits: tuple[int, ...]

    def is_newly(self, bit: int, before: "_Seen") -> bool:
        """Whether a bit was raised since."""
        return bit in self.bits and bit not in before.bits


async def _look(context: ProcedureContext, channel: int) -> _Seen:
    places = [(SETUP, KEY_STATUS)] + ([(STATUS, 2)] if context.profile.has(STATUS) else [])
    status, *bits = await get_all(context, [context.attribute(*place, channel) for place in places])
    return _Seen(decode_key_status(status), status_bits(bits[0]) if bits else ())


async def _set_key(context: ProcedureContext, _request: object, facts: KeyFacts) -> Ended:
    change = _Change(context, facts)
    await change.check_device()
    context.checkpoint()
    await change.prepare()
    with context.critical():
        problem = await change.send_all()
        return await change.settle(problem)


@dataclass
class _Change:
    """One key on its way to one device."""

    context: ProcedureContext
    facts: KeyFacts
    before: _Seen = field(default_factory=lambda: _Seen(None, ()))
    references: list[str] = field(default_factory=list)
    counter: int | None = None

    @property
    def details(self) -> dict[str, Any]:
        """What the journal needs to go on with it."""
        return {
            "channel": self.facts.channel,
            "kind": self.facts.kind.value,
            "device": self.facts.device.whole_text,
            "bits": list(self.before.bits),
        }

    async def check_device(self) -> None:
        """Read who stands on the channel now, in this association; raises RefusedError when it is another device."""
        facts, context = self.facts, self.context
        wire = await get_all(context, facts.attributes)
        found = decode_short_id(context.profile.forms.mbus_identification, wire)
        _check_device(found, facts.device, facts.channel)

    async def prepare(self) -> None:
        """Store the key and write down what is about to happen; older work on the channel is at its end."""
        facts, context = self.facts, self.context
        self.before = await _look(context, facts.channel)
        if facts.reference is not None:
            self.references = [facts.reference]
        elif not facts.is_closing:
            self.references = [await context.keys.keep(facts.slot, facts.key, Origin.GENERATED)]
        for work in await context.unfinished():
            if _is_about(work, facts.channel, facts.kind) and (facts.work is None or work.id != facts.work.id):
                await context.note("end", StepState.ABANDONED, work=work, is_end=True)
        if facts.work is not None:
            context.go_on(facts.work)
        await context.note("key", StepState.PREPARED, keys=self.references, **self.details)

    async def send_all(self) -> ProblemError | None:
        """Send what was planned; return what stopped it."""
        facts, context = self.facts, self.context
        context.tell(SENDING.with_(channel=facts.channel, key=KEY_NAMES[facts.kind]))
        try:
            context.checkpoint()
            wrapped = await self._wrapped()
            await self._mark(KeyState.SENT)
            first = octet_string(wrapped) if facts.kind is USER else data_send_argument(wrapped)
            await self._send(context.rows[0], "transfer", first)
            for row in context.rows[1:]:
                await self._send(row, "set", None)
        except ProblemError as error:
            return error
        return None

    async def _send(self, row: Row, step: str, value: Data | None) -> None:
        details = self.details | ({} if self.counter is None else {"counter": self.counter})
        await self.context.send(row, step, value=value, keys=self.references, **details)

    async def _wrapped(self) -> bytes:
        facts = self.facts
        if facts.identity is None:
            return wrap_mbus_user_key(facts.default, facts.key)
        self.counter = await self._next_counter()
        return wrap_mbus_key(facts.default, facts.key, _KEY_IDS[facts.kind], facts.identity, self.counter)

    async def _next_counter(self) -> int:
        """Return a counter above all that this device was sent, and that its default key has not seen either."""
        context = self.context
        fingerprint = context.fingerprint(self.facts.default)
        return await next_change_counter(context.counters, fingerprint, self.facts.device, context.now())

    # --- the truth ---------------------------------------------------------------------------------------------------

    async def settle(self, problem: ProblemError | None) -> Ended:
        """Look what the E-meter says now, over a new association where the old one is gone, and tell what is true."""
        if all(row.state is RowState.NOT_SENT for row in self.context.rows):
            if self.facts.work is not None and self.facts.work.was_sent:
                await self._leave(StepState.UNKNOWN)  # an earlier attempt may have changed the device
            else:
                await self._end(StepState.ABANDONED, KeyState.RETIRED)
            raise problem or MeterError("stopped")
        try:
            if problem is not None and not isinstance(problem, ActionError):
                await self.context.associate()
                await self.check_device()
            seen = await _look(self.context, self.facts.channel)
        except ProblemError as error:
            await self._leave(StepState.UNKNOWN)
            return Ended(Verdict.UNKNOWN, None, replace((problem or error).problem, known=UNKNOWN_STATE), SAME_AGAIN)
        told = None if problem is None else problem.problem
        return await (self._user_key(seen, told) if self.facts.kind is USER else self._other_key(seen, told))

    async def _user_key(self, seen: _Seen, told: Problem | None) -> Ended:
        transferred, is_set = self._was_transferred(seen), self._was_set(seen)
        if transferred is False and is_set is False:
            return await self._not_done(told)
        if transferred and is_set:
            return await self._user_key_sent(seen, told)
        await self._leave(StepState.UNKNOWN)
        if transferred and is_set is False:
            return Ended(Verdict.PARTLY, None, _knowing(told, PARTLY_WRITTEN), PARTLY)
        return Ended(Verdict.UNKNOWN, None, _knowing(told, UNKNOWN_STATE), SAME_AGAIN)

    async def _user_key_sent(self, seen: _Seen, told: Problem | None) -> Ended:
        if seen.is_newly(_REJECTED, self.before):
            return await self._put_back()
        if seen.status is EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE:
            return await self._verified(told)
        await self._leave(StepState.ACKED)
        return Ended(Verdict.WAITING, Nothing(), _knowing(told, TAKEN), WAITING)

    def _was_transferred(self, seen: _Seen) -> bool | None:
        """Whether the E-meter took the key for the device, now or at an earlier attempt; None when nothing tells."""
        row, earlier = self.context.rows[0], _was_taken_earlier(self.facts.work, "transfer")
        if row.state is RowState.ACCEPTED or earlier:
            return True
        if self.before.status in _TRANSFERRED:
            return False if _was_never_done(row) and earlier is False else None
        return seen.status in _TRANSFERRED or earlier

    def _was_set(self, seen: _Seen) -> bool | None:
        """Whether the E-meter took the key for itself, now or at an earlier attempt; None when nothing tells."""
        row, earlier = self.context.rows[1], _was_taken_earlier(self.facts.work, "set")
        if row.state is RowState.ACCEPTED or earlier:
            return True
        if row.state is RowState.NOT_SENT:
            return earlier
        if self.before.status in _SET:
            return False if _was_never_done(row) and earlier is False else None
        return seen.status is not EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED

    async def _other_key(self, seen: _Seen, told: Problem | None) -> Ended:
        row, earlier = self.context.rows[0], _was_taken_earlier(self.facts.work, "transfer")
        if seen.is_newly(_REJECTED, self.before):
            return await self._not_done(known_problem("mbus-key-rejected", device=verbatim(self.facts.device.text)))
        if seen.is_newly(_ACCEPTED, self.before):
            return await self._verified(told)
        if row.state is not RowState.ACCEPTED and not earlier:
            if _was_never_done(row) and earlier is False:
                return await self._not_done(told)
            await self._leave(StepState.UNKNOWN)
            return Ended(Verdict.UNKNOWN, None, _knowing(told, UNKNOWN_STATE), SAME_AGAIN)
        if _ACCEPTED in self.before.bits:
            await self._in_use(StepState.ACKED)
            return Ended(Verdict.UNVERIFIABLE, Nothing(), told, NOT_TOLD)
        await self._leave(StepState.ACKED)
        return Ended(Verdict.WAITING, Nothing(), _knowing(told, TAKEN), KEY_WAITING)

    # --- how it ends -------------------------------------------------------------------------------------------------

    async def _verified(self, told: Problem | None) -> Ended:
        for row in self.context.rows:
            row.found = Found.NEW
        await self._in_use(StepState.VERIFIED)
        return Ended(Verdict.VERIFIED, Nothing(), told)

    async def _in_use(self, state: StepState) -> None:
        if self.references:
            await self.context.keys.activate(self.references)
        await self.context.note("end", state, keys=self.references, is_end=True, **self.details)

    async def _not_done(self, told: Problem | None) -> Ended:
        for row in self.context.rows:
            if row.state is not RowState.NOT_SENT:
                row.found = Found.OLD
        await self._end(StepState.ABANDONED, KeyState.RETIRED)
        return Ended(Verdict.NOT_DONE, None, _knowing(told, OLD_VALUE_HELD))

    async def _put_back(self) -> Ended:
        """The device keeps its former key: so must the E-meter."""
        facts, context = self.facts, self.context
        rejected = known_problem("mbus-key-rejected", device=verbatim(facts.device.text))
        await self._mark(KeyState.UNVERIFIED)
        if facts.former is None:
            return Ended(Verdict.PARTLY, None, rejected, NOT_PUT_BACK)
        context.tell(PUTTING_BACK)
        try:
            row = context.add(_put_back_write(facts.methods[SET_ENCRYPTION_KEY], facts.former, facts.channel))
            await context.send(row, "put back", **self.details)
        except ProblemError:
            return Ended(Verdict.PARTLY, None, rejected, NOT_PUT_BACK)
        for row in context.rows[:2]:
            row.found = Found.OLD
        await self._end(StepState.ABANDONED, KeyState.RETIRED)
        return Ended(Verdict.NOT_DONE, None, rejected, PUT_BACK)

    async def _mark(self, state: KeyState) -> None:
        """Say of the new key, if there is one, how far it came."""
        if self.references:
            await self.context.keys.mark(self.references, state)

    async def _leave(self, state: StepState) -> None:
        """The key may be on the meter: it is kept, and the work stays open."""
        await self._mark(KeyState.UNVERIFIED)
        await self.context.note("use", state, keys=self.references, **self.details)

    async def _end(self, state: StepState, key_state: KeyState) -> None:
        await self._mark(key_state)
        await self.context.note("end", state, keys=self.references, is_end=True, **self.details)


_TRANSFERRED = (
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED,
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED,
)
_SET = (EncryptionKeyStatus.ENCRYPTION_KEY_SET, EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED)


def _was_never_done(row: Row) -> bool:
    """Whether a call is known not to have been carried out: never sent, or refused with a result that says so."""
    if row.state is RowState.NOT_SENT:
        return True
    return isinstance(row.error, (AccessError, ActionError)) and row.error.code in _NEVER_DONE


def _was_taken_earlier(work: Work | None, step: str) -> bool | None:
    """Whether an earlier attempt with this same key brought a call to the E-meter; None when it may have."""
    entries = [] if work is None else [entry for entry in work.entries if entry.step == step]
    if any(entry.state is StepState.ACKED for entry in entries):
        return True
    sent = sum(entry.state is StepState.SENT for entry in entries)
    refused = sum(entry.state is StepState.REFUSED and entry.result in _NEVER_DONE for entry in entries)
    return False if sent == refused else None


def _knowing(told: Problem | None, known: Text) -> Problem | None:
    """Return a problem with what is known of the meter by now."""
    return None if told is None else replace(told, known=known)


def _put_back_write(method: Method, former: Key, channel: int) -> PlannedWrite:
    new = check_value_text(former.check_value())
    return PlannedWrite(
        target=method,
        object_name=SETUP,
        new=mbus_key_data(former),
        changes=(Change(IN_E_METER.with_(channel=channel), check_value_text(None), new, is_dangerous=True),),
        danger=PUT_BACK_DANGER,
        is_masked=True,
        check_value=former.check_value(),
    )


# --- afterwards ------------------------------------------------------------------------------------------------------


async def _no_facts(_context: MeterContext, _request: ChannelRequest) -> None:
    return None


def _no_plan(_request: ChannelRequest, _facts: None) -> Sequence[PlannedWrite]:
    return ()


async def _device_on(context: MeterContext | ProcedureContext, channel: int) -> ShortId:
    """Read who stands on a channel now."""
    attributes = [context.attribute(SETUP, index, channel) for index in SHORT_ID[1:]]
    return decode_short_id(context.profile.forms.mbus_identification, await get_all(context, attributes))


async def _check_use(context: ProcedureContext, request: ChannelRequest, _facts: None) -> Ended:
    """Look whether the keys on their way to a channel are in use by now, and close what is."""
    device = await _device_on(context, request.channel)
    seen = await _look(context, request.channel)
    ended = Ended(Verdict.READ, EncryptionKeyStatusValue(encryption_key_status=seen.status or _NO_KEY))
    for work in await context.unfinished():
        if not _is_about(work, request.channel):
            continue
        if not _is_about(work, request.channel, device=device):
            wanted = verbatim(str(work.first.details.get("device", "")))
            found = verbatim(device.whole_text)
            told = known_problem("mbus-device-exchanged", found=found, wanted=wanted, channel=request.channel)
            ended = Ended(Verdict.DIFFERS, None, told)
        else:
            ended = await _use_of(context, work, seen)
    return ended


_NO_KEY = EncryptionKeyStatus.NO_ENCRYPTION_KEY


async def _use_of(context: ProcedureContext, work: Work, seen: _Seen) -> Ended:
    is_user_key = work.first.details.get("kind") == USER
    first, latest = (_Seen(None, tuple(entry.details.get("bits", ()))) for entry in (work.first, _latest(work)))
    response = EncryptionKeyStatusValue(encryption_key_status=seen.status or _NO_KEY)
    is_sent = _is_sent(work, "set" if is_user_key else "transfer")
    is_in_use = seen.status is EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE
    if is_sent and (is_in_use if is_user_key else seen.is_newly(_ACCEPTED, first)):
        if work.first.keys:
            await context.keys.activate(work.first.keys)
        await context.note("end", StepState.VERIFIED, keys=work.first.keys, work=work, is_end=True)
        return Ended(Verdict.VERIFIED, response)
    if seen.is_newly(_REJECTED, latest):
        told = known_problem("mbus-key-rejected", device=verbatim(str(work.first.details.get("device", ""))))
        return Ended(Verdict.PARTLY if is_user_key else Verdict.NOT_DONE, None, told, NOT_PUT_BACK)
    if not is_sent:
        return Ended(Verdict.UNKNOWN, None, None, SAME_AGAIN)
    return Ended(Verdict.WAITING, response, None, WAITING if is_user_key else KEY_WAITING)


def _latest(work: Work) -> JournalEntry:
    """Return how the latest attempt began; what was rejected before it was another wrapping of the key."""
    return work.last_of("key") or work.first


def _is_sent(work: Work, last_step: str) -> bool:
    """Whether E-meter and device were given the key of this work, and the E-meter not the former one since."""
    found = False
    for entry in work.entries:
        if entry.step == "put back":
            found = False
        elif entry.step in (last_step, "use") and entry.state is StepState.ACKED:
            found = True
    return found


@dataclass(frozen=True)
class PutBackFacts:
    """The user key that was in use before."""

    channel: int
    method: Method
    former: Key


def _check_same_device(work: Work, device: ShortId, channel: int) -> None:
    """Raise RefusedError when another device stands where that of the work stood: the former key is not its key."""
    wanted = str(work.first.details.get("device", ""))
    if device.whole_text != wanted:
        found = verbatim(device.whole_text)
        raise RefusedError("mbus-device-exchanged", found=found, wanted=verbatim(wanted), channel=channel)


async def _put_back_facts(context: MeterContext, request: ChannelRequest) -> PutBackFacts:
    former = context.secrets.key(USER, request.channel)
    if former is None:
        raise RefusedError("mbus-user-key-missing", channel=request.channel)
    device = await _device_on(context, request.channel)
    for work in context.unfinished:
        if _is_about(work, request.channel, USER):
            _check_same_device(work, device, request.channel)
    return PutBackFacts(request.channel, context.method(SETUP, SET_ENCRYPTION_KEY, request.channel), former)


def plan_putting_back(_request: ChannelRequest, facts: PutBackFacts) -> Sequence[PlannedWrite]:
    """Return the call of set_encryption_key with the former key."""
    return (_put_back_write(facts.method, facts.former, facts.channel),)


async def _put_back(context: ProcedureContext, _request: ChannelRequest, facts: PutBackFacts) -> Ended:
    """Let the E-meter read the device with the former key again; the new one stays stored."""
    with context.critical():
        await context.send(context.rows[0], "put back", channel=facts.channel)
        for work in await context.unfinished():
            if _is_about(work, facts.channel, USER):
                await context.keys.mark(work.first.keys, KeyState.UNVERIFIED)
                await context.note("end", StepState.ABANDONED, keys=work.first.keys, work=work, is_end=True)
        await context.note("end", StepState.ACKED, is_end=True)
        seen = await _look(context, facts.channel)
    if seen.status is EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE:
        context.rows[0].found = Found.NEW
        return Ended(Verdict.VERIFIED, Nothing())
    return Ended(Verdict.WAITING, Nothing(), None, READ_AGAIN)


def _makes_key(request: SetKeyOnGMeterRequest) -> bool:
    """Whether a new key must be stored; closing the port makes none."""
    return not request.close_optical_port


procedure(
    "SetKeyOnGMeter",
    request=SetKeyOnGMeterRequest,
    response=Nothing,
    needs=_has_keys,
    facts=_facts,
    plan=plan_key,
    target="channel",
    form="mbus-key",
    keeps_keys=_makes_key,
)(_set_key)
procedure(
    "SetMbusUserKeyByChannel",
    request=SetMbusUserKeyByChannelRequest,
    response=Nothing,
    needs=_has_keys,
    facts=_facts_by_channel,
    plan=plan_key,
    target="channel",
    form="mbus-key",
    keeps_keys=True,
)(_set_key)
procedure(
    "CheckMbusKeyUse",
    request=ChannelRequest,
    response=EncryptionKeyStatusValue,
    needs=_has_keys,
    facts=_no_facts,
    plan=_no_plan,
    writes=False,
    is_extra=True,
    target="channel",
    keeps_keys=True,
)(_check_use)
procedure(
    "PutBackMbusUserKey",
    request=ChannelRequest,
    response=Nothing,
    needs=_has_keys,
    facts=_put_back_facts,
    plan=plan_putting_back,
    is_extra=True,
    target="channel",
    form="mbus-key",
    keeps_keys=True,
)(_put_back)
