"""When a meter may send: begin and end of each window; none means always."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.clock import CosemDateTime, CosemTime
from smconfig_gui.model.push_setup import MAX_WINDOWS, PushWindow
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import label, note, section, wrapped
from smconfig_gui.views.fields.moment_field import MomentField
from smconfig_gui.views.fields.rows import ROW_HEIGHT, paint_tint

_NIGHT = PushWindow(
    begin=CosemDateTime(time=CosemTime(1, 0, 0, 0)).to_text(), end=CosemDateTime(time=CosemTime(5, 0, 0, 0)).to_text()
)


class _WindowRow(QWidget):
    """From when to when, and a way to remove it."""

    edited = Signal(object)
    removed = Signal()

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("copies", True)
        self._is_edited = False
        self._begin = MomentField(f"{name}.begin", self.tr("Begin of the window"), today)
        self._end = MomentField(f"{name}.end", self.tr("End of the window"), today)
        self.remove = tool_button(f"{name}.remove", self.tr("Remove this window"), "trash-2")
        self.remove.setProperty("edits", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        for number, (text, field) in enumerate(((self.tr("from"), self._begin), (self.tr("to"), self._end))):
            word = label(text)
            word.setFixedHeight(ROW_HEIGHT)
            grid.addWidget(word, number, 0, top)
            grid.addWidget(field, number, 1)
        self._begin.changed.connect(lambda moment: self._emit(moment, self._end.moment()))
        self._end.changed.connect(lambda moment: self._emit(self._begin.moment(), moment))
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.remove, 0, 2, top)
        self.remove.clicked.connect(self.removed)

    def show_window(self, window: PushWindow, *, is_edited: bool) -> None:
        """Show a window."""
        self._is_edited = is_edited
        self._begin.show_moment(CosemDateTime.from_text(window.begin))
        self._end.show_moment(CosemDateTime.from_text(window.end))
        self.update()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        if self._is_edited:
            paint_tint(self, QRectF(self.rect()).adjusted(0, 1, 0, -1))

    def _emit(self, begin: CosemDateTime, end: CosemDateTime) -> None:
        self.edited.emit(PushWindow(begin=begin.to_text(), end=end.to_text()))


class WindowList(QWidget):
    """Edits the windows of a setup; emits all of them."""

    edited = Signal(object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._today = name, today
        self._shown: tuple[PushWindow, ...] = ()
        head = QHBoxLayout()
        heading = section(self.tr("Windows"))
        heading.setFixedHeight(ROW_HEIGHT)
        head.addWidget(heading)
        head.addStretch(1)
        self._was = note()
        head.addWidget(self._was)
        self._always = wrapped(note(self.tr("No window: the meter may always send.")))
        self._always.setIndent(8)
        self._list = RowList(self._make, 0)
        self.add = button(f"{name}.add", self.tr("Add window"), role="link", icon_name="plus")
        self.add.setProperty("edits", True)
        self.add.clicked.connect(lambda: self.edited.emit((*self._shown, _NIGHT)))
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._always)
        column.addWidget(self._list)
        column.addLayout(foot)

    def show_windows(self, windows: Sequence[PushWindow], before: Sequence[PushWindow]) -> None:
        """Show windows; those that were not there before are marked."""
        self._shown = tuple(windows)
        for row, window in zip(self._list.rows(len(windows)), windows, strict=True):
            row.show_window(window, is_edited=window not in before)
        self._always.setVisible(not windows)
        self.add.setEnabled(len(windows) < MAX_WINDOWS)
        self._was.setText("" if self._shown == tuple(before) else self._count_words(len(before)))

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("was: always")
        return self.tr("was: 1 window") if count == 1 else self.tr("was: {count} windows").format(count=count)

    def _make(self, number: int) -> _WindowRow:
        row = _WindowRow(f"{self._name}.window_{number + 1}", self._today)
        row.edited.connect(lambda window, number=number: self._put(number, (window,)))
        row.removed.connect(lambda number=number: self._put(number, ()))
        return row

    def _put(self, number: int, windows: tuple[PushWindow, ...]) -> None:
        self.edited.emit((*self._shown[:number], *windows, *self._shown[number + 1 :]))
