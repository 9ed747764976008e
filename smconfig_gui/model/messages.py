"""Texts for people, named here in English and put into their language by the window."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, NamedTuple


class Text(NamedTuple):
    """A whole sentence or label with named parameters; `str()` gives English."""

    context: str
    source: str
    params: tuple[tuple[str, Any], ...] = ()

    def with_(self, **params: object) -> "Text":
        """Return the same text with these parameters filled in; a parameter may be a Text itself."""
        return self._replace(params=(*self.params, *params.items()))

    def __str__(self) -> str:
        return self.source.format(**{name: str(value) for name, value in self.params}) if self.params else self.source


def QT_TRANSLATE_NOOP(context: str, source: str) -> Text:  # noqa: N802 - the name that lupdate looks for
    """Return the text; the translation tool finds the literals in calls of this name."""
    return Text(context, source)


def verbatim(value: object) -> Text:
    """Return a text that is the same in every language: a name, a number, a code."""
    return Text("", str(value))


def joined(texts: Sequence[Text], separator: str) -> Text | None:
    """Return several texts as one; None without any."""
    parts = {f"part{number}": text for number, text in enumerate(texts)}
    return Text("", separator.join(f"{{{name}}}" for name in parts)).with_(**parts) if parts else None


class WrongValueError(ValueError):
    """A value that cannot be; the reason is a whole sentence that the window can put into its language."""

    def __init__(self, text: Text) -> None:
        super().__init__(str(text))
        self.text = text


def reason_text(error: Exception) -> Text:
    """Return why a value cannot be, as far as the error or what caused it gives words for it."""
    told = error if isinstance(error, WrongValueError) else error.__cause__
    return told.text if isinstance(told, WrongValueError) else verbatim(error)


NAMED_TWICE = QT_TRANSLATE_NOOP("reasons", "{name} is named twice.")
NOTHING_ASKED = QT_TRANSLATE_NOOP("reasons", "Give at least one part.")


class Thing(StrEnum):
    """What advice speaks of. Whoever shows the advice says how that is changed there: on a card, by an option."""

    ENDPOINT = "endpoint"
    ADDRESS = "address"
    FRAMING = "framing"
    SPEED = "speed"
    SIGN_ON = "sign-on"
    GENERATION = "generation"
    SECURITY = "security"
    DEVICE = "device"
    SEARCH = "search"
    KEYS = "keys"
    KEY_PLACE = "key-place"
    COUNTER = "counter"
    ANOTHER_TRY = "another-try"
    CONFIRMATION = "confirmation"
    FORM = "form"
    IMAGE = "image"
    ABANDON = "abandon"
    RECIPIENT = "recipient"
    LAST_COPY = "last-copy"
    READ_ONLY = "read-only"


class Problem(NamedTuple):
    """What is told when something did not go as asked: three sentences and, for those who want it, raw detail.

    `things` are those that the advice is about.
    """

    title: Text
    happened: Text
    known: Text
    advice: Text
    detail: str = ""
    things: tuple[Thing, ...] = ()

    def __str__(self) -> str:
        return f"{self.happened} {self.known} {self.advice}"


def filled(found: Problem, detail: str, params: dict[str, object]) -> Problem:
    """Return a problem of a catalogue with its parameters and its detail."""
    title, happened, known, advice = (
        text.with_(**params) if params else text for text in (found.title, found.happened, found.known, found.advice)
    )
    return Problem(title, happened, known, advice, detail, found.things)


class ProblemError(Exception):
    """The base of every error that is told to people."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
