"""What a meter tells of a key on its way to an M-Bus device: key status, status bits, and the auxiliary event log.

Each of them may be stale: a status that says "in use" since long, a bit that an earlier key has raised. So what was
there before the key left is kept, and only what came since counts.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from smconfig_gui.dlms.errors import AccessError, ProtocolError
from smconfig_gui.dlms.mbus_channels import LABEL, label_text
from smconfig_gui.dlms.operation import ProcedureContext, given
from smconfig_gui.model.axdr import AxdrError, Data
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.events import BUFFER, LOGS, EventLogCategory, read_log
from smconfig_gui.model.mbus import (
    KEY_STATUS,
    SETUP,
    STATUS_BITS,
    EncryptionKeyStatus,
    MbusStatus,
    decode_key_status,
    status_bits,
)
from smconfig_gui.model.mbus_coupling import STATUS
from smconfig_gui.model.mbus_keys import KEY_ACKNOWLEDGED, STATUS_RAISED, event_code
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.selective_access import LATEST, by_range

_ACCEPTED, _REJECTED = STATUS_BITS[MbusStatus.NEW_KEY_ACCEPTED], STATUS_BITS[MbusStatus.NEW_KEY_REJECTED]
_IN_USE = EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE
_LOG = EventLogCategory.AUXILIARY_EVENT_LOG
_CLOCK = "CLOCK"


class Sign(Enum):
    """What the device made of a key."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NONE = "none"


@dataclass(frozen=True)
class Seen:
    """What the E-meter says of a channel at one moment: key status (None where it has none) and status bits."""

    status: EncryptionKeyStatus | None = None
    bits: tuple[int, ...] = ()

    @property
    def is_in_use(self) -> bool:
        """Whether it says that the user key is in use; which one, it does not say."""
        return self.status is _IN_USE


@dataclass(frozen=True)
class Baseline:
    """What was there before a key left, as the journal keeps it.

    `since` is the meter's own time then, `events` how many entries its log already had for that second, both empty
    where it has no such log. `together` counts the keys that were on their way to the device at once: one bit cannot
    speak of two of them.
    """

    seen: Seen = Seen()
    since: str = ""
    events: int = 0
    together: int = 1

    @property
    def details(self) -> dict[str, Any]:
        """What goes into the journal."""
        status = {} if self.seen.status is None else {"status": self.seen.status.value}
        own = {"bits": list(self.seen.bits), "since": self.since, "events": self.events, "together": self.together}
        return status | own

    @classmethod
    def of(cls, details: dict[str, Any]) -> "Baseline":
        """Read it from a line of the journal; what an older program did not write down counts as unknown."""
        name = details.get("status", _IN_USE.value)
        return cls(
            Seen(EncryptionKeyStatus(name), tuple(details.get("bits", ()))),
            str(details.get("since", "")),
            int(details.get("events", 0)),
            int(details.get("together", 1)),
        )

    def can_tell(self, profile: MeterProfile) -> bool:
        """Whether status bits or log will ever tell of this key."""
        has_free_bit = profile.has(STATUS) and _ACCEPTED not in self.seen.bits and self.together == 1
        return has_free_bit or bool(self.since)


# --- reading -----------------------------------------------------------------------------------------------------


async def look(context: ProcedureContext, channel: int) -> Seen:
    """Read key status and status bits of a channel in one request; raises a MeterError."""
    places = _places(context.profile)
    return _seen(await context.session.get_many([context.attribute(*place, channel) for place in places]))


async def begin(context: ProcedureContext, channel: int) -> tuple[Baseline, str]:
    """Read what is there before a key leaves, and the label of the device, empty where the meter does not give it."""
    places = _places(context.profile)
    wanted = [context.attribute(*place, channel) for place in [*places, (LABEL, 2)]]
    clock = [context.attribute(_CLOCK, 2)] if context.profile.has(LOGS[_LOG].object_name) else []
    values = await context.session.get_many([*wanted, *clock])
    label = _optional(values[len(places)])
    baseline = Baseline(_seen(values[: len(places)]))
    since = _whole_second(_optional(values[-1])) if clock else None
    before = None if since is None else await _codes(context, channel, since)
    if since is not None and before is not None:
        baseline = replace(baseline, since=since.to_bytes().hex(), events=len(before))
    return baseline, "" if label is None else label_text(label)


