"""The year with what belongs to it: the way to other years, the legend of tariffs, and a strip per day profile."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import ActivityCalendar, DayProfile
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_year import Day, TariffRules, seconds, switches
from smconfig_gui.views.calendar.colours import (
    TARIFF_TEXT,
    paint_day_badge,
    tariff_colour,
    tariff_name,
    tariff_word,
)
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.day_bar import DayStrip, Mark, day_words
from smconfig_gui.views.fields.labels import ElidedLabel, label, strong
from smconfig_gui.views.fields.year_view import YearData, YearView
from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font, set_font

FIRST_YEAR, LAST_YEAR = 2000, 2099
MOST_SHARES = 3


def marks_of(day: DayProfile) -> list[Mark]:
    """Return the switches of a day for a bar, in the order of its table."""
    return [Mark(seconds(each.start) / 60, each.script_selector) for each in day.day_schedule]


def weekday_name(number: int, *, is_short: bool = False) -> str:
    """Return the name of a weekday, Monday being 0."""
    form = QLocale.FormatType.ShortFormat if is_short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(number + 1, form).rstrip(".")


class TariffChip(QWidget):
    """`T1` on the colour of the tariff."""

    def __init__(self, tariff: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tariff = tariff
        self.setFixedSize(28, 20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tariff(self, tariff: int | None) -> None:
        """Show another tariff."""
        self._tariff = tariff
        self.setAccessibleName(tariff_name(tariff))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = current_tokens()
        known = self._tariff is not None
        painter.setPen(Qt.PenStyle.NoPen if known else QPen(QColor(tokens.control), 1, Qt.PenStyle.DashLine))
        painter.setBrush(tariff_colour(self._tariff) if self._tariff is not None else QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(scaled_font(SMALL, QFont.Weight.DemiBold))
        painter.setPen(QColor(TARIFF_TEXT if known else tokens.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tariff_name(self._tariff))


class DayBadge(QWidget):
    """The digit of a day profile on its shade."""

    def __init__(self, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._rank: int | None = None
        self.setFixedSize(size, size)

    def show_day(self, text: str, rank: int | None) -> None:
        """Show another day profile."""
        self._text, self._rank = text, rank
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setFont(scaled_font(SMALL, QFont.Weight.DemiBold))
        paint_day_badge(painter, QRectF(self.rect()), self._text, self._rank, current_tokens())


class _Sign(QWidget):
    """The two signs of the legend: a ring for special days, a line for the start of a season."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = QColor(current_tokens().text)
        if self._kind == "special":
            painter.setPen(QPen(text, 2))
            painter.drawRoundedRect(QRectF(3, 3, 14, 14), 4, 4)
            return
        painter.setPen(QPen(text, 1))
        painter.drawLine(1, 3, 19, 3)
        painter.setFont(scaled_font(0.8, QFont.Weight.DemiBold))
        painter.drawText(QRectF(0, 4, 20, 15), Qt.AlignmentFlag.AlignCenter, "S2")


