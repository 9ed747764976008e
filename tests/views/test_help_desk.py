"""The Help menu: error catalogue, tour, support bundle, about."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from smconfig_gui import __version__
from smconfig_gui.model.problems import PROBLEMS
from smconfig_gui.store.errors import PROBLEMS as PROBLEMS_HERE
from smconfig_gui.views.about import AboutSheet, parts
from smconfig_gui.views.fields.table import RowsTable
from smconfig_gui.views.help_pane import help_text
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.tour import STOPS, Tour
from tests.views.conftest import connected, open_dialog, quiet, until
from tests.views.fake_jobs import FakeJobs


def trigger(window: MainWindow, name: str) -> None:
    action = window.findChild(QAction, name)
    assert action is not None, name
    action.trigger()


def test_the_catalogue_names_every_error_with_its_advice() -> None:
    page = help_text("errors")
    for problem in (*PROBLEMS.values(), *PROBLEMS_HERE.values()):
        title = re.sub(r"\{\w+\}", "…", str(problem.title))
        assert f"## {title}\n" in page
        assert str(problem.advice).partition("{")[0] in page.replace("\\", "")
    assert "{" not in page


def test_the_catalogue_opens_beside_the_panel(window: MainWindow) -> None:
    trigger(window, "menu.errors")
    assert window.bench.help_pane.isVisible()
    assert "Nothing answers at this address" in window.bench.help_pane.text()


async def test_about_names_version_and_licence_of_every_part(window: MainWindow, jobs: FakeJobs) -> None:
    trigger(window, "menu.about")
    await until(open_dialog)
    sheet = open_dialog()
    assert isinstance(sheet, AboutSheet)
    table = sheet.findChild(RowsTable, "about.parts")
    assert table is not None
    rows = [table.rows.row(number) for number in range(table.rows.rowCount())]
    assert [row[0] for row in rows] == [part.name for part in parts()]
    assert all(row[2] for row in rows)
    assert next(row for row in rows if row[0] == "Qt")[1].startswith("6.")
    sheet.reject()
    await quiet(jobs)


async def test_the_tour_leads_through_the_window_on_a_simulated_meter(window: MainWindow, jobs: FakeJobs) -> None:
    trigger(window, "menu.tour")
    await quiet(jobs)
    tour = window.help_desk.tour
    assert isinstance(tour, Tour)
    assert window.current_meter() == "simulated"
    seen = []
    for stop in STOPS:
        assert tour.stop is stop
        assert tour.accessibleName() == str(stop.title)
        assert window.panels.current.key == stop.panel
        assert window.job_bar.current() == stop.tab
        assert tour.isVisible()
        assert window.rect().contains(tour.geometry())
        seen.append(stop.title)
        tour.next_button.click()
    await quiet(jobs)
    assert window.help_desk.tour is None
    assert len(seen) == len(STOPS)
    assert window.current_meter() == "simulated"
    assert not [name for name, _ in jobs.requests if name.startswith("Set")]


async def test_the_tour_goes_back_with_the_keyboard_and_ends_with_escape(window: MainWindow, jobs: FakeJobs) -> None:
    trigger(window, "menu.tour")
    await quiet(jobs)
    tour = window.help_desk.tour
    assert tour is not None
    QTest.keyClick(tour, Qt.Key.Key_Right)
    QTest.keyClick(tour, Qt.Key.Key_Right)
    QTest.keyClick(tour, Qt.Key.Key_Left)
    assert tour.stop is STOPS[1]
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert window.help_desk.tour is None


async def test_a_support_bundle_holds_what_support_needs(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    await connected(window, jobs)
    await window.load()
    trigger(window, "menu.bundle")
    await until(lambda: isinstance(open_dialog(), QFileDialog))
    dialog = open_dialog()
    assert isinstance(dialog, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    target = tmp_path / "bundle.zip"
    field.setText(str(target))
    dialog.accept()
    await until(target.exists)
    await quiet(jobs)
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        found = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    assert set(found) == {
        "README.txt",
        "versions.json",
        "settings.json",
        "meter.json",
        "profile.json",
        "trace.jsonl",
        "runs.json",
        "chain.json",
    }
    assert json.loads(found["versions.json"])["smconfig"] == __version__
    assert "secretsId" not in json.loads(found["meter.json"])
    assert json.loads(found["chain.json"])["findings"] == []
    assert "bundle" in window.bench.notices.subjects()


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_each_part_has_a_licence(part: object) -> None:
    assert getattr(part, "licence", "")
