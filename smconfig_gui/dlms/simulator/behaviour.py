"""What happens inside the meter when an attribute has been written, and what its methods do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import mbus
from smconfig_gui.dlms.simulator.event_log import (
    CLOCK_ADJUSTED_NEW,
    CLOCK_ADJUSTED_OLD,
    DATA,
    STANDARD,
    note,
    note_cleared,
    note_write,
)
from smconfig_gui.dlms.simulator.history import captured_attributes
from smconfig_gui.dlms.simulator.image import IMAGE_TRANSFER, image_method
from smconfig_gui.dlms.simulator.keys import SECURITY_SETUP, transfer_keys
from smconfig_gui.dlms.simulator.push import PUSH_SETUP, push_now
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.tariff import (
    CALENDAR,
    SPECIAL_DAYS,
    activate_calendar,
    write_activation_time,
    write_calendar,
    write_special_days,
)
from smconfig_gui.model.axdr import AxdrError, Data, Tag, array
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Method

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

Write = Callable[["SimulatedMeter", Attribute, Data], None]
Invoke = Callable[["SimulatedMeter", Method, Data | None], Data | None]

PROFILE, CLOCK = 7, 8
MAX_CAPTURE_OBJECTS = 14
_NO_ARGUMENT = Data(Tag.INTEGER, 0)


def _write_clock_time(meter: "SimulatedMeter", _: Attribute, value: Data) -> None:
    try:
        moment = meter.clock.read_cosem(CosemDateTime.from_bytes(value.octets))
    except ValueError as error:
        raise Refusal(Result.OTHER_REASON) from error
    note(meter, STANDARD, CLOCK_ADJUSTED_OLD)
    meter.clock.set(moment)
    note(meter, STANDARD, CLOCK_ADJUSTED_NEW)


def _write_clock_zone(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    meter.clock.zone_minutes = value.number
    meter.objects.store(attribute, value)


def _write_summer_time_enabled(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    meter.clock.has_summer_time = value.truth
    meter.objects.store(attribute, value)


def _write_data(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    old = meter.objects.value(attribute)
    meter.objects.store(attribute, value)
    note_write(meter, attribute, old, value)


def _write_capture_objects(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    """Check that every object exists here; a changed profile starts empty (seen in the platform's device simulator)."""
    try:
        columns = captured_attributes(value)
        for column in columns:
            meter.objects.attribute(column)
    except (AxdrError, Refusal) as error:
        raise Refusal(Result.OTHER_REASON) from error
    if len(columns) > MAX_CAPTURE_OBJECTS:
        raise Refusal(Result.OTHER_REASON)
    _write_profile_setting(meter, attribute, value)


def _write_profile_setting(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    meter.objects.store(attribute, value)
    _empty_buffer(meter, attribute)


def _empty_buffer(meter: "SimulatedMeter", member: Attribute | Method) -> None:
    meter.objects.store(Attribute(PROFILE, member.obis, 2), array())


def _reset_profile(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    _expect_no_argument(argument)
    _empty_buffer(meter, method)
    note_cleared(meter, method.obis)


def _expect_no_argument(argument: Data | None) -> None:
    if argument != _NO_ARGUMENT:
        raise Refusal(Result.TYPE_UNMATCHED)


WRITES: dict[tuple[int, int], Write] = {
    (DATA, 2): _write_data,
    (CLOCK, 2): _write_clock_time,
    (CLOCK, 3): _write_clock_zone,
    (CLOCK, 8): _write_summer_time_enabled,
    (PROFILE, 3): _write_capture_objects,
    (PROFILE, 4): _write_profile_setting,
    (PROFILE, 8): _write_profile_setting,
    **{(CALENDAR, index): write_calendar for index in (6, 7, 8, 9)},
    (CALENDAR, 10): write_activation_time,
    (SPECIAL_DAYS, 2): write_special_days,
}

NAMED_WRITES: dict[tuple[str, int], Write] = {("CLEAR_MBUS_STATUS", 2): mbus.clear_status}

METHODS: dict[tuple[int, int], Invoke] = {
    (PROFILE, 1): _reset_profile,
    (PUSH_SETUP, 1): push_now,
    (SECURITY_SETUP, 2): transfer_keys,
    (CALENDAR, 1): activate_calendar,
    (IMAGE_TRANSFER, 1): image_method("initiate"),
    (IMAGE_TRANSFER, 2): image_method("take_block"),
    (IMAGE_TRANSFER, 3): image_method("verify"),
    (IMAGE_TRANSFER, 4): image_method("activate"),
    (mbus.CLIENT_SETUP, 1): mbus.slave_install,
    (mbus.CLIENT_SETUP, 2): mbus.slave_deinstall,
    (mbus.CLIENT_SETUP, 4): mbus.reset_alarm,
    (mbus.CLIENT_SETUP, 6): mbus.data_send,
    (mbus.CLIENT_SETUP, 7): mbus.set_encryption_key,
    (mbus.CLIENT_SETUP, 8): mbus.transfer_key,
}
