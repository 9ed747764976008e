"""Association requests and answers: AARQ, AARE, RLRQ, RLRE and the InitiateRequest inside (Green Book, ACSE; BER)."""

from dataclasses import dataclass
from enum import IntFlag

from smconfig_gui.dlms.errors import ProtocolError
from smconfig_gui.model.secret import Password

_CONTEXT_ARC = bytes.fromhex("608574050801")
_MECHANISM_ARC = bytes.fromhex("608574050802")
CONTEXT_PLAIN = 1
CONTEXT_CIPHERED = 3
MECHANISM_NONE = 0
MECHANISM_LOW = 1
MECHANISM_GMAC = 5
DIAGNOSTIC_NONE = 0
DIAGNOSTIC_AUTHENTICATION_REQUIRED = 14
DLMS_VERSION = 6
MIN_PDU_BYTES = 12

AARQ = 0x60
AARE = 0x61
RLRQ = 0x62
RLRE = 0x63
GLO_INITIATE_REQUEST = 0x21
GLO_INITIATE_RESPONSE = 0x28
INITIATE_RESPONSE = 0x08
REJECTED_TRANSIENT = 2
_CONFORMANCE_TAG = b"\x5f\x1f\x04\x00"


class Conformance(IntFlag):
    """The services of the conformance block that are asked for, bit 0 leftmost of 24 (Green Book)."""

    ATTRIBUTE_0_WITH_SET = 1 << (23 - 8)
    PRIORITY_MANAGEMENT = 1 << (23 - 9)
    ATTRIBUTE_0_WITH_GET = 1 << (23 - 10)
    BLOCK_TRANSFER_WITH_ACTION = 1 << (23 - 13)
    BLOCK_TRANSFER_WITH_GET = 1 << (23 - 11)
    BLOCK_TRANSFER_WITH_SET = 1 << (23 - 12)
    MULTIPLE_REFERENCES = 1 << (23 - 14)
    GET = 1 << (23 - 19)
    SET = 1 << (23 - 20)
    SELECTIVE_ACCESS = 1 << (23 - 21)
    ACTION = 1 << (23 - 23)


PROPOSED = (  # what the platform proposes to these meters, whether it is used here or not
    Conformance.ATTRIBUTE_0_WITH_SET
    | Conformance.PRIORITY_MANAGEMENT
    | Conformance.ATTRIBUTE_0_WITH_GET
    | Conformance.GET
    | Conformance.SET
    | Conformance.ACTION
    | Conformance.SELECTIVE_ACCESS
    | Conformance.MULTIPLE_REFERENCES
    | Conformance.BLOCK_TRANSFER_WITH_GET
    | Conformance.BLOCK_TRANSFER_WITH_SET
    | Conformance.BLOCK_TRANSFER_WITH_ACTION
)
PUBLIC_PROPOSED = Conformance.GET | Conformance.BLOCK_TRANSFER_WITH_GET


@dataclass(frozen=True, slots=True)
class InitiateResponse:
    """What the meter agreed to."""

    conformance: int
    max_pdu_bytes: int


@dataclass(frozen=True, slots=True)
class Aare:
    """An association answer, taken apart but not judged."""

    context: int
    result: int
    diagnostic: int
    is_provider_diagnostic: bool
    mechanism: int | None
    title: bytes | None
    challenge: bytes | None
    user_information: bytes


def _tlv(tag: int, value: bytes) -> bytes:
    if len(value) < 0x80:
        return bytes((tag, len(value))) + value
    if len(value) < 0x100:
        return bytes((tag, 0x81, len(value))) + value
    return bytes((tag, 0x82)) + len(value).to_bytes(2, "big") + value


def initiate_request(conformance: int, max_pdu_bytes: int = 0xFFFF) -> bytes:
    """Return an InitiateRequest without dedicated key (A-XDR)."""
    block = b"\x5f\x1f\x04\x00" + int(conformance).to_bytes(3, "big")
    return bytes((0x01, 0x00, 0x00, 0x00, DLMS_VERSION)) + block + max_pdu_bytes.to_bytes(2, "big")


def looks_like_initiate_response(raw: bytes) -> bool:
    """Whether bytes begin as an InitiateResponse does; says nothing about whether to believe them."""
    return raw[:1] == bytes((INITIATE_RESPONSE,)) and _CONFORMANCE_TAG in raw[2:8]


def parse_initiate_response(raw: bytes) -> InitiateResponse:
    """Read an InitiateResponse; raises ProtocolError, also for a ConfirmedServiceError in its place."""
    if raw[:1] == b"\x0e":
        raise ProtocolError("protocol", detail=f"initiate refused, service error {raw[1:4].hex()}")
    body = raw[3:] if raw[1:2] == b"\x01" else raw[2:]
    if raw[:1] != bytes((INITIATE_RESPONSE,)) or len(body) != 12 or body[1:5] != b"\x5f\x1f\x04\x00":
        raise ProtocolError("protocol", detail="initiate response malformed")
    if body[0] != DLMS_VERSION or body[10:12] != b"\x00\x07":
        raise ProtocolError("protocol", detail=f"DLMS version {body[0]}, VAA name {body[10:12].hex()}")
    return InitiateResponse(int.from_bytes(body[5:8], "big"), int.from_bytes(body[8:10], "big"))


