"""What is typed is what is written: keys and mouse of a person, the review, and what the meter then holds."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QSpinBox, QWidget

from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.push_setup import PushKind
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.panels.activity_calendar import DAYS, SEASONS, WEEKS, YEAR, ActivityCalendarPanel
from smconfig_gui.views.panels.special_days import SpecialDaysPanel
from tests.features.desk import Desk, desk

SPECIAL_DAYS = "11/0.0.11.0.0.255/2"
DAY_TABLE = "20/0.0.13.0.0.255/5"
ALARM_DESTINATION = "40/0.1.25.9.0.255/3"


def texts(dialog: QDialog) -> str:
    """Return all that a dialog says."""
    return "\n".join(found.text() for found in dialog.findChildren(QLabel))


def shown_of(panel: Panel[Any]) -> Any:
    return panel.state("desk").draft.shown


def can_write(place: Desk, key: str) -> bool:
    return place.find(f"{key}.write", QPushButton).isEnabled()


def reason(place: Desk, key: str) -> str:
    return place.place.window.panels.panels[key].footer.reason()


def error_of(place: Desk, name: str) -> str:
    return place.find(name, QWidget).accessibleDescription()


async def calendar_page(place: Desk, number: int) -> ActivityCalendarPanel:
    panel = await place.read("calendar")
    assert isinstance(panel, ActivityCalendarPanel)
    panel.show_page(number)
    return panel


async def test_a_date_typed_last_is_the_date_that_the_meter_gets(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("special_days")
        assert isinstance(panel, SpecialDaysPanel)
        panel._tabs.setCurrentIndex(1)
        place.press("special_days.add")
        count = len(shown_of(panel).special_days)
        await place.type_in(f"special_days.entry_{count}.date.text", "2027-05-05")
        place.click("special_days.write")
        run = await place.accept(await place.reviewed())
        assert run.verdict is Verdict.VERIFIED
        assert "07EB0505FF" in place.attribute(SPECIAL_DAYS)
        assert panel.changes("desk") == 0


@pytest.mark.parametrize("how", ["mouse", "shortcut", "review all"])
async def test_a_time_typed_last_is_in_the_review(how: str, qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await calendar_page(place, DAYS)
        line = await place.type_in("calendar.switch_2.time", "05:15")
        assert can_write(place, "calendar")
        assert "1 change" in place.place.window.panels.panels["calendar"].compare.badge()
        if how == "mouse":
            place.click("calendar.write")
        elif how == "shortcut":
            QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        else:
            place.click("window.review_all")
        dialog = await place.reviewed()
        assert "05:15" in texts(dialog)
        await place.accept(dialog)
        assert "09040 50F".replace(" ", "") in place.attribute(DAY_TABLE)


async def test_a_number_typed_last_is_in_the_review(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("load_profile")
        assert not can_write(place, "load_profile")
        await place.type_in("load_profile.seconds", "1234")
        assert (can_write(place, "load_profile"), panel.changes("desk")) == (True, 1)
        place.click("load_profile.write")
        run = await place.accept(await place.reviewed(), place.digits)
        assert (run.verdict, run.writes[0].new) == (Verdict.VERIFIED, 1234)


@pytest.mark.parametrize("typed", ["headend.example.nl:4059", "10.1.2.3 x", "::1"])
async def test_a_host_that_is_none_is_never_written(typed: str, qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("push")
        before = place.attribute(ALARM_DESTINATION)
        await place.type_in("push.ALARM.host", typed)
        assert not can_write(place, "push")
        assert reason(place, "push").startswith("Host: ")
        place.click("push.write")
        place.click("window.review_all")
        assert place.dialog() is None
        line = place.find("push.ALARM.host", QLineEdit)
        assert (line.text(), error_of(place, "push.ALARM.host") != "") == (typed, True)
        assert panel.pending_writes("desk") == ()
        QTest.keyClick(line, Qt.Key.Key_Escape)
        assert (panel.changes("desk"), error_of(place, "push.ALARM.host")) == (0, "")
        assert place.attribute(ALARM_DESTINATION) == before


async def test_discard_puts_a_wrong_text_back(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("push")
        setup = shown_of(panel).of(PushKind.ALARM)
        line = await place.type_in("push.ALARM.host", "two words")
        assert place.find("push.discard", QPushButton).isEnabled()
        place.click("push.discard")
        assert (line.text(), panel.changes("desk")) == (setup.host, 0)


@pytest.mark.parametrize("typed", ["tomorrow", "2028-13-01 00:00", "2028-02-30 00:00", "2026-01-01 00:00"])
async def test_a_time_of_activation_that_is_none_stops_the_write(
    typed: str, qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await calendar_page(place, YEAR)
        panel.year._activation.setCurrentIndex(1)
        panel.year._activation.activated.emit(1)
        assert can_write(place, "calendar")
        await place.type_in("calendar.activation_time", typed)
        assert not can_write(place, "calendar")
        assert typed in reason(place, "calendar")
        assert typed in error_of(place, "calendar.activation_time")
        place.click("calendar.write")
        assert place.dialog() is None


async def test_a_draft_that_became_too_old_says_so_before_the_review(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await calendar_page(place, YEAR)
        shown = panel.state("desk").draft.shown
        assert shown is not None
        panel.edited.emit(replace(shown, activate_passive_calendar_time="2026-01-01 00:00:00 dev=-60 st=00"))
        assert reason(place, "calendar").startswith("2026-01-01 00:00 has passed.")
        assert not can_write(place, "calendar")


async def test_begin_of_summer_time_is_typed_and_keeps_its_deviation(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("clock")
        await place.type_in("clock.begin.date.text", "*-04-L Sun")
        await place.type_in("clock.begin.time", "3")
        place.click("clock.write")
        run = await place.accept(await place.reviewed())
        assert run.verdict is Verdict.VERIFIED
        assert place.attribute("8/0.0.1.0.0.255/5") == "090CFFFF04FE0703000000FFC400"


async def test_begin_of_summer_time_without_a_time_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("clock")
        for typed in ("", "*:30", "25:00"):
            await place.type_in("clock.begin.time", typed)
            if not typed:
                QTest.keyClick(place.find("clock.begin.time", QLineEdit), Qt.Key.Key_Delete)
            assert not can_write(place, "clock"), typed
            assert error_of(place, "clock.begin.time"), typed


@pytest.mark.parametrize(
    ("page", "name", "typed"),
    [
        (DAYS, "calendar.switch_1.time", "25:00"),
        (SEASONS, "calendar.season_1.start.text", "2026-13-01"),
        (SEASONS, "calendar.season_1.time", "soon"),
        (SEASONS, "calendar.season_1.name", "spring"),
        (WEEKS, "calendar.week_1.name", "x"),
    ],
)
async def test_what_is_mistyped_stays_and_says_why(
    page: int, name: str, typed: str, qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as place:
        await calendar_page(place, page)
        line = await place.type_in(name, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert line.text() == typed
        assert error_of(place, name) in reason(place, "calendar") != ""
        assert not can_write(place, "calendar")


async def test_of_two_mistyped_texts_in_a_row_each_has_its_reason(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await calendar_page(place, SEASONS)
        name = await place.type_in("calendar.season_1.name", "spring")
        time = await place.type_in("calendar.season_1.time", "soon")
        row = panel.seasons.list.rows(1)[0]
        assert "spring" in row.problem.reason()
        QTest.keyClick(name, Qt.Key.Key_Escape)
        assert "soon" in row.problem.reason()
        QTest.keyClick(time, Qt.Key.Key_Escape)
        assert (row.problem.reason(), len(panel.entries)) == ("", 0)


async def test_reading_and_another_meter_take_what_is_typed(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await calendar_page(place, SEASONS)
        line = await place.type_in("calendar.season_2.start.text", "*-06-01")
        QTest.keyClick(line, Qt.Key.Key_F5)
        await place.idle()
        assert (line.text(), panel.changes("desk")) == ("*-06-01", 1)
        await place.type_in("calendar.season_2.start.text", "*-07-01")
        place.place.window.try_simulated()
        await place.idle()
        assert shown_of(panel).active.seasons[1].season_start.startswith("*-07-01")
        assert not panel.entries


async def test_a_job_that_ends_leaves_what_is_being_typed(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("push")
        await place.type_in("push.ALARM.host", "meters.example")
        await place.type_in("push.ALARM.port", "80")
        panel.set_situation(panel._situation._replace(is_busy=True))
        panel.set_situation(panel._situation._replace(is_busy=False))
        QTest.keyClicks(place.find("push.ALARM.port", QSpinBox), "80")
        place.click("push.write")
        run = await place.accept(await place.reviewed())
        assert run.verdict is Verdict.VERIFIED
        assert b"meters.example:8080".hex().upper() in place.attribute(ALARM_DESTINATION)


async def test_windows_are_added_typed_and_removed(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("push")
        before = len(shown_of(panel).of(PushKind.ALARM).communication_window)
        place.press("push.ALARM.windows.add")
        name = f"push.ALARM.windows.window_{before + 1}"
        await place.type_in(f"{name}.begin.date.text", "*-12-L")
        await place.type_in(f"{name}.begin.time", "22:30")
        await place.type_in(f"{name}.end.time", "2330")
        place.click("push.write")
        run = await place.accept(await place.reviewed())
        assert run.verdict is Verdict.VERIFIED
        held = place.attribute("40/0.1.25.9.0.255/4")
        assert held.endswith(
            "090CFFFF0CFEFF161E0000800000FF".replace("0000FF", "00FF") + "090CFFFFFFFFFF171E00008000FF"
        )
        place.press(f"{name}.remove")
        assert (await place.write("push")).verdict is Verdict.VERIFIED
        assert not place.attribute("40/0.1.25.9.0.255/4").endswith("171E00008000FF")
