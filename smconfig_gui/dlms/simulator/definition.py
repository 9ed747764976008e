"""What a meter of each generation is made of: objects, types, access rights and first values, from resources."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

import msgspec

from smconfig_gui.model.axdr import Data, Tag, array, long_unsigned, octet_string, structure
from smconfig_gui.model.axdr import integer as axdr_integer
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.resource_files import resource_text

CHANNELS = (1, 2, 3, 4)
LOGICAL_NAME = 1


class _AttributeEntry(msgspec.Struct, forbid_unknown_fields=True):
    access: Literal["R", "RW"]
    value: dict[str, object]
    empty: dict[str, object] | None = None
    like: str | None = None
    range: tuple[int, int] | None = None


class _ObjectEntry(msgspec.Struct, forbid_unknown_fields=True):
    name: str
    class_id: int = msgspec.field(name="class")
    version: int
    obis: str
    attributes: dict[str, _AttributeEntry]
    methods: list[int] = []


class ChannelEntry(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """An M-Bus device that is there from the beginning."""

    identification_number: str
    manufacturer: str
    version: int
    device_type: int
    primary_address: int


class _File(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    extends: list[str] = []
    facts: dict[str, str | int] = {}
    channels: dict[str, ChannelEntry] = {}
    shapes: dict[str, dict[str, object]] = {}
    objects: list[_ObjectEntry] = []


class BufferPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far back a profile goes: `rows` intervals of `seconds`, or so many days or months."""

    seconds: int = 0
    rows: int = 0
    days: int = 0
    months: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A first value that the meter works out: `{"from": "clock"}`, `{"buffer": {...}}`, `{"events": [...]}`.

    `events` are `[minutes before the start, code, …]`, oldest first.
    """

    kind: str
    channel: int | None
    plan: BufferPlan = field(default_factory=BufferPlan)
    events: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeDefinition:
    """Type, right and first value of one attribute; `like` is the shape that a write must have."""

    value: Data | Source
    is_writable: bool = False
    like: Data | None = None
    range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ObjectDefinition:
    """One object of the meter."""

    name: str
    class_id: int
    version: int
    obis: Obis
    attributes: Mapping[int, AttributeDefinition]
    methods: tuple[int, ...]

    def attribute(self, index: int) -> Attribute:
        """Return the full name of one of the attributes."""
        return Attribute(self.class_id, self.obis, index)


@dataclass(frozen=True)
class Definition:
    """One generation: facts (identity, security, limits), M-Bus devices and objects by OBIS."""

    generation: str
    facts: Mapping[str, str | int]
    channels: Mapping[int, ChannelEntry]
    objects: Mapping[Obis, ObjectDefinition] = field(repr=False)

    def text(self, name: str) -> str:
        """Return a fact that is a text."""
        return str(self.facts[name])

    def number(self, name: str) -> int:
        """Return a fact that is a number."""
        return int(self.facts[name])


@lru_cache
def load_definition(generation: str) -> Definition:
    """Return the definition of a generation; raises ValueError when there is none of that name."""
    if generation not in GENERATIONS:
        raise ValueError(f"“{generation}” is no generation: {', '.join(GENERATIONS)}")
    files = _with_parents(generation)
    facts: dict[str, str | int] = {}
    channels: dict[str, ChannelEntry] = {}
    shapes: dict[str, dict[str, object]] = {}
    entries: dict[str, _ObjectEntry] = {}
    for file in files:
        facts |= file.facts
        channels |= file.channels
        shapes |= file.shapes
        entries |= {entry.obis: entry for entry in file.objects}
    likes = {name: read_value(value) for name, value in shapes.items()}
    connected = {int(number): channel for number, channel in channels.items()}
    objects: dict[Obis, ObjectDefinition] = {}
    for entry in entries.values():
        numbers = CHANNELS if ".x." in entry.obis else (None,)
        objects |= {made.obis: made for made in (_object(entry, number, connected, likes) for number in numbers)}
    return Definition(generation, facts, connected, objects)


def _with_parents(name: str) -> list[_File]:
    file = msgspec.json.decode(resource_text("simulator", f"{name}.json"), type=_File)
    return [parent for extended in file.extends for parent in _with_parents(extended)] + [file]


def _object(
    entry: _ObjectEntry, channel: int | None, connected: Mapping[int, ChannelEntry], likes: Mapping[str, Data]
) -> ObjectDefinition:
    obis = Obis(entry.obis if channel is None else entry.obis.replace("x", str(channel)))
    is_empty = channel is not None and channel not in connected
    attributes = {LOGICAL_NAME: AttributeDefinition(octet_string(obis.to_bytes()))}
    for index, attribute in entry.attributes.items():
        written = attribute.empty if is_empty and attribute.empty is not None else attribute.value
        attributes[int(index)] = AttributeDefinition(
            _first_value(written, channel),
            attribute.access == "RW",
            likes[attribute.like] if attribute.like is not None else None,
            attribute.range,
        )
    return ObjectDefinition(entry.name, entry.class_id, entry.version, obis, attributes, tuple(entry.methods))


def _first_value(written: Mapping[str, object], channel: int | None) -> Data | Source:
    [(kind, argument)] = written.items()
    if kind == "from":
        return Source(str(argument), channel)
    if kind == "buffer":
        return Source(kind, channel, plan=msgspec.convert(argument, BufferPlan))
    if kind == "events":
        return Source(kind, channel, events=msgspec.convert(argument, tuple[tuple[int, ...], ...]))
    return read_value(written, channel)


def read_value(written: object, channel: int | None = None) -> Data:
    """Return the value that one JSON member such as `{"long-unsigned": 5}` describes; raises ValueError.

    Beside the names of the types there are `text` (octet string of ASCII) and `captures` (capture objects, as a list
    of `class/obis/attribute`).
    """
    if not isinstance(written, dict) or len(written) != 1:
        raise ValueError(f"one type and its value are expected, not {json.dumps(written)[:60]}")
    [(kind, value)] = written.items()
    if kind == "text":
        return octet_string(str(value).encode("ascii"))
    if kind == "captures" and isinstance(value, list):
        return array(*(capture_object(_capture(str(item), channel)) for item in value))
    tag = Tag[str(kind).upper().replace("-", "_")]
    if tag in (Tag.ARRAY, Tag.STRUCTURE) and isinstance(value, list):
        return Data(tag, tuple(read_value(item, channel) for item in value))
    if tag in (Tag.OCTET_STRING, Tag.DATE_TIME):
        return Data(tag, bytes.fromhex(str(value)))
    if tag is Tag.VISIBLE_STRING:
        return Data(tag, str(value).encode("ascii"))
    return Data(tag, value)


def capture_object(attribute: Attribute) -> Data:
    """Return a capture object definition, whole attribute (data index 0)."""
    name = octet_string(attribute.obis.to_bytes())
    return structure(long_unsigned(attribute.class_id), name, axdr_integer(attribute.index), long_unsigned(0))


def _capture(text: str, channel: int | None) -> Attribute:
    class_id, obis, index = text.split("/")
    return Attribute(int(class_id), Obis(obis if channel is None else obis.replace("x", str(channel))), int(index))
