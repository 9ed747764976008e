"""The meter's end of one connection: bytes in, answers with their delays out; no sockets, no waiting."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.association import MANAGEMENT_CLIENT, PUBLIC_CLIENT, Answer, Association
from smconfig_gui.dlms.simulator.faults import Effect
from smconfig_gui.dlms.simulator.framing import Datagram, Framing
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


class SimulatedConnection:
    """One connection; what is fed after a closing reply is lost."""

    def __init__(self, meter: "SimulatedMeter", framing: Framing, number: int) -> None:
        """`number` counts the meter's connections from 1."""
        self._meter = meter
        self._framing = framing
        self._number = number
        self._associations: dict[int, Association] = {}
        self.is_closed = False

    def feed(self, data: bytes) -> list[Reply]:
        """Take bytes as they come, in any pieces, and return the answers that they complete."""
        replies: list[Reply] = []
        if self.is_closed:
            return replies
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
        answer = self._association(datagram).handle(datagram.apdu)
        if answer is None:
            return None
        data = self._framing.wrap(Datagram(datagram.client, datagram.server, answer.apdu))
        return self._suffered(answer, data)

    def _association(self, datagram: Datagram) -> Association:
        has_public = Quirk.NO_PUBLIC_CLIENT not in self._meter.quirks
        clients = (MANAGEMENT_CLIENT, PUBLIC_CLIENT) if has_public else (MANAGEMENT_CLIENT,)
        if datagram.client not in clients or datagram.server != LOGICAL_DEVICE:
            raise LinkClosedError(f"client {datagram.client}, server {datagram.server}")
        known = self._associations.get(datagram.client)
        if known is None:
            known = self._associations[datagram.client] = Association(self._meter, datagram.client, self._number)
        return known

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
