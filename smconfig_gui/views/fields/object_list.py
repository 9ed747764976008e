"""An ordered list of objects of a meter that can be added to, moved and removed."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, Line, monospace, note, section
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT, paint_tint
from smconfig_gui.views.icons import SMALL as SMALL_ICON
from smconfig_gui.views.theme import SMALL, set_font


@dataclass(frozen=True, slots=True)
class ObjectItem:
    """One object as a person sees it; `key` tells it from the others, a fixed one can be neither moved nor removed."""

    key: Hashable
    name: str
    place: str
    is_fixed: bool = False


class _Row(QWidget):
    """Name, place, and what can be done with it; tinted when it is new."""

    def __init__(self, name: str, item: ObjectItem, *, is_new: bool) -> None:
        super().__init__()
        self._is_new = is_new
        self.setFixedHeight(ROW_HEIGHT)
        self.setProperty("copies", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(4)
        text = ElidedLabel(item.name)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(text, 1)
        if is_new:
            added = ColouredLabel(self.tr("added"), "accent_text")
            set_font(added, SMALL, QFont.Weight.Medium)
            row.addWidget(added)
            row.addSpacing(8)
        row.addWidget(monospace(item.place))
        row.addSpacing(8)
        self.up = tool_button(f"{name}.up", self.tr("Move {object} up").format(object=item.name), "arrow-up")
        self.down = tool_button(f"{name}.down", self.tr("Move {object} down").format(object=item.name), "arrow-down")
        self.remove = tool_button(f"{name}.remove", self.tr("Remove {object}").format(object=item.name), "trash-2")
        for each in (self.up, self.down, self.remove):
            each.setEnabled(not item.is_fixed)
            row.addWidget(each)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._is_new:
            paint_tint(self, self.rect().adjusted(0, 1, 0, -1).toRectF())


class ObjectList(QWidget):
    """A heading with the number of objects, rows, and what was removed; emits the new order of keys."""

    edited = Signal(object)
    add_wanted = Signal()

    def __init__(self, name: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._items: tuple[ObjectItem, ...] = ()
        self._shown: tuple[Any, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(8)
        title = section(heading)
        title.setFixedHeight(ROW_HEIGHT)
        head.addWidget(title)
        self._count = note()
        self._count.setObjectName(f"{name}.count")
        head.addWidget(self._count)
        head.addStretch(1)
        self.clear_button = button(f"{name}.clear", self.tr("Remove all"), role="link")
        self.add_button = button(f"{name}.add", self.tr("Add object…"), role="link", icon_name="")
        for each in (self.clear_button, self.add_button):
            each.setProperty("edits", True)
            head.addWidget(each)
        layout.addLayout(head)
        layout.addWidget(Line())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout.addLayout(self._rows)
        self._removed = QWidget()
        removed = QHBoxLayout(self._removed)
        removed.setContentsMargins(8, 4, 0, 0)
        removed.setSpacing(8)
        removed.addWidget(IconMark("trash-2", "accent_text", SMALL_ICON))
        self._removed_text = ColouredLabel("", "accent_text")
        set_font(self._removed_text, SMALL, QFont.Weight.Medium)
        removed.addWidget(self._removed_text, 1)
        layout.addWidget(self._removed)
        self.add_button.clicked.connect(self.add_wanted)
        self.clear_button.clicked.connect(self._clear)

    def show_items(self, items: Sequence[ObjectItem], baseline: Sequence[ObjectItem], limit: int = 0) -> None:
        """Show the objects; `baseline` is what is on the meter, `limit` the largest number, 0 when none is known."""
        wanted = (tuple(items), tuple(baseline), limit)
        if wanted == self._shown:
            return
        self._shown, self._items = wanted, tuple(items)
        for row in self.findChildren(_Row):
            self._rows.removeWidget(row)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        before = {item.key for item in baseline}
        for number, item in enumerate(items):
            self._rows.addWidget(self._row(number, item, is_new=item.key not in before))
        left = {item.key for item in items}
        removed = [item.name for item in baseline if item.key not in left]
        self._removed.setVisible(bool(removed))
        self._removed_text.setText(self.tr("Removed: {objects}").format(objects=", ".join(removed)))
        self.add_button.setEnabled(not limit or len(items) < limit)
        self.clear_button.setEnabled(any(not item.is_fixed for item in items))
        count = self.tr("{count} of {limit}") if limit else "{count}"
        self._count.setText(count.format(count=len(items), limit=limit))

    def keys(self) -> tuple[Hashable, ...]:
        """Return the objects in their order."""
        return tuple(item.key for item in self._items)

    def _row(self, number: int, item: ObjectItem, *, is_new: bool) -> _Row:
        row = _Row(f"{self.objectName()}.{number}", item, is_new=is_new)
        first = next((place for place, each in enumerate(self._items) if not each.is_fixed), 0)
        row.up.setEnabled(row.up.isEnabled() and number > first)
        row.down.setEnabled(row.down.isEnabled() and number + 1 < len(self._items))
        row.up.clicked.connect(lambda: self._move(number, number - 1))
        row.down.clicked.connect(lambda: self._move(number, number + 1))
        row.remove.clicked.connect(lambda: self._emit([*self._items[:number], *self._items[number + 1 :]]))
        return row

    def _clear(self) -> None:
        self._emit([item for item in self._items if item.is_fixed])

    def _move(self, number: int, place: int) -> None:
        items = list(self._items)
        items.insert(place, items.pop(number))
        self._emit(items)

    def _emit(self, items: Sequence[ObjectItem]) -> None:
        self.edited.emit(tuple(item.key for item in items))
