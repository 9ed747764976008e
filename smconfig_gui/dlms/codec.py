"""Plain APDUs: requests through gurux-dlms, which gets our A-XDR as it stands; answers read by us.

gurux decodes the value of every answer on the way and fails on types it does not name, so answers are not handed to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from gurux_dlms.enums import Authentication, InterfaceType
from gurux_dlms.enums.Command import Command
from gurux_dlms.GXByteBuffer import GXByteBuffer
from gurux_dlms.GXDLMS import GXDLMS
from gurux_dlms.GXDLMSClient import GXDLMSClient
from gurux_dlms.GXDLMSLNParameters import GXDLMSLNParameters

from smconfig_gui.dlms.errors import ExceptionResponseError, ProtocolError
from smconfig_gui.model.axdr import encode_length
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.selective_access import Selection

GET_REQUEST, SET_REQUEST, ACTION_REQUEST = 0xC0, 0xC1, 0xC3
GET_RESPONSE, SET_RESPONSE, ACTION_RESPONSE = 0xC4, 0xC5, 0xC7
EXCEPTION_RESPONSE = 0xD8
CONFIRMED_SERVICE_ERROR = 0x0E
NORMAL = 1
CONFIRMED = 0x40  # of normal priority, as one request is in flight at a time


@dataclass(frozen=True, slots=True)
class Answer:
    """A response behind tag, choice and invoke-id."""

    service: int
    choice: int
    invoke_id: int
    body: bytes


@cache
def _settings() -> Any:
    client = GXDLMSClient(True, 1, 1, Authentication.NONE, None, InterfaceType.PDU)
    client.settings.maxPduSize = 0xFFFF
    return client.settings


def _normal(command: int, descriptor: bytes, data: bytes, invoke_id: int) -> bytes:
    payload = GXByteBuffer(data) if data else None
    number = CONFIRMED | invoke_id
    parameters = GXDLMSLNParameters(_settings(), number, command, NORMAL, GXByteBuffer(descriptor), payload, 0xFF)
    return bytes(GXDLMS.getLnMessages(parameters)[0])


def get_request(attribute: Attribute, invoke_id: int, selection: Selection | None = None) -> bytes:
    """Return GET-request-normal."""
    if selection is None:
        return _get_whole(attribute, invoke_id)
    access = bytes((1, selection.selector)) + selection.parameters
    return _normal(Command.GET_REQUEST, attribute.to_bytes() + access, b"", invoke_id)


@lru_cache(1024)
def _get_whole(attribute: Attribute, invoke_id: int) -> bytes:
    """Return the request for all of an attribute: the same each time, and slow to make."""
    return _normal(Command.GET_REQUEST, attribute.to_bytes() + b"\x00", b"", invoke_id)


def set_request(attribute: Attribute, value: bytes, invoke_id: int) -> bytes:
    """Return SET-request-normal with a value that is A-XDR already."""
    return _normal(Command.SET_REQUEST, attribute.to_bytes() + b"\x00", value, invoke_id)


def action_request(method: Method, argument: bytes, invoke_id: int) -> bytes:
    """Return ACTION-request-normal; an empty argument means none is sent."""
    if argument:
        return _action_head(method, invoke_id) + argument
    return _normal(Command.METHOD_REQUEST, method.to_bytes() + b"\x00", b"", invoke_id)


@lru_cache(256)
def _action_head(method: Method, invoke_id: int) -> bytes:
    """Return what stands before an argument: of a thousand blocks to one method only this is the same, and slow."""
    return _normal(Command.METHOD_REQUEST, method.to_bytes() + b"\x01", b"\x00", invoke_id)[:-1]


def _head(service: int, choice: int, invoke_id: int) -> bytes:
    return bytes((service, choice, CONFIRMED | invoke_id))


def get_list_request(attributes: Sequence[Attribute], invoke_id: int) -> bytes:
    """Return GET-request-with-list."""
    items = b"".join(attribute.to_bytes() + b"\x00" for attribute in attributes)
    return _head(GET_REQUEST, 3, invoke_id) + encode_length(len(attributes)) + items


def get_next_request(number: int, invoke_id: int) -> bytes:
    """Return GET-request-next: the block before has arrived."""
    return _head(GET_REQUEST, 2, invoke_id) + number.to_bytes(4, "big")


def action_next_request(number: int, invoke_id: int) -> bytes:
    """Return ACTION-request-next-pblock: the block before has arrived."""
    return _head(ACTION_REQUEST, 2, invoke_id) + number.to_bytes(4, "big")


def request_blocks(target: Attribute | Method, payload: bytes, max_apdu_bytes: int, invoke_id: int) -> list[bytes]:
    """Return the APDUs of a SET or ACTION whose payload does not fit one; each is at most `max_apdu_bytes` long."""
    if isinstance(target, Attribute):
        service, first_choice, next_choice, descriptor = SET_REQUEST, 2, 3, target.to_bytes() + b"\x00"
    else:
        service, first_choice, next_choice, descriptor = ACTION_REQUEST, 4, 6, target.to_bytes()
    blocks: list[bytes] = []
    offset = 0
    while offset < len(payload) or not blocks:
        head = _head(service, next_choice if blocks else first_choice, invoke_id) + (b"" if blocks else descriptor)
        room = _room(max_apdu_bytes - len(head) - 5)
        piece = payload[offset : offset + room]
        offset += len(piece)
        is_last = offset >= len(payload)
        number = (len(blocks) + 1).to_bytes(4, "big")
        blocks.append(head + bytes((is_last,)) + number + encode_length(len(piece)) + piece)
    return blocks


def _room(available: int) -> int:
    """Return how many bytes fit into `available` together with their own length."""
    for length_size in (1, 2, 3):
        room = available - length_size
        if room > 0 and len(encode_length(room)) <= length_size:
            return room
    raise ProtocolError("protocol", detail=f"the agreed size leaves {available} bytes for a block")


def parse_answer(raw: bytes) -> Answer:
    """Read the head of a response; raises ExceptionResponseError or ProtocolError for anything else."""
    if raw[:1] == bytes((EXCEPTION_RESPONSE,)):
        raise parse_exception(raw)
    if raw[:1] == bytes((CONFIRMED_SERVICE_ERROR,)):
        raise ProtocolError("protocol", detail=f"confirmed service error {raw[1:4].hex()}")
    if len(raw) < 4 or raw[0] not in (GET_RESPONSE, SET_RESPONSE, ACTION_RESPONSE):
        raise ProtocolError("wrong-answer", wanted="a response", found=raw[:1].hex().upper() or "nothing")
    return Answer(raw[0], raw[1], raw[2] & 0x0F, raw[3:])


def parse_exception(raw: bytes) -> ExceptionResponseError:
    """Read an exception-response with the counter that some meters add."""
    if len(raw) not in (3, 7):
        raise ProtocolError("protocol", detail="exception-response of a wrong length")
    counter = int.from_bytes(raw[3:7], "big") if len(raw) == 7 and raw[2] == 6 else None
    return ExceptionResponseError(raw[1], raw[2], counter)


def result_or_data(body: bytes) -> tuple[int | None, bytes]:
    """Read a Get-Data-Result: (None, A-XDR) or (data-access-result, nothing)."""
    if body[:1] == b"\x00" and len(body) > 1:
        return None, body[1:]
    if body[:1] == b"\x01" and len(body) == 2:
        return body[1], b""
    raise ProtocolError("protocol", detail="Get-Data-Result malformed")


def block(body: bytes, *, with_result: bool) -> tuple[bool, int, int | None, bytes]:
    """Read a data block: (is last, number, data-access-result or None, raw data)."""
    if len(body) < 6 or body[0] > 1:
        raise ProtocolError("protocol", detail="data block malformed")
    number = int.from_bytes(body[1:5], "big")
    raw = body[5:]
    if with_result:
        if raw[0] == 1 and len(raw) == 2:
            return bool(body[0]), number, raw[1], b""
        if raw[0] != 0:
            raise ProtocolError("protocol", detail="data block malformed")
        raw = raw[1:]
    return bool(body[0]), number, None, _sized(raw)


def _sized(raw: bytes) -> bytes:
    if not raw:
        raise ProtocolError("protocol", detail="data block without a length")
    size, start = raw[0], 1
    if size >= 0x80:
        start = 1 + (size & 0x7F)
        size = int.from_bytes(raw[1:start], "big")
        if not 2 <= start <= 5 or len(raw) < start:
            raise ProtocolError("protocol", detail="data block length malformed")
    if len(raw) - start != size:
        raise ProtocolError("protocol", detail=f"data block holds {len(raw) - start} bytes instead of {size}")
    return raw[start:]
