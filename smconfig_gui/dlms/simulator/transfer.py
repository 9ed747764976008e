"""Long values in blocks: what is being sent, what is being collected, and how much fits one APDU."""

from dataclasses import dataclass, field

from smconfig_gui.dlms.simulator.apdu import Block
from smconfig_gui.dlms.simulator.security import sealed_size
from smconfig_gui.model.axdr import encode_length
from smconfig_gui.model.cosem import Attribute, Method

MAX_COLLECTED_SIZE = 1 << 18
GET_BLOCK_HEAD = 9
ACTION_BLOCK_HEAD = 8


def room(max_pdu_size: int, *, is_ciphered: bool) -> int:
    """Return how long a plain APDU may be so that what goes out is at most the agreed size."""
    size = max_pdu_size
    while is_ciphered and sealed_size(size) > max_pdu_size:
        size -= 1
    return size


@dataclass
class Outgoing:
    """A value that leaves in blocks; `number` is the block sent last."""

    invoke: int
    raw: bytes
    target: Attribute | Method | None
    number: int = 0
    offset: int = 0

    def next_block(self, space: int) -> Block:
        """Return the next block; `space` is for its length and its bytes."""
        size = space - 1
        while len(encode_length(size)) + size > space:
            size -= 1
        piece = self.raw[self.offset : self.offset + size]
        self.offset += len(piece)
        self.number += 1
        return Block(self.offset >= len(self.raw), self.number, piece)


@dataclass
class Incoming:
    """A value that arrives in blocks, counted from 1."""

    invoke: int
    number: int = 0
    collected: bytearray = field(default_factory=bytearray)

    def is_next(self, block: Block) -> bool:
        """Whether this is the block that must come now."""
        return block.number == self.number + 1

    def add(self, block: Block) -> bool:
        """Keep a block; return False when the whole became too long."""
        self.number = block.number
        self.collected += block.raw
        return len(self.collected) <= MAX_COLLECTED_SIZE
