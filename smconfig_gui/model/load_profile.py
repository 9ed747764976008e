"""The definable load profile (class 7): what is captured how often, for how long it is kept, and what was captured."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    array,
    double_long_unsigned,
    encode,
    integer,
    long_unsigned,
    octet_string,
    structure,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.messages import NAMED_TWICE, QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.object_names import object_name
from smconfig_gui.model.planned import Change, Setting
from smconfig_gui.model.selective_access import CLOCK_TIME
from smconfig_gui.model.value_text import value_json

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

OBJECT = "DEFINABLE_LOAD_PROFILE"
BUFFER, CAPTURE_OBJECTS, CAPTURE_PERIOD, ENTRIES_IN_USE, PROFILE_ENTRIES = 2, 3, 4, 7, 8
MAX_OBJECTS = 64
MAX_ROWS = 20_000
DAY_S = 86_400
_NOTHING_ASKED = QT_TRANSLATE_NOOP("reasons", "Capture objects or a capture period are needed.")
_TOO_MANY = QT_TRANSLATE_NOOP("reasons", "At most {limit} objects can be captured, not {count}.")
_ATTRIBUTE = QT_TRANSLATE_NOOP("load_profile", "{obis} attribute {index}")
_SCALED = (3, 4)
_UNITS = {
    1: "a", 2: "mo", 3: "wk", 4: "d", 5: "h", 6: "min", 7: "s", 8: "°", 9: "°C", 13: "m³", 14: "m³", 27: "W", 28: "VA",
    29: "var", 30: "Wh", 31: "VAh", 32: "varh", 33: "A", 34: "C", 35: "V", 44: "Hz", 56: "%", 70: "dBm", 71: "dBµV",
    72: "dB",
}  # fmt: skip  # Blue Book, enumerated values for physical units


class CaptureObject(Value, frozen=True, omit_defaults=True):
    """One attribute that is captured; the data index picks an element of it, 0 the whole."""

    class_id: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
    logical_name: str
    attribute_index: Annotated[int, msgspec.Meta(ge=0, le=127)]
    data_index: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)] = 0

    def __post_init__(self) -> None:
        Obis(self.logical_name)

    @property
    def attribute(self) -> Attribute:
        """The attribute itself."""
        return Attribute(self.class_id, Obis(self.logical_name), self.attribute_index)

    @property
    def text(self) -> Text:
        """The attribute in words."""
        return _ATTRIBUTE.with_(obis=self.obis, index=self.attribute_index)

    @property
    def obis(self) -> Obis:
        """The logical name."""
        return Obis(self.logical_name)

    @property
    def is_clock(self) -> bool:
        """Whether this is the time, which every entry begins with."""
        return self.attribute == CLOCK_TIME


CLOCK = CaptureObject(class_id=8, logical_name=CLOCK_TIME.obis.dotted, attribute_index=2)


class ConfigureDefinableLoadProfileRequest(Value, frozen=True, omit_defaults=True):
    """What to capture and how often, in seconds, 0 for not at all by itself; one of both at least.

    The clock is always captured first, whether it is named or not. An empty list counts as not given.
    """

    capture_objects: tuple[CaptureObject, ...] = ()
    capture_period: Annotated[int, msgspec.Meta(ge=0, le=0xFFFFFFFF)] | None = None

    def __post_init__(self) -> None:
        if not self.capture_objects and self.capture_period is None:
            raise WrongValueError(_NOTHING_ASKED)
        if len(self.capture_objects) > MAX_OBJECTS:
            raise WrongValueError(_TOO_MANY.with_(limit=MAX_OBJECTS, count=len(self.capture_objects)))
        twice = [item for item in self.capture_objects if self.capture_objects.count(item) > 1]
        if twice:
            raise WrongValueError(NAMED_TWICE.with_(name=twice[0].text))


class LoadProfile(Value, frozen=True):
    """Response of GetDefinableLoadProfile."""

    capture_objects: tuple[CaptureObject, ...]
    capture_period: int
    entries_in_use: int
    profile_entries: int


class ProfileColumn(Value, frozen=True, omit_defaults=True):
    """What stands in one column of the values; numbers are given in the unit, scaled."""

    class_id: int
    logical_name: str
    attribute_index: int
    data_index: int = 0
    unit: str = ""

    @property
    def attribute(self) -> Attribute:
        """The attribute that was captured."""
        return Attribute(self.class_id, Obis(self.logical_name), self.attribute_index)

    @property
    def is_clock(self) -> bool:
        """Whether this column holds the time of the entry."""
        return self.attribute == CLOCK_TIME


class ProfileValues(Value, frozen=True):
    """Response of ReadDefinableLoadProfile, oldest first: times as text, numbers, other values with their types."""

    columns: tuple[ProfileColumn, ...]
    rows: tuple[tuple[Any, ...], ...]


# --- what a generation lets be captured ----------------------------------------------------------------------------


def not_capturable(item: CaptureObject, profile: "MeterProfile") -> Text:
    """Return why an object cannot be captured, with those that can."""
    objects = ", ".join(profile.object(name).obis_text for name in profile.load_profile_objects)
    return _about(_NOT_CAPTURABLE, item, profile).with_(objects=verbatim(objects))


def not_named(item: CaptureObject, profile: "MeterProfile") -> Text:
    """Return what is to be known about an object that a meter has and need not capture."""
    return _about(_NOT_NAMED, item, profile)


def _about(text: Text, item: CaptureObject, profile: "MeterProfile") -> Text:
    return text.with_(generation=verbatim(profile.title), attribute=item.text)


# --- between wire and values ----------------------------------------------------------------------------------------


def read_objects(data: Data) -> tuple[CaptureObject, ...]:
    """Return the capture objects; raises AxdrError."""
    found = []
    for item in data.items:
        class_id, name, index, element = item.fields(
            Tag.LONG_UNSIGNED, Tag.OCTET_STRING, Tag.INTEGER, Tag.LONG_UNSIGNED
        )
        try:
            obis = Obis.from_bytes(name.octets)
        except ValueError as error:
            raise AxdrError(str(error)) from error
        found.append(
            CaptureObject(
                class_id=class_id.number,
                logical_name=obis.dotted,
                attribute_index=index.number,
                data_index=element.number,
            )
        )
    return tuple(found)


def with_clock(objects: Sequence[CaptureObject]) -> tuple[CaptureObject, ...]:
    """Return the objects with the clock as the first, once."""
    return (CLOCK, *(item for item in objects if not item.is_clock))


def write_objects(objects: Sequence[CaptureObject]) -> Data:
    """Return the list that a meter takes: the clock first."""
    return array(
        *(
            structure(
                long_unsigned(item.class_id),
                octet_string(Obis(item.logical_name).to_bytes()),
                integer(item.attribute_index),
                long_unsigned(item.data_index),
            )
            for item in with_clock(objects)
        )
    )


def write_period(seconds: int) -> Data:
    """Return the period that a meter takes."""
    return double_long_unsigned(seconds)


def days_kept(entries: int, period_s: int) -> float | None:
    """Return for how many days a full buffer goes back; None when nothing is captured by itself."""
    return entries * period_s / DAY_S if period_s else None


def needs_scale(column: CaptureObject) -> bool:
    """Whether a captured value has a scaler and unit beside it (registers, attribute 2)."""
    return column.class_id in _SCALED and column.attribute_index == 2


def read_values(
    objects: Sequence[CaptureObject], scales: dict[Attribute, Data], buffer: Data, period_s: int
) -> ProfileValues:
    """Return the entries of a buffer; `scales` maps captured attributes to their scaler and unit. Raises AxdrError.

    A time that the meter leaves out (null) is that of the entry before, one period later.
    """
    units = [scale_and_unit(scales.get(item.attribute)) for item in objects]
    if len(buffer.items) > MAX_ROWS:
        raise AxdrError(f"{len(buffer.items)} entries are more than {MAX_ROWS}")
    rows = []
    last: CosemDateTime | None = None
    for entry in buffer.items:
        cells = entry.fields(*[None] * len(objects))
        row: list[Any] = []
        for item, cell, (scaler, _) in zip(objects, cells, units, strict=True):
            if item.is_clock:
                last = _time(cell, last, period_s)
                row.append(None if last is None else last.to_text())
            else:
                row.append(scaled(cell, scaler))
        rows.append(tuple(row))
    columns = tuple(
        ProfileColumn(**msgspec.structs.asdict(item), unit=unit) for item, (_, unit) in zip(objects, units, strict=True)
    )
    return ProfileValues(columns=columns, rows=tuple(rows))


def scale_and_unit(data: Data | None) -> tuple[int, str]:
    """Return the power of ten and the unit's sign of a scaler_unit; 0 and nothing where there is none."""
    if data is None:
        return 0, ""
    scaler, unit = data.fields(Tag.INTEGER, Tag.ENUM)
    return scaler.number, _UNITS.get(unit.number, "")


