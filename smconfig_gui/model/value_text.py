"""COSEM values as text for people and as JSON for files, whatever their type."""

from typing import Any

from smconfig_gui.model.axdr import Data, Tag
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Obis

_CLOCK, _DATE_TIMES = 8, (2, 5, 6)


def value_text(data: Data) -> str:
    """Return a value as one line: text where a string is text, else hex."""
    if data.tag in (Tag.ARRAY, Tag.STRUCTURE):
        inner = ", ".join(value_text(item) for item in data.items)
        return f"[{inner}]" if data.tag == Tag.ARRAY else f"{{{inner}}}"
    if isinstance(data.value, bytes):
        if not data.value:
            return "“”"
        return f"“{data.value.decode('ascii')}”" if _is_text(data.value) else data.value.hex().upper()
    if data.value is None:
        return data.type_name
    return str(data.value).lower() if isinstance(data.value, bool) else str(data.value)


def attribute_text(class_id: int, index: int, data: Data) -> str:
    """Return a value as one line, explained by the attribute it comes from (Blue Book: logical names, clock)."""
    if isinstance(data.value, bytes):
        if index == 1 and len(data.value) == 6:
            return str(Obis.from_bytes(data.value))
        if class_id == _CLOCK and index in _DATE_TIMES and len(data.value) == 12:
            try:
                return CosemDateTime.from_bytes(data.value).to_text()
            except ValueError:
                return data.value.hex().upper()
    return value_text(data)


def value_json(data: Data) -> Any:
    """Return a value with its type: `{"type": "long-unsigned", "value": 5}`; bytes as hex."""
    value: Any = data.value
    if data.tag in (Tag.ARRAY, Tag.STRUCTURE):
        value = [value_json(item) for item in data.items]
    elif isinstance(value, bytes):
        value = value.hex().upper()
    return {"type": data.type_name, "value": value}


def _is_text(raw: bytes) -> bool:
    return bool(raw) and raw.isascii() and raw.decode("ascii").isprintable()
