"""Protection of APDUs under the meter's present keys, with the counters of both sides."""

from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import security
from smconfig_gui.dlms.simulator.results import ExceptionResponse, ServiceError
from smconfig_gui.model.axdr import encode_length

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

_HIGHEST_COUNTER = 0xFFFFFFFF


def unseal(meter: "SimulatedMeter", apdu: bytes, title: bytes) -> bytes:
    """Return the plain bytes behind tag and length of what the client with this title sealed.

    Raises ExceptionResponse. The counter is looked at before the tag is checked, and kept after it: a wrong key uses
    no counter.
    """
    sealed = _sized_body(apdu)
    if sealed is None or not security.is_well_formed(sealed):
        raise ExceptionResponse(ServiceError.DECIPHERING)
    last = meter.security.client_counter
    counter = security.sealed_counter(sealed)
    if counter <= last:
        expected = min(last + 1, _HIGHEST_COUNTER)
        raise ExceptionResponse(ServiceError.INVOCATION_COUNTER, expected_counter=expected)
    try:
        plain = security.open_sealed(meter.association_keys, title, sealed)
    except security.NotGenuineError as error:
        raise ExceptionResponse(ServiceError.DECIPHERING) from error
    meter.security.client_counter = counter
    return plain


def seal(meter: "SimulatedMeter", tag: int, plain: bytes) -> bytes:
    """Return a sealed APDU of the meter, with a counter that it has not used before."""
    counter = meter.security.next_server_counter()
    sealed = security.seal(meter.association_keys, meter.identity.system_title, counter, plain)
    return bytes((tag,)) + encode_length(len(sealed)) + sealed


def _sized_body(apdu: bytes) -> bytes | None:
    start, size = 2, apdu[1] if len(apdu) > 1 else 0
    if size >= 0x80:
        start = 2 + (size & 0x7F)
        size = int.from_bytes(apdu[2:start], "big")
    return apdu[start:] if len(apdu) - start == size else None
