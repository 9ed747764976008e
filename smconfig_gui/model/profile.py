"""What a generation of meters has: its objects, their attributes, types and access, and its differences in form."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

import msgspec

from smconfig_gui.model.axdr import Tag
from smconfig_gui.model.cosem import Attribute, Method, Obis, check_channel
from smconfig_gui.model.event_codes import VoltageCodes
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.meter import Security, Value
from smconfig_gui.model.strict_json import JsonError, decode, decoding_reason

MAX_FILE_BYTES = 512 * 1024
MAX_OBJECTS = 2000

TypeName = Literal[
    "array",
    "bit-string",
    "boolean",
    "double-long",
    "double-long-unsigned",
    "enum",
    "integer",
    "long",
    "long-unsigned",
    "long64-unsigned",
    "octet-string",
    "structure",
    "unsigned",
    "visible-string",
    "application-context-name",
    "associated-partners",
    "authentication-mechanism-name",
    "capture-object",
    "cell-info",
    "clock-status",
    "date-time",
    "object-list",
    "scaler-unit",
    "script",
    "xdlms-context",
]
Access = Literal["R", "W", "RW"]

TAGS: Mapping[TypeName, frozenset[Tag]] = {
    "array": frozenset({Tag.ARRAY}),
    "bit-string": frozenset({Tag.BIT_STRING}),
    "boolean": frozenset({Tag.BOOLEAN}),
    "double-long": frozenset({Tag.DOUBLE_LONG}),
    "double-long-unsigned": frozenset({Tag.DOUBLE_LONG_UNSIGNED}),
    "enum": frozenset({Tag.ENUM}),
    "integer": frozenset({Tag.INTEGER}),
    "long": frozenset({Tag.LONG}),
    "long-unsigned": frozenset({Tag.LONG_UNSIGNED}),
    "long64-unsigned": frozenset({Tag.LONG64_UNSIGNED}),
    "octet-string": frozenset({Tag.OCTET_STRING}),
    "structure": frozenset({Tag.STRUCTURE}),
    "unsigned": frozenset({Tag.UNSIGNED}),
    "visible-string": frozenset({Tag.VISIBLE_STRING}),
    "application-context-name": frozenset({Tag.STRUCTURE, Tag.OCTET_STRING}),
    "associated-partners": frozenset({Tag.STRUCTURE}),
    "authentication-mechanism-name": frozenset({Tag.STRUCTURE, Tag.OCTET_STRING}),
    "capture-object": frozenset({Tag.STRUCTURE}),
    "cell-info": frozenset({Tag.STRUCTURE}),
    "clock-status": frozenset({Tag.UNSIGNED}),
    "date-time": frozenset({Tag.OCTET_STRING, Tag.DATE_TIME}),
    "object-list": frozenset({Tag.ARRAY}),
    "scaler-unit": frozenset({Tag.STRUCTURE}),
    "script": frozenset({Tag.STRUCTURE}),
    "xdlms-context": frozenset({Tag.STRUCTURE}),
}
"""How a value of each type may stand on the wire (Blue Book, attributes of the classes)."""

_ProfileName = Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z0-9._-]*\Z", max_length=40)]
_Title = Annotated[str, msgspec.Meta(pattern=r"\A\w([\w .,()/+-]*[\w)])?\Z", max_length=40)]
_ObjectName = Annotated[str, msgspec.Meta(pattern=r"\A[A-Z][A-Z0-9_]*\Z", max_length=80)]
_MethodName = Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z0-9-]*\Z", max_length=80)]
_ClassId = Annotated[int, msgspec.Meta(ge=1, le=0xFFFF)]
_Byte = Annotated[int, msgspec.Meta(ge=0, le=0xFF)]
_AttributeIndex = Annotated[int, msgspec.Meta(ge=2, le=127)]
_MethodIndex = Annotated[int, msgspec.Meta(ge=1, le=127)]

_CHANNEL_OBIS = re.compile(r"(\d{1,3})\.x((?:\.\d{1,3}){4})")


class ProfileError(ValueError):
    """A profile file that cannot be used; `file` is its name, `reason` says what and where."""

    def __init__(self, file: str, reason: Text) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class NotInProfileError(ValueError):
    """A generation does not have this object, attribute or method; `title` is the generation's."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(f"{title} has no {name}")
        self.name = name
        self.title = title


