"""Page Days of the activity calendar: the switches of each day profile, as a bar and as a table."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.model.activity_calendar import (
    MAX_DAYS,
    MAX_SWITCHES,
    ActivityCalendar,
    DayProfile,
    Switch,
    clock_text,
    exact_time,
)
from smconfig_gui.model.calendar_lint import Finding, Part
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_year import seconds
from smconfig_gui.views.calendar.board import DayBadge, TariffChip, marks_of, usage_words
from smconfig_gui.views.calendar.colours import paint_day_badge, tariff_title
from smconfig_gui.views.calendar.findings import FindingsBanner
from smconfig_gui.views.calendar.lists import RowList
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.day_bar import DAY_MINUTES, DayBar, Mark, minute_text, paint_stretches
from smconfig_gui.views.fields.labels import ElidedLabel, Line, column_header, muted, note, section
from smconfig_gui.views.fields.rows import paint_tint
from smconfig_gui.views.fields.typed import ProblemLine, Typed
from smconfig_gui.views.icons import paint_icon
from smconfig_gui.views.theme import BODY, SMALL, current_tokens, scaled_font

LIST_WIDTH = 232
TIME_WIDTH, TARIFF_WIDTH = 96, 164
OFFERED_TARIFFS = 4


class _DayButton(QAbstractButton):
    """One day profile in the list: badge, what it is used for, its strip, and a triangle when something is wrong."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFixedHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._day: DayProfile | None = None
        self._rank = 0
        self._has_findings = False

    def show_day(self, day: DayProfile, rank: int, words: str, *, has_findings: bool) -> None:
        """Show a day profile."""
        self._day, self._rank, self._has_findings = day, rank, has_findings
        self.setText(words)
        name = self.tr("Day {id}, {words}").format(id=day.day_id, words=words)
        self.setAccessibleName(self.tr("{day}, something is wrong").format(day=name) if has_findings else name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LIST_WIDTH, 56)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._day is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            paint_tint(self, QRectF(self.rect()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent_text), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setFont(scaled_font(SMALL, QFont.Weight.DemiBold))
        paint_day_badge(painter, QRectF(8, 16, 24, 24), str(self._day.day_id), self._rank, tokens)
        painter.setFont(scaled_font(BODY, QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.text))
        words = QRectF(44, 8, self.width() - 44 - 32, 22)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        paint_stretches(painter, QRectF(44, 36, self.width() - 52, 8), marks_of(self._day), 1)
        if self._has_findings:
            place = QRectF(self.width() - 24, 11, 16, 16)
            paint_icon(painter, "triangle-alert", tokens.warn, place)


class _SwitchRow(QWidget):
    """Time, tariff, how long it holds, and a way to remove it."""

    timed = Signal(object)
    tariff_chosen = Signal(int)
    removed = Signal()
    focused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("copies", True)
        self._switch: Switch | None = None
        self._is_chosen = False
        self.time = QLineEdit()
        self.time.setObjectName(f"{name}.time")
        self.time.setAccessibleName(self.tr("From this time"))
        self.time.setFixedWidth(TIME_WIDTH)
        self.chip = TariffChip()
        self.tariff = QComboBox()
        self.tariff.setObjectName(f"{name}.tariff")
        self.tariff.setAccessibleName(self.tr("Tariff"))
        self.tariff.setFixedWidth(TARIFF_WIDTH)
        self.until = muted()
        self.remove = tool_button(f"{name}.remove", self.tr("Remove this switch"), "trash-2")
        problem = ProblemLine()
        row = QHBoxLayout()
        row.setSpacing(12)
        for each in (self.time, self.chip, self.tariff, self.until, self.remove):
            row.addWidget(each, 1 if each is self.until else 0)
            each.setProperty("edits", each in (self.time, self.tariff, self.remove))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 3, 8, 3)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(problem)
        self._typed = Typed(self.time, exact_time, self.timed.emit, problem)
        self.tariff.activated.connect(lambda: self.tariff_chosen.emit(self.tariff.currentData()))
        self.remove.clicked.connect(self.removed)

    def show_switch(self, switch: Switch, until: float, *, is_chosen: bool) -> None:
        """Show a switch that holds until a minute of the day."""
        self._switch, self._is_chosen = switch, is_chosen
        self._typed.show(clock_text(switch.start))
        self.chip.show_tariff(switch.script_selector)
        self.tariff.blockSignals(True)
        self.tariff.clear()
        for number in dict.fromkeys((*range(1, OFFERED_TARIFFS + 1), switch.script_selector)):
            self.tariff.addItem(tariff_title(number), number)
        self.tariff.setCurrentIndex(self.tariff.findData(switch.script_selector))
        self.tariff.blockSignals(False)
        minutes = round(until - seconds(switch.start) / 60)
        hours, rest = divmod(max(0, minutes), 60)
        span = (
            self.tr("{hours} h").format(hours=hours)
            if not rest
            else self.tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)
        )
        end = self.tr("midnight") if until >= DAY_MINUTES else minute_text(until)
        self.until.setText(self.tr("until {time}, {span}").format(time=end, span=span))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._is_chosen:
            paint_tint(self, QRectF(self.rect()))


