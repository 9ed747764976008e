"""One value as it is on the meter and as the user wants it, with undo and redo."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

import msgspec

from smconfig_gui.model.messages import Problem
from smconfig_gui.model.meter import Value

V = TypeVar("V", bound=Value)


@dataclass
class Draft(Generic[V]):
    """`reading` is what the meter said last; `edit` is None while nothing differs from it."""

    reading: V | None = None
    edit: V | None = None
    _undo: list[V] = field(default_factory=list)
    _redo: list[V] = field(default_factory=list)

    @property
    def shown(self) -> V | None:
        """The value in the editor."""
        return self.edit if self.edit is not None else self.reading

    @property
    def is_dirty(self) -> bool:
        """Whether there is an edit that is not written."""
        return self.edit is not None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._redo)

    def read(self, value: V, filled_in: V | None = None) -> None:
        """Take a new reading; an edit stays unless it says the same. It may be filled in; its steps go with that."""
        self.reading = value
        if filled_in is not None and filled_in != self.edit:
            self._forget()
            self.edit = filled_in
        if self.edit == value or self.edit is None:
            self._forget()

    def change(self, value: V) -> None:
        """Take a step of editing."""
        before = self.shown
        if before == value:
            return
        if before is not None:
            self._undo.append(before)
        self._redo.clear()
        self._set(value)

    def undo(self) -> None:
        """Take back one step."""
        self._move(self._undo, self._redo)

    def redo(self) -> None:
        """Take one step again."""
        self._move(self._redo, self._undo)

    def discard(self) -> None:
        """Go back to what is on the meter, to nothing where that is not known; undo brings the edit back."""
        if self.edit is not None and self.reading is not None:
            self.change(self.reading)
        elif self.edit is not None:
            self._undo.append(self.edit)
            self._redo.clear()
            self.edit = None

    def left_unwritten(self) -> dict[str, Any] | None:
        """Return in JSON's terms the edit and the reading it is compared with, if any; None without an edit."""
        if self.edit is None:
            return None
        return {"reading": msgspec.to_builtins(self.reading), "edit": msgspec.to_builtins(self.edit)}

    def _move(self, source: list[V], target: list[V]) -> None:
        before = self.shown
        if source:
            if before is not None:
                target.append(before)
            self._set(source.pop())

    def _set(self, value: V) -> None:
        self.edit = None if value == self.reading else value

    def _forget(self) -> None:
        self.edit = None
        self._undo.clear()
        self._redo.clear()


@dataclass
class MeterState(Generic[V]):
    """All that a panel knows of one meter."""

    draft: Draft[V] = field(default_factory=Draft)
    extras: dict[str, Value] = field(default_factory=dict)
    read_at: datetime | None = None
    problem: Problem | None = None
    shows_reading: bool = False
