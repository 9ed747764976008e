"""A line between the client's HDLC and the simulated meter's, in virtual time, with whatever may go wrong on it."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from smconfig_gui.dlms.framing import Turn
from smconfig_gui.dlms.framing.hdlc import HdlcFraming, HdlcSettings
from smconfig_gui.dlms.framing.hdlc_parameters import Parameters
from smconfig_gui.dlms.simulator.hdlc import Answered, HdlcLimits, HdlcServer
from smconfig_gui.model.hdlc_address import ServerAddress

Mangle = Callable[[bytes], list[tuple[float, bytes]]]


def untouched(frame: bytes) -> list[tuple[float, bytes]]:
    """Bring a frame as it is, at once."""
    return [(0.0, frame)]


def answer_of(apdu: bytes) -> bytes:
    """Return what the meter of these tests says: as long as its first two bytes say, and told by the request."""
    size = int.from_bytes(apdu[:2], "big")
    return (b"\xc4" + apdu * (size // max(1, len(apdu)) + 1))[: max(1, size)]


def request_of(number: int, size: int, answer_size: int) -> bytes:
    """Return a request of a size that asks for an answer of a size."""
    return (answer_size.to_bytes(2, "big") + number.to_bytes(4, "big") + random.Random(number).randbytes(size))[
        : max(6, size)
    ]


@dataclass
class Line:
    """Both ends, and the bytes between them."""

    client: HdlcFraming
    limits: HdlcLimits = field(default_factory=HdlcLimits)
    to_meter: Mangle = untouched
    to_client: Mangle = untouched
    answer: Callable[[int, int, bytes], Answered] = field(
        default=lambda _client, _server, apdu: Answered(answer_of(apdu))
    )
    has_echo: bool = False
    now: float = 1000.0
    asked: list[bytes] = field(default_factory=list)
    frames: list[bytes] = field(default_factory=list)
    apdus: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._order = count()
        self._coming: list[tuple[float, int, str, bytes]] = []
        self.meter = HdlcServer(self._answer, limits=self.limits, clock=lambda: self.now)

    def _answer(self, client: int, server: int, apdu: bytes) -> Answered:
        self.asked.append(apdu)
        return self.answer(client, server, apdu)

    def _put(self, where: str, mangled: list[tuple[float, bytes]]) -> None:
        for delay_s, data in mangled:
            self._coming.append((self.now + delay_s, next(self._order), where, data))

    def carry_out(self, turn: Turn) -> None:
        """Put what the client sends on the line."""
        self.apdus += turn.apdus
        for frame in turn.send:
            assert isinstance(frame, bytes)
            self.frames.append(frame)
            if self.has_echo:
                self._put("client", [(0.0, frame)])
            self._put("meter", self.to_meter(frame))

    def run(self, turn: Turn, is_done: Callable[[], bool], limit_s: float = 60.0) -> bool:
        """Let both ends work until it is done; return False when the time is over before."""
        end = self.now + limit_s
        self.carry_out(turn)
        while not is_done():
            wake_at = self.client.wake_at
            arrival = min(self._coming, default=None)
            if arrival is not None and (wake_at is None or arrival[0] <= wake_at):
                self._coming.remove(arrival)
                self.now = max(self.now, arrival[0])
                self._arrive(arrival[2], arrival[3])
            elif wake_at is not None and wake_at <= end:
                self.now = max(self.now, wake_at)
                self.carry_out(self.client.wake(self.now))
            else:
                return False
            if self.now > end:
                return False
        return True

    def _arrive(self, where: str, data: bytes) -> None:
        if where == "client":
            self.carry_out(self.client.feed(data, self.now))
            return
        for burst in self.meter.feed(data):
            for delay_s, mangled in self.to_client(burst.octets):
                self._put("client", [(delay_s + burst.delay_s, mangled)])

    def open(self, limit_s: float = 60.0) -> bool:
        """Connect."""
        return self.run(self.client.open(self.now), lambda: self.client.is_open, limit_s)

    def exchange(self, apdu: bytes, limit_s: float = 60.0) -> bytes | None:
        """Send one APDU and return its answer, None when none came in time."""
        self.apdus.clear()
        is_in_time = self.run(self.client.send(apdu, self.now), lambda: bool(self.apdus), limit_s)
        return self.apdus[0] if is_in_time else None

    def close(self) -> bool:
        """Disconnect."""
        return self.run(self.client.close(self.now), lambda: not self.client.is_open, 10.0)


def line(
    *,
    server: str = "1",
    client: int = 1,
    size: int = 128,
    window: int = 1,
    limits: HdlcLimits | None = None,
    **changes: object,
) -> Line:
    """Return a line whose client proposes these sizes."""
    parameters = Parameters(size, size, window, window)
    framing = HdlcFraming(client, ServerAddress.parse(server), HdlcSettings(parameters))
    return Line(framing, limits or HdlcLimits(), **changes)  # type: ignore[arg-type]


def lossy(rng: random.Random, share: float) -> Mangle:
    """Lose this share of all frames."""
    return lambda frame: [] if rng.random() < share else [(0.0, frame)]


def doubling(rng: random.Random, share: float) -> Mangle:
    """Bring this share of all frames twice, the second time later."""
    return lambda frame: [(0.0, frame)] + ([(rng.choice((0.0, 0.4)), frame)] if rng.random() < share else [])


def noisy(rng: random.Random, rate: float) -> Mangle:
    """Turn bits over at this rate."""

    def mangle(frame: bytes) -> list[tuple[float, bytes]]:
        raw = bytearray(frame)
        for position in range(len(raw)):
            for bit in range(8):
                if rng.random() < rate:
                    raw[position] ^= 1 << bit
        return [(0.0, bytes(raw))]

    return mangle