def aarq(
    *,
    context: int,
    mechanism: int,
    user_information: bytes,
    title: bytes | None = None,
    challenge: bytes | Password | None = None,
) -> bytes:
    """Return an association request. `challenge` is the random challenge of HLS or the password of LLS."""
    body = _tlv(0xA1, _tlv(0x06, _CONTEXT_ARC + bytes((context,))))
    if title is not None:
        body += _tlv(0xA6, _tlv(0x04, title))
    if mechanism != MECHANISM_NONE:
        value = challenge.reveal() if isinstance(challenge, Password) else challenge or b""
        body += b"\x8a\x02\x07\x80" + _tlv(0x8B, _MECHANISM_ARC + bytes((mechanism,))) + _tlv(0xAC, _tlv(0x80, value))
    return _tlv(AARQ, body + _tlv(0xBE, _tlv(0x04, user_information)))


def rlrq(user_information: bytes | None = None) -> bytes:
    """Return a release request, reason normal."""
    body = b"\x80\x01\x00"
    return _tlv(RLRQ, body + (_tlv(0xBE, _tlv(0x04, user_information)) if user_information else b""))


def parse_aare(raw: bytes) -> Aare:
    """Take an association answer apart; raises ProtocolError when it is malformed or something is there twice."""
    elements = _elements(_unwrap(AARE, raw))
    known = {0x80, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0x88, 0x89, 0xAA, 0xBE, 0xBD}
    if not set(elements) <= known or not {0xA1, 0xA2, 0xA3} <= set(elements):
        raise ProtocolError("protocol", detail="AARE with unknown or missing elements")
    diagnostics = _elements(elements[0xA3])
    if len(diagnostics) != 1 or not set(diagnostics) <= {0xA1, 0xA2}:
        raise ProtocolError("protocol", detail="AARE diagnostic malformed")
    [(source, diagnostic)] = diagnostics.items()
    return Aare(
        context=_object_id(_unwrap(0x06, elements[0xA1]), _CONTEXT_ARC),
        result=_small(elements[0xA2]),
        diagnostic=_small(diagnostic),
        is_provider_diagnostic=source == 0xA2,
        mechanism=_object_id(elements[0x89], _MECHANISM_ARC) if 0x89 in elements else None,
        title=_unwrap(0x04, elements[0xA4]) if 0xA4 in elements else None,
        challenge=_unwrap(0x80, elements[0xAA]) if 0xAA in elements else None,
        user_information=_unwrap(0x04, elements[0xBE]) if 0xBE in elements else b"",
    )


def check_rlre(raw: bytes) -> None:
    """Raise ProtocolError unless this is a release response."""
    _elements(_unwrap(RLRE, raw))


def _elements(raw: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    offset = 0
    while offset < len(raw):
        tag = raw[offset]
        value, offset = _value(raw, offset + 1)
        if tag in found:
            raise ProtocolError("protocol", detail=f"BER element {tag:02X} twice")
        found[tag] = value
    return found


def _value(raw: bytes, offset: int) -> tuple[bytes, int]:
    if offset >= len(raw):
        raise ProtocolError("protocol", detail=f"BER length missing at {offset}")
    length, offset = raw[offset], offset + 1
    if length >= 0x80:
        size = length & 0x7F
        if not 1 <= size <= 2 or offset + size > len(raw):
            raise ProtocolError("protocol", detail=f"BER length not allowed at {offset}")
        length, offset = int.from_bytes(raw[offset : offset + size], "big"), offset + size
    if offset + length > len(raw):
        raise ProtocolError("protocol", detail=f"BER value cut short at {offset}")
    return raw[offset : offset + length], offset + length


def _unwrap(tag: int, raw: bytes) -> bytes:
    if raw[:1] != bytes((tag,)):
        raise ProtocolError("protocol", detail=f"BER element {tag:02X} expected, not {raw[:1].hex().upper()}")
    value, end = _value(raw, 1)
    if end != len(raw):
        raise ProtocolError("protocol", detail=f"bytes left over behind BER element {tag:02X}")
    return value


def _small(raw: bytes) -> int:
    value = _unwrap(0x02, raw)
    if not 1 <= len(value) <= 2:
        raise ProtocolError("protocol", detail="BER integer too long")
    return int.from_bytes(value, "big")


def _object_id(raw: bytes, arc: bytes) -> int:
    if len(raw) != len(arc) + 1 or raw[:-1] != arc:
        raise ProtocolError("protocol", detail="object identifier outside of DLMS")
    return raw[-1]
