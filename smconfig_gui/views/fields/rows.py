"""Rows with a check box or radio button that show by a tint, and in words, what was there before the edit."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.views.fields.labels import ColouredLabel, muted
from smconfig_gui.views.theme import SMALL, current_tokens, set_font

ROW_HEIGHT = 32


class EditedRow(QWidget):
    """A row of 32 with a button; tinted over its whole width, with the old value, once it is edited."""

    def __init__(self, button: QAbstractButton, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self._name = button.text()
        self._was = ""
        self.setMinimumHeight(ROW_HEIGHT)
        self.setProperty("copies", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(24)
        layout.addWidget(button)
        self._sentence = muted(sentence)
        if sentence:
            layout.addWidget(self._sentence)
        layout.addStretch(1)
        self._note = ColouredLabel("", "accent_text", self)
        set_font(self._note, SMALL, QFont.Weight.Medium)
        layout.addWidget(self._note)
        self._note.hide()

    def set_was(self, text: str) -> None:
        """Show the old value ("was off"); the empty text means not edited."""
        if text == self._was:
            return
        self._was = text
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.button.setAccessibleDescription(text)
        self.update()

    def was(self) -> str:
        """Return the old value that is shown, empty when the row is not edited."""
        return self._was

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.button.isEnabled():
            self.button.click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._was:
            paint_tint(self, QRectF(self.rect()).adjusted(0, 1, 0, -1))


def lay_in_row(field: QWidget, parts: Sequence[QWidget], below: QWidget) -> None:
    """Put the parts of a field beside each other, their tops in one line, and what is said of them below."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    column = QVBoxLayout(field)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addLayout(row)
    column.addWidget(below)


def paint_tint(widget: QWidget, area: QRectF) -> None:
    """Fill an area of a widget with the tint of edited values."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(current_tokens().accent_tint))
    painter.drawRoundedRect(area, 6, 6)


def check_row(name: str, text: str, parent: QWidget | None = None) -> EditedRow:
    """Return a row with a check box."""
    box = QCheckBox(text)
    box.setObjectName(name)
    box.setAccessibleName(text)
    box.setProperty("edits", True)
    set_font(box)
    return EditedRow(box, parent=parent)


def radio_row(name: str, text: str, sentence: str, parent: QWidget | None = None) -> EditedRow:
    """Return a row with a radio button and a sentence that says what the choice means."""
    radio = QRadioButton(text)
    radio.setObjectName(name)
    radio.setAccessibleName(text)
    radio.setAutoExclusive(False)
    radio.setProperty("edits", True)
    set_font(radio)
    return EditedRow(radio, sentence, parent)


class CheckCell(QWidget):
    """A check box in a matrix; an edit tints the cell, the old value is in tool tip and accessible name."""

    toggled = Signal(bool)

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(44, ROW_HEIGHT)
        self.setProperty("copies", True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.button = QCheckBox(self)
        self.button.setObjectName(name)
        self.button.setAccessibleName(accessible_name)
        self.button.setProperty("edits", True)
        self.button.setFixedSize(24, 24)
        self.button.setStyleSheet("QCheckBox { padding-left: 3px; }")
        self._name = accessible_name
        self._was = ""
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self.button.toggled.connect(self.toggled)

    def set_was(self, text: str) -> None:
        """Show the old value ("was off"); the empty text means not edited."""
        self._was = text
        self.button.setToolTip(text)
        self.button.setAccessibleName(f"{self._name}, {text}" if text else self._name)
        self.update()

    def was(self) -> str:
        """Return the old value that is shown, empty when the cell is not edited."""
        return self._was

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._was:
            paint_tint(self, QRectF(self.rect()).adjusted(4, 2, -4, -2))
