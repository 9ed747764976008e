"""The history tab: found again, opened, exported, printed, undone; a changed record is seen."""

import asyncio
import contextlib
import csv
import io
import json
import re
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from smconfig_gui.model.outcome import Run, Verdict, WriteRow
from smconfig_gui.store.chain import ChainHead
from smconfig_gui.store.history import StoredRun
from smconfig_gui.views.accept_history import AcceptHistory
from smconfig_gui.views.history_model import HistoryModel, started_text
from smconfig_gui.views.history_table import HistoryTable
from smconfig_gui.views.history_view import PAGE, HistoryView
from smconfig_gui.views.report import Report, report_html, report_pdf
from smconfig_gui.views.run_html import Ink, run_html
from smconfig_gui.views.theme import Choice, Theme
from tests.store.test_history import make_run
from tests.views.conftest import open_dialog, until
from tests.views.real import Place, real_place

FILTER = "1/0.0.97.98.10.255/2"
HEAD = ChainHead(7, "ab" * 32)


async def written(place: Place) -> HistoryView:
    """Connect, write two alarms, open the history."""
    await place.connect()
    await place.write_alarms("FRAUD_ATTEMPT", "POWER_UP")
    await place.open("history")
    return place.dock.history_view


def titles(view: HistoryView) -> list[str]:
    return [str(view.model.index(row, 1).data()) for row in range(view.model.rowCount())]


def choose(view: HistoryView, title: str) -> None:
    view.table.selectRow(titles(view).index(title))


def reason(place: Place) -> str:
    return place.find(QLabel, "history.undo.reason").text()


async def fill(place: Place, count: int, first: int = 1) -> None:
    """Put runs into the history as if they had been made."""
    history = (await place.jobs.stores()).history
    for number in range(first, first + count):
        await history.add(make_run(number), b'{"old":{}}')


async def damage(place: Place, statement: str, *values: object) -> None:
    """Change the database behind the program's back and check again."""
    directory = place.jobs._directory
    assert directory is not None

    def run() -> None:
        with contextlib.closing(sqlite3.connect(directory / "smconfig.sqlite")) as connection, connection:
            connection.execute(statement, values)

    await asyncio.to_thread(run)
    await place.dock.chain.check()


