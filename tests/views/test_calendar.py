"""The panels about tariffs: the year, the bars, the pages, findings, files, and work without a meter."""

import json
from datetime import date, time
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from smconfig_gui.model.activity_calendar import (
    ActivityCalendar,
    ActivityCalendars,
    SetActivityCalendarRequest,
    Switch,
    WeekProfile,
    clock_text,
    exact_time,
)
from smconfig_gui.model.calendar_lint import Mistake
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.messages import WrongValueError
from smconfig_gui.model.special_days import SetSpecialDaysRequest
from smconfig_gui.views.calendar import today
from smconfig_gui.views.calendar.holidays_dialog import HolidaysDialog, public_holidays
from smconfig_gui.views.calendar.print_year import year_as_pdf
from smconfig_gui.views.calendar.year_page import parse_when
from smconfig_gui.views.fields.date_pattern import DateParts, DatePatternField
from smconfig_gui.views.fields.day_bar import DayBar, Mark, stretches
from smconfig_gui.views.fields.year_view import YearView
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.panels.activity_calendar import COMPARE, DAYS, SEASONS, WEEKS, YEAR, ActivityCalendarPanel
from smconfig_gui.views.panels.special_days import SpecialDaysPanel
from smconfig_gui.views.review_dialog import ReviewDialog
from smconfig_gui.views.theme import Choice, Theme
from tests.model.calendars import day, dutch_calendar, dutch_holidays, special
from tests.views.conftest import connected, open_dialog, quiet, until
from tests.views.fake_jobs import FakeJobs, lab_meter

W = TypeVar("W", bound=QWidget)


