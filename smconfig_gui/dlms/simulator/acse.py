"""Association requests and answers as a server meets them: AARQ, AARE, RLRQ, RLRE (Green Book, ACSE; BER)."""

from dataclasses import dataclass
from enum import IntEnum, IntFlag

from smconfig_gui.dlms.simulator.results import LinkClosedError

AARQ, AARE, RLRQ, RLRE = 0x60, 0x61, 0x62, 0x63
GLO_INITIATE_REQUEST, GLO_INITIATE_RESPONSE = 0x21, 0x28
CONTEXT_PLAIN, CONTEXT_CIPHERED = 1, 3
MECHANISM_LOWEST, MECHANISM_LOW, MECHANISM_GMAC = 0, 1, 5
DLMS_VERSION = 6
MIN_PDU_SIZE = 12

_CONTEXT_ARC = bytes.fromhex("608574050801")
_MECHANISM_ARC = bytes.fromhex("608574050802")
_VAA_NAME_LN = b"\x00\x07"
# In the order of the standard; each at most once.
_AARQ_ELEMENTS = (0x80, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0x8A, 0x8B, 0xAC, 0xBD, 0xBE)
_RLRQ_ELEMENTS = (0x80, 0xBE)


class Conformance(IntFlag):
    """The services that this meter can negotiate; bit 0 of the standard is the leftmost of 24."""

    BLOCK_TRANSFER_WITH_GET = 1 << (23 - 11)
    BLOCK_TRANSFER_WITH_SET = 1 << (23 - 12)
    BLOCK_TRANSFER_WITH_ACTION = 1 << (23 - 13)
    MULTIPLE_REFERENCES = 1 << (23 - 14)
    GET = 1 << (23 - 19)
    SET = 1 << (23 - 20)
    SELECTIVE_ACCESS = 1 << (23 - 21)
    ACTION = 1 << (23 - 23)


MANAGEMENT_CONFORMANCE = Conformance(sum(Conformance))
PUBLIC_CONFORMANCE = Conformance.GET | Conformance.BLOCK_TRANSFER_WITH_GET


class Verdict(IntEnum):
    """Result of an AARE."""

    ACCEPTED = 0
    REJECTED_PERMANENT = 1
    REJECTED_TRANSIENT = 2


class Diagnostic(IntEnum):
    """ACSE service user diagnostics."""

    NONE = 0
    NO_REASON_GIVEN = 1
    CONTEXT_NOT_SUPPORTED = 2
    CALLING_TITLE_NOT_RECOGNISED = 3
    MECHANISM_NOT_RECOGNISED = 11
    MECHANISM_REQUIRED = 12
    AUTHENTICATION_FAILURE = 13
    AUTHENTICATION_REQUIRED = 14


class InitiateError(IntEnum):
    """Why an InitiateRequest is refused (ConfirmedServiceError, initiate)."""

    DLMS_VERSION_TOO_LOW = 1
    INCOMPATIBLE_CONFORMANCE = 2
    PDU_SIZE_TOO_SHORT = 3


class RejectedError(Exception):
    """An AARQ is answered with a refusal."""

    def __init__(
        self,
        diagnostic: int,
        *,
        verdict: Verdict = Verdict.REJECTED_PERMANENT,
        initiate_error: InitiateError | None = None,
    ) -> None:
        super().__init__(f"diagnostic {int(diagnostic)}")
        self.diagnostic = int(diagnostic)
        self.verdict = verdict
        self.initiate_error = initiate_error


@dataclass(frozen=True, slots=True)
class Aarq:
    """An association request, taken apart but not judged."""

    context: int | None
    title: bytes | None
    mechanism: int | None
    is_authentication_asked: bool
    authentication: bytes
    user_information: bytes


@dataclass(frozen=True, slots=True)
class InitiateRequest:
    """What a client proposes."""

    conformance: int
    max_pdu_size: int


def parse_aarq(apdu: bytes) -> Aarq:
    """Take an AARQ apart; raises LinkClosedError when it is malformed."""
    elements = _elements(_unwrap(AARQ, apdu), _AARQ_ELEMENTS)
    if 0xA1 not in elements or 0xBE not in elements:
        raise LinkClosedError("AARQ without context or user information")
    if elements.get(0x80, b"\x07\x80") != b"\x07\x80":
        raise LinkClosedError("ACSE protocol version")
    return Aarq(
        context=_object_id(_unwrap(0x06, elements[0xA1]), _CONTEXT_ARC),
        title=_unwrap(0x04, elements[0xA6]) if 0xA6 in elements else None,
        mechanism=_object_id(elements[0x8B], _MECHANISM_ARC) if 0x8B in elements else None,
        is_authentication_asked=elements.get(0x8A) == b"\x07\x80",
        authentication=_unwrap(0x80, elements[0xAC]) if 0xAC in elements else b"",
        user_information=_unwrap(0x04, elements[0xBE]),
    )


