"""GET, SET and ACTION as a server meets them: requests taken apart, answers put together (Green Book, xDLMS)."""

from collections.abc import Sequence
from dataclasses import dataclass

from smconfig_gui.dlms.simulator.results import ExceptionResponse, ServiceError
from smconfig_gui.model.axdr import AxdrError, Data, decode_prefix, encode_length
from smconfig_gui.model.cosem import Attribute, Method, Obis

GET_REQUEST, SET_REQUEST, ACTION_REQUEST = 0xC0, 0xC1, 0xC3
GET_RESPONSE, SET_RESPONSE, ACTION_RESPONSE = 0xC4, 0xC5, 0xC7
CONFIRMED = 0x40


@dataclass(frozen=True, slots=True)
class Selection:
    """Selective access: which selector, with which parameters."""

    selector: int
    parameters: Data


@dataclass(frozen=True, slots=True)
class Target:
    """One attribute and what is wanted of it."""

    attribute: Attribute
    selection: Selection | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a long transfer."""

    is_last: bool
    number: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class GetRequest:
    """GET-request normal (one target) or with-list."""

    invoke: int
    targets: tuple[Target, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class GetNext:
    """GET-request next: the block of this number has arrived."""

    invoke: int
    number: int


@dataclass(frozen=True, slots=True)
class SetRequest:
    """SET-request normal, with-list, or the first block of either; `values` is empty when a block is there."""

    invoke: int
    targets: tuple[Target, ...]
    values: tuple[Data, ...] = ()
    block: Block | None = None
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class SetNext:
    """SET-request with-datablock: a further block."""

    invoke: int
    block: Block


@dataclass(frozen=True, slots=True)
class ActionRequest:
    """ACTION-request normal, or its first block."""

    invoke: int
    method: Method
    argument: Data | None = None
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class ActionNext:
    """ACTION-request with-pblock: a further block of the argument."""

    invoke: int
    block: Block


@dataclass(frozen=True, slots=True)
class ActionNextAnswer:
    """ACTION-request next-pblock: the block of the answer with this number has arrived."""

    invoke: int
    number: int


Request = GetRequest | GetNext | SetRequest | SetNext | ActionRequest | ActionNext | ActionNextAnswer


def parse_request(apdu: bytes) -> Request:
    """Take a plain GET, SET or ACTION apart; raises ExceptionResponse for what is malformed or a choice not known."""
    parser = {GET_REQUEST: _get, SET_REQUEST: _set, ACTION_REQUEST: _action}[apdu[0]]
    cursor = _Cursor(apdu, 1)
    try:
        request = parser(cursor, cursor.byte(), cursor.byte())
        cursor.expect_end()
    except ValueError as error:
        raise ExceptionResponse(ServiceError.OTHER_REASON) from error
    return request


def parse_values(raw: bytes, count: int, *, is_list: bool) -> tuple[Data, ...]:
    """Return the values that the blocks of a SET or ACTION carried; raises ValueError."""
    cursor = _Cursor(raw, 0)
    values = cursor.data_list(count) if is_list else (cursor.data(),)
    cursor.expect_end()
    return values


def _get(cursor: "_Cursor", choice: int, invoke: int) -> Request:
    if choice == 1:
        return GetRequest(invoke, (cursor.target(),))
    if choice == 2:
        return GetNext(invoke, cursor.number())
    if choice == 3:
        return GetRequest(invoke, cursor.targets(), is_list=True)
    raise ExceptionResponse(ServiceError.SERVICE_NOT_SUPPORTED, is_unknown=True)


def _set(cursor: "_Cursor", choice: int, invoke: int) -> Request:
    if choice == 1:
        return SetRequest(invoke, (cursor.target(),), (cursor.data(),))
    if choice == 2:
        return SetRequest(invoke, (cursor.target(),), block=cursor.block())
    if choice == 3:
        return SetNext(invoke, cursor.block())
    if choice == 4:
        targets = cursor.targets()
        return SetRequest(invoke, targets, cursor.data_list(len(targets)), is_list=True)
    if choice == 5:
        return SetRequest(invoke, cursor.targets(), block=cursor.block(), is_list=True)
    raise ExceptionResponse(ServiceError.SERVICE_NOT_SUPPORTED, is_unknown=True)


def _action(cursor: "_Cursor", choice: int, invoke: int) -> Request:
    if choice == 1:
        method = cursor.method()
        return ActionRequest(invoke, method, cursor.data() if cursor.flag() else None)
    if choice == 2:
        return ActionNextAnswer(invoke, cursor.number())
    if choice == 4:
        return ActionRequest(invoke, cursor.method(), block=cursor.block())
    if choice == 6:
        return ActionNext(invoke, cursor.block())
    raise ExceptionResponse(ServiceError.SERVICE_NOT_SUPPORTED, is_unknown=True)


class _Cursor:
    """Walks over a request; every step raises ValueError when the bytes are not there or not allowed."""

    def __init__(self, raw: bytes, offset: int) -> None:
        self._raw = raw
        self._offset = offset

    def take(self, size: int) -> bytes:
        piece = self._raw[self._offset : self._offset + size]
        if len(piece) != size:
            raise AxdrError(f"{size} bytes are needed at offset {self._offset}")
        self._offset += size
        return piece

    def byte(self) -> int:
        return self.take(1)[0]

    def number(self) -> int:
        return int.from_bytes(self.take(4), "big")

    def flag(self) -> bool:
        value = self.byte()
        if value > 1:
            raise AxdrError(f"0 or 1 was expected at offset {self._offset - 1}")
        return value == 1

    def length(self) -> int:
        first = self.byte()
        if first < 0x80:
            return first
        if not 1 <= first & 0x7F <= 4:
            raise AxdrError(f"length malformed at offset {self._offset - 1}")
        return int.from_bytes(self.take(first & 0x7F), "big")

    def data(self) -> Data:
        data, self._offset = decode_prefix(self._raw, self._offset)
        return data

    def data_list(self, count: int) -> tuple[Data, ...]:
        if self.length() != count:
            raise AxdrError("as many values as attributes were expected")
        return tuple(self.data() for _ in range(count))

    def target(self) -> Target:
        class_id, obis, index = self._member()
        is_selective = self.flag()
        selection = Selection(self.byte(), self.data()) if is_selective else None
        return Target(Attribute(class_id, obis, index), selection)

    def targets(self) -> tuple[Target, ...]:
        count = self.length()
        if not 1 <= count <= 255:
            raise AxdrError(f"a list of {count} attributes")
        return tuple(self.target() for _ in range(count))

    def method(self) -> Method:
        return Method(*self._member())

    def _member(self) -> tuple[int, Obis, int]:
        class_id = int.from_bytes(self.take(2), "big")
        obis = Obis.from_bytes(self.take(6))
        return class_id, obis, int.from_bytes(self.take(1), "big", signed=True)

    def block(self) -> Block:
        is_last = self.byte() != 0
        number = self.number()
        return Block(is_last, number, self.take(self.length()))

    def expect_end(self) -> None:
        if self._offset != len(self._raw):
            raise AxdrError(f"bytes are left over at offset {self._offset}")


# --- answers -----------------------------------------------------------------------------------------------------


def get_data(invoke: int, raw: bytes) -> bytes:
    """Return GET-response normal with a value."""
    return bytes((GET_RESPONSE, 1, invoke, 0)) + raw


def get_refused(invoke: int, result: int) -> bytes:
    """Return GET-response normal with a result."""
    return bytes((GET_RESPONSE, 1, invoke, 1, result))


def get_list(invoke: int, items: bytes) -> bytes:
    """Return GET-response with-list; `items` is count and results as `list_items` makes them."""
    return bytes((GET_RESPONSE, 3, invoke)) + items


def list_items(items: Sequence[bytes | int]) -> bytes:
    """Return the count and per item 00 and a value, or 01 and a result."""
    parts = (b"\x00" + item if isinstance(item, bytes) else bytes((1, item)) for item in items)
    return encode_length(len(items)) + b"".join(parts)


def get_block(invoke: int, block: Block) -> bytes:
    """Return GET-response with-datablock."""
    return bytes((GET_RESPONSE, 2, invoke)) + _block_head(block) + b"\x00" + encode_length(len(block.raw)) + block.raw


def get_block_refused(invoke: int, number: int, result: int) -> bytes:
    """Return GET-response with-datablock that ends a transfer with a result."""
    return bytes((GET_RESPONSE, 2, invoke)) + _block_head(Block(True, number, b"")) + bytes((1, result))


def set_result(invoke: int, result: int) -> bytes:
    """Return SET-response normal."""
    return bytes((SET_RESPONSE, 1, invoke, result))


def set_results(invoke: int, results: Sequence[int]) -> bytes:
    """Return SET-response with-list."""
    return bytes((SET_RESPONSE, 5, invoke)) + encode_length(len(results)) + bytes(results)


def set_acknowledged(invoke: int, number: int) -> bytes:
    """Return SET-response datablock: the block arrived, the next one please."""
    return bytes((SET_RESPONSE, 2, invoke)) + number.to_bytes(4, "big")


def set_last(invoke: int, result: int, number: int) -> bytes:
    """Return SET-response last-datablock."""
    return bytes((SET_RESPONSE, 3, invoke, result)) + number.to_bytes(4, "big")


def set_last_list(invoke: int, results: Sequence[int], number: int) -> bytes:
    """Return SET-response last-datablock-with-list."""
    return bytes((SET_RESPONSE, 4, invoke)) + encode_length(len(results)) + bytes(results) + number.to_bytes(4, "big")


def action_result(invoke: int, result: int, raw: bytes | None = None) -> bytes:
    """Return ACTION-response normal, with the value that the method returns if there is one."""
    returned = b"\x00" if raw is None else b"\x01\x00" + raw
    return bytes((ACTION_RESPONSE, 1, invoke, result)) + returned


def action_block(invoke: int, block: Block) -> bytes:
    """Return ACTION-response with-pblock; the joined blocks are the value that the method returns."""
    return bytes((ACTION_RESPONSE, 2, invoke)) + _block_head(block) + encode_length(len(block.raw)) + block.raw


def action_acknowledged(invoke: int, number: int) -> bytes:
    """Return ACTION-response next-pblock: the block arrived, the next one please."""
    return bytes((ACTION_RESPONSE, 4, invoke)) + number.to_bytes(4, "big")


def _block_head(block: Block) -> bytes:
    return bytes((1 if block.is_last else 0,)) + block.number.to_bytes(4, "big")
