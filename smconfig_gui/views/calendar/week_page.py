"""Page Weeks of the activity calendar: which day profile holds on each weekday."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFont, QIcon, QIconEngine, QPainter
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import MAX_WEEKS, WEEKDAYS, ActivityCalendar, WeekProfile
from smconfig_gui.model.calendar_lint import Finding
from smconfig_gui.views.calendar.board import weekday_name
from smconfig_gui.views.calendar.colours import paint_day_badge
from smconfig_gui.views.calendar.findings import FindingsBanner
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.calendar.season_page import free_digit, season_name
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import column_header, note
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.fields.typed import ProblemLine, Typed
from smconfig_gui.views.icons import PaintedEngine
from smconfig_gui.views.theme import current_tokens, scaled_font

NAME_WIDTH, BOX_WIDTH = 56, 64


BADGE, DIGIT = 18, 0.62


class _BadgeEngine(PaintedEngine):
    """Paints the badge of a day profile for a list."""

    def __init__(self, day_id: int, rank: int | None) -> None:
        super().__init__()
        self._day_id, self._rank = day_id, rank

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        painter.save()
        font = scaled_font(weight=QFont.Weight.DemiBold)
        font.setPixelSize(round(rect.height() * DIGIT))  # the place is in points of the screen or of a finer picture
        painter.setFont(font)
        paint_day_badge(painter, QRectF(rect), str(self._day_id), self._rank, current_tokens())
        painter.restore()

    def clone(self) -> QIconEngine:
        return _BadgeEngine(self._day_id, self._rank)


def fill_days(box: QComboBox, calendar: ActivityCalendar, chosen: int, words: str, missing: str) -> None:
    """Offer the day profiles of a calendar in a box, and the chosen one even when it is missing.

    Without words only the badges are shown; the box says the rest in its accessible name.
    """
    box.blockSignals(True)
    box.clear()
    box.setIconSize(QSize(BADGE, BADGE))
    ids = [day.day_id for day in calendar.days]
    for day_id in dict.fromkeys((*ids, chosen)):
        rank = ids.index(day_id) if day_id in ids else None
        text = (words if rank is not None else missing).format(id=day_id)
        box.addItem(QIcon(_BadgeEngine(day_id, rank)), text, day_id)
    box.setCurrentIndex(box.findData(chosen))
    box.blockSignals(False)


class _WeekRow(QWidget):
    edited = Signal(object)
    removed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("copies", True)
        self._week: WeekProfile | None = None
        self._changed: set[int] = set()
        self.name = QLineEdit()
        self.name.setObjectName(f"{name}.name")
        self.name.setAccessibleName(self.tr("Name of the week, a digit"))
        self.name.setFixedWidth(NAME_WIDTH)
        self.name.setProperty("edits", True)
        self.boxes = [QComboBox() for _ in WEEKDAYS]
        self.remove = tool_button(f"{name}.remove", self.tr("Remove this week"), "trash-2")
        self.remove.setProperty("edits", True)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(6)
        grid.addWidget(self.name, 0, 0)
        for number, box in enumerate(self.boxes):
            box.setObjectName(f"{name}.{WEEKDAYS[number]}")
            box.setProperty("edits", True)
            box.setMinimumWidth(BOX_WIDTH)
            box.activated.connect(lambda _, number=number: self._choose(number))
            grid.addWidget(box, 0, number + 1)
            grid.setColumnStretch(number + 1, 1)
        grid.addWidget(self.remove, 0, len(self.boxes) + 1)
        problem = ProblemLine()
        grid.addWidget(problem, 1, 0, 1, len(self.boxes) + 2)
        self._name = Typed(self.name, season_name, self._take_name, problem)
        self.remove.clicked.connect(self.removed)

    def show_week(self, week: WeekProfile, calendar: ActivityCalendar, before: WeekProfile | None) -> None:
        """Show a week; weekdays that differ from the one before are marked."""
        self._week = week
        self._name.show(week.week_profile_name)
        old = before.day_ids if before is not None else (None,) * len(WEEKDAYS)
        self._changed = {number for number, day_id in enumerate(week.day_ids) if day_id != old[number]}
        for number, (box, day_id) in enumerate(zip(self.boxes, week.day_ids, strict=True)):
            fill_days(box, calendar, day_id, "", "")
            was = self.tr("was day {id}").format(id=old[number]) if number in self._changed and before else ""
            box.setToolTip(was)
            name = self.tr("Week {week}, {weekday}: day {id}").format(
                week=week.week_profile_name, weekday=weekday_name(number), id=day_id
            )
            box.setAccessibleName(f"{name}, {was}" if was else name)
        self.update()

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        for number in self._changed:
            paint_tint(self, QRectF(self.boxes[number].geometry()).adjusted(-3, -4, 3, 4))

    def _choose(self, number: int) -> None:
        if self._week is None:
            return
        ids = list(self._week.day_ids)
        ids[number] = self.boxes[number].currentData()
        changed = WeekProfile.of(self._week.week_profile_name, ids)
        if changed != self._week:
            self.edited.emit(changed)

    def _take_name(self, name: str) -> None:
        if self._week is not None and name != self._week.week_profile_name:
            self.edited.emit(replace(self._week, week_profile_name=name))


class WeekPage(QWidget):
    """All weeks as a grid of weekdays; several weekdays are set at once by the keyboard, row by row."""

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._calendar: ActivityCalendar | None = None
        self.list = RowList(self._make, 0)
        self.findings = FindingsBanner(f"{name}.week_findings")
        self.add = button(f"{name}.add_week", self.tr("Add week"), role="link", icon_name="plus")
        self.add.setProperty("edits", True)
        self._count = note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head())
        column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self._count)
        column.addLayout(foot)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.add.clicked.connect(self._add)

    def show_calendar(
        self, calendar: ActivityCalendar, baseline: ActivityCalendar, findings: Sequence[Finding]
    ) -> None:
        """Show the weeks of a calendar."""
        self._calendar = calendar
        for row, week in zip(self.list.rows(len(calendar.weeks)), calendar.weeks, strict=True):
            row.show_week(week, calendar, baseline.week(week.week_profile_name))
            row.remove.setEnabled(len(calendar.weeks) > 1)
        self.add.setEnabled(len(calendar.weeks) < MAX_WEEKS)
        self._count.setText(self.tr("{count} of {limit} weeks").format(count=len(calendar.weeks), limit=MAX_WEEKS))
        self.findings.show_findings(findings)

    def _head(self) -> QWidget:
        head = QWidget()
        grid = QGridLayout(head)
        grid.setContentsMargins(8, 0, 8, 0)
        grid.setHorizontalSpacing(6)
        name = column_header(self.tr("Week"))
        name.setFixedWidth(NAME_WIDTH)
        grid.addWidget(name, 0, 0)
        for number in range(len(WEEKDAYS)):
            day = column_header(weekday_name(number))
            day.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the box, not the word
            day.setMinimumWidth(BOX_WIDTH)
            grid.addWidget(day, 0, number + 1)
            grid.setColumnStretch(number + 1, 1)
        room = tool_button("", "", "trash-2")
        grid.setColumnMinimumWidth(len(WEEKDAYS) + 1, room.sizeHint().width())
        room.deleteLater()
        return head

    def _make(self, number: int) -> _WeekRow:
        row = _WeekRow(f"{self._name}.week_{number + 1}")
        row.edited.connect(lambda week, number=number: self._put(number, week))
        row.removed.connect(lambda number=number: self._remove(number))
        return row

    def _put(self, number: int, week: WeekProfile) -> None:
        """Change a week; seasons follow it when it gets another name."""
        if self._calendar is None:
            return
        old = self._calendar.weeks[number].week_profile_name
        seasons = tuple(
            replace(season, week_profile_name=week.week_profile_name) if season.week_profile_name == old else season
            for season in self._calendar.seasons
        )
        weeks = self._calendar.weeks
        weeks = (*weeks[:number], week, *weeks[number + 1 :])
        self.edited.emit(replace(self._calendar, seasons=seasons, weeks=weeks))

    def _remove(self, number: int) -> None:
        if self._calendar is not None:
            weeks = self._calendar.weeks
            self.edited.emit(replace(self._calendar, weeks=(*weeks[:number], *weeks[number + 1 :])))

    def _add(self) -> None:
        """Add a copy of the last week."""
        if self._calendar is None:
            return
        weeks = self._calendar.weeks
        first = self._calendar.days[0].day_id if self._calendar.days else 1
        ids = weeks[-1].day_ids if weeks else (first,) * len(WEEKDAYS)
        name = free_digit([week.week_profile_name for week in weeks])
        self.edited.emit(replace(self._calendar, weeks=(*weeks, WeekProfile.of(name, ids))))
