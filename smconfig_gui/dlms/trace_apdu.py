"""Plain APDUs as trace records: service, object, value; anything that may hold a key is masked."""

from dataclasses import dataclass

from smconfig_gui.dlms.trace import Direction, TraceRecord, masked_hex, now
from smconfig_gui.model.axdr import AxdrError, decode_prefix
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.problems import ACTION_RESULTS, DATA_ACCESS_RESULTS, result_text
from smconfig_gui.model.value_text import value_text

_SERVICES = {0xC0: "GET", 0xC1: "SET", 0xC3: "ACTION", 0xC4: "GET", 0xC5: "SET", 0xC7: "ACTION", 0xD8: "EXCEPTION"}
_FIRST_WITH_DESCRIPTOR = {(0xC0, 1), (0xC1, 1), (0xC1, 2), (0xC3, 1), (0xC3, 4)}
_GET_LIST, _ACTION = (0xC0, 3), 0xC3
_DESCRIPTOR_BYTES = 9
_ASSOCIATION, _SECURITY_SETUP, _MBUS_CLIENT = 15, 64, 72
_KEY_METHODS = {_MBUS_CLIENT: {6, 7, 8}}
_ASSOCIATION_SECRET = 7
_SHOWN_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class Member:
    """An attribute or method as a descriptor on the wire names it."""

    class_id: int
    obis: str
    index: int
    is_method: bool = False

    @property
    def holds_secret(self) -> bool:
        """Whether its value, argument or answer may hold a key or a password."""
        if self.is_method:
            return self.class_id in (_ASSOCIATION, _SECURITY_SETUP) or self.index in _KEY_METHODS.get(self.class_id, ())
        return self.class_id == _ASSOCIATION and self.index == _ASSOCIATION_SECRET


def apdu_record(
    direction: Direction,
    apdu: bytes,
    wire_bytes: int,
    *,
    request: bytes | None = None,
    milliseconds: float | None = None,
) -> TraceRecord:
    """Return the record of one plain APDU; `request` is the question when this is its answer."""
    question = apdu if request is None else request
    member = described(question)
    is_masked = _holds_secret(question)
    value, refused = _value(apdu)
    return TraceRecord(
        time=now(),
        direction=direction,
        layer="apdu",
        service=_SERVICES.get(apdu[0], f"{apdu[0]:02X}"),
        bytes=wire_bytes,
        hex=masked_hex(apdu, _open_bytes(apdu) if is_masked else len(apdu)),
        obis=member.obis if member is not None else "",
        object=_name(question, member),
        value="masked" if is_masked and len(apdu) > 5 else value,
        milliseconds=None if milliseconds is None else round(milliseconds, 1),
        masked=is_masked,
        class_id=member.class_id if member is not None else None,
        attribute=member.index if member is not None and not member.is_method else None,
        method=member.index if member is not None and member.is_method else None,
        refused=refused,
    )


def described(apdu: bytes) -> Member | None:
    """Return what a request is about; None when it does not say so or names several."""
    if len(apdu) < 3 + _DESCRIPTOR_BYTES or (apdu[0], apdu[1]) not in _FIRST_WITH_DESCRIPTOR:
        return None
    return _member(apdu, 3, is_method=apdu[0] == _ACTION)


def listed(apdu: bytes) -> tuple[Member, ...]:
    """Return the attributes of a GET with list; what selects parts of them ends the reading."""
    if len(apdu) < 4 or (apdu[0], apdu[1]) != _GET_LIST or apdu[3] >= 0x80:
        return ()
    members = []
    for number in range(apdu[3]):
        start = 4 + number * (_DESCRIPTOR_BYTES + 1)
        if len(apdu) < start + _DESCRIPTOR_BYTES + 1 or apdu[start + _DESCRIPTOR_BYTES]:
            break
        members.append(_member(apdu, start, is_method=False))
    return tuple(members)


def _member(apdu: bytes, start: int, *, is_method: bool) -> Member:
    class_id, index = int.from_bytes(apdu[start : start + 2], "big"), apdu[start + 8]
    return Member(class_id, str(Obis.from_bytes(apdu[start + 2 : start + 8])), index, is_method)


def _holds_secret(apdu: bytes) -> bool:
    member = described(apdu)
    if member is not None:
        return member.holds_secret
    # Later blocks do not say whose they are: nothing of a written block is shown.
    return (apdu[0] in (0xC1, 0xC3) and apdu[1] in (3, 6)) or any(each.holds_secret for each in listed(apdu))


def _open_bytes(apdu: bytes) -> int:
    """Return how much of an APDU that may hold a secret stands before what may be one."""
    if described(apdu) is not None:
        return 3 + _DESCRIPTOR_BYTES + 1
    return 8 if apdu[0] in (0xC1, 0xC3) else 4


def _name(apdu: bytes, member: Member | None) -> str:
    if member is None:
        return f"list of {apdu[3]}" if (apdu[0], apdu[1]) == _GET_LIST and len(apdu) > 3 else ""
    return f"class {member.class_id} {'method' if member.is_method else 'attribute'} {member.index}"


def _value(apdu: bytes) -> tuple[str, bool]:
    """Return what an APDU says in one line, and whether that is a refusal."""
    kind = (apdu[0], apdu[1] if len(apdu) > 1 else 0)
    if apdu[0] == 0xD8:
        return (f"state {apdu[1]}, service {apdu[2]}" if len(apdu) > 2 else ""), True
    if kind in ((0xC5, 1), (0xC5, 3), (0xC7, 1)) and len(apdu) > 3:
        return _result(apdu[3], is_action=apdu[0] == 0xC7)
    if kind == (0xC4, 1) and apdu[3:4] == b"\x01" and len(apdu) > 4:
        return _result(apdu[4], is_action=False)
    if kind == (0xC4, 3) and len(apdu) > 3:
        return f"{apdu[3]} values", False
    if kind in ((0xC4, 2), (0xC1, 3), (0xC3, 6), (0xC7, 2)) and len(apdu) > 7:
        return f"block {int.from_bytes(apdu[4:8], 'big')}{', the last' if apdu[3] else ''}", False
    if kind in ((0xC0, 2), (0xC3, 2), (0xC5, 2), (0xC7, 4)) and len(apdu) > 6:
        return f"block {int.from_bytes(apdu[3:7], 'big')} arrived", False
    start = {(0xC1, 1): 13, (0xC3, 1): 13, (0xC4, 1): 4}.get(kind)
    return _data(apdu, start) if start is not None and len(apdu) > start else "", False


def _result(code: int, *, is_action: bool) -> tuple[str, bool]:
    if code == 0:
        return "success", False
    results = ACTION_RESULTS if is_action else DATA_ACCESS_RESULTS
    return str(result_text(results, code)), True


def _data(apdu: bytes, start: int) -> str:
    try:
        value, _ = decode_prefix(apdu, start)
    except AxdrError:
        return "cannot be decoded"
    return value_text(value)[:_SHOWN_CHARACTERS]