async def test_a_run_is_opened_with_request_writes_verification_and_response(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        assert titles(view)[:2] == ["Read alarm registers", "Read alarm filters"]
        choose(view, "Write alarm filters")
        text = view.detail.text.toPlainText()
        for part in (
            "FRAUD_ATTEMPT",
            "Alarm filter 1",
            "written and read back",
            "1 of 1 writes sent, 1 read back",
            "jan",
        ):
            assert part in text, part
        assert text.index("Request") < text.index("Writes") < text.index("Verification") < text.index("Response")
        assert "06 00 00 20 0E" in text
        await place.press("history.copy")
        assert json.loads(QGuiApplication.clipboard().text())["verdict"] == "verified"
        choose(view, "Read alarm filters")
        assert "Nothing was written." in view.detail.text.toPlainText()
        assert reason(place) == "It wrote nothing."


async def test_undoing_puts_the_old_value_back_after_a_review(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        await place.connect()
        before = place.meter.dump().attributes[FILTER]
        await place.write_alarms("FRAUD_ATTEMPT", "POWER_UP")
        assert place.meter.dump().attributes[FILTER] != before
        await place.open("history")
        view = place.dock.history_view
        choose(view, "Write alarm filters")
        undo = place.find(QAbstractButton, "history.undo")
        assert undo.isEnabled()
        undo.click()
        await until(open_dialog)
        assert place.meter.dump().attributes[FILTER] != before
        assert await place.accept_review() == "Review 2 changes"
        assert place.meter.dump().attributes[FILTER] == before
        assert "Write former settings" in titles(view)
        assert not place.find(QAbstractButton, "alarms.FRAUD_ATTEMPT").isChecked()
        undo.click()
        await until(open_dialog)
        question = open_dialog()
        assert question is not None
        assert question.windowTitle() == "Nothing to write"
        question.reject()
        await place.idle()


async def test_undo_says_why_it_cannot_be_pressed(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        choose(view, "Write alarm filters")
        undo = place.find(QAbstractButton, "history.undo")
        place.window.meter_bar.read_only_changed.emit(True)
        assert (undo.isEnabled(), reason(place)) == (False, "Read-only is on.")
        place.window.meter_bar.read_only_changed.emit(False)
        await place.press("connection.connect")
        assert (undo.isEnabled(), reason(place)) == (False, "Connect to its meter first.")
        place.window.try_simulated()
        await place.idle()
        assert (undo.isEnabled(), reason(place)) == (False, "Choose its meter in the list first.")


async def test_filters_select_by_words_meter_operation_verdict_and_period(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        await fill(place, 6)
        view = await written(place)
        every = view.model.rowCount()
        operation, verdict = place.find(QComboBox, "history.operation"), place.find(QComboBox, "history.verdict")
        operation.setCurrentIndex(operation.findData("SetSpecialDays"))
        await place.idle()
        assert view.model.rowCount() == 3
        operation.setCurrentIndex(0)
        verdict.setCurrentIndex(verdict.findData("verified"))
        await place.idle()
        assert {stored.run.verdict for stored in view.model.runs} == {Verdict.VERIFIED}
        verdict.setCurrentIndex(0)
        view.bar.meter.choose(1)
        await place.idle()
        assert {stored.run.meter_id for stored in view.model.runs} == {"simulated-1"}
        view.bar.meter.choose(0)
        place.find(QLineEdit, "history.filter").setText("kerkstraat 2")
        await until(lambda: view.model.rowCount() == 1)
        place.find(QLineEdit, "history.filter").clear()
        await until(lambda: view.model.rowCount() == every)
        place.find(QComboBox, "history.period").setCurrentIndex(1)
        await place.idle()
        today = datetime.now().astimezone().date()
        assert all(datetime.fromisoformat(s.run.started_at).astimezone().date() >= today for s in view.model.runs)


async def test_pages_come_as_they_are_reached_and_new_runs_on_top(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        await fill(place, 2 * PAGE + 20)
        await place.open("history")
        view = place.dock.history_view
        assert view.model.rowCount() == PAGE
        view.table.scrollToBottom()
        await until(lambda: view.model.rowCount() == 2 * PAGE)
        await place.connect()
        await place.idle()
        assert view.model.run(0).run.meter_id == "simulated-1"  # type: ignore[union-attr]
        view.table.scrollToBottom()
        await until(lambda: not view.model._has_more and view.model.rowCount() > 2 * PAGE + 20)
        sequences = [stored.sequence for stored in view.model.runs]
        assert sequences == sorted(set(sequences), reverse=True)


async def test_exports_hold_what_the_filter_shows_and_the_chain(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        found = json.loads(await place.save_to(tmp_path / "history.json", "history.export.json"))
        assert len(found["runs"]) == view.model.rowCount()
        assert found["head"]["sequence"] == found["runs"][0]["number"]
        content = await place.save_to(tmp_path / "history.csv", "history.export.csv")
        assert len(list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))) == view.model.rowCount() + 1
        assert stat.S_IMODE((tmp_path / "history.csv").stat().st_mode) == 0o600


async def test_a_report_is_made_of_the_chosen_runs(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        view.table.clearSelection()
        menu = next(menu for menu in view.findChildren(QMenu) if menu.actions()[0].objectName() == "history.export.pdf")
        menu.aboutToShow.emit()
        assert not place.find(QAction, "history.export.pdf").isEnabled()
        choose(view, "Write alarm filters")
        menu.aboutToShow.emit()
        text = (await place.save_to(tmp_path / "report.html", "history.export.html")).decode()
        head = await (await place.jobs.stores()).history.head()
        facts = place.jobs.facts("simulated-1")
        assert facts is not None
        for part in (
            head.hash,
            "jan",
            str(facts.device_identification),
            "M57 4836",
            "Signature",
            "Verified",
            "POWER_UP",
        ):
            assert part in text, part
        assert text.count("<h2") == 1
        pdf = await place.save_to(tmp_path / "report.pdf", "history.export.pdf")
        assert pdf.startswith(b"%PDF")


async def test_a_long_report_has_as_many_pages_as_it_needs(qtbot: QtBot) -> None:
    runs = [StoredRun(number, make_run(number)) for number in range(1, 6)]
    report = Report(runs, HEAD, "jan", {1: "M57 4836"}, datetime(2026, 11, 24, tzinfo=UTC))
    assert len(re.findall(rb"/Type /Page\b", await report_pdf(report))) >= 5
    assert report_html(report).count("M57 4836") == 1


def test_key_material_and_markup_stay_what_they_are(qtbot: QtBot) -> None:
    row = WriteRow("KEY", "0.0.43.0.0.255", 64, "masked", "masked", True, None, method=2, check_value="C94A10")
    run = make_run(1, writes=(row,), description="<b>&", request={"text": "<script>"}, verdict=Verdict.UNVERIFIABLE)
    text = run_html(run, Ink(), is_intact=False)
    assert "masked, check value C94A10" in text
    assert "<script>" not in text
    assert "&lt;b&gt;&amp;" in text
    assert "not what was stored" in text
    assert "cannot be read back" in text


async def test_a_changed_and_a_cut_history_are_told_and_can_be_accepted(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        tab = place.window.job_bar.tabs["history"]
        assert not view.banner.isVisible()
        assert tab.toolTip() == ""
        last = view.model.run(0).sequence  # type: ignore[union-attr]
        await damage(place, "DELETE FROM history_bodies WHERE sequence = ?", last)
        await damage(place, "DELETE FROM history WHERE sequence = ?", last)
        assert view.banner.isVisible()
        assert "missing at the end" in view.banner.accessibleName()
        assert tab.toolTip() == "The history is not what was recorded"
        view.accept.click()
        await until(open_dialog)
        dialog = open_dialog()
        assert isinstance(dialog, AcceptHistory)
        go = place.find(QAbstractButton, "accept.go", dialog)
        assert not go.isEnabled()
        dialog.reason.setText("A backup was put back")
        go.click()
        await place.idle()
        assert not view.banner.isVisible()
        assert tab.toolTip() == ""
        await damage(place, "UPDATE history SET operation = 'SetNothing' WHERE sequence = 2")
        assert "Record 2 was changed." in view.banner.accessibleName()
        assert not view.accept.isVisible()


async def test_a_damaged_record_is_marked_and_not_undone(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        choose(view, "Write alarm filters")
        sequence = view.chosen()[0].sequence
        await damage(place, "UPDATE history_bodies SET details = x'7B7D' WHERE sequence = ?", sequence)
        view.bar.changed.emit()
        await place.idle()
        assert view.chosen()[0].sequence == sequence
        assert not place.find(QAbstractButton, "history.undo").isEnabled()
        assert "is not written to a meter" in reason(place)
        assert "not what was stored" in view.detail.text.toPlainText()


async def test_a_history_damaged_before_the_start_is_told_at_the_start(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        await fill(place, 5)
        await damage(place, "UPDATE history SET verdict = 'read' WHERE sequence = 3")
    async with real_place(tmp_path, theme) as place:
        await place.jobs.services()
        await until(lambda: place.dock.chain.report is not None)
        assert place.window.job_bar.tabs["history"].toolTip() == "The history is not what was recorded"


async def test_the_keyboard_reaches_the_filter_and_the_theme_reaches_the_text(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await written(place)
        choose(view, "Write alarm filters")
        place.window.activateWindow()
        view.table.setFocus()
        await until(view.table.hasFocus)
        QTest.keyClick(view.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert view.bar.text.hasFocus()
        pictures = []
        for choice in (Choice.LIGHT, Choice.DARK):
            theme.choose(choice)
            pictures.append(view.grab().toImage())
        assert pictures[0] != pictures[1]
        for size in ((960, 600), (2560, 1440)):
            place.window.resize(*size)
            assert not place.window.grab().isNull()


def test_pages_that_overlap_are_taken_once(qtbot: QtBot) -> None:
    model = HistoryModel()
    model.start([StoredRun(number, make_run(number)) for number in (5, 4)], has_more=True)
    model.append([StoredRun(number, make_run(number)) for number in (4, 3)], has_more=True)
    model.put_on_top([StoredRun(number, make_run(number)) for number in (6, 5)])
    assert [stored.sequence for stored in model.runs] == [6, 5, 4, 3]


def test_titles_have_the_room_of_dates_while_all_runs_are_of_today(theme: Theme) -> None:
    now = datetime.now().astimezone()
    model = HistoryModel()
    table = HistoryTable(model)
    model.start([StoredRun(2, make_run(2, started_at=now.isoformat()))], has_more=False)
    narrow = table.columnWidth(0)
    old = make_run(1, started_at=(now - timedelta(days=3)).isoformat())
    model.append([StoredRun(1, old)], has_more=False)
    assert table.columnWidth(0) - narrow >= table.fontMetrics().horizontalAdvance("0000-00-")
    table.deleteLater()


@pytest.mark.parametrize(("age", "shown"), [(0, r"\d\d:\d\d:\d\d"), (3, r"\d{4}-\d\d-\d\d \d\d:\d\d")])
def test_runs_of_today_show_the_time_of_day(age: int, shown: str) -> None:
    moment = datetime.now().astimezone().replace(hour=12) - timedelta(days=age)
    run: Run = make_run(1, started_at=moment.isoformat())
    assert re.fullmatch(shown, started_text(run))
    assert started_text(make_run(1, started_at="some day")) == "some day"
