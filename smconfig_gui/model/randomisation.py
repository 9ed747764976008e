"""Randomisation settings: how a meter spreads its attempts to attach to the network (class 1, 0-1:94.31.12.255)."""

from typing import Annotated

import msgspec

from smconfig_gui.model.axdr import AxdrError, Data, Tag, double_long_unsigned, encode, long_unsigned
from smconfig_gui.model.messages import NOTHING_ASKED, QT_TRANSLATE_NOOP, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

OBJECT = "RANDOMISATION_SETTINGS"
_LABELS = (
    QT_TRANSLATE_NOOP("randomisation", "Randomisation: start window"),
    QT_TRANSLATE_NOOP("randomisation", "Randomisation: multiplication factor"),
    QT_TRANSLATE_NOOP("randomisation", "Randomisation: retries"),
)
_FURTHER = QT_TRANSLATE_NOOP("randomisation", "Randomisation: further parts")


class RandomisationSettings(Value, frozen=True):
    """Response of GetRandomisationSettings."""

    randomisation_start_window: int
    multiplication_factor: int
    number_of_retries: int


class SetRandomisationSettingsRequest(Value, frozen=True, omit_defaults=True):
    """What to change, with the limits of the service; each part may be left out and then stays, one is needed.

    `direct_attach` is a switch of the configuration object: whether the meter attaches at once when power comes back.
    """

    direct_attach: bool | None = None
    randomisation_start_window: Annotated[int, msgspec.Meta(ge=1, le=65_535)] | None = None
    multiplication_factor: Annotated[int, msgspec.Meta(ge=1, le=7)] | None = None
    number_of_retries: Annotated[int, msgspec.Meta(ge=1, le=31)] | None = None

    def __post_init__(self) -> None:
        if all(part is None for part in (self.direct_attach, *self.numbers)):
            raise WrongValueError(NOTHING_ASKED)

    @property
    def numbers(self) -> tuple[int | None, int | None, int | None]:
        """The three numbers in the order of the meter; None for one that stays."""
        return self.randomisation_start_window, self.multiplication_factor, self.number_of_retries


def read_randomisation(data: Data) -> RandomisationSettings:
    """Return what the meter says, whatever stands behind it; raises AxdrError."""
    if len(data.items) < len(_LABELS):
        raise AxdrError(f"a structure of three numbers was expected, not of {len(data.items)} elements")
    window, factor, retries = (item.number for item in data.items[:3])
    return RandomisationSettings(
        randomisation_start_window=window, multiplication_factor=factor, number_of_retries=retries
    )


def apply_to_randomisation(data: Data, request: SetRandomisationSettingsRequest) -> Data:
    """Return the structure with the wanted numbers in it and everything else as it was; raises AxdrError."""
    read_randomisation(data)
    new = (double_long_unsigned, long_unsigned, long_unsigned)
    wanted = [
        old if number is None else make(number)
        for old, number, make in zip(data.items, request.numbers, new, strict=False)
    ]
    return Data(Tag.STRUCTURE, (*wanted, *data.items[3:]))


def _changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    read_randomisation(new)
    before = old.items if old is not None else ()
    lines = [
        Change(label, verbatim(before[place].number if place < len(before) else "-"), verbatim(new.items[place].number))
        for place, label in enumerate(_LABELS)
        if place >= len(before) or before[place] != new.items[place]
    ]
    if before[3:] != new.items[3:]:
        lines.append(Change(_FURTHER, verbatim(_hex(before[3:])), verbatim(_hex(new.items[3:]))))
    return tuple(lines)


def _hex(items: tuple[Data, ...]) -> str:
    return " ".join(encode(item).hex().upper() for item in items) or "-"


SETTINGS = {(OBJECT, 2): Setting(changes=_changes, to_json=lambda data: msgspec.to_builtins(read_randomisation(data)))}
