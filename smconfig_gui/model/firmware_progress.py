"""How far an update is: its phases, its blocks, how fast it goes and how long it will take."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic

from smconfig_gui.model.firmware_image import block_count

RATE_BLOCKS = 20


class Phase(StrEnum):
    """The phases of an update in their order; what is in the journal is how far it came."""

    CHECKED = "checked"
    ENABLED = "enabled"
    INITIATED = "initiated"
    SENDING = "sending"
    COMPLETE = "complete"
    VERIFYING = "verifying"
    VERIFIED = "verified"
    ACTIVATING = "activating"
    REBOOTING = "rebooting"
    DONE = "done"

    @property
    def order(self) -> int:
        """Its place in the order of an update."""
        return list(Phase).index(self)

    @property
    def is_safe_to_unplug(self) -> bool:
        """Whether the meter keeps what it has when the link goes away now, and nothing has to be found out later."""
        return self.order <= Phase.VERIFIED.order or self is Phase.DONE


@dataclass
class BlockProgress:
    """Blocks acknowledged so far, and the speed of the last twenty."""

    count: int
    done: int = 0
    again: int = 0
    now: Callable[[], float] = monotonic
    _moments: deque[float] = field(default_factory=lambda: deque(maxlen=RATE_BLOCKS + 1))

    def start(self, done: int) -> None:
        """Begin, or begin again after a break, with so many blocks on the meter."""
        self.done = done
        self._moments.clear()
        self._moments.append(self.now())

    def acknowledged(self, *, is_again: bool = False) -> None:
        """Count one more block; one that goes again because it was missing does not come on top."""
        if is_again:
            self.again += 1
        else:
            self.done += 1
        self._moments.append(self.now())

    @property
    def blocks_per_s(self) -> float | None:
        """The speed over the last twenty blocks; None before there is one."""
        if len(self._moments) < 2:
            return None
        passed = self._moments[-1] - self._moments[0]
        return (len(self._moments) - 1) / passed if passed > 0 else None

    @property
    def left_s(self) -> float | None:
        """How long the rest takes at this speed; None before there is one."""
        speed = self.blocks_per_s
        return None if speed is None else (self.count - self.done) / speed


@dataclass(frozen=True, slots=True)
class TransferState:
    """What people see of a running update: phase, blocks (0 to send, 1 on the meter, 2 missing: goes again), speed."""

    phase: Phase
    name: str
    digest: str
    size_bytes: int
    block_bytes: int
    count: int
    done: int
    again: int
    blocks: bytes = field(repr=False)
    blocks_per_s: float | None = None
    left_s: float | None = None
    is_connected: bool = True
    version: str = ""

    @property
    def is_safe_to_unplug(self) -> bool:
        """Whether the meter keeps what it has when the link goes away now."""
        return self.phase.is_safe_to_unplug


# --- before the first block --------------------------------------------------------------------------------------

_BITS_PER_BYTE = 10  # 8N1
_SECURED_BYTES = 21  # tag, length, control byte, counter, authentication tag
_REQUEST_BYTES = 28  # ACTION-request-normal, block number and length
_ANSWER_BYTES = 8
_FRAME_BYTES = 15  # flags, address, control, both check sums, LLC


@dataclass(frozen=True, slots=True)
class Line:
    """What a block costs on the way to a meter: `baud` 0 takes no time; `information_bytes` 0 is the TCP wrapper."""

    baud: int = 0
    information_bytes: int = 0
    turn_s: float = 0.02

    def block_s(self, block_bytes: int) -> float:
        """Return how long one block and its answer take."""
        if not self.information_bytes:
            return self.turn_s
        request, answer = _SECURED_BYTES + _REQUEST_BYTES + block_bytes, _SECURED_BYTES + _ANSWER_BYTES
        frames = math.ceil(request / self.information_bytes)
        # With a window of one each segment is confirmed before the next: a frame back and a turn of the line more.
        octets = request + answer + _FRAME_BYTES * 2 * frames
        return octets * _BITS_PER_BYTE / self.baud + frames * self.turn_s if self.baud else frames * self.turn_s


def estimate_s(size_bytes: int, block_bytes: int, line: Line) -> float:
    """Return how long sending all blocks takes, before the first has been sent."""
    return block_count(size_bytes, block_bytes) * line.block_s(block_bytes)
