"""Limits of the total harmonic distortion (THD) of the current: five registers, class 3, SMR 5.2 and later."""

from collections.abc import Mapping
from typing import Annotated

import msgspec

from smconfig_gui.model.axdr import Data, double_long_unsigned, long_unsigned
from smconfig_gui.model.messages import NOTHING_ASKED, QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

VALUE = 2
_Word = Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
_Long = Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)]

OBJECTS = {
    "thd_value_threshold": "THD_VALUE_THRESHOLD",
    "thd_value_hysteresis": "THD_VALUE_HYSTERESIS",
    "thd_min_duration_normal_to_over": "THD_MIN_DURATION_NORMAL_TO_OVER",
    "thd_min_duration_over_to_normal": "THD_MIN_DURATION_OVER_TO_NORMAL",
    "thd_time_threshold": "THD_TIME_THRESHOLD",
}
"""The object that holds each part, in the order of the service."""
_LABELS = {
    "THD_VALUE_THRESHOLD": QT_TRANSLATE_NOOP("thd", "THD: value threshold"),
    "THD_VALUE_HYSTERESIS": QT_TRANSLATE_NOOP("thd", "THD: value hysteresis"),
    "THD_MIN_DURATION_NORMAL_TO_OVER": QT_TRANSLATE_NOOP("thd", "THD: shortest time over the limit"),
    "THD_MIN_DURATION_OVER_TO_NORMAL": QT_TRANSLATE_NOOP("thd", "THD: shortest time back to normal"),
    "THD_TIME_THRESHOLD": QT_TRANSLATE_NOOP("thd", "THD: time threshold"),
}
_WORDS = ("THD_VALUE_THRESHOLD", "THD_VALUE_HYSTERESIS")


class ThdConfiguration(Value, frozen=True, omit_defaults=True):
    """Response of GetThdConfiguration and request of SetThdConfiguration, in the units of the meter.

    In a request a part that is left out stays; one is needed.
    """

    thd_value_threshold: _Word | None = None
    thd_value_hysteresis: _Word | None = None
    thd_min_duration_normal_to_over: _Long | None = None
    thd_min_duration_over_to_normal: _Long | None = None
    thd_time_threshold: _Long | None = None

    def __post_init__(self) -> None:
        if not self.values():
            raise WrongValueError(NOTHING_ASKED)

    def values(self) -> dict[str, int]:
        """Return the parts that are given, by object."""
        parts = {name: getattr(self, field) for field, name in OBJECTS.items()}
        return {name: number for name, number in parts.items() if number is not None}


def read_thd(values: Mapping[str, Data]) -> ThdConfiguration:
    """Return what the objects hold; raises AxdrError."""
    return ThdConfiguration(**{field: values[name].number for field, name in OBJECTS.items()})


def write_thd(name: str, number: int) -> Data:
    """Return the value that one of the objects takes."""
    return long_unsigned(number) if name in _WORDS else double_long_unsigned(number)


def _setting(label: Text) -> Setting:
    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        return (Change(label, verbatim("-" if old is None else old.number), verbatim(new.number)),)

    return Setting(changes=changes, to_json=lambda data: data.number)


SETTINGS = {(name, VALUE): _setting(label) for name, label in _LABELS.items()}
