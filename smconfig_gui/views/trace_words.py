"""What trace records say in short English, in the language of the window; a record keeps its words for files."""

import re

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.texts import translate

_WORDS: tuple[tuple[re.Pattern[str], Text], ...] = (
    (re.compile(r"list of (?P<count>\d+)"), QT_TRANSLATE_NOOP("trace", "list of {count}")),
    (re.compile(r"(?P<count>\d+) values"), QT_TRANSLATE_NOOP("trace", "{count} values")),
    (re.compile(r"block (?P<number>\d+), the last"), QT_TRANSLATE_NOOP("trace", "block {number}, the last")),
    (re.compile(r"block (?P<number>\d+) arrived"), QT_TRANSLATE_NOOP("trace", "block {number} arrived")),
    (re.compile(r"block (?P<number>\d+)"), QT_TRANSLATE_NOOP("trace", "block {number}")),
    (
        re.compile(r"state (?P<state>\d+), service (?P<service>\d+)"),
        QT_TRANSLATE_NOOP("trace", "state {state}, service {service}"),
    ),
    (
        re.compile(r"class (?P<class_id>\d+) attribute (?P<index>\d+)"),
        QT_TRANSLATE_NOOP("trace", "class {class_id} attribute {index}"),
    ),
    (
        re.compile(r"class (?P<class_id>\d+) method (?P<index>\d+)"),
        QT_TRANSLATE_NOOP("trace", "class {class_id} method {index}"),
    ),
)


def in_words(text: str) -> str:
    """Return the text in the language of the window; what is no phrase of the trace stays as it is."""
    for pattern, words in _WORDS:
        found = pattern.fullmatch(text)
        if found is not None:
            return translate(words.with_(**found.groupdict()))
    return text