class AttributeType(msgspec.Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """Type of an attribute, and what the management client may do with it."""

    type: TypeName
    access: Access

    @property
    def tags(self) -> frozenset[Tag]:
        """The types that a value may have on the wire."""
        return TAGS[self.type]

    @property
    def is_readable(self) -> bool:
        """Whether the management client may read it."""
        return "R" in self.access

    @property
    def is_writable(self) -> bool:
        """Whether the management client may write it."""
        return "W" in self.access


class Forms(Value, frozen=True):
    """The differences between generations that no list of objects shows.

    `unconfirmed` names what nobody has confirmed on this generation (`mbus-key`, `replace-keys`): it needs an explicit
    choice before anything is made. `firmware_modules` pairs a module type of the service with the object that holds
    its version, in the order of the service. `configuration_flags` are the flags that the configuration object has, by
    their names in the service; `voltage_event_codes` is what the codes 80 to 85 of event logs mean.
    """

    configuration_object: Literal["none", "structure", "bits"]
    mbus_identification: Literal["bcd", "decimal"]
    mbus_key: Literal["none", "cbc", "gcm"]
    push_message_type: _Byte
    alarm_filters: Literal[1, 2, 3]
    has_counter_object: bool
    default_security: Security
    with_list_limit: Annotated[int, msgspec.Meta(ge=1, le=64)]
    firmware_modules: Annotated[tuple[tuple[_ObjectName, _ObjectName], ...], msgspec.Meta(max_length=16)]
    configuration_flags: Annotated[tuple[_ObjectName, ...], msgspec.Meta(max_length=16)] = ()
    voltage_event_codes: VoltageCodes = "over-normal"
    unconfirmed: Annotated[tuple[_MethodName, ...], msgspec.Meta(max_length=16)] = ()


@dataclass(frozen=True, slots=True)
class ProfileObject:
    """One object of a generation. Where `per_channel`, group B of `obis` is 0 and stands for the M-Bus channel."""

    name: str
    class_id: int
    version: int
    obis: Obis
    attributes: Mapping[int, AttributeType]
    per_channel: bool = False
    methods: Mapping[int, str] = field(default_factory=dict)
    polyphase_only: bool = False

    def obis_on(self, channel: int | None) -> Obis:
        """Return the logical name, on this M-Bus channel where there is one object per channel; raises ValueError."""
        if self.per_channel and channel is not None:
            return self.obis.on_channel(check_channel(channel))
        if self.per_channel:
            raise ValueError(f"{self.name} stands once per M-Bus channel: which channel is needed")
        if channel is not None:
            raise ValueError(f"{self.name} stands once in a meter, not once per M-Bus channel")
        return self.obis

    @property
    def obis_text(self) -> str:
        """The logical name for people: `0-x:24.1.0.255` where there is one object per channel."""
        return str(self.obis).replace("-0:", "-x:", 1) if self.per_channel else str(self.obis)


@dataclass(frozen=True, eq=False)
class MeterProfile:
    """One generation, or a laboratory's own variant of one."""

    name: str
    title: str
    forms: Forms
    load_profile_objects: tuple[str, ...]
    _objects: Mapping[str, ProfileObject] = field(repr=False)
    _by_place: Mapping[tuple[int, Obis, bool], ProfileObject] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_place = {(item.class_id, item.obis, item.per_channel): item for item in self._objects.values()}
        object.__setattr__(self, "_by_place", by_place)

    def has(self, name: str) -> bool:
        """Whether this generation has the object."""
        return name in self._objects

    def object(self, name: str) -> ProfileObject:
        """Return the object of that name; raises NotInProfileError."""
        try:
            return self._objects[name]
        except KeyError:
            raise NotInProfileError(name, self.title) from None

    def objects(self) -> Iterable[ProfileObject]:
        """Return all objects in the order of the files."""
        return self._objects.values()

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return where an attribute stands; raises NotInProfileError, or ValueError for a wrong or missing channel."""
        item = self.object(name)
        if index != 1 and index not in item.attributes:
            raise NotInProfileError(f"{name} attribute {index}", self.title)
        return Attribute(item.class_id, item.obis_on(channel), index)

    def method(self, name: str, index: int, channel: int | None = None) -> Method:
        """Return where a method stands; raises NotInProfileError, or ValueError for a wrong or missing channel."""
        item = self.object(name)
        if index not in item.methods:
            raise NotInProfileError(f"{name} method {index}", self.title)
        return Method(item.class_id, item.obis_on(channel), index)

    def find(self, class_id: int, obis: Obis) -> tuple[ProfileObject, int | None] | None:
        """Return the object at this place, and its M-Bus channel where it has one; None when the profile lacks it."""
        item = self._by_place.get((class_id, obis, False))
        if item is not None:
            return item, None
        a, channel, *rest = obis.groups
        template = Obis(".".join(str(group) for group in (a, 0, *rest)))
        item = self._by_place.get((class_id, template, True)) if 1 <= channel <= 4 else None
        return None if item is None else (item, channel)


def parse_profiles(files: Mapping[str, bytes]) -> dict[str, MeterProfile]:
    """Return the profiles by name, each with what it takes from the one that it extends.

    Keys of `files` are file names, used in messages only. Raises ProfileError, which names the file and the place.
    """
    drafts: dict[str, _Draft] = {}
    for file, content in files.items():
        draft = _Draft(file, _decode(file, content))
        earlier = drafts.setdefault(draft.source.name, draft)
        if earlier is not draft:
            raise ProfileError(file, _TAKEN.with_(name=draft.source.name, other=earlier.file))
    return {name: _finished(_resolved(draft, drafts)) for name, draft in drafts.items()}


_TAKEN = QT_TRANSLATE_NOOP(
    "profiles", "The profile name “{name}” is already used by {other}; give this one its own name."
)
_TOO_LARGE = QT_TRANSLATE_NOOP("profiles", "The file is larger than {limit} bytes.")
_NO_PROFILE = QT_TRANSLATE_NOOP("profiles", "This is no profile: {reason}")
_NO_PARENT = QT_TRANSLATE_NOOP("profiles", "It extends “{name}”, and there is no such profile.")
_CIRCLE = QT_TRANSLATE_NOOP("profiles", "It extends itself: {chain}.")
_TWICE = QT_TRANSLATE_NOOP("profiles", "{path}: {name} is named twice in this file.")
_SAME_PLACE = QT_TRANSLATE_NOOP("profiles", "{name} and {other} are both class {class_id} at {obis}.")
_BAD_OBIS = QT_TRANSLATE_NOOP(
    "profiles", "{path}: “{text}” is no OBIS code as in 0.1.94.31.3.255, or 0.x.24.1.0.255 for one per M-Bus channel."
)
_NO_OBJECT = QT_TRANSLATE_NOOP("profiles", "{path}: {name} is no object of this profile.")
_FILTERS_DIFFER = QT_TRANSLATE_NOOP(
    "profiles", "$.forms.alarmFilters is {number}, but the objects have {found} alarm filters."
)
_COUNTER_DIFFERS = QT_TRANSLATE_NOOP(
    "profiles", "$.forms.hasCounterObject does not agree with the objects: INVOCATION_COUNTER."
)
_TOO_MANY = QT_TRANSLATE_NOOP("profiles", "A profile has at most {limit} objects.")


class _ObjectEntry(Value, frozen=True):
    name: _ObjectName
    class_id: _ClassId = msgspec.field(name="class")
    version: _Byte
    obis: Annotated[str, msgspec.Meta(max_length=23)]
    attributes: dict[_AttributeIndex, AttributeType]
    methods: dict[_MethodIndex, _MethodName] = msgspec.field(default_factory=dict)
    polyphase_only: bool = False


class _ProfileFile(Value, frozen=True):
    name: _ProfileName
    title: _Title
    extends: _ProfileName | None = None
    forms: dict[str, object] = msgspec.field(default_factory=dict)
    removes: tuple[_ObjectName, ...] = ()
    load_profile_objects: tuple[_ObjectName, ...] = ()
    objects: tuple[_ObjectEntry, ...] = ()


@dataclass(slots=True)
class _Draft:
    """A file on its way to a profile; what it extends is filled in by `_resolved`."""

    file: str
    source: _ProfileFile
    forms: dict[str, object] = field(default_factory=dict)
    objects: dict[str, ProfileObject] = field(default_factory=dict)
    load_profile_objects: tuple[str, ...] = ()


def _decode(file: str, content: bytes) -> _ProfileFile:
    if len(content) > MAX_FILE_BYTES:
        raise ProfileError(file, _TOO_LARGE.with_(limit=MAX_FILE_BYTES))
    try:
        return decode(content, _ProfileFile)
    except JsonError as error:
        raise ProfileError(file, _NO_PROFILE.with_(reason=error.text)) from error


def _resolved(draft: _Draft, drafts: Mapping[str, _Draft], below: tuple[str, ...] = ()) -> _Draft:
    """Return a draft with everything of its ancestors in it; what a file says itself goes last and so wins."""
    source = draft.source
    if source.name in below:
        raise ProfileError(draft.file, _CIRCLE.with_(chain=" → ".join((*below, source.name))))
    base = _Draft(draft.file, source)
    if source.extends is not None:
        if source.extends not in drafts:
            raise ProfileError(draft.file, _NO_PARENT.with_(name=source.extends))
        base = _resolved(drafts[source.extends], drafts, (*below, source.name))
    for index, name in enumerate(source.removes):
        if name not in base.objects:
            raise ProfileError(draft.file, _NO_OBJECT.with_(path=f"$.removes[{index}]", name=name))
    kept = {name: item for name, item in base.objects.items() if name not in source.removes}
    selectable = [name for name in base.load_profile_objects if name not in source.removes]
    return _Draft(
        draft.file,
        source,
        base.forms | source.forms,
        kept | _own_objects(draft),
        tuple(dict.fromkeys((*selectable, *source.load_profile_objects))),
    )


def _own_objects(draft: _Draft) -> dict[str, ProfileObject]:
    objects: dict[str, ProfileObject] = {}
    for index, entry in enumerate(draft.source.objects):
        path = f"$.objects[{index}]"
        if entry.name in objects:
            raise ProfileError(draft.file, _TWICE.with_(path=path, name=entry.name))
        on_channel = _CHANNEL_OBIS.fullmatch(entry.obis)
        try:
            obis = Obis(f"{on_channel[1]}.0{on_channel[2]}" if on_channel else entry.obis)
        except ValueError as error:
            raise ProfileError(draft.file, _BAD_OBIS.with_(path=f"{path}.obis", text=entry.obis)) from error
        objects[entry.name] = ProfileObject(
            entry.name,
            entry.class_id,
            entry.version,
            obis,
            entry.attributes,
            on_channel is not None,
            entry.methods,
            entry.polyphase_only,
        )
    return objects


def _finished(draft: _Draft) -> MeterProfile:
    """Return the profile of a resolved draft, after checking that its parts agree with each other."""
    if len(draft.objects) > MAX_OBJECTS:
        raise ProfileError(draft.file, _TOO_MANY.with_(limit=MAX_OBJECTS))
    try:
        forms = msgspec.convert(draft.forms, Forms)
    except msgspec.ValidationError as error:
        raise ProfileError(draft.file, decoding_reason(error, "$.forms")) from error
    _check_places(draft)
    _check_names(draft, "$.loadProfileObjects", draft.load_profile_objects)
    _check_names(draft, "$.forms.firmwareModules", [name for _, name in forms.firmware_modules])
    filters = sum(f"ALARM_FILTER_{number}" in draft.objects for number in (1, 2, 3))
    if filters != forms.alarm_filters:
        raise ProfileError(draft.file, _FILTERS_DIFFER.with_(number=forms.alarm_filters, found=filters))
    if forms.has_counter_object != ("INVOCATION_COUNTER" in draft.objects):
        raise ProfileError(draft.file, _COUNTER_DIFFERS)
    return MeterProfile(draft.source.name, draft.source.title, forms, draft.load_profile_objects, draft.objects)


def _check_places(draft: _Draft) -> None:
    places: dict[tuple[int, Obis, bool], str] = {}
    for item in draft.objects.values():
        other = places.setdefault((item.class_id, item.obis, item.per_channel), item.name)
        if other != item.name:
            same = _SAME_PLACE.with_(name=item.name, other=other, class_id=item.class_id, obis=item.obis_text)
            raise ProfileError(draft.file, same)


def _check_names(draft: _Draft, path: str, names: Iterable[str]) -> None:
    for name in names:
        if name not in draft.objects:
            raise ProfileError(draft.file, _NO_OBJECT.with_(path=path, name=name))
