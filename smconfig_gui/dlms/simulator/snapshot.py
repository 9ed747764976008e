"""A meter's state out to a file's form and back in."""

from typing import TYPE_CHECKING

import msgspec

from smconfig_gui.dlms.simulator.definition import LOGICAL_NAME, Source
from smconfig_gui.dlms.simulator.history import CLOCK_TIME
from smconfig_gui.dlms.simulator.identity import MbusDevice
from smconfig_gui.dlms.simulator.mbus import Frame, Port, await_telegrams, first_port
from smconfig_gui.dlms.simulator.results import Refusal
from smconfig_gui.dlms.simulator.sources import LIVE
from smconfig_gui.dlms.simulator.state import ChannelState, MeterState, SecurityState, WaitingFrame
from smconfig_gui.model.axdr import Data, decode
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis, check_channel

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

_CLOCK_ZONE = Attribute(8, CLOCK_TIME.obis, 3)
_CLOCK_SUMMER_TIME = Attribute(8, CLOCK_TIME.obis, 8)


def dump_state(meter: "SimulatedMeter") -> MeterState:
    """Return everything that a meter holds."""
    security = SecurityState(
        E_METER_AUTHENTICATION_KEY=_hex(meter.keys.authentication),
        E_METER_ENCRYPTION_KEY_UNICAST=_hex(meter.keys.encryption),
        E_METER_MASTER_KEY=_hex(meter.keys.master),
        invocation_counter=meter.security.client_counter,
        server_invocation_counter=meter.security.server_counter,
    )
    return MeterState(
        attributes={attribute.key: _hex(meter.read(attribute)) for attribute in meter.objects.names()},
        security=security,
        channels={
            str(number): _channel_state(device, meter.ports[number])
            for number, device in sorted(meter.mbus_devices.items())
        },
        image=meter.image.dump(),
    )


def load_state(meter: "SimulatedMeter", state: MeterState, *, keeps_clock: bool) -> None:
    """Make a meter hold what a state says; the rest stays. Raises ValueError for what the meter does not have.

    Values that a meter works out itself (object list, entries in use, counter) are passed over; the clock goes on
    from the moment of the state unless `keeps_clock`.
    """
    _load_security(meter, state.security)
    for number, channel in state.channels.items():
        _load_channel(meter, number, channel)
    meter.image.load(state.image)
    moment: Data | None = None
    for key, written in state.attributes.items():
        attribute, value = _parse(meter, key, written)
        if attribute == CLOCK_TIME:
            moment = value
        elif attribute.index != LOGICAL_NAME and not _is_live(meter, attribute):
            meter.objects.store(attribute, value)
    meter.clock.zone_minutes = meter.objects.value(_CLOCK_ZONE).number
    meter.clock.has_summer_time = meter.objects.value(_CLOCK_SUMMER_TIME).truth
    if moment is not None and not keeps_clock:
        meter.clock.set(meter.clock.read_cosem(CosemDateTime.from_bytes(moment.octets)))
    await_telegrams(meter)


def _load_security(meter: "SimulatedMeter", state: SecurityState) -> None:
    keys, security = meter.keys, meter.security
    if state.E_METER_AUTHENTICATION_KEY is not None:
        keys.authentication = bytes.fromhex(state.E_METER_AUTHENTICATION_KEY)
    if state.E_METER_ENCRYPTION_KEY_UNICAST is not None:
        keys.encryption = bytes.fromhex(state.E_METER_ENCRYPTION_KEY_UNICAST)
    if state.E_METER_MASTER_KEY is not None:
        keys.master = bytes.fromhex(state.E_METER_MASTER_KEY)
    if state.invocation_counter is not None:
        security.client_counter = state.invocation_counter
    if state.server_invocation_counter is not None:
        security.server_counter = state.server_invocation_counter


def _load_channel(meter: "SimulatedMeter", number: str, state: ChannelState) -> None:
    if number not in ("1", "2", "3", "4"):
        raise ValueError(f"channels: M-Bus has channels 1 to 4, not {number}")
    channel = check_channel(int(number))
    present = meter.mbus_devices.get(channel)
    device = MbusDevice(
        state.identification_number,
        state.manufacturer,
        state.version,
        state.device_type,
        present.primary_address if present else channel,
        state.optical_port_closed,
        state.key_change_counter,
    )
    device.keys = (present or device).keys | {
        name: None if key is None else bytes.fromhex(key) for name, key in state.keys.items()
    }
    meter.mbus_devices[channel] = device
    port = first_port(device)
    if state.user_key_in_e_meter is not msgspec.UNSET:
        port.key = bytes.fromhex(state.user_key_in_e_meter) if state.user_key_in_e_meter else None
    port.waiting = [
        Frame(bytes.fromhex(frame.raw), bytes.fromhex(frame.dib), bytes.fromhex(frame.vib))
        for frame in state.waiting or []
    ]
    meter.ports[channel] = port


def _parse(meter: "SimulatedMeter", key: str, written: str) -> tuple[Attribute, Data]:
    try:
        class_id, obis, index = key.split("/")
        attribute = Attribute(int(class_id), Obis(obis), int(index))
        meter.objects.attribute(attribute)
        return attribute, decode(bytes.fromhex(written))
    except (ValueError, Refusal) as error:
        raise ValueError(f"attributes: {key} does not fit {meter.generation}: {error}") from error


def _is_live(meter: "SimulatedMeter", attribute: Attribute) -> bool:
    value = meter.objects.attribute(attribute).value
    return isinstance(value, Source) and value.kind in LIVE


def _channel_state(device: MbusDevice, port: Port) -> ChannelState:
    return ChannelState(
        identification_number=device.identification_number,
        manufacturer=device.manufacturer,
        version=device.version,
        device_type=device.device_type,
        optical_port_closed=device.optical_port_closed,
        key_change_counter=device.key_change_counter,
        keys={name: _hex_or_none(key) for name, key in device.keys.items()},
        user_key_in_e_meter=msgspec.UNSET if port == first_port(device) else _hex_or_none(port.key),
        waiting=[WaitingFrame(raw=_hex(each.raw), dib=_hex(each.dib), vib=_hex(each.vib)) for each in port.waiting]
        or msgspec.UNSET,
    )


def _hex_or_none(raw: bytes | None) -> str | None:
    return None if raw is None else _hex(raw)


def _hex(raw: bytes) -> str:
    return raw.hex().upper()
