"""A meter's own list of objects, and reading any attribute of them."""

from typing import Annotated, Any

import msgspec

from smconfig_gui.model.axdr import Data, encode
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.meter import Value
from smconfig_gui.model.object_list import ListedObject
from smconfig_gui.model.value_text import attribute_text, value_json

MAX_ATTRIBUTES = 256
SECRET = QT_TRANSLATE_NOOP("objects", "This attribute holds a password and is never read.")
_ASSOCIATION, _PASSWORD = 15, 7  # Blue Book, association LN: attribute 7 is the secret


class AttributeAccess(Value, frozen=True):
    """One attribute and what this association may do with it: "R", "W", "RW" or ""."""

    attribute_index: int
    access: str


class MeterObject(Value, frozen=True):
    """One object as the meter lists it."""

    class_id: int
    version: int
    logical_name: str
    attributes: tuple[AttributeAccess, ...]
    methods: tuple[int, ...]


class MeterObjects(Value, frozen=True):
    """Response of GetAssociationLnObjects."""

    objects: tuple[MeterObject, ...]


class AttributeReference(Value, frozen=True):
    """Which attribute to read."""

    class_id: Annotated[int, msgspec.Meta(ge=0, le=0xFFFF)]
    logical_name: str
    attribute_index: Annotated[int, msgspec.Meta(ge=-128, le=127)]

    def __post_init__(self) -> None:
        Obis(self.logical_name)

    @property
    def attribute(self) -> Attribute:
        """The attribute itself."""
        return Attribute(self.class_id, Obis(self.logical_name), self.attribute_index)


class ReadAttributesRequest(Value, frozen=True):
    """Attributes to read, in one request where the meter allows it."""

    attributes: tuple[AttributeReference, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.attributes) <= MAX_ATTRIBUTES:
            raise ValueError(f"1 to {MAX_ATTRIBUTES} attributes can be read at once, not {len(self.attributes)}")


class AttributeValue(Value, frozen=True, omit_defaults=True):
    """What was read: a line for people, the typed value, the A-XDR in hex; or why it was refused."""

    class_id: int
    logical_name: str
    attribute_index: int
    text: str = ""
    value: Any = None
    raw: str = ""
    error: str = ""


class AttributeValues(Value, frozen=True):
    """Response of ReadAttributes, in the order asked."""

    values: tuple[AttributeValue, ...]


def listed(found: ListedObject) -> MeterObject:
    """Return an object of the list in the form of responses."""
    accesses = sorted(found.attributes.items())
    return MeterObject(
        class_id=found.class_id,
        version=found.version,
        logical_name=found.obis.dotted,
        attributes=tuple(AttributeAccess(attribute_index=index, access=access) for index, access in accesses),
        methods=found.methods,
    )


def read_value(attribute: Attribute, data: Data) -> AttributeValue:
    """Return a value that was read."""
    return AttributeValue(
        class_id=attribute.class_id,
        logical_name=attribute.obis.dotted,
        attribute_index=attribute.index,
        text=attribute_text(attribute.class_id, attribute.index, data),
        value=value_json(data),
        raw=encode(data).hex().upper(),
    )


def is_secret(attribute: Attribute) -> bool:
    """Whether an attribute holds a password."""
    return attribute.class_id == _ASSOCIATION and attribute.index == _PASSWORD


def refused_value(attribute: Attribute, reason: Text) -> AttributeValue:
    """Return why an attribute could not be read."""
    return AttributeValue(
        class_id=attribute.class_id,
        logical_name=attribute.obis.dotted,
        attribute_index=attribute.index,
        error=str(reason),
    )
