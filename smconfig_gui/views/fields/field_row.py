"""Rows with a name and an editor that show by a tint, and in words, what was there before the edit or what is wrong."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from smconfig_gui.views.fields.labels import ElidedLabel, label
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.fields.typed import ProblemLine
from smconfig_gui.views.theme import SMALL, current_tokens, set_font

NAME_WIDTH = 176
EDITOR_HEIGHT = 32


class _Note(ElidedLabel):
    """What was there before, at the right as long as there is room, or on a line of its own that begins at `left`."""

    def __init__(self, left: int | None) -> None:
        super().__init__()
        self._left = left
        set_font(self, SMALL, QFont.Weight.Medium)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setVisible(left is None)

    def show_was(self, text: str) -> None:
        """Show a text; a line of its own is there only while there is one."""
        self.set_whole_text(text)
        self.setVisible(self._left is None or bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(current_tokens().accent_text)
        side = Qt.AlignmentFlag.AlignRight if self._left is None else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            self.rect().adjusted(self._left or 0, 0, 0, 0), side | Qt.AlignmentFlag.AlignVCenter, self.text()
        )


class FieldRow(QWidget):
    """Name, editor, at the right the old value of an edit, and below the reason why an entry cannot be taken."""

    def __init__(
        self,
        text: str,
        editor: QWidget,
        name_width: int = NAME_WIDTH,
        *,
        note_below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.setObjectName(f"{editor.objectName()}.row")
        self._was = ""
        self.setProperty("copies", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 4, 12, 4)
        whole.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(12)
        name = label(text)
        name.setBuddy(editor)
        name.setMinimumWidth(name_width)
        name.setMinimumHeight(EDITOR_HEIGHT)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(editor, 2 if isinstance(editor, QLineEdit) else 0)
        self._note = _Note(name_width + 12 if note_below else None)
        if note_below:
            row.setStretchFactor(editor, 1)
        else:
            row.addWidget(self._note, 1)
        whole.addLayout(row)
        if note_below:
            whole.addWidget(self._note)
        self.problem = ProblemLine(name_width + 12)
        whole.addWidget(self.problem)

    def set_was(self, text: str) -> None:
        """Show the old value ("was 60 s"); the empty text means not edited."""
        if text == self._was:
            return
        self._was = text
        self._note.show_was(text)
        self.editor.setAccessibleDescription(text)
        self.update()

    def was(self) -> str:
        """Return the old value that is shown, empty when the row is not edited."""
        return self._was

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
