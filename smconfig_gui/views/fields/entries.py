"""Plain entries of forms, each with a stable name and an accessible one."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from smconfig_gui.views.fields.labels import label
from smconfig_gui.views.theme import set_font


def line_edit(name: str, accessible_name: str, text: str = "", *, hint: str = "") -> QLineEdit:
    """Return a line for text, with a hint while it is empty."""
    edit = QLineEdit(text)
    edit.setObjectName(name)
    edit.setAccessibleName(accessible_name)
    edit.setPlaceholderText(hint)
    set_font(edit)
    return edit


def combo(name: str, accessible_name: str, choices: Iterable[tuple[str, object]] = ()) -> QComboBox:
    """Return a list to choose from: words and what each means."""
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible_name)
    set_font(box)
    for text, data in choices:
        box.addItem(text, data)
    return box


class SideBySide(QWidget):
    """A wide entry, and after it a word and a narrow one: `Address … Port …`."""

    def __init__(self, wide: QWidget, text: str, narrow: QWidget, narrow_width: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        narrow.setFixedWidth(narrow_width)
        self.setFocusProxy(wide)
        row.addWidget(wide, 1)
        row.addWidget(label(text))
        row.addWidget(narrow)
