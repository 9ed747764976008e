"""HDLC of meters (IEC 62056-46), the client's side: connect, segments and windows both ways, repeats after silence.

The meter speaks only when asked: every frame of ours that ends a turn carries the poll bit, and the meter's last frame
of its turn the final bit. So there is one timer: when the final bit does not come, the meter is asked where it stands.
"""

from dataclasses import dataclass, field
from enum import Enum

from smconfig_gui.dlms.errors import LinkError, NoAnswerError, ProtocolError
from smconfig_gui.dlms.framing import Findings, Turn
from smconfig_gui.dlms.framing.echo import EchoFilter
from smconfig_gui.dlms.framing.hdlc_frame import Frame, FrameReader
from smconfig_gui.dlms.framing.hdlc_parameters import Parameters, parse_parameters, rejection_text
from smconfig_gui.dlms.framing.hdlc_window import Inbox, Outbox
from smconfig_gui.model.hdlc_address import ServerAddress, client_wire
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.steps import Step

POLL_FINAL = 0x10
RR, RNR = 0x01, 0x05
SNRM, DISC, UA, DM, FRMR, UI = 0x83, 0x43, 0x63, 0x0F, 0x87, 0x03
LLC_REQUEST, LLC_ANSWER = b"\xe6\xe6\x00", b"\xe6\xe7\x00"
MAX_REFUSALS = 2  # a disconnected-mode answer may be a late one, from before
CLOSE_TRIES, CLOSE_RESPONSE_S = 2, 0.8
FIRST_PAUSE_S, LAST_PAUSE_S = 0.1, 1.0  # between polls of a meter that has nothing to say yet
EARLY_S = 0.02  # timers of some event loops fire a little early


class _Phase(Enum):
    CLOSED = "closed"
    CONNECTING = "connecting"
    OPEN = "open"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class HdlcSettings:
    """What is proposed to the meter, and how long to wait for it.

    `response_s` is how long the meter may take to begin an answer, `silence_s` how long it may pause inside a frame,
    `byte_s` the time one byte takes on the line, 0 where that does not count.
    """

    parameters: Parameters = field(default_factory=Parameters)
    response_s: float = 2.5
    silence_s: float = 0.5
    byte_s: float = 0.0