@pytest.fixture(autouse=True)
def summer_of_2026(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look from one day, so that what has passed stays what it is."""
    monkeypatch.setattr(today, "today", lambda: date(2026, 6, 10))


async def calendar_panel(window: MainWindow, jobs: FakeJobs, page: int = YEAR) -> ActivityCalendarPanel:
    """Return the panel, read and shown at one of its pages."""
    await connected(window, jobs)
    window.panel_list.select("calendar")
    panel = window.panels.panels["calendar"]
    assert isinstance(panel, ActivityCalendarPanel)
    panel.show_page(page)
    await until(
        lambda: any(page.isVisible() for page in (panel.year, panel.seasons, panel.weeks, panel.days, panel.sides))
    )
    panel.year.board.show_year(2027)
    return panel


async def special_days_panel(window: MainWindow, jobs: FakeJobs) -> SpecialDaysPanel:
    await connected(window, jobs)
    window.panel_list.select("special_days")
    panel = window.panels.panels["special_days"]
    assert isinstance(panel, SpecialDaysPanel)
    panel.board.show_year(2027)
    return panel


def find(root: QWidget, kind: type[W], name: str) -> W:
    found = root.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def type_into(field: QLineEdit, text: str) -> None:
    """Type as a person does, and leave with Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def edit_of(panel: ActivityCalendarPanel) -> ActivityCalendar:
    shown = panel.state("m0").draft.shown
    assert isinstance(shown, ActivityCalendars)
    return shown.active


def choose(box: QComboBox, data: object) -> None:
    """Choose an entry as a person does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


# --- the year ----------------------------------------------------------------------------------------------------


async def test_every_day_is_a_cell_that_speaks(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    view = panel.year.board.view
    words = view.days.data(view.days.index_of(date(2027, 12, 25)), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("Saturday 25 December 2027: day 4, special day, season 1")
    assert "00:00 Tariff 1, low" in words
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() is QAccessible.Role.Table
    assert (
        sum(view.days.day(view.days.index(row, column)) is not None for row in range(12) for column in range(32)) == 365
    )


async def test_the_year_is_walked_by_keyboard(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    view = panel.year.board.view
    view.select_day(date(2027, 1, 31))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_day() == date(2027, 2, 28)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_day() == date(2027, 3, 1)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_day() == date(2027, 3, 31)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current_day() == date(2027, 1, 31)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert (panel.year.board.year, view.current_day()) == (2028, date(2028, 1, 31))
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert panel.year.board.year == 2026


async def test_a_range_is_chosen_by_shift_and_by_dragging(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await special_days_panel(window, jobs)
    view, chosen = panel.board.view, []
    panel.board.range_chosen.disconnect()
    panel.board.range_chosen.connect(lambda first, last: chosen.append((first, last)))
    view.select_day(date(2027, 7, 30))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_range() == (date(2027, 7, 30), date(2027, 8, 2))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view.chosen_range() is None
    _drag(view, date(2027, 5, 12), date(2027, 5, 3))
    assert chosen == [(date(2027, 7, 30), date(2027, 8, 2)), (date(2027, 5, 3), date(2027, 5, 12))]


def _drag(view: YearView, first: date, last: date) -> None:
    places = [view.visualRect(view.days.index_of(each)).center() for each in (first, last)]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    _move(view.viewport(), places[1])
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=places[1])


def _move(widget: QWidget, place: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(
        widget,
        QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(widget.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            modifiers,
        ),
    )


@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
@pytest.mark.alone
async def test_painting_the_year_takes_less_than_a_frame(
    choice: Choice, window: MainWindow, jobs: FakeJobs, theme: Theme
) -> None:
    panel = await calendar_panel(window, jobs)
    theme.choose(choice)
    view = panel.year.board.view
    best = 1.0
    for _ in range(8):
        began = perf_counter()
        view.grab()
        best = min(best, perf_counter() - began)
    assert best < 0.016


async def test_an_edit_marks_the_days_that_it_changes(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    calendar = edit_of(panel)
    days = (day(1, ("00:00", 1), ("09:00", 2)), *calendar.days[1:])
    panel._take_calendar(replace(calendar, days=days))
    changed = panel.year.board.view.days.shown.changed
    assert date(2027, 1, 4) in changed
    assert date(2027, 6, 7) not in changed


async def test_tariff_at_answers_in_words(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    field = find(panel, QLineEdit, "calendar.tariff_at")
    field.setText("2027-12-25 07:30")
    answer = find(panel, QWidget, "calendar.tariff_at_answer")
    assert answer.accessibleName() == "Day 4, special day, season 1"
    field.setText("2027-06-07 12:00")
    assert answer.accessibleName() == "Day 2, season 2"
    field.setText("2027-06")
    assert field.property("invalid") is True


async def test_a_click_on_a_day_offers_its_day_profile_and_its_weekday(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    menu = panel.day_menu(date(2027, 1, 4))
    texts = [action.text() for action in menu.actions()]
    assert texts == ["Edit day 1", "Monday of week 1", "Edit season 1"]
    submenu = menu.actions()[1].menu()
    assert isinstance(submenu, QMenu)
    submenu.actions()[2].trigger()
    assert edit_of(panel).weeks[0].day_ids == (3, 1, 1, 1, 1, 3, 3)
    menu.actions()[0].trigger()
    assert panel.days.isVisible()
    menu.actions()[2].trigger()
    assert panel.seasons.isVisible()
    menu.deleteLater()


# --- days --------------------------------------------------------------------------------------------------------


def test_a_bar_knows_what_holds_before_the_first_switch() -> None:
    assert stretches([Mark(420, 1)]) == [(0, 420, None), (420, 1440, 1)]
    assert stretches([Mark(0, 2), Mark(600, 1)]) == [(0, 600, 2), (600, 1440, 1)]
    assert stretches([]) == [(0, 1440, None)]


def bar_with(marks: list[Mark], chosen: int) -> tuple[DayBar, list[tuple[int, int, bool]]]:
    bar, moves = DayBar("test.bar"), []
    bar.resize(24 + 1440, bar.height())  # one pixel is one minute
    bar.show_day(marks, chosen)
    bar.moved.connect(lambda number, minute, final: moves.append((number, minute, final)))
    return bar, moves


def test_a_switch_is_dragged_in_steps_of_five_minutes_and_of_one_with_alt(theme: Theme) -> None:
    bar, moves = bar_with([Mark(0, 1), Mark(420, 2)], -1)
    chosen: list[int] = []
    bar.chosen.connect(chosen.append)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(12 + 420, 50))
    _move(bar, QPoint(12 + 452, 50))
    _move(bar, QPoint(12 + 453, 50), Qt.KeyboardModifier.AltModifier)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(12 + 458, 50))
    assert chosen == [1]
    assert moves == [(1, 450, False), (1, 453, False), (1, 460, True)]
    bar.deleteLater()


def test_a_switch_is_moved_chosen_added_and_removed_by_keyboard(theme: Theme) -> None:
    bar, moves = bar_with([Mark(420, 2), Mark(0, 1)], 0)
    chosen: list[int] = []
    added: list[int] = []
    removed: list[int] = []
    for signal, seen in ((bar.chosen, chosen), (bar.added, added), (bar.removed, removed)):
        signal.connect(seen.append)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(bar, Qt.Key.Key_Up)
    QTest.keyClick(bar, Qt.Key.Key_Delete)
    QTest.keyClick(bar, Qt.Key.Key_Insert)
    assert moves == [(0, 425, True), (0, 419, True)]
    assert (chosen, removed, added) == ([1], [0], [930])
    assert "07:00 Tariff 2, normal" in bar.accessibleDescription()
    bar.deleteLater()


async def test_one_drag_is_one_step_of_undo(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, DAYS)
    for minute in (425, 430, 435):
        panel.days.editor.bar.moved.emit(1, minute, False)
    assert panel.changes("m0") == 0
    panel.days.editor.bar.moved.emit(1, 435, True)
    assert edit_of(panel).days[0].day_schedule[1].start_time == "07:15:00"
    assert panel.changes("m0") == 1
    panel.undo()
    assert panel.changes("m0") == 0
    panel.redo()
    assert edit_of(panel).days[0].day_schedule[1].start_time == "07:15:00"


async def test_a_switch_is_typed_added_changed_and_removed(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, DAYS)
    type_into(find(panel, QLineEdit, "calendar.switch_2.time"), "630")
    assert edit_of(panel).days[0].day_schedule[1] == Switch(start_time="06:30", script_selector=2)
    choose(find(panel, QComboBox, "calendar.switch_2.tariff"), 3)
    assert edit_of(panel).days[0].day_schedule[1].script_selector == 3
    find(panel, QPushButton, "calendar.add_switch").click()
    assert len(edit_of(panel).days[0].day_schedule) == 4
    find(panel, QToolButton, "calendar.switch_1.remove").click()
    assert len(edit_of(panel).days[0].day_schedule) == 3
    field = find(panel, QLineEdit, "calendar.switch_1.time")
    kept = field.text()
    type_into(field, "nonsense")
    assert "“nonsense” is no time" in panel.footer.reason()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), panel.entries.problem()) == (kept, "")


@pytest.mark.parametrize(("typed", "read"), [("7", "07:00"), ("730", "07:30"), ("7.30", "07:30"), ("23:05", "23:05")])
def test_times_are_read_as_people_type_them(typed: str, read: str) -> None:
    assert clock_text(exact_time(typed)) == read


@pytest.mark.parametrize("typed", ["25:00", "7:60", "*:30", "", "noon", "12345", "1.2.3"])
def test_times_that_are_none_are_refused(typed: str) -> None:
    with pytest.raises(WrongValueError):
        exact_time(typed)


async def test_days_are_added_duplicated_and_removed_within_the_limit(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, DAYS)
    add = find(panel, QPushButton, "calendar.add_day")
    assert not add.isEnabled()
    panel.days.choose_day(4)
    find(panel, QPushButton, "calendar.remove_day").click()
    assert [each.day_id for each in edit_of(panel).days] == [1, 2, 3]
    panel.days.choose_day(2)
    find(panel, QPushButton, "calendar.duplicate_day").click()
    assert edit_of(panel).days[3].day_schedule == edit_of(panel).days[1].day_schedule
    assert not add.isEnabled()


# --- findings ----------------------------------------------------------------------------------------------------


async def test_a_finding_says_why_and_its_button_mends_it(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    calendar = edit_of(panel)
    assert not panel.year.findings.isVisible()
    days = (*calendar.days[:2], day(3, ("07:00", 1), ("22:00", 2)), calendar.days[3])
    panel._take_calendar(replace(calendar, days=days))
    assert [each.mistake for each in panel.year.findings.findings] == [Mistake.NO_SWITCH_AT_MIDNIGHT]
    assert "keeps the last tariff" in panel.year.findings.accessibleName()
    mend = find(panel, QPushButton, "calendar.findings.mend")
    assert mend.text() == "Add 00:00"
    mend.click()
    assert edit_of(panel).days[2].day_schedule[0].start_time == "00:00:00"
    assert not panel.year.findings.isVisible()


async def test_what_no_meter_takes_cannot_be_reviewed_and_says_why(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    calendar = edit_of(panel)
    panel._take_calendar(replace(calendar, days=calendar.days[:2]))
    assert not panel.footer.write_button.isEnabled()
    assert "names day 3, which there is not" in panel.footer.reason()
    assert window.panels.wanted("m0", "calendar") == []


# --- weeks and seasons -------------------------------------------------------------------------------------------


async def test_a_weekday_gets_another_day_profile(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, WEEKS)
    box = find(panel, QComboBox, "calendar.week_1.friday")
    assert box.accessibleName() == "Week 1, Friday: day 1"
    choose(box, 3)
    assert edit_of(panel).weeks[0].day_ids == (1, 1, 1, 1, 3, 3, 3)
    assert "was day 1" in box.accessibleName()


async def test_weeks_are_added_renamed_with_their_seasons_and_removed(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, WEEKS)
    type_into(find(panel, QLineEdit, "calendar.week_1.name"), "5")
    assert edit_of(panel).seasons[0].week_profile_name == "5"
    type_into(find(panel, QLineEdit, "calendar.week_1.name"), "too long")
    assert edit_of(panel).weeks[0].week_profile_name == "5"
    find(panel, QPushButton, "calendar.add_week").click()
    assert [week.week_profile_name for week in edit_of(panel).weeks] == ["5", "2", "1"]
    assert panel.weeks.findings.findings[0].mistake is Mistake.UNREACHABLE_WEEK
    find(panel, QToolButton, "calendar.week_3.remove").click()
    assert len(edit_of(panel).weeks) == 2


async def test_a_season_gets_another_date_time_and_week(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, SEASONS)
    type_into(find(panel, QLineEdit, "calendar.season_1.start.text"), "*-10-L Sun")
    assert edit_of(panel).seasons[0].season_start == "*-10-L Sun *:*:*"
    type_into(find(panel, QLineEdit, "calendar.season_1.time"), "03:00")
    assert edit_of(panel).seasons[0].season_start == "*-10-L Sun 03:00:00"
    choose(find(panel, QComboBox, "calendar.season_1.week"), "2")
    assert edit_of(panel).seasons[0].week_profile_name == "2"
    type_into(find(panel, QLineEdit, "calendar.season_1.name"), "7")
    assert edit_of(panel).seasons[0].season_profile_name == "7"
    find(panel, QPushButton, "calendar.add_season").click()
    assert len(edit_of(panel).seasons) == 3
    find(panel, QToolButton, "calendar.season_3.remove").click()
    assert len(edit_of(panel).seasons) == 2


def test_a_date_with_open_parts_shows_when_it_comes_next(theme: Theme) -> None:
    field = DatePatternField("test.date", date(2026, 6, 1))
    seen: list[str] = []
    field.changed.connect(seen.append)
    field.show_pattern(special("*-03-L Sun", 1).date)
    assert field.preview() == "Sun 28 Mar 2027 · Sun 26 Mar 2028"
    field.show_pattern(special("2026-05-01", 1).date)
    assert field.preview() == "Fri 1 May 2026, has passed"
    field.show_pattern(special("*-02-30", 1).date)
    assert field.preview() == "Never comes"
    type_into(field.line, "*-12-L")
    assert seen == ["*-12-L"]
    type_into(field.line, "rubbish")
    assert field.line.text() == "rubbish"
    assert "“rubbish” is no date" in field.problem.reason()
    field.show_pattern(special("*-03-30", 1).date)
    assert (field.line.text(), field.problem.reason()) == ("*-03-30", "")
    field.deleteLater()


def test_a_date_is_put_together_part_by_part(theme: Theme) -> None:
    parts = DateParts("test", special("*-*-*", 1).date, date(2026, 6, 1))
    seen: list[str] = []
    parts.changed.connect(seen.append)
    for box, value in ((parts._month, 4), (parts._day, 0xFE), (parts._weekday, 7)):
        choose(box, value)
    parts._year.setValue(2028)
    assert seen[-1] == "2028-04-L Sun"
    parts.show_pattern(special("*-DST+-*", 1).date)
    assert parts.pattern().to_text() == "*-DST+-*"
    parts.deleteLater()


# --- activation and both sides -----------------------------------------------------------------------------------


async def test_an_activation_at_a_time_is_part_of_the_request(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs)
    activation = find(panel, QComboBox, "calendar.activation")
    activation.setCurrentIndex(1)
    activation.activated.emit(1)
    type_into(find(panel, QLineEdit, "calendar.activation_time"), "2027-07-01 00:00")
    [(_, request)] = panel.pending_writes("m0")
    assert isinstance(request, SetActivityCalendarRequest)
    assert request.activate_passive_calendar_time == "2027-07-01 00:00:00 dev=-120 st=80"
    assert panel.changes("m0") == 1
    activation.setCurrentIndex(0)
    activation.activated.emit(0)
    assert panel.changes("m0") == 0


async def test_the_time_that_is_pending_already_can_be_chosen_and_is_not_at_once(
    window: MainWindow, jobs: FakeJobs
) -> None:
    panel = await calendar_panel(window, jobs)
    active, pending = dutch_calendar(), "2027-07-01 00:00:00 dev=-120 st=80"
    sides = ActivityCalendars(active=active, passive=active, activate_passive_calendar_time=pending)
    window.panels.take_value("m0", "GetActivityCalendar", sides)
    panel._take_calendar(replace(active, calendar_name="Other"))
    [(_, request)] = panel.pending_writes("m0")
    assert isinstance(request, SetActivityCalendarRequest)
    assert request.is_at_once
    activation = find(panel, QComboBox, "calendar.activation")
    activation.setCurrentIndex(1)
    activation.activated.emit(1)
    type_into(find(panel, QLineEdit, "calendar.activation_time"), "2027-07-01 00:00")
    [(_, request)] = panel.pending_writes("m0")
    assert isinstance(request, SetActivityCalendarRequest)
    assert request.activate_passive_calendar_time == pending
    assert activation.currentIndex() == 1
    panel._take_calendar(replace(active, calendar_name="Another"))
    [(_, request)] = panel.pending_writes("m0")
    assert isinstance(request, SetActivityCalendarRequest)
    assert request.activate_passive_calendar_time == pending
    activation.setCurrentIndex(0)
    activation.activated.emit(0)
    panel._take_calendar(active)
    assert not panel.pending_writes("m0")


async def test_both_sides_stand_beside_each_other_with_their_differences(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, COMPARE)
    sentence = find(panel, QWidget, "calendar.sentence")
    assert sentence.property("text").startswith("Both sides are the same.")
    active = dutch_calendar()
    passive = replace(active, weeks=(WeekProfile.of("1", (1,) * 7), active.weeks[1]))
    sides = ActivityCalendars(active=active, passive=passive, activate_passive_calendar_time="2027-07-01 00:00:00")
    window.panels.take_value("m0", "GetActivityCalendar", sides)
    assert sentence.property("text").startswith("The sides differ in 1 line.")
    assert "2027-07-01 at 00:00:00" in sentence.property("text")
    differing = [row for row in panel.sides.list.rows(9) if row.accessibleName().endswith("differs")]
    assert [row.accessibleName().split(":")[0] for row in differing] == ["Week 1"]


async def test_the_review_shows_the_calendar_and_writing_takes_the_edit_away(
    window: MainWindow, jobs: FakeJobs
) -> None:
    panel = await calendar_panel(window, jobs)
    calendar = edit_of(panel)
    panel._take_calendar(replace(calendar, calendar_name="New"))
    panel.footer.write_button.click()
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ReviewDialog)
    find(dialog, QPushButton, "review.apply").click()
    await quiet(jobs)
    assert jobs.meters["m0"].calendars.active.calendar_name == "New"
    assert panel.changes("m0") == 0


async def test_the_side_of_the_meter_can_be_looked_at_and_not_edited(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await calendar_panel(window, jobs, DAYS)
    panel.compare.reading_chosen.emit(True)
    time_field = find(panel, QLineEdit, "calendar.switch_1.time")
    assert time_field.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert time_field.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    panel.show_page(YEAR)
    find(panel, QToolButton, "calendar.next_year").click()
    assert panel.year.board.year == 2028
    panel.compare.reading_chosen.emit(False)
    assert time_field.focusPolicy() is not Qt.FocusPolicy.NoFocus


# --- special days ------------------------------------------------------------------------------------------------


async def test_a_range_becomes_special_days_in_one_step(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await special_days_panel(window, jobs)
    before = len(dutch_holidays())
    menu = panel.dates_menu(date(2027, 7, 30), date(2027, 8, 1))
    menu.actions()[3].trigger()
    menu.deleteLater()
    assert panel.changes("m0") == 3
    [(_, request)] = panel.pending_writes("m0")
    assert isinstance(request, SetSpecialDaysRequest)
    assert len(request.special_days) == before + 3
    assert date(2027, 7, 31) in panel.board.view.days.shown.changed
    panel.set_dates(date(2027, 7, 31), date(2027, 7, 31), None)
    assert panel.changes("m0") == 2
    panel.undo()
    panel.undo()
    assert panel.changes("m0") == 0


async def test_the_table_is_edited_row_by_row(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await special_days_panel(window, jobs)
    find(panel, QPushButton, "special_days.add").click()
    assert panel.changes("m0") == 1
    type_into(find(panel, QLineEdit, "special_days.entry_5.date.text"), "*-05-05")
    choose(find(panel, QComboBox, "special_days.entry_5.day"), 3)
    shown = panel.state("m0").draft.shown
    assert shown is not None
    assert shown.special_days[4] == special("*-05-05", 3)
    find(panel, QToolButton, "special_days.entry_5.remove").click()
    assert panel.changes("m0") == 0


async def test_special_days_that_the_calendar_lets_down_are_found_in_both_panels(
    window: MainWindow, jobs: FakeJobs
) -> None:
    panel = await special_days_panel(window, jobs)
    panel.set_dates(date(2027, 7, 1), date(2027, 7, 1), 9)
    assert panel.findings.findings[0].mistake is Mistake.SPECIAL_DAY_WITHOUT_PROFILE
    window.panel_list.select("calendar")
    calendar = window.panels.panels["calendar"]
    assert isinstance(calendar, ActivityCalendarPanel)
    assert [each.mistake for each in calendar.year.findings.findings] == [Mistake.SPECIAL_DAY_WITHOUT_PROFILE]
    window.panel_list.select("special_days")
    find(panel, QPushButton, "special_days.findings.mend").click()
    assert panel.changes("m0") == 0


def test_public_holidays_have_names_and_dates() -> None:
    found = public_holidays([2027], "en_US")
    assert date(2027, 4, 27) in found
    assert date(2027, 12, 25) in found
    assert "kerst" in public_holidays([2027], "nl_NL")[date(2027, 12, 25)]


async def test_holidays_are_added_but_those_that_are_there_already(window: MainWindow, jobs: FakeJobs) -> None:
    panel = await special_days_panel(window, jobs)
    find(panel, QPushButton, "special_days.holidays").click()
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, HolidaysDialog)
    count = len(dialog.special_days())
    present = [entry.date for entry in dutch_holidays()]
    missing = [day_ for day_ in public_holidays([2027], "en") if not any(entry.matches(day_) for entry in present)]
    assert 0 < count == len(missing) < len(public_holidays([2027], "en"))
    find(dialog, QPushButton, "holidays.add").click()
    assert panel.changes("m0") == count


# --- files and work without a meter ------------------------------------------------------------------------------


async def test_a_calendar_goes_out_and_comes_back_through_files(
    window: MainWindow, jobs: FakeJobs, tmp_path: Path
) -> None:
    panel = await calendar_panel(window, jobs)
    for kind in ("json", "csv"):
        path = tmp_path / f"calendar.{kind}"
        panel.files.write(path, kind)
        panel._take_calendar(replace(edit_of(panel), calendar_name="Other"))
        panel.files.read(path)
        assert edit_of(panel).calendar_name == dutch_calendar().calendar_name
        assert panel.changes("m0") == 0
    assert (
        json.loads((tmp_path / "calendar.json").read_text())["seasonProfile"][0]["weekProfile"]["monday"]["dayId"] == 1
    )


async def test_a_file_that_is_none_is_told_above_the_body(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    panel = await calendar_panel(window, jobs)
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("hello\n")
    panel.files.read(wrong)
    problem = panel.state("m0").problem
    assert problem is not None
    assert "wrong.csv: line 1" in str(problem.happened)
    panel.files.read(tmp_path / "missing.csv")
    panel.files.write(tmp_path / "no such folder" / "x.csv", "csv")
    problem = panel.state("m0").problem
    assert problem is not None
    assert str(problem.title) == "The file was not saved"
    good = tmp_path / "special.csv"
    good.write_text("special-day,2027-05-05,4\n")
    special_days = window.panels.panels["special_days"]
    assert isinstance(special_days, SpecialDaysPanel)
    special_days.ensure_built()
    special_days.files.read(good)
    assert special_days.changes("m0") == 5
    special_days.files.write(tmp_path / "special.json", "json")
    assert json.loads((tmp_path / "special.json").read_text()) == {
        "specialDays": [{"specialDayDate": "2027-05-05", "dayId": 4}]
    }


def test_the_printed_year_is_one_page(theme: Theme) -> None:
    pdf = year_as_pdf(dutch_calendar(), dutch_holidays(), 2027, "E0047007382246019")
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1


async def test_a_calendar_is_begun_without_a_meter_and_compared_when_there_is_one(
    window: MainWindow, jobs: FakeJobs
) -> None:
    window.add_meter(lab_meter(title="Bench"), DeviceSecrets())
    window.panel_list.select("calendar")
    panel = window.panels.panels["calendar"]
    assert isinstance(panel, ActivityCalendarPanel)
    find(panel, QPushButton, "calendar.start").click()
    assert panel.body.isVisible()
    assert not panel.footer.write_button.isEnabled()
    panel._take_calendar(replace(edit_of(panel), calendar_name="Drawn"))
    assert edit_of(panel).calendar_name == "Drawn"
    window.connect_meter("m0")
    await quiet(jobs)
    window.meter_bar.read_button.click()
    await quiet(jobs)
    window.panel_list.select("calendar")
    assert edit_of(panel).calendar_name == "Drawn"
    assert panel.changes("m0") > 0
    assert panel.footer.write_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "found"),
    [("2027-12-25 07:30", (date(2027, 12, 25), time(7, 30))), ("2027-02-30 07:30", None), ("*-12-25 07:30", None)],
)
def test_moments_are_read_as_they_are_typed(text: str, found: object) -> None:
    assert parse_when(text) == found


def test_a_key_that_means_nothing_here_is_left_to_others(theme: Theme) -> None:
    bar = DayBar("test.bar")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    bar.keyPressEvent(event)
    assert not event.isAccepted()
    bar.deleteLater()
