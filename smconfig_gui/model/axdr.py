"""A-XDR: COSEM data to bytes and back (Green Book, IEC 61334-6), range-checked, with the type of every value kept."""

import struct
from dataclasses import dataclass
from enum import IntEnum

MAX_DEPTH = 32
MAX_SIZE_BYTES = 1 << 20
MAX_ELEMENTS = 40_000  # more than the longest profile of a meter; decoding them takes less than a tenth of a second


class AxdrError(ValueError):
    """Bytes that are no A-XDR; the message names the offset, never the content."""


class Tag(IntEnum):
    """Types of COSEM data, with the numbers of the Green Book."""

    NULL = 0
    ARRAY = 1
    STRUCTURE = 2
    BOOLEAN = 3
    BIT_STRING = 4
    DOUBLE_LONG = 5
    DOUBLE_LONG_UNSIGNED = 6
    OCTET_STRING = 9
    VISIBLE_STRING = 10
    UTF8_STRING = 12
    BCD = 13
    INTEGER = 15
    LONG = 16
    UNSIGNED = 17
    LONG_UNSIGNED = 18
    COMPACT_ARRAY = 19
    LONG64 = 20
    LONG64_UNSIGNED = 21
    ENUM = 22
    FLOAT32 = 23
    FLOAT64 = 24
    DATE_TIME = 25
    DATE = 26
    TIME = 27
    DONT_CARE = 255


_INTEGERS = {  # tag: (bytes, signed)
    Tag.DOUBLE_LONG: (4, True),
    Tag.DOUBLE_LONG_UNSIGNED: (4, False),
    Tag.BCD: (1, True),
    Tag.INTEGER: (1, True),
    Tag.LONG: (2, True),
    Tag.UNSIGNED: (1, False),
    Tag.LONG_UNSIGNED: (2, False),
    Tag.LONG64: (8, True),
    Tag.LONG64_UNSIGNED: (8, False),
    Tag.ENUM: (1, False),
}
_RANGES = {
    tag: (-(1 << (8 * size - 1)), (1 << (8 * size - 1)) - 1) if signed else (0, (1 << (8 * size)) - 1)
    for tag, (size, signed) in _INTEGERS.items()
}
_CONSTRUCTED = {Tag.ARRAY, Tag.STRUCTURE}
_SIZED = {Tag.OCTET_STRING, Tag.VISIBLE_STRING, Tag.UTF8_STRING}
_FIXED = {Tag.DATE_TIME: 12, Tag.DATE: 5, Tag.TIME: 4}
_FLOATS = {Tag.FLOAT32: ">f", Tag.FLOAT64: ">d"}
_BY_NUMBER = {int(tag): tag for tag in Tag}