class HdlcFraming:
    """One data link between one client and one server."""

    opening_s = 0.0

    def __init__(self, client: int, server: ServerAddress, settings: HdlcSettings | None = None) -> None:
        self._settings = settings or HdlcSettings()
        self._client, self._server, self._address = client_wire(client), server.wire, server
        self._phase = _Phase.CLOSED
        self._reader, self._echo = FrameReader(), EchoFilter()
        self._outbox, self._inbox = Outbox(), Inbox()
        self._turn = Turn()
        self._now = 0.0
        self._due: float | None = None
        self._silent_at: float | None = None
        self._pause_s = FIRST_PAUSE_S
        self._tries = self._refusals = 0
        self._was_open = False
        self._is_awaiting = False  # an answer is due
        self._is_asked = False  # the frame on its way asks the meter where it stands
        self._is_pausing = False  # the timer is ours: the meter had nothing to say yet
        self._is_repeated = False  # we went on once although the meter brought nothing new
        self._foreign = ""
        self.foreign_server: ServerAddress | None = None
        self.agreed = self._settings.parameters
        self._heard_bytes = self._heard_frames = 0

    # --- what others see -------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the meter has accepted the link."""
        return self._phase in (_Phase.OPEN, _Phase.CLOSING)

    @property
    def wake_at(self) -> float | None:
        """When the next timer is due."""
        if self._due is None or self._silent_at is None:
            return self._silent_at if self._due is None else self._due
        return min(self._due, self._silent_at)

    @property
    def stage(self) -> Step:
        """Whether anything was heard that is not our own echo."""
        return Step.LINK if self._heard_frames or self._reader.lost_bytes or self._foreign else Step.FIRST_BYTE

    @property
    def findings(self) -> Findings:
        """What was learned so far."""
        return Findings(
            heard_bytes=self._heard_bytes,
            lost_bytes=self._reader.lost_bytes,
            has_echo=self._echo.was_heard,
            agreed=self.agreed.text if self._was_open else "",
        )

    def silence(self) -> NoAnswerError | None:
        """Return why nothing was understood: only other addresses, only our own echo, or no readable frame."""
        if self._heard_frames or not self._heard_bytes:
            return None
        if self._foreign:
            return NoAnswerError("foreign-answer", found=verbatim(self._foreign))
        if self._echo.was_heard and not self._reader.lost_bytes:
            return NoAnswerError("echo-only")
        return NoAnswerError("unreadable", count=self._heard_bytes)

    def open(self, now: float) -> Turn:
        """Ask the meter for a link (SNRM) with our sizes and windows."""
        self._begin(now)
        self._phase = _Phase.CONNECTING
        self._command(SNRM, self._settings.parameters.to_bytes())
        return self._end()

    def send(self, apdu: bytes, now: float) -> Turn:
        """Cut an APDU into segments and send as many as the window allows; raises LinkError unless open."""
        if self._phase is not _Phase.OPEN:
            raise LinkError
        self._begin(now)
        self._outbox.add(LLC_REQUEST + apdu, self.agreed.information_out)
        self._is_awaiting = True
        self._pause_s = FIRST_PAUSE_S
        self._transmit()
        return self._end()

    def close(self, now: float) -> Turn:
        """Tell the meter that the link ends (DISC); its answer is waited for, but not for long."""
        self._begin(now)
        was_open = self._phase is _Phase.OPEN
        if was_open or self._phase is _Phase.CONNECTING:
            # Also while connecting: the meter may hold a link of which we never heard.
            self._phase = _Phase.CLOSING if was_open else _Phase.CLOSED
            self._tries = 1
            self._command(DISC)
        if not was_open:
            self._leave()
        return self._end()

    def feed(self, data: bytes, now: float) -> Turn:
        """Take bytes as they come; raises LinkError, ProtocolError."""
        self._begin(now)
        self._heard_bytes += len(data)
        if self._due is not None and not self._is_pausing:
            self._arm()
        self._take(self._reader.feed(data))
        return self._end()

    def wake(self, now: float) -> Turn:
        """Give up a frame that stopped in the middle; ask again where no answer came."""
        self._begin(now)
        if self._silent_at is not None and now >= self._silent_at - EARLY_S:
            self._take(self._reader.give_up())
        if self._due is not None and now >= self._due - EARLY_S:
            self._ask_again()
        return self._end()

    # --- one input, one turn ---------------------------------------------------------------------------------------

    def _begin(self, now: float) -> None:
        self._now = now
        self._turn = Turn()

    def _end(self) -> Turn:
        self._turn.lost = self._reader.take_lost()
        self._silent_at = self._now + self._settings.silence_s if self._reader.is_inside else None
        return self._turn

    def _take(self, frames: list[tuple[Frame, bytes]]) -> None:
        for frame, raw in frames:
            self._turn.seen.append(raw)
            if self._echo.is_echo(raw, is_proof=frame.control & 0x03 != RR):
                continue
            if frame.destination != self._client or not self._is_from_server(frame.source):
                self.foreign_server = ServerAddress.from_wire(frame.source)
                self._foreign = f"{self.foreign_server.text} → {ServerAddress.from_wire(frame.destination).text}"
                continue
            self._heard_frames += 1
            self._echo.meter_spoke()
            self._react(frame)

    def _is_from_server(self, source: bytes) -> bool:
        if source == self._server:
            return True
        # Some meters answer with the same numbers in another form.
        found = ServerAddress.from_wire(source)
        return (found.logical, found.physical) == (self._address.logical, self._address.physical)

    # --- sending ---------------------------------------------------------------------------------------------------

    def _put(self, control: int, information: bytes = b"", *, is_segmented: bool = False) -> None:
        raw = Frame(self._server, self._client, control, information, is_segmented).to_bytes()
        self._turn.send.append(raw)
        self._echo.sent(raw)

    def _command(self, control: int, information: bytes = b"") -> None:
        self._put(control | POLL_FINAL, information)
        self._arm()

    def _ask_where(self) -> None:
        """Ask the meter for what comes next, or where it stands (RR with the poll bit)."""
        self._command(RR | self._inbox.expected << 5)

    def _transmit(self) -> None:
        """Send what the window allows, the last frame of it with the poll bit."""
        frames = self._outbox.unsent(self.agreed.window_out)
        for position, (number, information, is_segmented) in enumerate(frames, start=1):
            poll = POLL_FINAL if position == len(frames) else 0
            control = self._inbox.expected << 5 | poll | number << 1
            self._put(control, information, is_segmented=is_segmented)
        self._arm()

    def _arm(self) -> None:
        """Wait for the meter, from when our own bytes have left."""
        own = sum(len(frame) for frame in self._turn.send if isinstance(frame, bytes)) * self._settings.byte_s
        limit = self._settings.response_s
        self._due = self._now + own + (min(limit, CLOSE_RESPONSE_S) if self._phase is _Phase.CLOSING else limit)
        self._is_pausing = False

    def _ask_again(self) -> None:
        was_pausing, self._due = self._is_pausing, None
        self._tries += not was_pausing
        self._is_repeated = False
        if self._phase is _Phase.CONNECTING:
            self._command(SNRM, self._settings.parameters.to_bytes())
        elif self._phase is _Phase.CLOSING:
            if self._tries > CLOSE_TRIES:
                self._leave()
            else:
                self._command(DISC)
        elif self._outbox and not was_pausing and self._tries % 2 == 0:
            self._outbox.repeat()
            self._transmit()
        else:
            self._is_asked = True
            self._ask_where()

    def _leave(self) -> None:
        self._phase = _Phase.CLOSED
        self._due = None

    # --- receiving -------------------------------------------------------------------------------------------------

    def _react(self, frame: Frame) -> None:
        kind = frame.control & ~POLL_FINAL
        if frame.control & 0x03 != 0x03:
            if self._phase is _Phase.OPEN:
                self._numbered(frame)
        elif self._phase is _Phase.OPEN:
            self._unnumbered(kind, frame.information)
        elif self._phase is _Phase.CLOSING and kind in (UA, DM):
            self._leave()
        elif self._phase is _Phase.CONNECTING:
            self._connected(kind, frame.information)

    def _connected(self, kind: int, information: bytes) -> None:
        if kind == UA:
            self.agreed = self._settings.parameters.agreed(parse_parameters(information))
            self._phase, self._due, self._tries = _Phase.OPEN, None, 0
            self._was_open = True
        elif kind in (DM, FRMR):
            self._refusals += 1
            if self._refusals >= MAX_REFUSALS:
                self._leave()
                raise LinkError("hdlc-refused")
            # Some meters reject an SNRM that proposes anything.
            self._command(SNRM, b"" if kind == FRMR else self._settings.parameters.to_bytes())

    def _unnumbered(self, kind: int, information: bytes) -> None:
        if kind == UI and information[:3] == LLC_ANSWER:
            self._turn.apdus.append(information[3:])
        elif kind == DM:
            self._leave()
            raise LinkError("hdlc-disconnected")
        elif kind == FRMR:
            raise ProtocolError("hdlc-rejected", reason=rejection_text(information))

    def _numbered(self, frame: Frame) -> None:
        control, inbox = frame.control, self._inbox
        confirmed = self._outbox.confirm(control >> 5)
        if confirmed is None:
            return  # numbers out of the window: a frame from another time
        has_news, is_missing = confirmed > 0, False
        if control & 1 == 0:
            number = control >> 1 & 7
            if number == inbox.expected:
                self._deliver(inbox.gather(frame.information, is_segmented=frame.is_segmented))
                has_news = True
            is_missing = not has_news and inbox.is_ahead(number, self.agreed.window_in)
        if has_news:
            self._tries, self._is_repeated = 0, False
        if control & POLL_FINAL:
            self._go_on(has_news=has_news, is_missing=is_missing, is_busy=control & 0x0F == RNR)

    def _deliver(self, raw: bytes | None) -> None:
        if raw is None:
            return
        if raw[:3] == LLC_REQUEST:
            raise NoAnswerError("echo-only")
        if raw[:3] != LLC_ANSWER:
            raise ProtocolError("hdlc-llc", found=verbatim(raw[:3].hex(" ").upper()))
        self._turn.apdus.append(raw[3:])
        self._is_awaiting = False

    def _go_on(self, *, has_news: bool, is_missing: bool, is_busy: bool) -> None:
        """The meter has ended its turn: go on with ours.

        A turn that brings nothing new, and was not asked for, is most likely a frame that came twice. Answering it
        would start a second conversation beside the first, so that is done once and then left to the timer.
        """
        was_asked, self._is_asked = self._is_asked, False
        if not (has_news or was_asked):
            if self._is_repeated or not (is_missing or self._outbox.in_flight > 1):
                self._is_asked = was_asked
                return
            self._is_repeated = True
        if is_busy:
            self._pause()
        elif self._outbox:
            self._outbox.repeat()
            self._transmit()
        elif is_missing or (self._inbox and has_news):
            self._ask_where()
        elif self._is_awaiting or self._inbox:
            self._pause()
        else:
            self._due = None

    def _pause(self) -> None:
        """The meter has nothing to say yet: ask again a little later."""
        self._due = self._now + self._pause_s
        self._is_pausing = True
        self._pause_s = min(2 * self._pause_s, LAST_PAUSE_S)
