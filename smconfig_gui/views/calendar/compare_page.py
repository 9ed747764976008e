"""Page Compare of the activity calendar: what is in force beside what waits on the passive side."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import NOTHING, ActivityCalendars, calendar_lines, parse_moment
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.fields.labels import ColouredLabel, column_header, label, muted, wrapped
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.texts import translate

LABEL_WIDTH = 144


class _Row(QWidget):
    """One line of both sides; tinted, with a word, where they differ."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._differs = False
        self._label = muted()
        self._active, self._passive = wrapped(label()), wrapped(label())
        self._word = ColouredLabel("", "accent_text")
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 5, 8, 5)
        grid.setHorizontalSpacing(16)
        self._label.setFixedWidth(LABEL_WIDTH)
        for column, widget in enumerate((self._label, self._active, self._passive, self._word)):
            grid.addWidget(widget, 0, column, Qt.AlignmentFlag.AlignTop)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        self._word.setMinimumWidth(72)

    def show_line(self, words: str, active: str, passive: str) -> None:
        """Show a line of both sides."""
        self._differs = active != passive
        self._label.setText(words)
        self._active.setText(active)
        self._passive.setText(passive)
        self._word.setText(self.tr("differs") if self._differs else "")
        self.setAccessibleName(f"{words}: {active} | {passive} {self._word.text()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._differs:
            paint_tint(self, QRectF(self.rect()).adjusted(0, 1, 0, -1))


class ComparePage(QWidget):
    """Both sides as they were read, line by line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.list = RowList(lambda number: _Row(f"{name}.line_{number + 1}"), 0)
        self._sentence = wrapped(label())
        self._sentence.setObjectName(f"{name}.sentence")
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(8, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        empty = column_header("")
        empty.setFixedWidth(LABEL_WIDTH)
        grid.addWidget(empty, 0, 0)
        grid.addWidget(column_header(self.tr("In force")), 0, 1)
        grid.addWidget(column_header(self.tr("Passive side")), 0, 2)
        last = column_header("")
        last.setMinimumWidth(72)
        grid.addWidget(last, 0, 3)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self._sentence)
        whole.addWidget(head)
        whole.addWidget(self.list)
        whole.addStretch(1)

    def show_sides(self, sides: ActivityCalendars | None) -> None:
        """Show both sides as they are on the meter."""
        self.list.setVisible(sides is not None)
        if sides is None:
            self._sentence.setText(self.tr("The meter has not been read."))
            return
        active, passive = calendar_lines(sides.active), calendar_lines(sides.passive)
        keys = [*active, *(key for key in passive if key not in active)]
        keys.sort(key=lambda key: ("name", "season", "week", "day").index(key.split(" ")[0]))
        differing = 0
        for row, key in zip(self.list.rows(len(keys)), keys, strict=True):
            words = translate((active.get(key) or passive[key])[0])
            left, right = (translate(side[key][1] if key in side else NOTHING) for side in (active, passive))
            differing += left != right
            row.show_line(words, left, right)
        self._sentence.setText(f"{self._count(differing)} {self._when(sides.activate_passive_calendar_time)}")

    def _count(self, differing: int) -> str:
        if not differing:
            return self.tr("Both sides are the same.")
        if differing == 1:
            return self.tr("The sides differ in 1 line.")
        return self.tr("The sides differ in {count} lines.").format(count=differing)

    def _when(self, text: str) -> str:
        if parse_moment(text).is_all_wildcards:
            return self.tr("The passive side does not become active by itself.")
        day, _, rest = text.partition(" ")
        return self.tr("The passive side becomes active on {day} at {time}.").format(day=day, time=rest.split(" ")[0])
