"""Plain APDUs as trace records: service, object, value; anything that may hold a key is masked."""

from smconfig_gui.dlms.trace import Direction, TraceRecord, masked_hex, now
from smconfig_gui.model.axdr import AxdrError, decode_prefix
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.value_text import value_text

_SERVICES = {0xC0: "GET", 0xC1: "SET", 0xC3: "ACTION", 0xC4: "GET", 0xC5: "SET", 0xC7: "ACTION", 0xD8: "EXCEPTION"}
_FIRST_WITH_DESCRIPTOR = {(0xC0, 1), (0xC1, 1), (0xC1, 2), (0xC3, 1), (0xC3, 4)}
_ASSOCIATION, _SECURITY_SETUP, _MBUS_CLIENT = 15, 64, 72
_KEY_METHODS = {_MBUS_CLIENT: {6, 7, 8}}
_ASSOCIATION_SECRET = 7
_SHOWN_CHARACTERS = 120


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
    is_masked = _holds_secret(question)
    return TraceRecord(
        time=now(),
        direction=direction,
        layer="apdu",
        service=_SERVICES.get(apdu[0], f"{apdu[0]:02X}"),
        bytes=wire_bytes,
        hex=masked_hex(apdu, 13 if is_masked else len(apdu)),
        obis=_obis(question),
        object=_member(question),
        value="masked" if is_masked and len(apdu) > 5 else _value(apdu),
        milliseconds=None if milliseconds is None else round(milliseconds, 1),
        masked=is_masked,
    )


def _has_descriptor(apdu: bytes) -> bool:
    return len(apdu) >= 12 and (apdu[0], apdu[1]) in _FIRST_WITH_DESCRIPTOR


def _holds_secret(apdu: bytes) -> bool:
    if not _has_descriptor(apdu):
        # Later blocks do not say whose they are: nothing of a written block is shown.
        return apdu[0] in (0xC1, 0xC3) and apdu[1] in (3, 6)
    class_id, index = int.from_bytes(apdu[3:5], "big"), apdu[11]
    if apdu[0] == 0xC3:
        return class_id in (_ASSOCIATION, _SECURITY_SETUP) or index in _KEY_METHODS.get(class_id, ())
    return class_id == _ASSOCIATION and index == _ASSOCIATION_SECRET


def _obis(apdu: bytes) -> str:
    return str(Obis.from_bytes(apdu[5:11])) if _has_descriptor(apdu) else ""


def _member(apdu: bytes) -> str:
    if not _has_descriptor(apdu):
        return f"list of {apdu[3]}" if apdu[:2] == b"\xc0\x03" and len(apdu) > 3 else ""
    kind = "method" if apdu[0] == 0xC3 else "attribute"
    return f"class {int.from_bytes(apdu[3:5], 'big')} {kind} {apdu[11]}"


def _value(apdu: bytes) -> str:
    starts = {(0xC1, 1): 13, (0xC3, 1): 13, (0xC4, 1): 4}
    if apdu[0] == 0xD8:
        return f"state {apdu[1]}, service {apdu[2]}" if len(apdu) > 2 else ""
    if apdu[:2] in (b"\xc5\x01", b"\xc7\x01") or (apdu[:2] == b"\xc4\x01" and apdu[3:4] == b"\x01"):
        code = apdu[4] if apdu[0] == 0xC4 and len(apdu) > 4 else apdu[3] if len(apdu) > 3 else 0
        return "success" if code == 0 else f"result {code}"
    start = starts.get((apdu[0], apdu[1]))
    if start is None or len(apdu) <= start:
        return ""
    try:
        value, _ = decode_prefix(apdu, start)
    except AxdrError:
        return "cannot be decoded"
    return value_text(value)[:_SHOWN_CHARACTERS]
