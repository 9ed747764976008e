"""The object list of an association: what a meter has and what may be done with it (Blue Book, class 15)."""

from dataclasses import dataclass

from smconfig_gui.model.axdr import AxdrError, Data, Tag
from smconfig_gui.model.cosem import Obis

MAX_OBJECTS = 5000

_ATTRIBUTE_MODES = {0: "", 1: "R", 2: "W", 3: "RW", 4: "R", 5: "W", 6: "RW"}
_READ_BIT, _WRITE_BIT = 0x01, 0x02


@dataclass(frozen=True, slots=True)
class ListedObject:
    """One object: `attributes` maps an index to "R", "W", "RW" or "", `methods` are those that may be called."""

    class_id: int
    version: int
    obis: Obis
    attributes: dict[int, str]
    methods: tuple[int, ...]


def parse_object_list(data: Data) -> tuple[ListedObject, ...]:
    """Read attribute 2 of the association; raises AxdrError when it is no object list.

    Access modes are the enum of versions 0 to 2 (0 none, 1 R, 2 W, 3 RW, 4 to 6 the same with authentication) and the
    bits of version 3 (bit 0 read, bit 1 write); both numberings agree on 0 to 3.
    """
    if data.tag != Tag.ARRAY:
        raise AxdrError(f"an array was expected, not {data.type_name}")
    if len(data.items) > MAX_OBJECTS:
        raise AxdrError(f"{len(data.items)} objects are more than {MAX_OBJECTS}")
    return tuple(_object(item) for item in data.items)


def _object(item: Data) -> ListedObject:
    class_id, version, name, rights = item.fields(Tag.LONG_UNSIGNED, Tag.UNSIGNED, Tag.OCTET_STRING, Tag.STRUCTURE)
    attributes, methods = rights.fields(Tag.ARRAY, Tag.ARRAY)
    return ListedObject(
        class_id=class_id.number,
        version=version.number,
        obis=Obis.from_bytes(name.octets),
        attributes=dict(_attribute_access(entry) for entry in attributes.items),
        methods=tuple(index for index, allowed in (_method_access(entry) for entry in methods.items) if allowed),
    )


def _attribute_access(entry: Data) -> tuple[int, str]:
    index, mode, _selectors = entry.fields(Tag.INTEGER, Tag.ENUM, None)
    bits = ("R" if mode.number & _READ_BIT else "") + ("W" if mode.number & _WRITE_BIT else "")
    return index.number, _ATTRIBUTE_MODES.get(mode.number, bits)


def _method_access(entry: Data) -> tuple[int, bool]:
    index, mode = entry.fields(Tag.INTEGER, None)
    return index.number, mode.truth if mode.tag == Tag.BOOLEAN else mode.number != 0
