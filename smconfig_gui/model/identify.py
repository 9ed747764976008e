"""Tells the generation of a meter from the list of its objects."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.meter import Generation

ListedObject = tuple[int, int, Obis]
"""Class, version and logical name: one entry of attribute 2 of an association."""

_FOURS: tuple[Generation, ...] = ("dsmr4.2.2", "smr4.3")
_BEFORE_5: tuple[Generation, ...] = ("dsmr2.2", *_FOURS)
_FROM_5: tuple[Generation, ...] = ("smr5.0", "smr5.1", "smr5.2", "smr5.5")
_ALL: tuple[Generation, ...] = (*_BEFORE_5, *_FROM_5)
_BEFORE_52: tuple[Generation, ...] = (*_BEFORE_5, "smr5.0", "smr5.1")


@dataclass(frozen=True, slots=True)
class Identification:
    """The generations that a list of objects allows, oldest first.

    `evidence` is what fits all of them, `against` what does not: it is empty where all that was seen fits together.
    Without anything that tells, every generation stays.
    """

    candidates: tuple[Generation, ...]
    evidence: tuple[Text, ...]
    against: tuple[Text, ...] = ()

    @property
    def generation(self) -> Generation | None:
        """The only candidate, if nothing was seen against it."""
        return self.candidates[0] if len(self.candidates) == 1 and not self.against else None


@dataclass(frozen=True, slots=True)
class _Clue:
    """Something that can be seen in a list, and the generations in which it is so."""

    seen: Text
    generations: tuple[Generation, ...]


@dataclass(frozen=True, slots=True)
class _Presence:
    """An object whose being there tells, and mostly its absence from a whole list as well."""

    class_id: int
    obis: str
    present: _Clue
    absent: _Clue | None = None


_PRESENCES = (
    _Presence(
        1,
        "0.1.94.31.0.255",
        _Clue(
            QT_TRANSLATE_NOOP("identify", "There is an administrative status: DSMR 4.2.2 or later."),
            (*_FOURS, *_FROM_5),
        ),
        _Clue(QT_TRANSLATE_NOOP("identify", "There is no administrative status: DSMR 2.2."), ("dsmr2.2",)),
    ),
    _Presence(
        47,
        "0.1.25.6.0.255",
        _Clue(QT_TRANSLATE_NOOP("identify", "There is a CDMA diagnostic: SMR 4.3 or later."), ("smr4.3", *_FROM_5)),
        _Clue(
            QT_TRANSLATE_NOOP("identify", "There is no CDMA diagnostic: not SMR 4.3."),
            ("dsmr2.2", "dsmr4.2.2", *_FROM_5),
        ),
    ),
    _Presence(
        1,
        "0.0.43.1.0.255",
        _Clue(QT_TRANSLATE_NOOP("identify", "There is an invocation counter object: SMR 5.0 or later."), _FROM_5),
    ),
    _Presence(
        7,
        "0.0.99.98.6.255",
        _Clue(QT_TRANSLATE_NOOP("identify", "There is an auxiliary event log: SMR 5.1 or later."), _FROM_5[1:]),
        _Clue(QT_TRANSLATE_NOOP("identify", "There is no auxiliary event log: SMR 5.0 or older."), _BEFORE_52[:-1]),
    ),
    _Presence(
        1,
        "0.0.97.98.11.255",
        _Clue(QT_TRANSLATE_NOOP("identify", "There is an alarm filter 2: SMR 5.2 or later."), _FROM_5[2:]),
        _Clue(QT_TRANSLATE_NOOP("identify", "There is no alarm filter 2: SMR 5.1 or older."), _BEFORE_52),
    ),
    _Presence(
        1,
        "0.0.97.98.12.255",
        _Clue(QT_TRANSLATE_NOOP("identify", "There is an alarm filter 3: SMR 5.5."), ("smr5.5",)),
        _Clue(QT_TRANSLATE_NOOP("identify", "There is no alarm filter 3: SMR 5.2 or older."), (*_BEFORE_52, "smr5.2")),
    ),
)

_VERSIONS = {
    (15, 0): _Clue(QT_TRANSLATE_NOOP("identify", "The association has version 0: DSMR 2.2."), ("dsmr2.2",)),
    (15, 1): _Clue(QT_TRANSLATE_NOOP("identify", "The association has version 1: DSMR 4.2.2 or SMR 4.3."), _FOURS),
    (15, 3): _Clue(QT_TRANSLATE_NOOP("identify", "The association has version 3: SMR 5.0 or later."), _FROM_5),
    (72, 0): _Clue(QT_TRANSLATE_NOOP("identify", "M-Bus clients have version 0: SMR 4.3 or older."), _BEFORE_5),
    (72, 1): _Clue(QT_TRANSLATE_NOOP("identify", "M-Bus clients have version 1: SMR 5.0 or later."), _FROM_5),
}

# Alarm filter 1: the management client sees it in every generation, the public client in none.
_IN_EVERY_WHOLE_LIST = (1, Obis("0.0.97.98.10.255"))


def identify(object_list: Sequence[ListedObject]) -> Identification:
    """Return which generations a list of objects allows, and why.

    What is missing counts only in a list that the management client got: the public client sees a few objects. Clues
    that exclude each other leave the generations that most of them allow, and `against` says what does not fit.
    """
    clues = [*_presence_clues(object_list), *_version_clues(object_list)]
    votes = {generation: sum(generation in clue.generations for clue in clues) for generation in _ALL}
    most = max(votes.values())
    candidates = tuple(generation for generation in _ALL if votes[generation] == most)
    fits = [clue for clue in clues if set(candidates) <= set(clue.generations)]
    return Identification(
        candidates,
        tuple(clue.seen for clue in fits),
        tuple(clue.seen for clue in clues if clue not in fits),
    )


def _presence_clues(object_list: Sequence[ListedObject]) -> Iterator[_Clue]:
    places = {(class_id, obis) for class_id, _, obis in object_list}
    is_whole = _IN_EVERY_WHOLE_LIST in places
    for presence in _PRESENCES:
        if (presence.class_id, Obis(presence.obis)) in places:
            yield presence.present
        elif is_whole and presence.absent is not None:
            yield presence.absent


def _version_clues(object_list: Sequence[ListedObject]) -> Iterator[_Clue]:
    versions = {(class_id, version) for class_id, version, _ in object_list}
    yield from (clue for version, clue in _VERSIONS.items() if version in versions)
