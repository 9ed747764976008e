"""The bytes of attributes as a meter gave them last, found in the records of a trace."""

from collections.abc import Iterable, Sequence

from smconfig_gui.dlms.trace import MASK, TraceRecord
from smconfig_gui.dlms.trace_apdu import Member, described, listed
from smconfig_gui.model.axdr import AxdrError, decode_prefix

_GET, _ANSWER = 0xC0, 0xC4
_ONE, _LIST = 1, 3


def values_read(records: Iterable[TraceRecord], class_id: int, obis: str) -> dict[int, bytes]:
    """Return the latest value of each attribute of an object; values that came in blocks are not found."""
    found: dict[int, bytes] = {}
    asked: Sequence[Member] = ()
    for record in records:
        raw = b"" if record.layer != "apdu" or MASK in record.hex else bytes.fromhex(record.hex)
        if len(raw) < 4:
            continue
        if record.direction == "sent":
            asked = _asked(raw)
            continue
        for member, value in zip(asked, _values(raw), strict=False):
            if value is not None and (member.class_id, member.obis) == (class_id, obis):
                found[member.index] = value
        asked = ()
    return found


def _asked(raw: bytes) -> Sequence[Member]:
    member = described(raw) if raw[0] == _GET else None
    return (member,) if member is not None else listed(raw)


def _values(raw: bytes) -> list[bytes | None]:
    """Return the values of an answer in their order; None for one that was refused."""
    if (raw[0], raw[1]) not in ((_ANSWER, _ONE), (_ANSWER, _LIST)):
        return []
    count, offset = (raw[3], 4) if raw[1] == _LIST else (1, 3)
    values: list[bytes | None] = []
    try:
        for _ in range(count):
            if raw[offset]:
                values.append(None)
                offset += 2
            else:
                _, end = decode_prefix(raw, offset + 1)
                values.append(raw[offset + 1 : end])
                offset = end
    except (AxdrError, IndexError):
        return values
    return values
