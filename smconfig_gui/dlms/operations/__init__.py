"""The operations on a meter, one module per feature; importing this package registers them all."""

from smconfig_gui.dlms.operation import OPERATIONS
from smconfig_gui.dlms.operations import (
    activity_calendar,
    administrative_status,
    alarms,
    clock_configuration,
    configuration_object,
    events,
    firmware,
    get_keys,
    keys,
    load_profile,
    mbus,
    objects,
    push_setup,
    restore,
    special_days,
)

__all__ = [
    "OPERATIONS",
    "activity_calendar",
    "administrative_status",
    "alarms",
    "clock_configuration",
    "configuration_object",
    "events",
    "firmware",
    "get_keys",
    "keys",
    "load_profile",
    "mbus",
    "objects",
    "push_setup",
    "restore",
    "special_days",
]
