"""The dock bar and the list of jobs."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smconfig_gui.jobs import Phase
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.views.activity_model import Column
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.texts import (
    VERDICTS,
    generation_title,
    job_title,
    problem_report,
    round_trips_text,
    seconds_text,
    short_generation,
    stamp,
    translate,
)
from tests.views.conftest import connected, quiet, until
from tests.views.fake_jobs import FakeJobs, lab_meter
from tests.views.test_window import PROBLEM, box, review_of


def shown(window: MainWindow, row: int, column: Column) -> str:
    return str(window.activity.index(row, column).data())


def labels(window: MainWindow) -> str:
    detail = window.activity_view.findChild(QLabel.__mro__[2], "activity.detail")
    assert detail is not None
    return " | ".join(label.text() for label in detail.findChildren(QLabel))


async def test_a_job_shows_its_progress_and_can_be_stopped(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    jobs.gate = asyncio.Event()
    window.meter_bar.read_button.click()
    await until(lambda: jobs.running("m0"))
    cancel = window.job_bar.findChild(QPushButton, "job.cancel")
    assert cancel is not None
    assert cancel.isVisible()
    assert shown(window, 0, Column.VERDICT) == "Running"
    height = window.job_bar.height()
    cancel.click()
    await quiet(jobs)
    job = window.job_bar.job
    assert job is not None
    assert job.phase is Phase.STOPPED
    assert not cancel.isVisible()
    assert window.job_bar.height() == height
    assert shown(window, 0, Column.VERDICT) == "Stopped"


async def test_a_pressed_cancel_counts_down_and_then_offers_to_close_the_link(
    window: MainWindow, jobs: FakeJobs
) -> None:
    await connected(window, jobs)
    jobs.gate = asyncio.Event()
    window.meter_bar.read_button.click()
    await until(lambda: jobs.running("m0"))
    job = jobs.running("m0")
    cancel = window.job_bar.findChild(QPushButton, "job.cancel")
    assert job is not None
    assert cancel is not None
    job.phase = Phase.STOPPING
    job.seconds_left = lambda: 4.0
    job.changed.emit()
    assert cancel.text() == "Stopping, 4 s"
    job.seconds_left = lambda: 0.0
    job.changed.emit()
    assert cancel.text() == "Close the link"
    jobs.gate.set()
    await quiet(jobs)


async def test_the_chosen_job_tells_what_it_wrote_and_verified(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    dialog.apply.click()
    await quiet(jobs)
    window.job_bar.tabs["activity"].click()
    assert window.activity_view.isVisible()
    titles = [shown(window, row, Column.TITLE) for row in range(window.activity.rowCount())]
    window.activity_view.table.selectRow(titles.index("Write alarm filters"))
    assert "Alarm filter 1" in labels(window)
    assert "written and read back" in labels(window)
    window.activity_view.table.selectRow(titles.index("Read all"))
    assert "Nothing was written." in labels(window)
    assert not window.activity_view.grab().isNull()
    window.job_bar.tabs["activity"].click()
    assert not window.activity_view.isVisible()


async def test_a_failed_job_is_listed_with_its_problem(window: MainWindow, jobs: FakeJobs) -> None:
    window.add_meter(lab_meter(title="Bench"), DeviceSecrets())
    jobs.next_problem = PROBLEM
    window.connect_meter("m0")
    await quiet(jobs)
    assert shown(window, 0, Column.VERDICT) == "No answer from the meter"
    assert shown(window, 0, Column.METER) == "Bench"
    window.job_bar.tabs["activity"].click()
    window.activity_view.table.selectRow(0)
    assert "Nothing was sent." in labels(window)


async def test_the_overview_lists_the_last_runs_but_not_the_reading_after_a_write(
    window: MainWindow, jobs: FakeJobs
) -> None:
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    dialog.apply.click()
    await quiet(jobs)
    assert [job_title(job.title) for job in window.activity.runs("m0")] == ["Write alarm filters", "Read all"]


async def test_the_list_of_jobs_stays_short(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    job = window.activity.job(0)
    assert job is not None
    for _ in range(1010):
        window.activity.add(job, "Bench")
    assert window.activity.rowCount() == 1000
    assert window.activity.headerData(Column.TITLE, Qt.Orientation.Horizontal) == "What"


def test_every_verdict_has_an_icon_and_a_word() -> None:
    assert set(VERDICTS) == set(Verdict)
    assert all(look.icon and translate(look.word) for look in VERDICTS.values())


def test_texts_are_filled_in_with_texts_in_them(qtbot: QtBot) -> None:
    text = QT_TRANSLATE_NOOP("x", "{what} on {meter}").with_(what=Text("x", "Writing"), meter=verbatim("E1"))
    assert translate(text) == "Writing on E1"
    assert translate(verbatim("{kept}")) == "{kept}"


def test_durations_and_names_in_words(qtbot: QtBot) -> None:
    assert seconds_text(0.42) == "0.4 s"
    assert seconds_text(185.2) == "3 min 05 s"
    assert round_trips_text(1) == "1 round trip"
    assert round_trips_text(2) == "2 round trips"
    assert short_generation("dsmr4.2.2") == "4.2"
    assert short_generation(None) == ""
    assert generation_title("smr5.2") == "SMR 5.2"
    assert generation_title("of a lab") == "of a lab"
    assert stamp("not a time") == "not a time"


async def test_a_report_holds_the_three_sentences_and_the_detail(window: MainWindow) -> None:
    report = problem_report(PROBLEM)
    assert report.splitlines()[0] == "No answer from the meter"
    assert report.endswith("7E A0")