def parse_rlrq(apdu: bytes) -> bytes:
    """Return the user information of an RLRQ, empty without; raises LinkClosedError when it is malformed."""
    elements = _elements(_unwrap(RLRQ, apdu), _RLRQ_ELEMENTS)
    return _unwrap(0x04, elements[0xBE]) if 0xBE in elements else b""


def parse_initiate_request(raw: bytes) -> InitiateRequest:
    """Take a plain InitiateRequest without dedicated key apart; raises RejectedError."""
    no_reason = Diagnostic.NO_REASON_GIVEN
    if raw[:2] != b"\x01\x00" or len(raw) < 4:
        raise RejectedError(no_reason)
    offset = 2
    # response-allowed has a default (true), proposed-quality-of-service is optional.
    for sizes in ((1, 2), (1, 2)):
        offset += sizes[raw[offset : offset + 1] == b"\x01"]
    body = raw[offset:]
    if len(body) != 10 or body[1:5] != b"\x5f\x1f\x04\x00":
        raise RejectedError(no_reason)
    if body[0] < DLMS_VERSION:
        raise RejectedError(no_reason, initiate_error=InitiateError.DLMS_VERSION_TOO_LOW)
    request = InitiateRequest(int.from_bytes(body[5:8], "big"), int.from_bytes(body[8:10], "big"))
    if 0 < request.max_pdu_size < MIN_PDU_SIZE:
        raise RejectedError(no_reason, initiate_error=InitiateError.PDU_SIZE_TOO_SHORT)
    return request


def initiate_response(conformance: int, max_pdu_size: int) -> bytes:
    """Return an InitiateResponse."""
    block = b"\x5f\x1f\x04\x00" + conformance.to_bytes(3, "big")
    return bytes((0x08, 0x00, DLMS_VERSION)) + block + max_pdu_size.to_bytes(2, "big") + _VAA_NAME_LN


def aare(
    *,
    context: int,
    verdict: Verdict,
    diagnostic: int,
    user_information: bytes,
    title: bytes | None = None,
    mechanism: int | None = None,
    challenge: bytes | None = None,
) -> bytes:
    """Return an AARE; with a mechanism and a challenge where HLS goes on."""
    body = _tlv(0xA1, _tlv(0x06, _CONTEXT_ARC + bytes((context,))))
    body += _tlv(0xA2, _tlv(0x02, bytes((verdict,)))) + _tlv(0xA3, _tlv(0xA1, _tlv(0x02, bytes((diagnostic,)))))
    if title is not None:
        body += _tlv(0xA4, _tlv(0x04, title))
    if mechanism is not None and challenge is not None:
        body += b"\x88\x02\x07\x80" + _tlv(0x89, _MECHANISM_ARC + bytes((mechanism,)))
        body += _tlv(0xAA, _tlv(0x80, challenge))
    if user_information:
        body += _tlv(0xBE, _tlv(0x04, user_information))
    return _tlv(AARE, body)


def rejection(context: int, reason: RejectedError) -> bytes:
    """Return the AARE that refuses an AARQ."""
    information = b"" if reason.initiate_error is None else bytes((0x0E, 0x01, 0x06, reason.initiate_error))
    return aare(context=context, verdict=reason.verdict, diagnostic=reason.diagnostic, user_information=information)


def rlre(user_information: bytes) -> bytes:
    """Return an RLRE, reason normal."""
    information = _tlv(0xBE, _tlv(0x04, user_information)) if user_information else b""
    return _tlv(RLRE, b"\x80\x01\x00" + information)


def _elements(raw: bytes, order: tuple[int, ...]) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    offset, least = 0, 0
    while offset < len(raw):
        tag = raw[offset]
        if tag not in order[least:]:
            raise LinkClosedError(f"BER element {tag:02X} unknown, twice or out of order")
        least = order.index(tag) + 1
        found[tag], offset = _value(raw, offset + 1)
    return found


def _value(raw: bytes, offset: int) -> tuple[bytes, int]:
    if offset >= len(raw):
        raise LinkClosedError("BER length missing")
    length, offset = raw[offset], offset + 1
    if length >= 0x80:
        size = length & 0x7F
        if not 1 <= size <= 2 or offset + size > len(raw):
            raise LinkClosedError("BER length not allowed")
        length, offset = int.from_bytes(raw[offset : offset + size], "big"), offset + size
    if offset + length > len(raw):
        raise LinkClosedError("BER value cut short")
    return raw[offset : offset + length], offset + length


def _unwrap(tag: int, raw: bytes) -> bytes:
    if raw[:1] != bytes((tag,)):
        raise LinkClosedError(f"BER element {tag:02X} expected")
    value, end = _value(raw, 1)
    if end != len(raw):
        raise LinkClosedError(f"bytes left over behind BER element {tag:02X}")
    return value


def _object_id(raw: bytes, arc: bytes) -> int | None:
    return raw[-1] if len(raw) == len(arc) + 1 and raw[:-1] == arc else None


def _tlv(tag: int, value: bytes) -> bytes:
    length = bytes((len(value),)) if len(value) < 0x80 else bytes((0x81, len(value)))
    return bytes((tag,)) + length + value
