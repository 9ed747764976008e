"""The meter's side of HDLC (IEC 62056-46): one data link per client, answers only when polled."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from smconfig_gui.dlms.simulator.hdlc_frame import Deframer, HdlcFrame

_FINAL = 0x10
_SNRM, _DISC, _UA, _DM, _FRMR = 0x83, 0x43, 0x63, 0x0F, 0x87
_LLC_IN, _LLC_OUT = b"\xe6\xe6\x00", b"\xe6\xe7\x00"
_DEFAULT_LENGTH, _DEFAULT_WINDOW = 128, 1
_LENGTHS, _WINDOWS = range(32, 2031), range(1, 8)
_SILENCE_S = 0.6


@dataclass(frozen=True, slots=True)
class HdlcLimits:
    """What this meter can do: octets of information and frames in a row, sent and received; when it gives up."""

    length_sent: int = 2030
    length_received: int = 2030
    window_sent: int = 7
    window_received: int = 7
    inactivity_s: float | None = None

    def __post_init__(self) -> None:
        if self.length_sent not in _LENGTHS or self.length_received not in _LENGTHS:
            raise ValueError(f"an information field has {_LENGTHS.start} to {_LENGTHS.stop - 1} bytes")
        if self.window_sent not in _WINDOWS or self.window_received not in _WINDOWS:
            raise ValueError("a window has 1 to 7 frames")


@dataclass(frozen=True, slots=True)
class Answered:
    """What the application says to one APDU: nothing, or bytes after a while; then perhaps the connection ends."""

    apdu: bytes | None
    delay_s: float = 0.0
    closes: bool = False
    cut_after: int | None = None


@dataclass(frozen=True, slots=True)
class Burst:
    """Octets to send after a delay; `closes` where the whole connection ends then."""

    octets: bytes
    delay_s: float = 0.0
    closes: bool = False


@dataclass
class _DataLink:
    """Numbers and segments of one client's link, in normal response mode."""

    length: int
    window: int
    last_heard: float
    next_expected: int = 0
    first_unconfirmed: int = 0
    most_sent: int = 0
    gathered: bytes = b""
    outgoing: list[tuple[bytes, bool]] = field(default_factory=list)
    ready_at: float = 0.0