def scaled(data: Data, scaler: int) -> Any:
    """Return a value times its power of ten; what is no number in its JSON form, None for NULL."""
    if data.tag == Tag.NULL:
        return None
    value = data.value
    if isinstance(value, bool) or not isinstance(value, int):
        return value if isinstance(value, (bool, float)) else value_json(data)
    return value * 10**scaler if scaler >= 0 else round(value / 10**-scaler, -scaler)


def _time(data: Data, last: CosemDateTime | None, period_s: int) -> CosemDateTime | None:
    if data.tag != Tag.NULL:
        try:
            return CosemDateTime.from_bytes(data.octets)
        except ValueError as error:
            raise AxdrError(str(error)) from error
    return None if last is None else last.later(period_s)


# --- how a review explains it -----------------------------------------------------------------------------------------

_NOT_CAPTURABLE = QT_TRANSLATE_NOOP(
    "load_profile", "{generation} has no {attribute} to capture; it names for this profile {objects}."
)
_NOT_NAMED = QT_TRANSLATE_NOOP(
    "load_profile", "{generation} has {attribute} and does not name it for this profile: some meters refuse it."
)
_ADDED = QT_TRANSLATE_NOOP("load_profile", "{object} is captured (the collected values are lost)")
_ADDED_ELSEWHERE = QT_TRANSLATE_NOOP("load_profile", "{profile}: {object} is captured (the collected values are lost)")
_ORDER = QT_TRANSLATE_NOOP("load_profile", "Order of the objects (the collected values are lost)")
_ORDER_ELSEWHERE = QT_TRANSLATE_NOOP("load_profile", "{profile}: order of the objects (the collected values are lost)")
_PERIOD = QT_TRANSLATE_NOOP("load_profile", "Capture period (the collected values are lost)")
_ENTRIES = QT_TRANSLATE_NOOP("load_profile", "Most entries of the load profile (the collected values are lost)")
_YES = QT_TRANSLATE_NOOP("load_profile", "Yes")
_NO = QT_TRANSLATE_NOOP("load_profile", "No")
_FORMER = QT_TRANSLATE_NOOP("load_profile", "Former")
_OTHER = QT_TRANSLATE_NOOP("load_profile", "Other")
NONE = QT_TRANSLATE_NOOP("load_profile", "Not by itself")
_SECONDS = QT_TRANSLATE_NOOP("load_profile", "{number} s")
_MINUTES = QT_TRANSLATE_NOOP("load_profile", "{number} min")
_HOURS = QT_TRANSLATE_NOOP("load_profile", "{number} h")


