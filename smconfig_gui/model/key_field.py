"""Keys as fields of requests: written as hex in JSON, hidden everywhere else."""

from typing import Annotated, Any, TypeVar

import msgspec

from smconfig_gui.model.secret import Key, Secret
from smconfig_gui.model.strict_json import decode

KeyField = Annotated[Key, msgspec.Meta(extra_json_schema={"type": "string", "pattern": "^[0-9A-Fa-f]{32}$"})]
MASKED = "masked"

_Kind = TypeVar("_Kind")


def decode_request(raw: bytes, kind: type[_Kind]) -> _Kind:
    """Return the request that the JSON holds; raises JsonError, which never repeats a key."""
    return decode(raw, kind, _key)


def shown(value: Any) -> Any:
    """Return a request or response as plain values, with a word in the place of every key."""
    return msgspec.to_builtins(value, enc_hook=_masked)


def _key(kind: type, value: Any) -> Any:
    if kind is not Key or not isinstance(value, str):
        raise TypeError("a key is written as text")
    return Key.from_hex(value)


def _masked(value: Any) -> Any:
    if isinstance(value, Secret):
        return MASKED
    raise TypeError(f"{type(value).__name__} is no plain value")
