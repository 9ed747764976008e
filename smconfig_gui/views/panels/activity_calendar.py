"""Panel Activity calendar: which tariff holds when, seen as a year."""

import dataclasses
from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from smconfig_gui.model.activity_calendar import (
    AT_ONCE,
    ActivityCalendar,
    ActivityCalendars,
    SetActivityCalendarRequest,
    WeekProfile,
    calendar_lines,
    parse_moment,
)
from smconfig_gui.model.calendar_lint import Finding, Mend, Mistake, Part, lint
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.model.meter import Value
from smconfig_gui.model.special_days import SpecialDay, SpecialDays
from smconfig_gui.views.calendar import today
from smconfig_gui.views.calendar.blank import blank_calendar
from smconfig_gui.views.calendar.board import weekday_name
from smconfig_gui.views.calendar.compare_page import ComparePage
from smconfig_gui.views.calendar.day_page import DayPage
from smconfig_gui.views.calendar.files import FilesMenu
from smconfig_gui.views.calendar.season_page import SeasonPage
from smconfig_gui.views.calendar.week_page import WeekPage
from smconfig_gui.views.calendar.year_page import PASSED, YearPage, has_passed, parse_when, when_text
from smconfig_gui.views.fields.pages import Pages
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

YEAR, SEASONS, WEEKS, DAYS, COMPARE = range(5)


