"""What a meter pushes, and where to: the text of DSMR 4, the data notification of SMR 5."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.event_log import note_alarm
from smconfig_gui.dlms.simulator.history import captured_attributes
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import AxdrError, Data, double_long_unsigned, encode, integer, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

PUSH_SETUP = 40
ALARM_SETUP, SMS_SETUP, UDP_SETUP = (Obis(f"0-{number}:25.9.0.255") for number in (1, 2, 3))
_OBJECTS, _DESTINATION = 2, 3
_TEXT_MESSAGE = 128
_UDP = 1
_SMS_WAKE_UP = Obis("0-0:2.3.0.255")
_LOGICAL_DEVICE, _PRE_ESTABLISHED_CLIENT = 1, 0x66


@dataclass(frozen=True, slots=True)
class Push:
    """One message on its way; `is_datagram` tells UDP from TCP."""

    host: str
    port: int
    is_datagram: bool
    data: bytes


def push_of(meter: "SimulatedMeter", setup: Obis) -> Push:
    """Return the message of a push setup as it is configured; raises Refusal when that makes no message."""
    try:
        transport, text, message = meter.objects.value(Attribute(PUSH_SETUP, setup, _DESTINATION)).items
        host, _, port = text.octets.decode("ascii").rpartition(":")
        data = _text(meter, setup) if message.number == _TEXT_MESSAGE else _notification(meter, setup)
        return Push(host, int(port), transport.number == _UDP, data)
    except (AxdrError, ValueError) as error:
        raise Refusal(Result.OTHER_REASON) from error


def register(number: int) -> Attribute:
    """Return alarm register 1, 2 or 3."""
    return Attribute(1, Obis(f"0-0:97.98.{number - 1}.255"), 2)


def alarm_filter(number: int) -> Attribute:
    """Return alarm filter 1, 2 or 3."""
    return Attribute(1, Obis(f"0-0:97.98.{number + 9}.255"), 2)


def raise_alarm(meter: "SimulatedMeter", number: int, bit: int) -> None:
    """Set a bit of an alarm register, note it in a log, and push where the filter says so.

    Raises Refusal for what the meter lacks.
    """
    present = meter.objects.value(register(number)).number
    meter.objects.store(register(number), double_long_unsigned(present | 1 << bit))
    note_alarm(meter, number, bit)
    setup = UDP_SETUP if number == 3 else ALARM_SETUP
    if meter.objects.value(alarm_filter(number)).number >> bit & 1 and setup in meter.definition.objects:
        meter.push(push_of(meter, setup))


def push_now(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Push, as method 1 of a setup wants it."""
    if argument != integer(0):
        raise Refusal(Result.TYPE_UNMATCHED)
    meter.push(push_of(meter, method.obis))


def _text(meter: "SimulatedMeter", setup: Obis) -> bytes:
    trigger = _SMS_WAKE_UP if setup == SMS_SETUP else setup
    is_alarm = setup == ALARM_SETUP
    content = meter.objects.value(register(1)).number.to_bytes(4, "big") if is_alarm else trigger.to_bytes()
    return meter.identity.device_identification.encode("ascii") + b"," + content


def _notification(meter: "SimulatedMeter", setup: Obis) -> bytes:
    attributes = captured_attributes(meter.objects.value(Attribute(PUSH_SETUP, setup, _OBJECTS)))
    body = structure(*(meter.objects.value(attribute) for attribute in attributes))
    apdu = b"\x0f" + meter.next_push_number().to_bytes(4, "big") + b"\x00" + encode(body)
    addresses = (1, _LOGICAL_DEVICE, _PRE_ESTABLISHED_CLIENT, len(apdu))
    return b"".join(word.to_bytes(2, "big") for word in addresses) + apdu