class _DayLegend(QWidget):
    """Badge, words and strip of one day profile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.badge = DayBadge()
        self.words = ElidedLabel("")
        set_font(self.words, SMALL)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.strip = DayStrip()
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.strip)
        row.addWidget(self.badge)
        row.addLayout(column, 1)

    def show_day(self, day: DayProfile, rank: int, words: str) -> None:
        """Show a day profile."""
        self.badge.show_day(str(day.day_id), rank)
        self.words.set_whole_text(words)
        self.strip.show_day(marks_of(day))


class YearBoard(QWidget):
    """Shows what a calendar with its special days makes of a year."""

    day_chosen = Signal(object)
    range_chosen = Signal(object, object)

    def __init__(self, name: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = today.year
        self._rules: TariffRules | None = None
        self._baseline: TariffRules | None = None
        self._calendar: ActivityCalendar | None = None
        self._special: tuple[SpecialDay, ...] = ()
        self.view = YearView(f"{name}.year")
        self.view.today = today
        self._legends = [_DayLegend() for _ in range(4)]
        self._lay_out(name)
        self.view.day_chosen.connect(self.day_chosen)
        self.view.range_chosen.connect(self.range_chosen)
        self.view.year_wanted.connect(self.show_year)

    @property
    def year(self) -> int:
        """The year that is shown."""
        return self._year

    @property
    def rules(self) -> TariffRules | None:
        """The calendar that is shown, ready to be asked."""
        return self._rules

    def show_year(self, year: int) -> None:
        """Show another year."""
        self._year = max(FIRST_YEAR, min(LAST_YEAR, year))
        self._refresh()

    def show_calendar(
        self,
        calendar: ActivityCalendar,
        special_days: Sequence[SpecialDay],
        baseline: tuple[ActivityCalendar, Sequence[SpecialDay]] | None = None,
    ) -> None:
        """Show a calendar; days on which the baseline has other tariffs are marked as edited."""
        self._calendar, self._special = calendar, tuple(special_days)
        self._rules = TariffRules(calendar, special_days)
        is_same = baseline is None or (baseline[0] == calendar and tuple(baseline[1]) == tuple(special_days))
        self._baseline = None if baseline is None or is_same else TariffRules(*baseline)
        self._refresh()

    def _lay_out(self, name: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(4)
        back = tool_button(f"{name}.previous_year", self.tr("Previous year"), "chevron-left")
        forth = tool_button(f"{name}.next_year", self.tr("Next year"), "chevron-right")
        back.clicked.connect(lambda: self.show_year(self._year - 1))
        forth.clicked.connect(lambda: self.show_year(self._year + 1))
        self._title = strong()
        for each in (back, self._title, forth):
            top.addWidget(each)
        top.addStretch(1)
        self._tariffs = QHBoxLayout()
        self._tariffs.setSpacing(6)
        top.addLayout(self._tariffs)
        for kind, words in (("special", self.tr("special day")), ("season", self.tr("season starts"))):
            top.addSpacing(12)
            top.addWidget(_Sign(kind))
            top.addWidget(_small(words))
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self._strips = QHBoxLayout()
        self._strips.setSpacing(16)
        for legend in self._legends:
            self._strips.addWidget(legend, 1)
        self._strips.addStretch(0)
        column.addLayout(self._strips)
        around = column.sizeHint().height() - self.view.sizeHint().height()
        self.setMaximumHeight(self.view.maximumHeight() + around)

    def _refresh(self) -> None:
        self._title.setText(str(self._year))
        if self._rules is None or self._calendar is None:
            return
        days = self._rules.year(self._year)
        ranks = {day.day_id: rank for rank, day in reversed(tuple(enumerate(self._calendar.days)))}
        changed = frozenset(
            now.date
            for now, before in zip(days, self._baseline.year(self._year) if self._baseline else days, strict=True)
            if (now.tariffs, now.day_id, now.is_special) != (before.tariffs, before.day_id, before.is_special)
        )
        self.view.show_year(YearData(self._year, days, ranks, self._words, changed))
        self._show_legend(self._calendar)

    def _show_legend(self, calendar: ActivityCalendar) -> None:
        free = max(0, MOST_SHARES - len(calendar.days))  # few strips are not drawn out, and have room for their words
        self._strips.setStretch(len(self._legends), free)
        for rank, legend in enumerate(self._legends):
            legend.setVisible(rank < len(calendar.days))
            if rank < len(calendar.days):
                day = calendar.days[rank]
                legend.show_day(day, rank, usage_words(calendar, self._special, day.day_id))
        tariffs = sorted({tariff for day in calendar.days for _, tariff in switches(day)})
        while (item := self._tariffs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for number, tariff in enumerate(tariffs[:4]):
            if number:
                self._tariffs.addSpacing(10)
            self._tariffs.addWidget(TariffChip(tariff))
            if tariff_word(tariff):
                self._tariffs.addWidget(_small(tariff_word(tariff)))

    def _words(self, day: Day) -> str:
        """Return a day in words, for hover and screen readers."""
        when = QLocale().toString(QDate(day.date.year, day.date.month, day.date.day), "dddd d MMMM yyyy")
        profile = self._calendar.day(day.day_id) if self._calendar and day.day_id is not None else None
        if day.day_id is None:
            what = self.tr("no day profile")
        elif profile is None:
            what = self.tr("day {id}, which is missing").format(id=day.day_id)
        else:
            what = self.tr("day {id}").format(id=day.day_id)
        parts = [what]
        if day.is_special:
            parts.append(self.tr("special day"))
        if day.season is not None:
            parts.append(self.tr("season {name}").format(name=day.season))
        switches_text = day_words([Mark(second / 60, tariff) for second, tariff in day.tariffs if tariff is not None])
        return f"{when}: {', '.join(parts)}\n{switches_text}"


def _small(text: str) -> QLabel:
    found = label(text)
    set_font(found, SMALL)
    return found


def usage_words(calendar: ActivityCalendar, special_days: Sequence[SpecialDay], day_id: int) -> str:
    """Return what a day profile is used for: `Weekdays`, `Weekend, week 1`, `Special days`."""

    used = {week.week_profile_name: _weekdays(week.day_ids, day_id) for week in calendar.weeks}
    used = {name: days for name, days in used.items() if days}
    is_special = any(entry.day_id == day_id for entry in special_days)
    if not used:
        return (
            QCoreApplication.translate("usage", "Special days")
            if is_special
            else QCoreApplication.translate("usage", "Not used")
        )
    patterns = set(used.values())
    words = (
        [_days_words(next(iter(patterns)))]
        if len(patterns) == 1
        else [QCoreApplication.translate("usage", "Some days")]
    )
    if len(used) < len(calendar.weeks):
        words.append(QCoreApplication.translate("usage", "week {names}").format(names=", ".join(sorted(used))))
    if is_special:
        words.append(QCoreApplication.translate("usage", "special days"))
    return ", ".join(words)


def _weekdays(day_ids: Sequence[int], day_id: int) -> tuple[int, ...]:
    return tuple(number for number, each in enumerate(day_ids) if each == day_id)


def _days_words(days: tuple[int, ...]) -> str:
    known = {
        tuple(range(7)): QCoreApplication.translate("usage", "Every day"),
        tuple(range(5)): QCoreApplication.translate("usage", "Weekdays"),
        (5, 6): QCoreApplication.translate("usage", "Weekend"),
    }
    return known.get(days) or ", ".join(weekday_name(day, is_short=True) for day in days)