class ActivityCalendarPanel(Panel[ActivityCalendars]):
    """Pages for year, seasons, weeks, days and both sides of the meter over one value.

    What is edited is the active side of the value: the calendar that shall be in force.
    """

    key = "calendar"
    help_page = "activity_calendar"
    title = QT_TRANSLATE_NOOP("panels", "Activity calendar")
    list_title = QT_TRANSLATE_NOOP("panels", "Calendar")
    sentence = QT_TRANSLATE_NOOP("panels", "Which tariff applies when.")
    icon_name = "calendar-days"
    object_name = "ACTIVITY_CALENDAR"
    read_title = QT_TRANSLATE_NOOP("panels", "Read activity calendar")
    value_read = "GetActivityCalendar"
    value_type = ActivityCalendars
    reads = ("GetActivityCalendar", "GetSpecialDays")
    write_operation = "SetActivityCalendar"

    def build_body(self, body: QWidget) -> None:
        self._shown: ActivityCalendars | None = None
        self._baseline = self.blank()
        self._read_special: tuple[SpecialDay, ...] | None = None
        self._today = today.today()
        self._tabs = self.compare.add_tabs(
            [self.tr("Year"), self.tr("Seasons"), self.tr("Weeks"), self.tr("Days"), self.tr("Compare")]
        )
        self.year = YearPage(self.key, self._today)
        self.seasons = SeasonPage(self.key, self._today)
        self.weeks = WeekPage(self.key)
        self.days = DayPage(self.key)
        self.sides = ComparePage(self.key)
        self._pages_of_body = Pages((self.year, self.seasons, self.weeks, self.days, self.sides))
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages_of_body)
        self.files = FilesMenu(self.key, self._export, self._import, self._show_file_problem, self)
        self.footer.add_left(self.files.button)
        self._tabs.currentChanged.connect(self._pages_of_body.choose)
        for page in (self.seasons, self.weeks, self.days):
            page.edited.connect(self._take_calendar)
        self.year.activation_chosen.connect(self._take_activation)
        self.year.day_chosen.connect(self._open_day_menu)
        for banner in (self.year.findings, self.seasons.findings, self.weeks.findings, self.days.editor.findings):
            banner.mend_wanted.connect(self._mend)
        self.year.findings.finding_shown.connect(self._show_finding)

    def show_value(self, value: ActivityCalendars, baseline: ActivityCalendars) -> None:
        self._shown, self._baseline = value, baseline
        calendar, special = value.active, self._special_days()
        findings = _mine(lint(calendar, special, self._today))
        days = special or ()
        self.year.show_calendar(calendar, days, (baseline.active, days), findings)
        is_edit = not self.state(self._meter_id).shows_reading
        self.year.show_activation(self._activation(value, baseline), is_edit=is_edit)
        self.seasons.show_calendar(calendar, baseline.active, _of(findings, Part.SEASON))
        self.weeks.show_calendar(calendar, baseline.active, _of(findings, Part.WEEK))
        self.days.show_calendar(calendar, days, findings)
        self.sides.show_sides(self.state(self._meter_id).draft.reading)

    def show_extra(self, operation: str, value: Value | None) -> None:
        if operation == "GetSpecialDays":
            self._read_special = value.special_days if isinstance(value, SpecialDays) else None

    def count_changes(self, reading: ActivityCalendars, edit: ActivityCalendars) -> int:
        before, after = calendar_lines(reading.active), calendar_lines(edit.active)
        lines = sum(
            str(before[key][1] if key in before else None) != str(after[key][1] if key in after else None)
            for key in before | after
        )
        return lines + (edit.activate_passive_calendar_time not in (AT_ONCE, reading.activate_passive_calendar_time))

    def request(self, reading: ActivityCalendars, edit: ActivityCalendars) -> SetActivityCalendarRequest:
        return SetActivityCalendarRequest.from_calendar(edit.active, self._activation(edit, reading))

    def blocked(self, edit: ActivityCalendars) -> str:
        findings = [finding for finding in lint(edit.active, None, today.today()) if finding.is_blocking]
        if findings:
            return translate(findings[0].text)
        reading = self.state(self._meter_id).draft.reading
        when = parse_when(self._activation(edit, reading)) if reading is not None else None
        return translate(PASSED.with_(time=when_text(*when))) if when is not None and has_passed(*when) else ""

    def blank(self) -> ActivityCalendars:
        calendar = blank_calendar()
        return ActivityCalendars(active=calendar, passive=calendar, activate_passive_calendar_time="*-*-* *:*:*")

    def set_editable(self, is_editable: bool) -> None:
        self._set_body_focusable(is_editable)
        for widget in self.body.findChildren(QWidget):
            if widget.property("edits"):
                widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_editable)

    def show_page(self, number: int) -> None:
        """Show another page."""
        self._tabs.setCurrentIndex(number)

    # -- inside

    def _activation(self, value: ActivityCalendars, baseline: ActivityCalendars) -> str:
        """Return when an edit becomes active: at once, unless it names a time, be it the one that is set already."""
        text = value.activate_passive_calendar_time
        is_reading = value.active == baseline.active and text == baseline.activate_passive_calendar_time
        return AT_ONCE if is_reading or text == AT_ONCE or parse_moment(text).is_all_wildcards else text

    def _special_days(self) -> tuple[SpecialDay, ...] | None:
        found = self.neighbour_value("special_days")
        return found.special_days if isinstance(found, SpecialDays) else self._read_special

    def _take_calendar(self, calendar: ActivityCalendar) -> None:
        if self._shown is not None:
            self._edit(self._shown, calendar, self._activation(self._shown, self._baseline))

    def _take_activation(self, text: str) -> None:
        if self._shown is not None:
            self._edit(self._shown, self._shown.active, text)

    def _edit(self, shown: ActivityCalendars, calendar: ActivityCalendar, activation: str) -> None:
        """Take an edit; the calendar that is in force, at once, is none."""
        if activation == AT_ONCE and calendar == self._baseline.active:
            activation = self._baseline.activate_passive_calendar_time
        self.edited.emit(replace(shown, active=calendar, activate_passive_calendar_time=activation))

    def _show_finding(self, finding: Finding) -> None:
        """Have the day that a finding is about ready in its page."""
        if finding.part is Part.DAY:
            self.days.choose(finding.position)

    def _mend(self, mend: Mend) -> None:
        if mend.calendar is not None:
            self._take_calendar(mend.calendar)

    def _open_day_menu(self, day: date) -> None:
        menu = self.day_menu(day)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    def day_menu(self, day: date) -> QMenu:
        """Return a menu of what decides about one day: its day profile, its week, its season."""
        menu = QMenu(self)
        menu.setObjectName("calendar.day_menu")
        rules = self.year.board.rules
        if rules is None or self._shown is None:
            return menu
        held = rules.year(day.year)[day.timetuple().tm_yday - 1]
        calendar = self._shown.active
        if held.day_id is not None and calendar.day(held.day_id) is not None:
            day_id = held.day_id
            edit = menu.addAction(self.tr("Edit day {id}").format(id=day_id))
            edit.triggered.connect(lambda: self._edit_day(day_id))
        names = {season.season_profile_name: season.week_profile_name for season in calendar.seasons}
        week = calendar.week(names.get(held.season or "", ""))
        if week is not None and not held.is_special and not self.state(self._meter_id).shows_reading:
            title = self.tr("{weekday} of week {week}").format(
                weekday=weekday_name(day.weekday()), week=week.week_profile_name
            )
            choices = menu.addMenu(title)
            for profile in calendar.days:
                action = choices.addAction(self.tr("Day {id}").format(id=profile.day_id))
                action.setCheckable(True)
                action.setChecked(profile.day_id == held.day_id)
                action.triggered.connect(
                    lambda _=False, week=week, chosen=profile.day_id: self._set_weekday(week, day.weekday(), chosen)
                )
        if held.season is not None:
            edit = menu.addAction(self.tr("Edit season {name}").format(name=held.season))
            edit.triggered.connect(lambda: self.show_page(SEASONS))
        return menu

    def _edit_day(self, day_id: int) -> None:
        self.show_page(DAYS)
        self.days.choose_day(day_id)

    def _set_weekday(self, week: WeekProfile, weekday: int, day_id: int) -> None:
        if self._shown is None:
            return
        ids = list(week.day_ids)
        ids[weekday] = day_id
        changed = WeekProfile.of(week.week_profile_name, ids)
        calendar = self._shown.active
        weeks = tuple(changed if each == week else each for each in calendar.weeks)
        self._take_calendar(replace(calendar, weeks=weeks))

    def _show_file_problem(self, problem: Problem | None) -> None:
        self.show_problem(self._meter_id, problem)

    def _export(self, kind: str) -> bytes:
        """Return the calendar as a file of a kind: `json`, `csv` or `pdf`."""
        from smconfig_gui.model.tariff_files import calendar_csv, calendar_json

        shown = self._shown or self.blank()
        if kind == "pdf":
            from smconfig_gui.views.calendar.print_year import year_as_pdf

            identifier = self._facts.device_identification if self._facts is not None else None
            return year_as_pdf(shown.active, self._special_days() or (), self.year.board.year, identifier or "")
        return calendar_csv(shown.active) if kind == "csv" else calendar_json(shown.active)

    def _import(self, raw: bytes) -> None:
        """Take a calendar from a file as an edit; raises FileFormatError."""
        from smconfig_gui.model.tariff_files import calendar_from

        calendar = calendar_from(raw)
        shown = self._shown or self.blank()
        self._edit(shown, calendar, self._activation(shown, self._baseline))


def _mine(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return what can be mended here; of the special days only those that the calendar lets down."""
    return tuple(
        dataclasses.replace(each, mend=None) if each.part is Part.SPECIAL_DAY else each
        for each in findings
        if each.part is not Part.SPECIAL_DAY or each.mistake is Mistake.SPECIAL_DAY_WITHOUT_PROFILE
    )


def _of(findings: Sequence[Finding], part: Part) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.part is part)
