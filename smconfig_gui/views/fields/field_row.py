"""Rows with a name and an editor that show by a tint, and in words, what was there before the edit or what is wrong."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QWidget

from smconfig_gui.views.fields.labels import ColouredLabel, label
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.icons import SMALL as SMALL_ICON
from smconfig_gui.views.theme import SMALL, set_font

NAME_WIDTH = 176
EDITOR_HEIGHT = 32


class FieldRow(QWidget):
    """Name, editor, and at the right the old value of an edit or the reason why an entry cannot be taken."""

    def __init__(self, text: str, editor: QWidget, name_width: int = NAME_WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.setObjectName(f"{editor.objectName()}.row")
        self._was = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 12, 4)
        layout.setSpacing(12)
        name = label(text)
        name.setBuddy(editor)
        name.setMinimumWidth(name_width)
        layout.addWidget(name)
        layout.addWidget(editor)
        layout.addStretch(1)
        self._mark = IconMark("circle-x", "bad", SMALL_ICON)
        self._note = ColouredLabel("", "accent_text")
        set_font(self._note, SMALL, QFont.Weight.Medium)
        layout.addWidget(self._mark)
        layout.addWidget(self._note)
        self._show("", "")

    def set_was(self, text: str) -> None:
        """Show the old value ("was 60 s"); the empty text means not edited."""
        self._show(text, "")

    def set_problem(self, text: str) -> None:
        """Show why the entry cannot be taken; the empty text means that it can."""
        self._show("" if text else self._was, text)

    def was(self) -> str:
        """Return the old value that is shown, empty when the row is not edited."""
        return self._was

    def problem(self) -> str:
        """Return the reason that is shown, empty when there is none."""
        return "" if self._mark.isHidden() else self._note.text()

    def _show(self, was: str, problem: str) -> None:
        self._was = was
        text = problem or was
        self._note.setText(text)
        self._note.set_token("bad" if problem else "accent_text")
        self._note.setVisible(bool(text))
        self._mark.setVisible(bool(problem))
        self.editor.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._was:
            paint_tint(self, QRectF(self.rect()).adjusted(0, 1, 0, -1))


def line_field(name: str, text: str, width: int = 240) -> QLineEdit:
    """Return a line to type in; `text` is its accessible name."""
    field = QLineEdit()
    _prepare(field, name, text)
    field.setMinimumWidth(width)
    return field


def number_field(name: str, text: str, low: int, high: int, suffix: str = "") -> QSpinBox:
    """Return a field for a whole number."""
    field = QSpinBox()
    _prepare(field, name, text)
    field.setRange(low, high)
    field.setSuffix(suffix)
    field.lineEdit().setTextMargins(8, 0, 0, 0)
    field.setKeyboardTracking(False)
    field.setFixedWidth(120)
    return field


def choice_field(name: str, text: str) -> QComboBox:
    """Return a field with a list to choose from."""
    field = QComboBox()
    _prepare(field, name, text)
    field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return field


def _prepare(field: QWidget, name: str, text: str) -> None:
    field.setObjectName(name)
    field.setAccessibleName(text)
    field.setProperty("edits", True)
    field.setFixedHeight(EDITOR_HEIGHT)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_font(field)
