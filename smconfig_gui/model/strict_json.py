"""JSON from outside: no name twice in one object, and why it cannot be used in a sentence with its place."""

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, reason_text, verbatim

_Kind = TypeVar("_Kind")

_TWICE = QT_TRANSLATE_NOOP("json", "“{name}” stands twice in one object.")
_TOO_DEEP = QT_TRANSLATE_NOOP("json", "It is nested too deeply.")
_NO_TEXT = QT_TRANSLATE_NOOP("json", "It is no text in UTF-8.")
_PLACED = verbatim("{reason} ({place})")
_AT = re.compile(r"(.*) - at (?:`key` in )?`\$(.*)`", re.DOTALL)
_WORDS = tuple(  # what the decoder says, and our sentence for it
    (re.compile(words, re.DOTALL), text)
    for words, text in (
        (
            r"Object contains unknown field `(?P<name>.*)`",
            QT_TRANSLATE_NOOP("json", "The field “{name}” is not known."),
        ),
        (r"Object missing required field `(?P<name>.*)`", QT_TRANSLATE_NOOP("json", "The field “{name}” is missing.")),
        (
            r"Expected `(?P<wanted>[^`]*)`, got `(?P<found>[^`]*)`",
            QT_TRANSLATE_NOOP("json", "{wanted} is expected here, not {found}."),
        ),
        (r"Expected `\w+` (?P<bound>[<>]=? \S+)", QT_TRANSLATE_NOOP("json", "A number {bound} is expected here.")),
        (
            r"Expected `\w+` of (?:at (?:most|least) )?length (?P<bound>.*?)(?:, got \d+)?",
            QT_TRANSLATE_NOOP("json", "A length {bound} is expected here."),
        ),
        (
            r"Expected `str` matching regex .*",
            QT_TRANSLATE_NOOP("json", "The text does not have the form needed here."),
        ),
        (
            r"Invalid (?:enum )?value (?P<value>.*)",
            QT_TRANSLATE_NOOP("json", "{value} is none of the possible values."),
        ),
        (r"Number out of range", QT_TRANSLATE_NOOP("json", "The number is too large.")),
        (
            r"JSON is malformed: .* \(byte (?P<number>\d+)\)",
            QT_TRANSLATE_NOOP("json", "This is no JSON near byte {number}."),
        ),
        (r"Input data was truncated", QT_TRANSLATE_NOOP("json", "This is no JSON, or its end is missing.")),
    )
)


class JsonError(WrongValueError):
    """JSON that cannot be used; the cause tells whether it is none or holds something else."""


class RepeatedNameError(ValueError):
    """An object that has a name twice: only one of both could be meant. `name` may be a secret in the wrong place."""

    def __init__(self, name: str) -> None:
        super().__init__("a name stands twice in one object")
        self.name = name


def plain(text: str) -> Any:
    """Return the plain value that JSON holds; raises RepeatedNameError, or the ValueError or RecursionError of json."""
    return json.loads(text, object_pairs_hook=_unique)


def decode(content: bytes, kind: type[_Kind], dec_hook: Callable[[type, Any], Any] | None = None) -> _Kind:
    """Return the value of this kind that JSON in UTF-8 holds; raises JsonError."""
    try:
        text = content.decode("utf-8-sig")
        found = msgspec.json.decode(text, type=kind, dec_hook=dec_hook)
        json.loads(text, object_pairs_hook=_unique, parse_int=float)
    except UnicodeDecodeError as error:
        raise JsonError(_NO_TEXT) from error
    except msgspec.DecodeError as error:
        raise JsonError(decoding_reason(error)) from error
    except RepeatedNameError as error:
        raise JsonError(_TWICE.with_(name=error.name[:40])) from error
    except RecursionError as error:
        raise JsonError(_TOO_DEEP) from error
    return found


def decoding_reason(error: Exception, root: str = "$") -> Text:
    """Return why a value is not of its kind, with its place: the sentence that refused it, or what the decoder says.

    `root` is where the value stands that was decoded.
    """
    match = _AT.fullmatch(str(error))
    said, place = (match[1], root + match[2]) if match is not None else (str(error), root)
    reason = reason_text(error) if isinstance(error.__cause__, WrongValueError) else _sentence(said)
    return reason if place == "$" else _PLACED.with_(reason=reason, place=place)


def _sentence(said: str) -> Text:
    for pattern, text in _WORDS:
        match = pattern.fullmatch(said)
        if match is not None:
            return text.with_(**match.groupdict()) if match.groups() else text
    return verbatim(f"{said}.")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise RepeatedNameError(name)
        found[name] = value
    return found
