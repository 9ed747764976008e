"""Administrative status: whether the grid operator has the meter in use."""

from enum import StrEnum

from smconfig_gui.model.axdr import AxdrError, Data, Tag, enumerated
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting


class AdministrativeStatus(StrEnum):
    """The three values, in the order of their numbers 0, 1, 2."""

    UNDEFINED = "UNDEFINED"
    OFF = "OFF"
    ON = "ON"


_ORDER = tuple(AdministrativeStatus)
NAMES: dict[AdministrativeStatus, Text] = {
    AdministrativeStatus.UNDEFINED: QT_TRANSLATE_NOOP("administrative_status", "Undefined"),
    AdministrativeStatus.OFF: QT_TRANSLATE_NOOP("administrative_status", "Off"),
    AdministrativeStatus.ON: QT_TRANSLATE_NOOP("administrative_status", "On"),
}
_LABEL = QT_TRANSLATE_NOOP("administrative_status", "Administrative status")
_DANGER = QT_TRANSLATE_NOOP(
    "administrative_status", "The grid operator's systems see whether this meter is in use. Set it only when asked to."
)


class AdministrativeStatusValue(Value, frozen=True):
    """Request of SetAdministrativeStatus and response of GetAdministrativeStatus."""

    enabled: AdministrativeStatus


def encode_status(status: AdministrativeStatus) -> Data:
    """Return the enum of the meter."""
    return enumerated(_ORDER.index(status))


def decode_status(data: Data) -> AdministrativeStatus:
    """Read the enum of the meter; raises AxdrError for a number without a meaning."""
    if data.tag != Tag.ENUM or data.number >= len(_ORDER):
        raise AxdrError(f"an enum of 0 to 2 was expected, not {data.type_name} {data.value}")
    return _ORDER[data.number]


def _name(data: Data) -> Text:
    try:
        return NAMES[decode_status(data)]
    except AxdrError:
        return verbatim(data.value)


def _changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    return (Change(_LABEL, verbatim("-") if old is None else _name(old), _name(new), is_dangerous=True),)


def _danger(_old: Data | None, _new: Data) -> Text | None:
    return _DANGER


def _to_json(data: Data) -> object:
    try:
        return decode_status(data).value
    except AxdrError:
        return data.value


SETTINGS = {("ADMINISTRATIVE_IN_OUT", 2): Setting(changes=_changes, to_json=_to_json, danger=_danger)}