class DayEditor(QWidget):
    """The right half: one day profile."""

    edited = Signal(object)
    duplicate_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._day: DayProfile | None = None
        self._chosen = -1
        self.badge = DayBadge(24)
        self.title = section()
        self.usage = ElidedLabel()
        self.usage.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self.usage.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bar = DayBar(f"{name}.bar")
        self.findings = FindingsBanner(f"{name}.day_findings")
        self.list = RowList(self._make, 0)
        self.add = button(f"{name}.add_switch", self.tr("Add switch"), role="link", icon_name="plus")
        self.duplicate = button(f"{name}.duplicate_day", self.tr("Duplicate"), role="link")
        self.remove = button(f"{name}.remove_day", self.tr("Remove day"), role="link")
        self._count = note()
        self._lay_out()
        self._connect()

    def show_day(self, day: DayProfile, rank: int, usage: str, findings: Sequence[Finding]) -> None:
        """Show a day profile; the chosen switch stays chosen."""
        if self._day is None or self._day.day_id != day.day_id or self._chosen >= len(day.day_schedule):
            self._chosen = -1
        self._day = day
        self.badge.show_day(str(day.day_id), rank)
        self.title.setText(self.tr("Day {id}").format(id=day.day_id))
        self.usage.set_whole_text(usage)
        self.findings.show_findings(findings)
        self.add.setEnabled(len(day.day_schedule) < MAX_SWITCHES)
        self._count.setText(
            self.tr("{count} of {limit} switches").format(count=len(day.day_schedule), limit=MAX_SWITCHES)
        )
        self._refresh()

    @property
    def chosen(self) -> int:
        """The place of the chosen switch in its table; -1 when there is none."""
        return self._chosen

    def choose(self, number: int) -> None:
        """Choose a switch in bar and table."""
        self._chosen = number
        self._refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.badge)
        head.addWidget(self.title)
        head.addWidget(self.usage, 1)
        for each in (self.add, self.duplicate, self.remove):
            each.setProperty("edits", True)
        head.addWidget(self.duplicate)
        head.addWidget(self.remove)
        titles = QHBoxLayout()
        titles.setContentsMargins(8, 0, 8, 0)
        titles.setSpacing(12)
        start = column_header(self.tr("From"))
        start.setFixedWidth(TIME_WIDTH)
        titles.addWidget(start)
        titles.addWidget(column_header(self.tr("Tariff")), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.findings)
        column.addLayout(titles)
        column.addWidget(self.list)
        column.addLayout(foot)
        column.addStretch(1)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.choose)
        self.bar.moved.connect(self._move)
        self.bar.added.connect(self._add)
        self.bar.removed.connect(self._remove)
        self.add.clicked.connect(lambda: self._add(None))
        self.duplicate.clicked.connect(self.duplicate_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def _order(self) -> list[int]:
        """Return the places of the switches, earliest first."""
        schedule = self._day.day_schedule if self._day is not None else ()
        return sorted(range(len(schedule)), key=lambda number: seconds(schedule[number].start))

    def _refresh(self, marks: Sequence[Mark] | None = None) -> None:
        if self._day is None:
            return
        shown = marks_of(self._day) if marks is None else marks
        self.bar.show_day(shown, self._chosen)
        order = self._order()
        for place, (row, number) in enumerate(zip(self.list.rows(len(order)), order, strict=True)):
            following = order[place + 1] if place + 1 < len(order) else None
            until = seconds(self._day.day_schedule[following].start) / 60 if following is not None else DAY_MINUTES
            row.show_switch(self._day.day_schedule[number], until, is_chosen=number == self._chosen)

    def _make(self, place: int) -> _SwitchRow:
        row = _SwitchRow(f"{self._name}.switch_{place + 1}")
        row.timed.connect(lambda at, place=place: self._put(place, start_time=at.to_text()))
        row.tariff_chosen.connect(lambda tariff, place=place: self._put(place, script_selector=tariff))
        row.removed.connect(lambda place=place: self._remove(self._order()[place]))
        return row

    def _put(self, place: int, **changes: object) -> None:
        if self._day is not None:
            number = self._order()[place]
            self._chosen = number
            schedule = list(self._day.day_schedule)
            schedule[number] = replace(schedule[number], **changes)
            self._emit(schedule)

    def _move(self, number: int, minute: int, is_final: bool) -> None:
        """Move a switch; while the mouse is down only the bar follows, so that one drag is one step of undo."""
        if self._day is None or not 0 <= number < len(self._day.day_schedule):
            return
        self._chosen = number
        schedule = list(self._day.day_schedule)
        schedule[number] = replace(schedule[number], start_time=minute_text(minute))
        if is_final:
            self._emit(schedule)
        else:
            self.bar.show_day(marks_of(replace(self._day, day_schedule=tuple(schedule))), number)

    def _add(self, minute: int | None) -> None:
        if self._day is None or len(self._day.day_schedule) >= MAX_SWITCHES:
            return
        schedule = list(self._day.day_schedule)
        order = self._order()
        if minute is None:
            last = seconds(schedule[order[-1]].start) / 60 if order else -60
            minute = min(int(last) + 60, DAY_MINUTES - 5)
        before = [number for number in order if seconds(schedule[number].start) / 60 <= minute]
        held = schedule[before[-1]].script_selector if before else 2
        schedule.append(Switch(start_time=minute_text(minute), script_selector=1 if held != 1 else 2))
        self._chosen = len(schedule) - 1
        self._emit(schedule)

    def _remove(self, number: int) -> None:
        if self._day is not None:
            self._chosen = -1
            self._emit([each for place, each in enumerate(self._day.day_schedule) if place != number])

    def _emit(self, schedule: Iterable[Switch]) -> None:
        if self._day is not None:
            changed = replace(self._day, day_schedule=tuple(schedule))
            if changed == self._day:
                self._refresh()
            else:
                self.edited.emit(changed)


class DayPage(QWidget):
    """The list of day profiles and the editor of the chosen one."""

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._calendar: ActivityCalendar | None = None
        self._special: tuple[SpecialDay, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self._place = 0
        self._group = QButtonGroup(self)
        self.list = RowList(self._make, 4)
        self.editor = DayEditor(name)
        self.add = button(f"{name}.add_day", self.tr("Add day"), role="link", icon_name="plus")
        self.add.setProperty("edits", True)
        self._count = note()
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self._count)
        left.addLayout(foot)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(LIST_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(Line(vertical=True))
        row.addWidget(self.editor, 1)
        self._group.idClicked.connect(self.choose)
        self.add.clicked.connect(lambda: self._copy(None))
        self.editor.edited.connect(self._put)
        self.editor.duplicate_wanted.connect(lambda: self._copy(self._place))
        self.editor.remove_wanted.connect(self._remove)

    def show_calendar(
        self, calendar: ActivityCalendar, special_days: Sequence[SpecialDay], findings: Sequence[Finding]
    ) -> None:
        """Show the day profiles of a calendar."""
        self._calendar, self._special, self._findings = calendar, tuple(special_days), tuple(findings)
        self._place = min(self._place, max(0, len(calendar.days) - 1))
        wrong = {finding.position for finding in findings if finding.part is Part.DAY}
        for place, (row, day) in enumerate(zip(self.list.rows(len(calendar.days)), calendar.days, strict=True)):
            words = usage_words(calendar, special_days, day.day_id)
            row.show_day(day, place, words, has_findings=place in wrong)
        self.add.setEnabled(len(calendar.days) < MAX_DAYS)
        self._count.setText(self.tr("{count} of {limit} days").format(count=len(calendar.days), limit=MAX_DAYS))
        self.editor.setVisible(bool(calendar.days))
        self.choose(self._place)

    def choose(self, place: int) -> None:
        """Show another day profile in the editor."""
        if self._calendar is None or not 0 <= place < len(self._calendar.days):
            return
        self._place = place
        chosen = self._group.button(place)
        if chosen is not None:
            chosen.setChecked(True)
        day = self._calendar.days[place]
        mine = [each for each in self._findings if each.part is Part.DAY and each.position == place]
        self.editor.duplicate.setEnabled(len(self._calendar.days) < MAX_DAYS)
        self.editor.remove.setEnabled(len(self._calendar.days) > 1)
        self.editor.show_day(day, place, usage_words(self._calendar, self._special, day.day_id), mine)

    def choose_day(self, day_id: int) -> None:
        """Show the day profile of an id."""
        ids = [day.day_id for day in self._calendar.days] if self._calendar is not None else []
        if day_id in ids:
            self.choose(ids.index(day_id))

    def _make(self, place: int) -> _DayButton:
        made = _DayButton(f"{self._name}.day_{place + 1}")
        self._group.addButton(made, place)
        return made

    def _put(self, day: DayProfile) -> None:
        if self._calendar is not None:
            days = self._calendar.days
            self.edited.emit(replace(self._calendar, days=(*days[: self._place], day, *days[self._place + 1 :])))

    def _copy(self, place: int | None) -> None:
        """Add a copy of a day profile under a free id, or one that is low all day."""
        if self._calendar is None:
            return
        days = self._calendar.days
        used = {day.day_id for day in days}
        free = next(number for number in range(1, 256) if number not in used)
        if place is None:
            added = DayProfile(day_id=free, day_schedule=(Switch(start_time="00:00", script_selector=1),))
        else:
            added = replace(days[place], day_id=free)
        self._place = len(days)
        self.edited.emit(replace(self._calendar, days=(*days, added)))

    def _remove(self) -> None:
        if self._calendar is not None:
            days = self._calendar.days
            self.edited.emit(replace(self._calendar, days=(*days[: self._place], *days[self._place + 1 :])))
