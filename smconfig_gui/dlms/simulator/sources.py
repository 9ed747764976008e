"""Values that a meter works out: clock, counters, identity, object list, buffers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import history
from smconfig_gui.dlms.simulator.definition import ObjectDefinition, Source
from smconfig_gui.dlms.simulator.identity import MbusDevice, manufacturer_code
from smconfig_gui.dlms.simulator.results import Refusal
from smconfig_gui.model.axdr import (
    NULL,
    Data,
    array,
    bit_string,
    boolean,
    double_long_unsigned,
    enumerated,
    integer,
    long_unsigned,
    octet_string,
    structure,
    unsigned,
)
from smconfig_gui.model.cosem import Attribute

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

_BUFFER, _CAPTURES = 2, 3
_READ, _READ_AND_WRITE = 1, 3


def source_value(meter: "SimulatedMeter", source: Source, owner: ObjectDefinition) -> tuple[Data, bool]:
    """Return the value of a source for an attribute of `owner`, and whether it must be asked each time."""
    if source.kind in LIVE:
        return LIVE[source.kind](meter, owner), True
    if source.kind == "buffer":
        return _buffer(meter, source, owner), False
    if source.kind == "events":
        return _events(meter, source, owner), False
    if source.kind in _IDENTITY:
        return _IDENTITY[source.kind](meter), False
    device = meter.mbus_devices.get(source.channel or 0)
    return _MBUS[source.kind](device), False


# --- asked each time ---------------------------------------------------------------------------------------------


def _clock(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return octet_string(meter.clock.local(meter.clock.utc()).to_bytes())


def _clock_status(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return unsigned(meter.clock.local(meter.clock.utc()).status)


def _invocation_counter(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return double_long_unsigned(meter.security.client_counter)


def _entries_in_use(meter: "SimulatedMeter", owner: ObjectDefinition) -> Data:
    return double_long_unsigned(len(meter.objects.value(owner.attribute(_BUFFER)).items))


def _image_blocks(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return bit_string(meter.image.bits)


def _image_gap(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return double_long_unsigned(meter.image.first_gap)


def _image_status(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return enumerated(meter.image.status)


def _image_to_activate(meter: "SimulatedMeter", _: ObjectDefinition) -> Data:
    return meter.image.to_activate


def _object_list(meter: "SimulatedMeter", owner: ObjectDefinition) -> Data:
    """Return all objects with their access rights; methods have a boolean in version 0, an enum since."""
    return array(*(_listed(known, owner.version) for known in meter.definition.objects.values()))


def _listed(known: ObjectDefinition, association_version: int) -> Data:
    attributes = (
        structure(
            integer(index),
            enumerated(_READ_AND_WRITE if attribute.is_writable else _READ),
            array(integer(1), integer(2)) if known.class_id == 7 and index == _BUFFER else NULL,
        )
        for index, attribute in known.attributes.items()
    )
    allowed = boolean(True) if association_version == 0 else enumerated(1)
    methods = (structure(integer(index), allowed) for index in known.methods)
    return structure(
        long_unsigned(known.class_id),
        unsigned(known.version),
        octet_string(known.obis.to_bytes()),
        structure(array(*attributes), array(*methods)),
    )


LIVE: dict[str, Callable[["SimulatedMeter", ObjectDefinition], Data]] = {
    "clock": _clock,
    "clock-status": _clock_status,
    "invocation-counter": _invocation_counter,
    "entries-in-use": _entries_in_use,
    "object-list": _object_list,
    "image-blocks": _image_blocks,
    "image-gap": _image_gap,
    "image-status": _image_status,
    "image-to-activate": _image_to_activate,
}

# --- asked once --------------------------------------------------------------------------------------------------

_IDENTITY: dict[str, Callable[["SimulatedMeter"], Data]] = {
    "device-identification": lambda meter: octet_string(meter.identity.device_identification.encode()),
    "serial-number": lambda meter: octet_string(meter.identity.serial_number.encode()),
    "logical-device-name": lambda meter: octet_string(meter.identity.logical_device_name.encode()),
    "system-title": lambda meter: octet_string(meter.identity.system_title),
}

_MBUS: dict[str, Callable[[MbusDevice | None], Data]] = {
    "mbus-identification": lambda device: double_long_unsigned(int(device.identification_number) if device else 0),
    "mbus-identification-bcd": lambda device: double_long_unsigned(
        int(device.identification_number, 16) if device else 0
    ),
    "mbus-manufacturer": lambda device: long_unsigned(manufacturer_code(device.manufacturer) if device else 0),
    "mbus-version": lambda device: unsigned(device.version if device else 0),
    "mbus-device-type": lambda device: unsigned(device.device_type if device else 0),
    "mbus-primary-address": lambda device: unsigned(device.primary_address if device else 0),
    "mbus-device-identification": lambda device: octet_string(device.device_identification.encode() if device else b""),
}


def _buffer(meter: "SimulatedMeter", source: Source, owner: ObjectDefinition) -> Data:
    """Return the rows of a profile; none on a free channel."""
    if source.channel is not None and source.channel not in meter.mbus_devices:
        return array()
    plan = source.plan
    if plan.months:
        moments = history.month_beginnings(meter.clock, plan.months)
    elif plan.days:
        moments = history.midnights(meter.clock, plan.days)
    else:
        moments = history.interval_ends(meter.clock, plan.seconds, plan.rows)
    columns = history.captured_attributes(meter.objects.value(owner.attribute(_CAPTURES)))
    return history.profile_rows(moments, columns, lambda column: _present(meter, column), meter.clock)


def _events(meter: "SimulatedMeter", source: Source, owner: ObjectDefinition) -> Data:
    columns = history.captured_attributes(meter.objects.value(owner.attribute(_CAPTURES)))
    return history.event_rows(source.events, [_present(meter, column) for column in columns[1:]], meter.clock)


def _present(meter: "SimulatedMeter", column: Attribute) -> Data:
    try:
        return meter.objects.value(column)
    except Refusal:
        return NULL