def period_text(seconds: int) -> Text:
    """Return a capture period in words."""
    if seconds == 0:
        return NONE
    if seconds % 3600 == 0:
        return _HOURS.with_(number=seconds // 3600)
    return _MINUTES.with_(number=seconds // 60) if seconds % 60 == 0 else _SECONDS.with_(number=seconds)


def _objects_setting(added: Text, order: Text) -> Setting:
    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        before = () if old is None else read_objects(old)
        after = read_objects(new)
        lines = [Change(added.with_(object=item.text), _NO, _YES) for item in after if item not in before]
        lines += [Change(added.with_(object=item.text), _YES, _NO) for item in before if item not in after]
        return tuple(lines) or (Change(order, _FORMER, _OTHER),)

    return Setting(changes=changes, to_json=_objects_json, fits=_has_its_objects)


def _objects_json(data: Data) -> object:
    try:
        return [msgspec.to_builtins(item) for item in read_objects(data)]
    except AxdrError:
        return encode(data).hex().upper()


def _has_its_objects(profile: "MeterProfile", data: Data) -> bool:
    return all(profile.find(item.class_id, item.attribute.obis) is not None for item in read_objects(data))


def _period_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    before = verbatim("-") if old is None else period_text(old.number)
    return (Change(_PERIOD, before, period_text(new.number)),)


def _entries_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    return (Change(_ENTRIES, verbatim("-" if old is None else old.number), verbatim(new.number)),)


SETTINGS = {
    (OBJECT, CAPTURE_OBJECTS): _objects_setting(_ADDED, _ORDER),
    (OBJECT, CAPTURE_PERIOD): Setting(changes=_period_changes, to_json=lambda data: data.value),
    (OBJECT, PROFILE_ENTRIES): Setting(changes=_entries_changes, to_json=lambda data: data.value),
    **{
        (name, CAPTURE_OBJECTS): _objects_setting(
            *(words.with_(profile=object_name(name)) for words in (_ADDED_ELSEWHERE, _ORDER_ELSEWHERE))
        )
        for name in ("POWER_QUALITY_PROFILE_1", "POWER_QUALITY_PROFILE_2")
    },
}
