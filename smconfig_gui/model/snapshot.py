"""The settings of a meter as a file: taken, read, compared, put back; a template is a part of one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

import msgspec

from smconfig_gui.model import strict_json
from smconfig_gui.model.axdr import AxdrError, Data, Tag, decode, encode
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, reason_text, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.object_names import attribute_name, object_name
from smconfig_gui.model.planned import Change, Setting
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.restore import RestoreAttributesRequest
from smconfig_gui.model.strict_json import JsonError
from smconfig_gui.model.value_text import attribute_text, value_json

MAX_BYTES: Final = 256 * 1024
MAX_SETTINGS: Final = 500
MAX_RAW: Final = 2 * 16 * 1024
_LONGEST_TEXT: Final = 60
_TOO_LONG = QT_TRANSLATE_NOOP("snapshot_file", "a snapshot has at most {limit} bytes.")
_NO_SNAPSHOT = QT_TRANSLATE_NOOP("snapshot_file", "this is no snapshot: {reason}")
_WRONG_SETTING = verbatim("{place}: {reason}")
_OTHER_KEY = QT_TRANSLATE_NOOP("snapshot_file", "{place}: the key is written {key}.")
_UNKNOWN = QT_TRANSLATE_NOOP("snapshot_file", "{place}.object: attribute {index} of {object} is no setting known here.")
_DISAGREES = QT_TRANSLATE_NOOP("snapshot_file", "{place}.value: it does not agree with raw.")

Registry = Mapping[tuple[str, int], Setting]
"""How settings are explained, by the name of the object and the index of the attribute."""

_Short = Annotated[str, msgspec.Meta(max_length=80)]
_Raw = Annotated[str, msgspec.Meta(pattern=r"\A(?:[0-9A-F]{2})+\Z", max_length=MAX_RAW)]


class SettingValue(Value, frozen=True):
    """What one attribute holds: the A-XDR in hex counts, the value beside it is the same in the form of requests."""

    object: _Short
    raw: _Raw
    value: Any = None

    @property
    def data(self) -> Data:
        """The value itself; raises AxdrError."""
        return decode(bytes.fromhex(self.raw))


Settings = Mapping[str, SettingValue]
"""Values by the key of their attribute: `1/0.0.97.98.10.255/2`."""


class MeterSettings(Value, frozen=True):
    """Response of GetSettings: every setting that the meter gave, and why it did not give the others."""

    settings: dict[str, SettingValue]
    unread: dict[str, str] = msgspec.field(default_factory=dict)


class Snapshot(Value, frozen=True):
    """The file. Without an identification it is a template: settings that are meant for other meters too."""

    format: Literal["smconfig-snapshot"]
    version: Literal[1]
    generation: _Short
    device_identification: _Short | None
    taken_at: _Short
    settings: Annotated[dict[str, SettingValue], msgspec.Meta(max_length=MAX_SETTINGS)]
    unread: Annotated[dict[str, str], msgspec.Meta(max_length=MAX_SETTINGS)] = msgspec.field(default_factory=dict)
    name: _Short = ""

    @property
    def is_template(self) -> bool:
        """Whether it is meant for other meters too."""
        return self.device_identification is None


def kept_settings(profile: MeterProfile, registry: Registry) -> Iterator[tuple[Attribute, str, Setting]]:
    """Yield every attribute of a generation that is a setting, with the name of its object: what can be written and
    explained, be it through another attribute, and what the meter does not raise by itself."""
    for item in profile.objects():
        for index, known in item.attributes.items():
            setting = registry.get((item.name, index))
            if setting is None or item.per_channel or not _is_kept(setting):
                continue
            if known.is_readable and (known.is_writable or setting.put_back_through is not None):
                yield Attribute(item.class_id, item.obis, index), item.name, setting


def _is_kept(setting: Setting) -> bool:
    """Whether it is a setting of the meter itself: neither raised by it nor that of a device on an M-Bus channel."""
    return not setting.is_state and setting.placed is None


def setting_value(name: str, setting: Setting, data: Data) -> SettingValue:
    """Return what is kept of a value."""
    return SettingValue(object=name, raw=encode(data).hex().upper(), value=_shown(setting, data))


def _shown(setting: Setting, data: Data) -> Any:
    """Return a value in the form of requests, as JSON has it; with its types where it is none that we know."""
    try:
        return msgspec.json.decode(msgspec.json.encode(setting.to_json(data)))
    except (AxdrError, ValueError, TypeError):
        return value_json(data)


# --- files ------------------------------------------------------------------------------------------------------------


def snapshot_bytes(snapshot: Snapshot) -> bytes:
    """Return the file."""
    return msgspec.json.format(msgspec.json.encode(snapshot), indent=2) + b"\n"


def parse_snapshot(content: bytes, registry: Registry) -> Snapshot:
    """Return what a file says; raises ValueError that names the place of what is wrong in it."""
    if len(content) > MAX_BYTES:
        raise WrongValueError(_TOO_LONG.with_(limit=MAX_BYTES))
    try:
        found = strict_json.decode(content, Snapshot)
    except JsonError as error:
        raise WrongValueError(_NO_SNAPSHOT.with_(reason=_wrong_setting(content) or error.text)) from error
    for key, value in found.settings.items():
        _check(key, value, registry)
    return found


def _wrong_setting(content: bytes) -> Text | None:
    """Return what is wrong with the first setting that is none, which the decoder of all does not name."""
    try:
        loose = strict_json.decode(content, dict[str, Any])
    except JsonError:
        return None
    settings = loose.get("settings")
    for key, value in settings.items() if isinstance(settings, dict) else ():
        try:
            msgspec.convert(value, SettingValue)
        except msgspec.ValidationError as error:
            return strict_json.decoding_reason(error, _place(key))
    return None


def _place(key: str) -> str:
    return f"$.settings[{key[:_LONGEST_TEXT]!r}]"


def _check(key: str, value: SettingValue, registry: Registry) -> None:
    """Refuse a setting that is not known, or whose two forms do not agree."""
    place = _place(key)
    try:
        attribute = Attribute.from_key(key)
        data = value.data
    except (AxdrError, ValueError, RecursionError) as error:
        raise WrongValueError(_WRONG_SETTING.with_(place=place, reason=reason_text(error))) from error
    if attribute.key != key:
        raise WrongValueError(_OTHER_KEY.with_(place=place, key=attribute.key))
    setting = registry.get((value.object, attribute.index))
    if setting is None or not _is_kept(setting):
        raise WrongValueError(_UNKNOWN.with_(place=place, index=attribute.index, object=value.object))
    if _shown(setting, data) != value.value:
        raise WrongValueError(_DISAGREES.with_(place=place))


def snapshot_of(found: MeterSettings, generation: str, identification: str | None, taken_at: str) -> Snapshot:
    """Return the file of what a meter gave; one that did not say which meter it is can only give a template."""
    return Snapshot(
        format="smconfig-snapshot",
        version=1,
        generation=generation,
        device_identification=identification,
        taken_at=taken_at,
        settings=found.settings,
        unread=found.unread,
    )


def template_of(snapshot: Snapshot, keys: Iterable[str], name: str) -> Snapshot:
    """Return a snapshot with some of the settings, for any meter; raises ValueError for a key that it does not have."""
    chosen = list(keys)
    missing = [key for key in chosen if key not in snapshot.settings]
    if missing:
        raise ValueError(f"{missing[0]} is not in the snapshot")
    settings = {key: value for key, value in snapshot.settings.items() if key in chosen}
    return msgspec.structs.replace(snapshot, device_identification=None, settings=settings, unread={}, name=name)


# --- comparing --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Compared:
    """One setting on two sides; None where a side lacks it. `changes` says in words what differs, if anything."""

    key: str
    object_name: str
    left: SettingValue | None
    right: SettingValue | None
    is_same: bool
    changes: tuple[Change, ...]

    @property
    def attribute(self) -> Attribute:
        """Where it stands."""
        return Attribute.from_key(self.key)

    @property
    def title(self) -> Text:
        """What people call it."""
        attribute, item = self.attribute, object_name(self.object_name)
        if (attribute.class_id, attribute.index) in _PLAIN_VALUES:
            return item
        return _TITLE.with_(object=item, attribute=attribute_name(attribute.class_id, attribute.index))

    @property
    def short_title(self) -> Text:
        """What it is called under the name of its object."""
        attribute = self.attribute
        if (attribute.class_id, attribute.index) in _PLAIN_VALUES:
            return object_name(self.object_name)
        return attribute_name(attribute.class_id, attribute.index)


_PLAIN_VALUES = ((1, 2), (3, 2))  # data and registers: the object is its value
_TITLE = QT_TRANSLATE_NOOP("snapshots", "{object}, {attribute}")
_NOT_THERE = QT_TRANSLATE_NOOP("snapshots", "Not there")
_THERE = QT_TRANSLATE_NOOP("snapshots", "There")


def compare(left: Settings, right: Settings, registry: Registry) -> list[Compared]:
    """Return every setting of both sides, in the order of the left, then what only the right has."""
    return [_compared(key, left.get(key), right.get(key), registry) for key in dict.fromkeys((*left, *right))]


def _compared(key: str, left: SettingValue | None, right: SettingValue | None, registry: Registry) -> Compared:
    either = left or right
    if either is None:
        raise ValueError(f"{key} is on neither side")
    attribute = Attribute.from_key(key)
    setting = registry[either.object, attribute.index]
    if left is None or right is None:
        words = (_NOT_THERE, _THERE) if left is None else (_THERE, _NOT_THERE)
        found = Compared(key, either.object, left, right, is_same=False, changes=())
        return Compared(key, either.object, left, right, is_same=False, changes=(Change(found.title, *words),))
    is_same = left.raw == right.raw or _are_same(setting, left.data, right.data)
    changes = () if is_same else _differences(setting, attribute, left.data, right.data)
    return Compared(key, either.object, left, right, is_same, changes)


def _are_same(setting: Setting, left: Data, right: Data) -> bool:
    try:
        return setting.same(left, right)
    except (AxdrError, ValueError):
        return False


def _differences(setting: Setting, attribute: Attribute, left: Data, right: Data) -> tuple[Change, ...]:
    """Return what differs in the words of the panels; as values where these know no words."""
    try:
        changes = setting.changes(left, right)
    except (AxdrError, ValueError):
        changes = ()
    if changes:
        return changes
    label = attribute_name(attribute.class_id, attribute.index)
    return (Change(label, verbatim(_elided(attribute, left)), verbatim(_elided(attribute, right))),)


def _elided(attribute: Attribute, data: Data) -> str:
    text = attribute_text(attribute.class_id, attribute.index, data)
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…"


_ENTRIES = QT_TRANSLATE_NOOP("snapshots", "{count} entries")


def shown_value(compared: Compared) -> Text:
    """Return in one line what both sides hold, of a table how long it is."""
    either = compared.left or compared.right
    if either is None:
        return verbatim("")
    data = either.data
    if data.tag == Tag.ARRAY:
        return _ENTRIES.with_(count=len(data.items))
    return verbatim(_elided(compared.attribute, data))


# --- putting back -----------------------------------------------------------------------------------------------------

_LACKING = QT_TRANSLATE_NOOP("snapshots", "{generation} does not have {setting}.")
_OTHER_FORM = QT_TRANSLATE_NOOP("snapshots", "{setting} has another form in {generation}.")
_NOT_ARMED = QT_TRANSLATE_NOOP("snapshots", "{setting} can be called off, but not set again from a file.")


def obstacle(compared: Compared, generation: str, profile: MeterProfile, registry: Registry) -> Text | None:
    """Return why the right side, taken from a meter of that generation, cannot be put on one with this profile."""
    attribute, value = compared.attribute, compared.right
    if value is None:
        return None
    words = {"setting": compared.title, "generation": verbatim(profile.title)}
    found = profile.find(attribute.class_id, attribute.obis)
    known = found[0].attributes.get(attribute.index) if found is not None else None
    if found is None or known is None or found[0].name != value.object:
        return _LACKING.with_(**words)
    setting = registry[value.object, attribute.index]
    if value.data.tag not in known.tags or (generation != profile.name and not _fits(setting, profile, value.data)):
        return _OTHER_FORM.with_(**words)
    return None if setting.put_back(value.data) == value.data else _NOT_ARMED.with_(**words)


def _fits(setting: Setting, profile: MeterProfile, data: Data) -> bool:
    try:
        return setting.fits(profile, data)
    except (AxdrError, ValueError):
        return False


def restore_request(settings: Settings, keys: Iterable[str]) -> RestoreAttributesRequest:
    """Return what puts these settings back; raises ValueError when there are none."""
    return RestoreAttributesRequest(attributes={key: settings[key].raw for key in keys})