@dataclass(frozen=True, slots=True)
class Data:
    """One COSEM value with its type.

    `value` is None for NULL and DONT_CARE; a tuple of Data for ARRAY and STRUCTURE; bool; int; float; bytes for octet,
    visible and UTF-8 strings, dates, times and compact arrays (description and contents as sent); for BIT_STRING a text
    of 0 and 1, first bit first; for a tag without a name in the standard (an int) all bytes behind it.
    """

    tag: Tag | int
    value: object = None

    def __post_init__(self) -> None:
        tag, value = self.tag, self.value
        if tag in _RANGES:
            low, high = _RANGES[tag]  # type: ignore[index]  # the line before says that it is there
            if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
                raise ValueError(f"{Tag(tag).name} holds {low} to {high}")
        elif tag in _SIZED:
            if not isinstance(value, bytes):
                raise ValueError(f"{tag!r} holds bytes")
        elif tag in _CONSTRUCTED:
            if not isinstance(value, tuple) or not all(isinstance(item, Data) for item in value):
                raise ValueError(f"{Tag(tag).name} holds a tuple of Data")
        elif tag == Tag.BIT_STRING:
            if not isinstance(value, str) or set(value) - {"0", "1"}:
                raise ValueError("BIT_STRING holds a text of 0 and 1")
        elif tag == Tag.BOOLEAN:
            if not isinstance(value, bool):
                raise ValueError("BOOLEAN holds a bool")
        elif tag in _FLOATS:
            if not isinstance(value, float):
                raise ValueError(f"{Tag(tag).name} holds a float")
        elif tag in (Tag.NULL, Tag.DONT_CARE):
            if value is not None:
                raise ValueError(f"{Tag(tag).name} holds nothing")
        elif not isinstance(value, bytes):
            raise ValueError(f"{tag!r} holds bytes")
        elif tag in _FIXED and len(value) != _FIXED[Tag(tag)]:
            raise ValueError(f"{Tag(tag).name} holds {_FIXED[Tag(tag)]} bytes, not {len(value)}")

    @property
    def items(self) -> "tuple[Data, ...]":
        """The elements of an array or structure; raises AxdrError for other types."""
        if self.tag not in (Tag.ARRAY, Tag.STRUCTURE):
            raise AxdrError(f"an array or structure was expected, not {self.type_name}")
        return self.value  # type: ignore[return-value]  # checked in __post_init__

    @property
    def number(self) -> int:
        """The value of an integer, enum or bit pattern of integers; raises AxdrError for other types."""
        if self.tag not in _INTEGERS:
            raise AxdrError(f"a number was expected, not {self.type_name}")
        return self.value  # type: ignore[return-value]

    @property
    def octets(self) -> bytes:
        """The bytes of any string, date or time; raises AxdrError for other types."""
        if self.tag not in _SIZED and self.tag not in _FIXED:
            raise AxdrError(f"an octet string was expected, not {self.type_name}")
        return self.value  # type: ignore[return-value]

    @property
    def bits(self) -> str:
        """The bits of a bit string, first bit first; raises AxdrError for other types."""
        if self.tag != Tag.BIT_STRING:
            raise AxdrError(f"a bit string was expected, not {self.type_name}")
        return self.value  # type: ignore[return-value]

    @property
    def truth(self) -> bool:
        """The value of a boolean; raises AxdrError for other types."""
        if self.tag != Tag.BOOLEAN:
            raise AxdrError(f"a boolean was expected, not {self.type_name}")
        return self.value  # type: ignore[return-value]

    @property
    def type_name(self) -> str:
        """The name of the type in the words of the books: `double-long-unsigned`."""
        return self.tag.name.lower().replace("_", "-") if isinstance(self.tag, Tag) else f"unknown type {self.tag}"

    def fields(self, *tags: Tag | None) -> "tuple[Data, ...]":
        """Return the elements of a structure that has just these types (None: any); raise AxdrError otherwise."""
        items = self.items
        if self.tag != Tag.STRUCTURE or len(items) != len(tags):
            raise AxdrError(f"a structure of {len(tags)} elements was expected, not {self.type_name} of {len(items)}")
        for position, (item, tag) in enumerate(zip(items, tags, strict=True), 1):
            if tag is not None and item.tag != tag:
                raise AxdrError(
                    f"element {position} should be {tag.name.lower().replace('_', '-')}, not {item.type_name}"
                )
        return items


NULL = Data(Tag.NULL)


def array(*items: Data) -> Data:
    """Return an array."""
    return Data(Tag.ARRAY, items)


def structure(*items: Data) -> Data:
    """Return a structure."""
    return Data(Tag.STRUCTURE, items)


def boolean(value: bool) -> Data:
    """Return a boolean (sent as 01 or 00)."""
    return Data(Tag.BOOLEAN, value)


def bit_string(bits: str) -> Data:
    """Return a bit string from a text of 0 and 1, first bit first."""
    return Data(Tag.BIT_STRING, bits)


def octet_string(value: bytes) -> Data:
    """Return an octet string."""
    return Data(Tag.OCTET_STRING, value)


def visible_string(value: str) -> Data:
    """Return a visible string of ASCII characters."""
    return Data(Tag.VISIBLE_STRING, value.encode("ascii"))


def integer(value: int) -> Data:
    """Return an 8-bit signed integer."""
    return Data(Tag.INTEGER, value)


def long(value: int) -> Data:
    """Return a 16-bit signed integer."""
    return Data(Tag.LONG, value)


def unsigned(value: int) -> Data:
    """Return an 8-bit unsigned integer."""
    return Data(Tag.UNSIGNED, value)


def long_unsigned(value: int) -> Data:
    """Return a 16-bit unsigned integer."""
    return Data(Tag.LONG_UNSIGNED, value)


def double_long_unsigned(value: int) -> Data:
    """Return a 32-bit unsigned integer."""
    return Data(Tag.DOUBLE_LONG_UNSIGNED, value)


def enumerated(value: int) -> Data:
    """Return an enum, 0 to 255."""
    return Data(Tag.ENUM, value)


def encode_length(length: int) -> bytes:
    """Return an A-XDR length or count: one byte below 128, else 81, 82, 83 or 84 and the bytes needed."""
    if length < 0x80:
        return bytes((length,))
    size = (length.bit_length() + 7) // 8
    return bytes((0x80 | size,)) + length.to_bytes(size, "big")


def encode(data: Data) -> bytes:
    """Return the bytes of a value, tag first."""
    out = bytearray()
    _encode_into(out, data)
    return bytes(out)


