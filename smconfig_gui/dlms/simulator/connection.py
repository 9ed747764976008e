"""The meter's end of one connection: bytes in, answers with their delays out; no sockets, no waiting."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from smconfig_gui.dlms.simulator.association import MANAGEMENT_CLIENT, PUBLIC_CLIENT, Answer, Association
from smconfig_gui.dlms.simulator.faults import Effect
from smconfig_gui.dlms.simulator.framing import Datagram, Framing
from smconfig_gui.dlms.simulator.hdlc import Answered, HdlcLimits, HdlcServer
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import LinkClosedError

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

LOGICAL_DEVICE = 1


@dataclass(frozen=True, slots=True)
class Reply:
    """Bytes to send after `delay_s`, then perhaps to hang up; `data` may be empty."""

    data: bytes
    delay_s: float = 0.0
    close: bool = False


class Connection(Protocol):
    """What serves one client on a socket or a serial line."""

    is_closed: bool

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes as they come, in any pieces, and return the answers that they complete."""
        ...


class Application:
    """The associations of one connection, whatever carries their APDUs."""

    def __init__(self, meter: "SimulatedMeter") -> None:
        """Count as one more connection of the meter."""
        meter.connections += 1
        self._meter = meter
        self._number = meter.connections
        self._start = meter.starts
        self._associations: dict[int, Association] = {}

    def answer(self, datagram: Datagram) -> Answer | None:
        """Return the answer to one APDU; raises LinkClosedError where the meter hangs up."""
        if self._meter.is_down or self._start != self._meter.starts:
            raise LinkClosedError("the meter has restarted")
        return self._association(datagram).handle(datagram.apdu)

    def _association(self, datagram: Datagram) -> Association:
        if not knows_client(self._meter, datagram.client) or datagram.server != LOGICAL_DEVICE:
            raise LinkClosedError(f"client {datagram.client}, server {datagram.server}")
        known = self._associations.get(datagram.client)
        if known is None:
            known = self._associations[datagram.client] = Association(self._meter, datagram.client, self._number)
        return known


def knows_client(meter: "SimulatedMeter", client: int) -> bool:
    """Whether a client address means anything to this meter."""
    return client == MANAGEMENT_CLIENT or (client == PUBLIC_CLIENT and Quirk.NO_PUBLIC_CLIENT not in meter.quirks)


class SimulatedConnection:
    """One connection of datagrams; what is fed after a closing reply is lost."""

    def __init__(self, meter: "SimulatedMeter", framing: Framing) -> None:
        self._meter = meter
        self._framing = framing
        self._application = Application(meter)
        self.is_closed = False

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes as they come, in any pieces, and return the answers that they complete."""
        replies: list[Reply] = []
        if self.is_closed:
            return replies
        if self._meter.is_down:
            self.is_closed = True
            return [Reply(b"", close=True)]
        try:
            for datagram in self._framing.receive(data):
                reply = self._reply(datagram)
                if reply is not None:
                    replies.append(reply)
                if reply is not None and reply.close:
                    self.is_closed = True
                    break
        except LinkClosedError:
            self.is_closed = True
            replies.append(Reply(b"", self._meter.latency_s, close=True))
        return replies

    def _reply(self, datagram: Datagram) -> Reply | None:
        answer = self._application.answer(datagram)
        if answer is None:
            return None
        data = self._framing.wrap(Datagram(datagram.client, datagram.server, answer.apdu))
        return self._suffered(answer, data)

    def _suffered(self, answer: Answer, data: bytes) -> Reply | None:
        """Return the reply after the faults on the wire."""
        delay_s, is_cut = self._meter.latency_s, False
        for fault in answer.wire_faults:
            if fault.do is Effect.DROP:
                return None
            if fault.do is Effect.CUT:
                data, is_cut = data[: fault.after_bytes], True
            if fault.do is Effect.DELAY:
                delay_s += fault.seconds
        return Reply(data, delay_s, close=is_cut)


class HdlcConnection:
    """One line with HDLC on it; each data link on it counts as a connection."""

    def __init__(self, meter: "SimulatedMeter", limits: HdlcLimits | None = None, *, can_hang_up: bool = True) -> None:
        """A serial line cannot hang up: there a meter that gives up forgets the data link and says nothing."""
        self._meter = meter
        self.inactivity_s = limits.inactivity_s if limits is not None else None
        self._can_hang_up = can_hang_up
        self._start = meter.starts
        self._applications: dict[int, Application] = {}
        self._server = HdlcServer(
            self._answered,
            clients=lambda client: knows_client(meter, client),
            logical_devices=frozenset({LOGICAL_DEVICE}),
            limits=limits,
            released=self._release,
        )
        self.is_closed = False

    @property
    def refuses_mode_e(self) -> bool:
        """Whether the change to HDLC at sign-on is refused."""
        return Quirk.NO_MODE_E in self._meter.quirks

    @property
    def has_links(self) -> bool:
        """Whether any client holds a data link."""
        return self._server.has_links

    def forget_links(self) -> None:
        """Drop every data link without a word."""
        self._server.forget_links()

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes as they come, in any pieces, and return the answers that they complete."""
        replies: list[Reply] = []
        if self._meter.is_down or self._start != self._meter.starts:
            self._start = self._meter.starts
            self._server.forget_links()
        if self._meter.is_down:
            self.is_closed = self._can_hang_up
            return [Reply(b"", close=True)] if self._can_hang_up else replies
        for burst in [] if self.is_closed else self._server.feed(data):
            replies.append(Reply(burst.octets, burst.delay_s, close=burst.closes and self._can_hang_up))
            if burst.closes:
                self._server.forget_links()
                self.is_closed = self._can_hang_up
                break
        return replies

    def _release(self, client: int) -> None:
        self._applications.pop(client, None)

    def _answered(self, client: int, server: int, apdu: bytes) -> Answered:
        application = self._applications.get(client)
        if application is None:
            application = self._applications[client] = Application(self._meter)
        try:
            answer = application.answer(Datagram(client, server, apdu))
        except LinkClosedError:
            return Answered(None, self._meter.latency_s, closes=True)
        return Answered(None) if answer is None else self._suffered(answer)

    def _suffered(self, answer: Answer) -> Answered:
        """Return the answer after the faults on the wire."""
        delay_s, cut_after = self._meter.latency_s, None
        for fault in answer.wire_faults:
            if fault.do is Effect.DROP:
                return Answered(None)
            if fault.do is Effect.CUT:
                cut_after = fault.after_bytes
            if fault.do is Effect.DELAY:
                delay_s += fault.seconds
        return Answered(answer.apdu, delay_s, closes=cut_after is not None, cut_after=cut_after)