class HdlcServer:
    """All data links of one physical line."""

    def __init__(
        self,
        answer: Callable[[int, int, bytes], Answered],
        *,
        clients: Callable[[int], bool] = lambda _client: True,
        logical_devices: frozenset[int] = frozenset({1}),
        physical: int = 17,
        limits: HdlcLimits | None = None,
        released: Callable[[int], None] = lambda _client: None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`answer` takes client, logical device and APDU; `released` hears that a client's link is gone."""
        self._answer = answer
        self._clients = clients
        self._devices = logical_devices
        self._physical = physical
        self._limits = limits or HdlcLimits()
        self._released = released
        self._clock = clock
        self._deframer = Deframer()
        self._links: dict[int, _DataLink] = {}
        self._heard_at = clock()

    @property
    def has_links(self) -> bool:
        """Whether any client holds a data link."""
        return bool(self._links)

    def forget_links(self) -> None:
        """Drop every data link without a word."""
        for client in tuple(self._links):
            self._drop(client)

    def feed(self, data: bytes) -> list[Burst]:
        """Take octets as they come and return what the meter sends."""
        now = self._clock()
        bursts: list[Burst] = []
        if now - self._heard_at > _SILENCE_S:
            for frame in self._deframer.forget():
                bursts += self._take(frame, now)
        self._heard_at = now
        for frame in self._deframer.feed(data):
            bursts += self._take(frame, now)
        return bursts

    def _take(self, frame: HdlcFrame, now: float) -> list[Burst]:
        here = frame.destination
        if here.upper not in self._devices or here.lower not in (None, self._physical):
            return []
        client = frame.source.upper
        if frame.control & 3 == 3:
            return self._unnumbered(frame, client, now)
        link = self._living(client, now)
        if link is None:
            return [_reply(frame, _DM)] if frame.control & _FINAL else []
        if now < link.ready_at:
            return []  # still thinking
        return self._numbered(frame, client, link, now)

    def _living(self, client: int, now: float) -> _DataLink | None:
        link, limit = self._links.get(client), self._limits.inactivity_s
        if link is not None and limit is not None and now - link.last_heard > limit:
            self._drop(client)
            return None
        if link is not None:
            link.last_heard = now
        return link

    def _drop(self, client: int) -> bool:
        if self._links.pop(client, None) is None:
            return False
        self._released(client)
        return True

    # --- commands --------------------------------------------------------------------------------------------------

    def _unnumbered(self, frame: HdlcFrame, client: int, now: float) -> list[Burst]:
        command = frame.control & ~_FINAL
        if command == _SNRM:
            return [self._connect(frame, client, now)]
        if command == _DISC:
            return [_reply(frame, _UA if self._drop(client) else _DM)]
        return [_reply(frame, _FRMR, bytes((frame.control, 0, 1))) if client in self._links else _reply(frame, _DM)]

    def _connect(self, frame: HdlcFrame, client: int, now: float) -> Burst:
        if not self._clients(client):
            return _reply(frame, _DM)
        proposed = _parameters(frame.information)
        if proposed is None:
            return _reply(frame, _FRMR, bytes((frame.control, 0, 2)))
        self._drop(client)
        limits = self._limits
        length_sent, length_received = min(limits.length_sent, proposed[6]), min(limits.length_received, proposed[5])
        window_sent, window_received = min(limits.window_sent, proposed[8]), min(limits.window_received, proposed[7])
        self._links[client] = _DataLink(length_sent, window_sent, now)
        agreed = ((5, 2, length_sent), (6, 2, length_received), (7, 4, window_sent), (8, 4, window_received))
        body = b"".join(bytes((name, size)) + value.to_bytes(size, "big") for name, size, value in agreed)
        return _reply(frame, _UA, b"\x81\x80" + bytes((len(body),)) + body)

    # --- information -----------------------------------------------------------------------------------------------

    def _numbered(self, frame: HdlcFrame, client: int, link: _DataLink, now: float) -> list[Burst]:
        if not _confirm(link, frame.control >> 5):
            return [_reply(frame, _FRMR, bytes((frame.control, 0, 8)))] if frame.control & _FINAL else []
        answered: Answered | None = None
        if frame.control & 1 == 0 and (frame.control >> 1) % 8 == link.next_expected:
            link.next_expected = (link.next_expected + 1) % 8
            link.gathered += frame.information
            answered = None if frame.has_more else self._ask(frame, client, link)
        if answered is None:
            return [Burst(_turn(frame, link))] if frame.control & _FINAL else []
        if answered.closes and answered.cut_after is None:
            return [Burst(b"", answered.delay_s, closes=True)]
        if not frame.control & _FINAL:
            return []
        link.ready_at = now + answered.delay_s
        octets = _turn(frame, link)
        if answered.cut_after is not None:
            return [Burst(octets[: answered.cut_after], answered.delay_s, closes=True)]
        return [Burst(octets, answered.delay_s)]

    def _ask(self, frame: HdlcFrame, client: int, link: _DataLink) -> Answered | None:
        request, link.gathered = link.gathered, b""
        if request[:3] != _LLC_IN:
            return None
        answered = self._answer(client, frame.destination.upper, request[3:])
        if answered.apdu is not None:
            whole = _LLC_OUT + answered.apdu
            pieces = [whole[start : start + link.length] for start in range(0, len(whole), link.length)]
            link.outgoing += [(piece, number < len(pieces)) for number, piece in enumerate(pieces, start=1)]
        return answered


def _reply(asked: HdlcFrame, control: int, information: bytes = b"") -> Burst:
    return Burst(HdlcFrame(asked.source, asked.destination, control | _FINAL, information).octets())


def _confirm(link: _DataLink, expected: int) -> bool:
    """Forget what the client has; False when it cannot have that many."""
    confirmed = (expected - link.first_unconfirmed) % 8
    if confirmed > link.most_sent:
        return False
    del link.outgoing[:confirmed]
    link.most_sent -= confirmed
    link.first_unconfirmed = expected
    return True


def _turn(asked: HdlcFrame, link: _DataLink) -> bytes:
    """Return the frames of the meter's turn: information where there is some, else that it is ready."""
    burst = link.outgoing[: link.window]
    link.most_sent = max(link.most_sent, len(burst))
    ready = link.next_expected << 5
    if not burst:
        return HdlcFrame(asked.source, asked.destination, ready | _FINAL | 1).octets()
    octets = b""
    for position, (piece, has_more) in enumerate(burst, start=1):
        number = (link.first_unconfirmed + position - 1) % 8
        final = _FINAL if position == len(burst) else 0
        octets += HdlcFrame(asked.source, asked.destination, ready | final | number << 1, piece, has_more).octets()
    return octets


def _parameters(information: bytes) -> dict[int, int] | None:
    """Return what an SNRM proposes, with the defaults of the standard; None when it is malformed."""
    found = {5: _DEFAULT_LENGTH, 6: _DEFAULT_LENGTH, 7: _DEFAULT_WINDOW, 8: _DEFAULT_WINDOW}
    if not information:
        return found
    if information[:2] != b"\x81\x80" or len(information) < 3 or len(information) != 3 + information[2]:
        return None
    rest = information[3:]
    while rest:
        if len(rest) < 2 or len(rest) < 2 + rest[1]:
            return None
        found[rest[0]] = int.from_bytes(rest[2 : 2 + rest[1]], "big")
        rest = rest[2 + rest[1] :]
    is_allowed = min(found[5], found[6]) >= _LENGTHS.start and found[7] in _WINDOWS and found[8] in _WINDOWS
    return found if is_allowed else None
