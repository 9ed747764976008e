"""Messages that meters push: the text of DSMR 4 and the data notification of SMR 5, as bytes and as what they say."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from smconfig_gui.model.alarms import AlarmType, UnknownBit, named, unknown
from smconfig_gui.model.axdr import AxdrError, Data, Tag, decode_prefix, double_long_unsigned
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.value_text import value_json

MAX_MESSAGE_BYTES = 4096
IDENTIFIER_SIZE = 17
WRAPPER_SIZE = 8
_WRAPPER_VERSION = b"\x00\x01"
_DATA_NOTIFICATION = 0x0F
_COMMA = b","


_TOO_LONG = QT_TRANSLATE_NOOP("push", "{size} bytes are more than a push has")
_NEITHER = QT_TRANSLATE_NOOP("push", "neither a text of DSMR 4 nor a data notification of SMR 5")
_CONTENT = QT_TRANSLATE_NOOP("push", "4 or 6 bytes were expected behind the comma, not {size}")
_NO_DATE_TIME = QT_TRANSLATE_NOOP("push", "the notification ends before its date-time")
_UNREADABLE = QT_TRANSLATE_NOOP("push", "what follows the date-time of the notification cannot be read")
_LEFT_OVER = QT_TRANSLATE_NOOP("push", "{size} bytes are left over behind the notification")


class PushMessageError(WrongValueError):
    """Bytes that are no push of a meter; the message says where they stop making sense."""


class PushTrigger(StrEnum):
    """Why a meter sends a message."""

    ALARM = "ALARM"
    LAST_GASP = "LAST_GASP"
    SMS = "SMS"
    CSD = "CSD"
    SCHEDULER = "SCHEDULER"
    OTHER = "OTHER"


TRIGGER_NAMES: dict[PushTrigger, Text] = {
    PushTrigger.ALARM: QT_TRANSLATE_NOOP("push", "Alarm"),
    PushTrigger.LAST_GASP: QT_TRANSLATE_NOOP("push", "Last gasp"),
    PushTrigger.SMS: QT_TRANSLATE_NOOP("push", "Woken up by an SMS"),
    PushTrigger.CSD: QT_TRANSLATE_NOOP("push", "Woken up by a call"),
    PushTrigger.SCHEDULER: QT_TRANSLATE_NOOP("push", "By the clock"),
    PushTrigger.OTHER: QT_TRANSLATE_NOOP("push", "Other"),
}
_TRIGGERS = {
    "0.1.25.9.0.255": PushTrigger.ALARM,
    "0.0.16.1.0.255": PushTrigger.ALARM,
    "0.2.25.9.0.255": PushTrigger.SMS,
    "0.0.2.3.0.255": PushTrigger.SMS,
    "0.0.2.2.0.255": PushTrigger.CSD,
    "0.3.25.9.0.255": PushTrigger.LAST_GASP,
    "0.0.16.1.2.255": PushTrigger.LAST_GASP,
    "0.0.15.0.4.255": PushTrigger.SCHEDULER,
    "0.0.25.9.0.255": PushTrigger.SCHEDULER,
}
# In a data notification the external trigger of SMR 5 stands for both kinds of wake-up; meters report it after an SMS.
_NOTIFICATION_TRIGGERS = _TRIGGERS | {"0.0.2.2.0.255": PushTrigger.SMS}


class PushMessage(Value, frozen=True, omit_defaults=True):
    """What one message says. `values` holds what stands behind the known elements of a notification, with types."""

    form: str
    device_identification: str
    trigger: PushTrigger
    logical_name: str | None = None
    alarm_types: tuple[AlarmType, ...] = ()
    unknown_bits: tuple[UnknownBit, ...] = ()
    sent_at: str | None = None
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class _Element:
    value: Data
    register: int


def decode_push(raw: bytes) -> PushMessage:
    """Return what a message says; raises PushMessageError. Bits without a name are kept and told."""
    if len(raw) > MAX_MESSAGE_BYTES:
        raise PushMessageError(_TOO_LONG.with_(size=verbatim(len(raw))))
    if raw[IDENTIFIER_SIZE : IDENTIFIER_SIZE + 1] == _COMMA and _is_identifier(raw[:IDENTIFIER_SIZE]):
        return _decode_text(raw)
    if len(raw) > WRAPPER_SIZE and raw[WRAPPER_SIZE] == _DATA_NOTIFICATION:
        return _decode_notification(raw)
    raise PushMessageError(_NEITHER)


def split_pushes(buffer: bytes, *, is_over: bool) -> tuple[list[bytes], bytes]:
    """Return the whole messages at the beginning of what a connection brought, and the rest.

    Notifications tell their length in the wrapper; a text has no end of its own, so it lasts until the connection is
    over. Then a rest is a message as well, though a broken one.
    """
    found = []
    while buffer.startswith(_WRAPPER_VERSION) and len(buffer) >= WRAPPER_SIZE:
        end = WRAPPER_SIZE + int.from_bytes(buffer[6:WRAPPER_SIZE], "big")
        if len(buffer) < end:
            break
        found.append(buffer[:end])
        buffer = buffer[end:]
    if is_over and buffer:
        found.append(buffer)
        buffer = b""
    return found, buffer


def _is_identifier(raw: bytes) -> bool:
    return len(raw) == IDENTIFIER_SIZE and raw.isascii() and raw.decode("ascii").isprintable()


def _decode_text(raw: bytes) -> PushMessage:
    """Read identifier, comma, and four bytes of alarm register 1 or the six of a trigger's name."""
    identifier, content = raw[:IDENTIFIER_SIZE].decode("ascii"), raw[IDENTIFIER_SIZE + 1 :]
    if len(content) == 4:
        bits = double_long_unsigned(int.from_bytes(content, "big"))
        return PushMessage(
            form="DSMR4",
            device_identification=identifier,
            trigger=PushTrigger.ALARM,
            alarm_types=named(1, bits),
            unknown_bits=unknown(1, bits),
        )
    if len(content) == 6:
        name = Obis.from_bytes(content).dotted
        trigger = _TRIGGERS.get(name, PushTrigger.OTHER)
        return PushMessage(form="DSMR4", device_identification=identifier, trigger=trigger, logical_name=name)
    raise PushMessageError(_CONTENT.with_(size=verbatim(len(content))))