def _encode_into(out: bytearray, data: Data) -> None:
    tag, value = data.tag, data.value
    out.append(tag)
    if isinstance(value, tuple):
        out += encode_length(len(value))
        for item in value:
            _encode_into(out, item)
    elif tag in _SIZED:
        out += encode_length(len(data.octets)) + data.octets
    elif tag in _INTEGERS:
        size, signed = _INTEGERS[tag]  # type: ignore[index]  # the line before says that it is there
        out += data.number.to_bytes(size, "big", signed=signed)
    elif tag == Tag.BIT_STRING:
        bits = data.bits
        size = (len(bits) + 7) // 8
        out += encode_length(len(bits)) + int(bits.ljust(size * 8, "0") or "0", 2).to_bytes(size, "big")
    elif tag == Tag.BOOLEAN:
        out.append(1 if value else 0)
    elif tag in _FLOATS:
        out += struct.pack(_FLOATS[Tag(tag)], value)
    elif isinstance(value, bytes):
        out += value


def decode(raw: bytes, *, max_size: int = MAX_SIZE_BYTES) -> Data:
    """Return the one value that the bytes hold; raise AxdrError when something is missing or left over."""
    data, end = decode_prefix(raw, 0, max_size=max_size)
    if end != len(raw):
        raise AxdrError(f"{len(raw) - end} bytes are left over at offset {end}")
    return data


def decode_prefix(raw: bytes, offset: int, *, max_size: int = MAX_SIZE_BYTES) -> tuple[Data, int]:
    """Return the value that starts at the offset, and the offset behind it."""
    if len(raw) > max_size:
        raise AxdrError(f"{len(raw)} bytes are more than the limit of {max_size}")
    reader = _Reader(raw, offset)
    return reader.data(0), reader.offset


class _Reader:
    """Walks over bytes; every step checks that they are there."""

    def __init__(self, raw: bytes, offset: int) -> None:
        self.raw = raw
        self.offset = offset
        self.elements = 0

    def take(self, size: int) -> bytes:
        end = self.offset + size
        if end > len(self.raw):
            raise AxdrError(f"{size} bytes are needed at offset {self.offset}, {len(self.raw) - self.offset} are there")
        piece = self.raw[self.offset : end]
        self.offset = end
        return bytes(piece)

    def count(self, elements: int, *, is_ahead: bool = False) -> None:
        """Count elements; those that are only announced are refused before the first of them is read."""
        if self.elements + elements > MAX_ELEMENTS:
            raise AxdrError(f"more than {MAX_ELEMENTS} elements")
        self.elements += 0 if is_ahead else elements

    def length(self) -> int:
        first = self.take(1)[0]
        if first < 0x80:
            return first
        if not 1 <= first & 0x7F <= 4:
            raise AxdrError(f"no length of {first & 0x7F} bytes is allowed at offset {self.offset - 1}")
        return int.from_bytes(self.take(first & 0x7F), "big")

    def data(self, depth: int) -> Data:
        if depth > MAX_DEPTH:
            raise AxdrError(f"nested deeper than {MAX_DEPTH} at offset {self.offset}")
        self.count(1)
        number = self.take(1)[0]
        tag = _BY_NUMBER.get(number)
        if tag is None:
            return Data(number, self.take(len(self.raw) - self.offset))
        if tag in _INTEGERS:
            size, signed = _INTEGERS[tag]
            return Data(tag, int.from_bytes(self.take(size), "big", signed=signed))
        if tag in _SIZED:
            return Data(tag, self.take(self.length()))
        if tag in (Tag.ARRAY, Tag.STRUCTURE):
            count = self.length()
            if count > len(self.raw) - self.offset:
                raise AxdrError(f"{count} elements are announced at offset {self.offset}, fewer bytes are there")
            self.count(count, is_ahead=True)
            return Data(tag, tuple(self.data(depth + 1) for _ in range(count)))
        if tag == Tag.BIT_STRING:
            return Data(tag, self.bits())
        if tag == Tag.BOOLEAN:
            return Data(tag, self.take(1) != b"\x00")
        if tag in _FLOATS:
            return Data(tag, struct.unpack(_FLOATS[tag], self.take(struct.calcsize(_FLOATS[tag])))[0])
        if tag in _FIXED:
            return Data(tag, self.take(_FIXED[tag]))
        if tag == Tag.COMPACT_ARRAY:
            start = self.offset
            self.type_description(depth)
            self.take(self.length())
            return Data(tag, bytes(self.raw[start : self.offset]))
        return Data(tag)

    def bits(self) -> str:
        count = self.length()
        size = (count + 7) // 8
        raw = self.take(size)
        return "".join(f"{byte:08b}" for byte in raw)[:count]

    def type_description(self, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise AxdrError(f"nested deeper than {MAX_DEPTH} at offset {self.offset}")
        self.count(1)
        tag = self.take(1)[0]
        if tag == Tag.ARRAY:
            self.take(2)
            self.type_description(depth + 1)
        elif tag == Tag.STRUCTURE:
            count = self.length()
            self.count(count, is_ahead=True)
            for _ in range(count):
                self.type_description(depth + 1)
