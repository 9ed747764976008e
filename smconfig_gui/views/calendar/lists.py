"""Rows that come and go while the editors inside them stay: typing never loses its place."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smconfig_gui.views.fields.typed import Typed

R = TypeVar("R", bound=QWidget)


class RowList(QWidget, Generic[R]):
    """A column of rows of one kind; a row is made when it is first needed and hidden when it is not."""

    def __init__(self, make: Callable[[int], R], spacing: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._rows: list[R] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    def rows(self, count: int) -> list[R]:
        """Return so many rows, shown, and hide the rest."""
        while len(self._rows) < count:
            row = self._make(len(self._rows))
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < count)
            if number >= count:
                for entry in row.findChildren(Typed):
                    entry.forget()
        return self._rows[:count]
