"""Frames of HDLC as the meter reads and writes them (IEC 62056-46, frame format type 3)."""

from collections.abc import Iterator
from dataclasses import dataclass

_FLAG = 0x7E
_LONGEST = 2047


def _table() -> tuple[int, ...]:
    entries = []
    for index in range(256):
        value = index
        for _ in range(8):
            value = value >> 1 ^ 0x8408 if value & 1 else value >> 1
        entries.append(value)
    return tuple(entries)


_TABLE = _table()


def check_sequence(octets: bytes) -> bytes:
    """Return FCS or HCS over these octets, in the order of the wire."""
    value = 0xFFFF
    for octet in octets:
        value = value >> 8 ^ _TABLE[(value ^ octet) & 0xFF]
    return (value ^ 0xFFFF).to_bytes(2, "little")


@dataclass(frozen=True, slots=True)
class Address:
    """Upper (logical) and lower (physical) part of an address; `size` octets on the wire."""

    upper: int
    lower: int | None = None
    size: int = 1

    def octets(self) -> bytes:
        """Return the wire form."""
        if self.size == 1 or self.lower is None:
            return bytes(((self.upper << 1) + 1,))
        if self.size == 2:
            return bytes((self.upper << 1, (self.lower << 1) + 1))
        upper, lower = divmod(self.upper, 128), divmod(self.lower, 128)
        return bytes((upper[0] << 1, upper[1] << 1, lower[0] << 1, (lower[1] << 1) + 1))


@dataclass(frozen=True, slots=True)
class HdlcFrame:
    """One frame."""

    destination: Address
    source: Address
    control: int
    information: bytes = b""
    has_more: bool = False

    def octets(self) -> bytes:
        """Return the frame between its flags."""
        addresses = self.destination.octets() + self.source.octets()
        length = 2 + len(addresses) + 1 + (2 + len(self.information) if self.information else 0) + 2
        if length > _LONGEST:
            raise ValueError(f"frame of {length} octets")
        head = (0xA000 + (0x0800 if self.has_more else 0) + length).to_bytes(2, "big") + addresses
        head += bytes((self.control,))
        body = head + check_sequence(head) + self.information if self.information else head
        return bytes((_FLAG,)) + body + check_sequence(body) + bytes((_FLAG,))


class Deframer:
    """Takes frames out of a stream."""

    def __init__(self) -> None:
        self._pending = b""

    def feed(self, data: bytes) -> Iterator[HdlcFrame]:
        """Yield every good frame; anything else is passed over."""
        self._pending += data
        while True:
            start = self._pending.find(_FLAG)
            if start < 0:
                self._pending = b""
                return
            self._pending = self._pending[start:]
            size = self._size()
            if size is None or (size and len(self._pending) < size + 2):
                return
            frame = _parse(self._pending[1 : size + 1]) if size and self._pending[size + 1] == _FLAG else None
            if frame is None:
                self._pending = self._pending[1:]
                continue
            self._pending = self._pending[size + 1 :]
            yield frame

    def _size(self) -> int | None:
        """Return the length that the frame at the beginning claims; 0 where it is none, None when more is needed."""
        if len(self._pending) < 3:
            is_possible = len(self._pending) == 1 or self._pending[1] >> 4 == 0xA
            return None if is_possible else 0
        kind, length = divmod(int.from_bytes(self._pending[1:3], "big"), 0x0800)
        return length if kind >> 1 == 0xA and length >= 7 else 0

    def forget(self) -> Iterator[HdlcFrame]:
        """The line was silent: what has begun will not end; yield what stands behind it."""
        while len(self._pending) > 1:
            rest, self._pending = self._pending[1:], b""
            yield from self.feed(rest)


def _parse(body: bytes) -> HdlcFrame | None:
    if check_sequence(body[:-2]) != body[-2:]:
        return None
    destination, rest = _address(body[2:-2])
    source, rest = _address(rest)
    if destination is None or source is None or not rest:
        return None
    head_size = len(body) - 2 - len(rest) + 1
    information = rest[1:]
    if information:
        if check_sequence(body[:head_size]) != information[:2]:
            return None
        information = information[2:]
    return HdlcFrame(destination, source, rest[0], information, bool(body[0] & 0x08))


def _address(octets: bytes) -> tuple[Address | None, bytes]:
    for size in (1, 2, 4):
        part = octets[:size]
        if len(part) == size and part[-1] & 1 and not any(octet & 1 for octet in part[:-1]):
            sevens = [octet >> 1 for octet in part]
            if size == 1:
                return Address(sevens[0]), octets[1:]
            if size == 2:
                return Address(sevens[0], sevens[1], 2), octets[2:]
            return Address(sevens[0] * 128 + sevens[1], sevens[2] * 128 + sevens[3], 4), octets[4:]
    return None, b""