def _decode_notification(raw: bytes) -> PushMessage:
    """Read wrapper, invoke-id, date-time and the structure of identifier, push setup and alarm registers."""
    length = raw[WRAPPER_SIZE + 5 : WRAPPER_SIZE + 6]
    if not length:
        raise PushMessageError(_NO_DATE_TIME)
    start = WRAPPER_SIZE + 6 + length[0]
    try:
        body, end = decode_prefix(raw, start)
        identifier, name, *rest = body.items
        text, obis = _printable(identifier.octets), Obis.from_bytes(name.octets)
    except (AxdrError, ValueError) as error:
        raise PushMessageError(_UNREADABLE) from error
    if end != len(raw):
        raise PushMessageError(_LEFT_OVER.with_(size=verbatim(len(raw) - end)))
    trigger = _NOTIFICATION_TRIGGERS.get(obis.dotted, PushTrigger.OTHER)
    registers, values = _registers(rest, trigger)
    return PushMessage(
        form="SMR5",
        device_identification=text,
        trigger=trigger,
        logical_name=obis.dotted,
        alarm_types=tuple(alarm for each in registers for alarm in named(each.register, each.value)),
        unknown_bits=tuple(bit for each in registers for bit in unknown(each.register, each.value)),
        sent_at=_moment(raw[WRAPPER_SIZE + 6 : start]),
        values=tuple(value_json(value) for value in values),
    )


def _registers(rest: list[Data], trigger: PushTrigger) -> tuple[list[_Element], list[Data]]:
    """Return the alarm registers that stand first (3 in a last gasp, else 1 and 2), and what follows them."""
    numbers = (3,) if trigger is PushTrigger.LAST_GASP else (1, 2) if trigger is PushTrigger.ALARM else ()
    found = []
    for number, value in zip(numbers, rest, strict=False):
        if value.tag != Tag.DOUBLE_LONG_UNSIGNED:
            break
        found.append(_Element(value, number))
    return found, rest[len(found) :]


def _moment(raw: bytes) -> str | None:
    try:
        return CosemDateTime.from_bytes(raw).to_text() if raw else None
    except ValueError:
        return raw.hex().upper()


def _printable(raw: bytes) -> str:
    text = raw.decode("ascii", "replace")
    return "".join(character if character.isprintable() else "?" for character in text)
