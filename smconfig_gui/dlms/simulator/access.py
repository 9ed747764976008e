"""The view that one client of one connection has on the meter: its rights, and the faults that befall it.

The public client negotiates GET alone, so its rights are about reading.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.apdu import Target
from smconfig_gui.dlms.simulator.faults import Effect, Fault, Service
from smconfig_gui.dlms.simulator.results import LinkClosedError, Refusal, Result
from smconfig_gui.dlms.simulator.shapes import altered
from smconfig_gui.model.axdr import Data, decode, encode
from smconfig_gui.model.cosem import Attribute, Method, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

PUBLIC_OBJECTS = (Obis("0-0:43.1.0.255"), Obis("0-0:1.0.0.255"), Obis("0-0:42.0.0.255"))
_PUBLIC_ATTRIBUTES = (1, 2)
_ON_THE_WIRE = {Effect.DELAY, Effect.DROP, Effect.CUT, Effect.FLIP_TAG, Effect.CLEAR}


class Access:
    """Reads, writes and invokes; raises Refusal where the client gets a result instead."""

    def __init__(self, meter: "SimulatedMeter", connection: int, *, is_public: bool) -> None:
        self.meter = meter
        self._connection = connection
        self._is_public = is_public
        self._pending: list[Fault] = []

    def take_wire_faults(self) -> list[Fault]:
        """Return the faults that the answer to the present request must suffer, once."""
        pending, self._pending = self._pending, []
        return pending

    def strike(self, service: Service, target: Attribute | Method | None = None) -> Fault | None:
        """Return the fault of this exchange that the caller must act on; one on the wire is kept for the answer."""
        fault = self.meter.faults.strike(self._connection, service, target)
        if fault is None:
            return None
        if fault.do is Effect.RESET:
            raise LinkClosedError("fault: reset")
        if fault.do in _ON_THE_WIRE:
            self._pending.append(fault)
            return None
        return fault

    def strike_block(self, service: Service, target: Attribute | Method | None) -> None:
        """Let a fault befall one block of a transfer; a refusal ends the transfer."""
        _refuse_before(self.strike(service, target))

    def read(self, target: Target) -> bytes:
        """Return the A-XDR of an attribute."""
        fault = self.strike("get", target.attribute)
        _refuse_before(fault)
        self._check_public(target.attribute)
        raw = self.meter.read(target.attribute, target.selection)
        return encode(altered(decode(raw))) if fault is not None and fault.do is Effect.OTHER_VALUE else raw

    def write(self, target: Target, value: Data) -> None:
        """Write an attribute."""
        if target.selection is not None:
            raise Refusal(Result.SCOPE_VIOLATED)
        fault = self.strike("set", target.attribute)
        if fault is not None and fault.do is Effect.OTHER_VALUE:
            value = altered(value)
        self._apply(fault, lambda: self.meter.write(target.attribute, value))

    def invoke(self, method: Method, argument: Data | None) -> Data | None:
        """Call a method."""
        fault = self.strike("action", method)
        return self._apply(fault, lambda: self.meter.invoke(method, argument))

    def _apply(self, fault: Fault | None, action: Callable[[], Data | None]) -> Data | None:
        _refuse_before(fault)
        if fault is not None and fault.do is Effect.IGNORE:
            return None
        returned = action()
        if fault is not None and fault.do is Effect.APPLY_THEN_ERROR:
            raise Refusal(fault.code or Result.OTHER_REASON)
        return returned

    def _check_public(self, attribute: Attribute) -> None:
        if not self._is_public:
            return
        self.meter.objects.attribute(attribute)
        if attribute.obis not in PUBLIC_OBJECTS or attribute.index not in _PUBLIC_ATTRIBUTES:
            raise Refusal(Result.READ_WRITE_DENIED)


def _refuse_before(fault: Fault | None) -> None:
    """Raise the refusal of a fault that keeps the meter from acting."""
    if fault is not None and fault.do is Effect.REFUSE:
        raise Refusal(fault.code or Result.READ_WRITE_DENIED)
    if fault is not None and fault.do is Effect.BUSY:
        raise Refusal(Result.TEMPORARY_FAILURE)
