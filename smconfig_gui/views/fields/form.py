"""Rows of a dialog: a label column of 128 and a field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smconfig_gui.views.fields.labels import Line, label

LABEL_WIDTH = 128


class Form(QWidget):
    """Labels left, fields right, groups parted by a hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[QWidget, QLabel] = {}

    def add(self, text: str, field: QWidget) -> None:
        """Add a field with its label."""
        row = self._grid.rowCount()
        name = label(text)
        name.setBuddy(field)
        name.setMinimumHeight(32)
        self._rows[field] = name
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)

    def add_line(self) -> None:
        """Begin another group."""
        row = self._grid.rowCount()
        self._grid.setRowMinimumHeight(row, 9)
        self._grid.addWidget(Line(), row, 0, 1, 2, Qt.AlignmentFlag.AlignVCenter)

    def set_row_visible(self, field: QWidget, is_visible: bool) -> None:
        """Show or hide a field with its label."""
        field.setVisible(is_visible)
        self._rows[field].setVisible(is_visible)
