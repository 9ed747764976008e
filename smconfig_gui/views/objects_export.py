"""What was read of a meter's objects, as a file for programs or a table for people."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from smconfig_gui.model.object_names import attribute_name
from smconfig_gui.views.objects_model import NamedObject, Place, Reading

_COLUMNS = (
    *("object", "logicalName", "classId", "version", "attributeIndex", "attribute", "access"),
    *("readAt", "value", "raw", "error"),
)
Readings = Mapping[Place, Mapping[int, Reading]]


def objects_json(objects: Sequence[NamedObject], readings: Readings, identification: str | None) -> bytes:
    """Return the objects with access and what was read of them."""
    envelope = {
        "format": "smconfig-objects",
        "version": 1,
        "exportedAt": datetime.now(UTC).isoformat(timespec="seconds"),
        "deviceIdentification": identification,
        "objects": [_entry(each, readings.get(each.place, {})) for each in objects],
    }
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def objects_csv(objects: Sequence[NamedObject], readings: Readings) -> bytes:
    """Return one line per attribute."""
    from smconfig_gui.store.csv_cells import table

    return table(_COLUMNS, (line for each in objects for line in _lines(each, readings.get(each.place, {}))))


def _entry(each: NamedObject, readings: Mapping[int, Reading]) -> dict[str, Any]:
    listed = each.listed
    return {
        "name": each.title if each.is_named else None,
        "logicalName": listed.logical_name,
        "classId": listed.class_id,
        "version": listed.version,
        "methods": listed.methods,
        "attributes": [
            {
                "index": attribute.attribute_index,
                "name": str(attribute_name(listed.class_id, attribute.attribute_index)),
                "access": attribute.access,
                **_held(readings.get(attribute.attribute_index)),
            }
            for attribute in listed.attributes
        ],
    }


def _held(reading: Reading | None) -> dict[str, Any]:
    if reading is None:
        return {}
    at, value = reading.read_at.isoformat(timespec="seconds"), reading.value
    if value.error:
        return {"readAt": at, "error": value.error}
    return {"readAt": at, "text": value.text, "value": value.value, "raw": value.raw}


def _lines(each: NamedObject, readings: Mapping[int, Reading]) -> list[tuple[object, ...]]:
    listed = each.listed
    lines: list[tuple[object, ...]] = []
    for attribute in listed.attributes:
        index, reading = attribute.attribute_index, readings.get(attribute.attribute_index)
        name = str(attribute_name(listed.class_id, index))
        head = (each.title, listed.logical_name, listed.class_id, listed.version, index, name, attribute.access)
        if reading is None:
            lines.append((*head, None, None, None, None))
            continue
        value, at = reading.value, reading.read_at.isoformat(timespec="seconds")
        lines.append((*head, at, value.text, value.raw, value.error))
    return lines