async def sign(context: ProcedureContext, channel: int, baseline: Baseline, seen: Seen) -> Sign:
    """Return what the device made of a key since; the log is asked only where the bits do not tell."""
    by_bits = sign_of_bits(baseline, seen)
    if by_bits is not Sign.NONE or not baseline.since:
        return by_bits
    codes = await _codes(context, channel, CosemDateTime.from_bytes(bytes.fromhex(baseline.since)))
    return Sign.NONE if codes is None else sign_of_events(codes[baseline.events :], channel, baseline.together)


def sign_of_bits(baseline: Baseline, seen: Seen) -> Sign:
    """Return what the status bits say: only one that was raised since, and only of a key that went alone."""
    accepted, rejected = (bit in seen.bits and bit not in baseline.seen.bits for bit in (_ACCEPTED, _REJECTED))
    if baseline.together > 1 or accepted is rejected:
        return Sign.NONE
    return Sign.ACCEPTED if accepted else Sign.REJECTED


def sign_of_events(codes: Sequence[int], channel: int, together: int = 1) -> Sign:
    """Return what the entries of a channel say that came since; of keys that went together only what holds for all."""
    acknowledged = event_code(KEY_ACKNOWLEDGED, channel)
    accepted, rejected = (event_code(STATUS_RAISED + bit, channel) for bit in (_ACCEPTED, _REJECTED))
    taken, refused = max(codes.count(acknowledged), codes.count(accepted)), codes.count(rejected)
    if together == 1 and taken and refused:  # the same key twice: how the last sending ended
        last = next(code for code in reversed(codes) if code in (acknowledged, accepted, rejected))
        return Sign.REJECTED if last == rejected else Sign.ACCEPTED
    if taken >= together and not refused:
        return Sign.ACCEPTED
    return Sign.REJECTED if refused >= together and not taken else Sign.NONE


async def _codes(context: ProcedureContext, channel: int, since: CosemDateTime) -> list[int] | None:
    """Return the codes of the log from a moment on, those of one channel; None where the meter does not give them."""
    log = context.attribute(LOGS[_LOG].object_name, BUFFER)
    try:
        buffer = await context.session.get(log, by_range(since, LATEST))
        events = read_log(_LOG, buffer, context.profile.forms.voltage_event_codes)
    except (AccessError, AxdrError):
        return None
    first = event_code(0, channel)
    codes = [event.event_code for event in events if event.event_code is not None]
    return [code for code in codes if code & 0x0F00 == first]


def _places(profile: MeterProfile) -> list[tuple[str, int]]:
    return [(SETUP, KEY_STATUS)] + ([(STATUS, 2)] if profile.has(STATUS) else [])


def _seen(values: Sequence[Data | AccessError]) -> Seen:
    status, *bits = given(values)
    try:
        return Seen(decode_key_status(status), status_bits(bits[0]) if bits else ())
    except AxdrError as error:
        raise ProtocolError("protocol", detail=str(error)) from error


def _optional(value: Data | AccessError) -> Data | None:
    return None if isinstance(value, AccessError) or not isinstance(value.value, bytes) else value


def _whole_second(clock: Data | None) -> CosemDateTime | None:
    """Return a meter's time without its hundredths, as its logs have it; None when it shows no exact moment."""
    if clock is None:
        return None
    with contextlib.suppress(ValueError):
        moment = CosemDateTime.from_bytes(clock.octets)
        if moment.date.to_date() is not None and moment.time.is_exact:
            return replace(moment, time=replace(moment.time, hundredths=0))
    return None
