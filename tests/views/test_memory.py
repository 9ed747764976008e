"""What the window remembers: written after it was loaded, put back at the next start, never silently empty."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTabBar

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.special_days import SpecialDay, SpecialDays
from smconfig_gui.store.window_lock import WindowLock, call_first_window
from smconfig_gui.views.first_sight import first_sight
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Choice, Theme
from tests.views.conftest import fake_keyring, quiet, until
from tests.views.fake_jobs import FakeJobs, lab_meter, simulated_meter
from tests.views.test_window import box


@asynccontextmanager
async def started(theme: Theme, directory: Path) -> AsyncIterator[tuple[MainWindow, FakeJobs]]:
    """Yield a window that was loaded, and close it in order afterwards."""
    jobs = FakeJobs(directory=directory)
    window = MainWindow(jobs, theme, simulated_meter, make_keyring=fake_keyring)
    window.resize(1280, 720)
    window.show()
    window.prepare()
    try:
        await window.load()
        yield window, jobs
        await quiet(jobs)
    finally:
        await window.cabinet.close()
        await jobs.close()
        window.let_close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def test_place_columns_theme_panel_meter_and_closed_groups_come_back(theme: Theme, tmp_path: Path) -> None:
    async with started(theme, tmp_path) as (window, _):
        await window.cabinet.book.add_all([lab_meter(0, title="A"), lab_meter(1, title="B", group="Other")])
        window.tree.select("m1")
        window.panel_list.select("alarms")
        window.tree.collapse(["Lab bench"])
        window.tree.collapsed_changed.emit()
        window.resize(1300, 650)
        window.bench.columns_moved.emit()
        window.menus.theme_chosen.emit("dark")
    sight = first_sight(tmp_path / "settings.json")
    assert sight.theme is Choice.DARK
    assert sight.geometry
    theme.choose(Choice.LIGHT)
    async with started(theme, tmp_path) as (window, _):
        assert window.size() == QSize(1200, 650)
        assert theme.choice is Choice.DARK
        assert window.current_meter() == "m1"
        assert window.panels.current.key == "alarms"
        assert window.tree.collapsed == ("Lab bench",)
        assert window.tree.visible_meters() == ["A", "B"]


async def test_a_draft_survives_disconnecting_and_the_next_start(theme: Theme, tmp_path: Path) -> None:
    async with started(theme, tmp_path) as (window, jobs):
        await window.cabinet.book.add_all([lab_meter(0, title="A")])
        window.cabinet.keys.hold("m0", DeviceSecrets())
        window.connect_meter("m0")
        await quiet(jobs)
        window.meter_bar.read_button.click()
        await quiet(jobs)
        box(window, "POWER_UP").click()
        window.meter_bar.connect_button.click()
    async with started(theme, tmp_path) as (window, _):
        window.tree.select("m0")
        assert window.panels.panels["alarms"].changes("m0") == 1
        assert window.panel_list.has_dot("alarms")
        assert box(window, "POWER_UP").isChecked()
        window.panels.panels["alarms"].discard()
    async with started(theme, tmp_path) as (window, _):
        window.tree.select("m0")
        assert window.panels.panels["alarms"].changes("m0") == 0


async def test_what_is_being_typed_when_the_window_closes_is_in_the_draft(theme: Theme, tmp_path: Path) -> None:
    async with started(theme, tmp_path) as (window, _):
        await window.cabinet.book.add_all([lab_meter(0, title="A")])
        window.tree.select("m0")
        window.panel_list.select("special_days")
        panel = window.panels.panels["special_days"]
        panel.edited.emit(SpecialDays(special_days=(SpecialDay(special_day_date="*-12-25", day_id=1),)))
        panel.compare.findChildren(QTabBar)[0].setCurrentIndex(1)
        line = panel.findChild(QLineEdit, "special_days.entry_1.date.text")
        assert line is not None
        window.activateWindow()
        await until(window.isActiveWindow)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "2027-05-05")
        assert panel.entries
        window.close()
        assert not panel.entries
    async with started(theme, tmp_path) as (window, _):
        window.tree.select("m0")
        kept = window.panels.panels["special_days"].state("m0").draft.edit
        assert kept == SpecialDays(special_days=(SpecialDay(special_day_date="2027-05-05", day_id=1),))


async def test_a_draft_of_another_version_is_left_in_the_file(theme: Theme, tmp_path: Path) -> None:
    async with started(theme, tmp_path) as (window, _):
        await window.cabinet.book.add_all([lab_meter(0, title="A")])
        window.cabinet.remembered.keep_draft("m0", "alarms", {"reading": {"strange": 1}, "edit": {}})
        window.cabinet.remembered.keep_draft("m0", "no_such_panel", {"reading": 1, "edit": 2})
    async with started(theme, tmp_path) as (window, _):
        assert window.panels.edits("m0") == {}
    kept = json.loads((tmp_path / "settings.json").read_text())["settings"]["drafts"]["m0"]
    assert set(kept) == {"alarms", "no_such_panel"}


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00\xff"])
async def test_damaged_settings_are_offered_from_the_last_good_copy(
    theme: Theme, tmp_path: Path, damage: bytes
) -> None:
    for height in (650, 660):
        async with started(theme, tmp_path) as (window, _):
            window.resize(1200, height)
    (tmp_path / "settings.json").write_bytes(damage)
    async with started(theme, tmp_path) as (window, jobs):
        assert window.bench.notices.subjects() == ["settings"]
        assert "damaged" in window.bench.notices.text("settings")
        window.resize(1200, 640)
        await asyncio.sleep(0.5)
        assert (tmp_path / "settings.json").read_bytes() == damage  # nothing is written until somebody chose
        press(window, "notice.settings.restore")
        await quiet(jobs)
        assert window.bench.notices.subjects() == []
        assert window.height() == 650
    assert first_sight(tmp_path / "settings.json").geometry


async def test_a_damaged_database_is_offered_from_the_last_good_copy(theme: Theme, tmp_path: Path) -> None:
    async with started(theme, tmp_path) as (window, _):
        await window.cabinet.book.add_all([lab_meter(0, title="A")])
    (tmp_path / "smconfig.sqlite").write_bytes(b"nothing")
    async with started(theme, tmp_path) as (window, jobs):
        assert window.bench.notices.subjects() == ["database"]
        assert window.tree.visible_meters() == []
        press(window, "notice.database.restore")
        await quiet(jobs)
        await until(lambda: window.tree.visible_meters() == ["A"])
        assert window.bench.notices.subjects() == []


async def test_a_full_disk_is_told_once_and_nothing_is_lost(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with started(theme, tmp_path) as (window, jobs):
        import smconfig_gui.store.paths as paths

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(paths, "create_private", full)
        window.menus.theme_chosen.emit("dark")
        await until(lambda: "problem" in window.bench.notices.subjects())
        assert "disk is full" in window.bench.notices.text("problem")
        monkeypatch.undo()
        window.menus.theme_chosen.emit("light")
        await quiet(jobs)
    assert first_sight(tmp_path / "settings.json").theme is Choice.LIGHT


def press(window: MainWindow, name: str) -> None:
    """Press a button."""
    found = window.findChild(QPushButton, name)
    assert found is not None, name
    found.click()


def test_one_data_directory_has_one_window(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    first = WindowLock.take(directory)
    assert first is not None
    assert directory.stat().st_mode & 0o777 == 0o700
    assert WindowLock.take(directory) is None
    assert not call_first_window(directory, 0.1)
    assert not first.was_called()
    first.release()
    again = WindowLock.take(directory)
    assert again is not None
    again.release()


async def test_a_second_start_is_heard_by_the_first_window(tmp_path: Path) -> None:
    first = WindowLock.take(tmp_path)
    assert first is not None
    calling = asyncio.ensure_future(asyncio.to_thread(call_first_window, tmp_path))
    await until(first.was_called)
    assert await calling
    first.release()


def test_a_settings_file_of_any_kind_gives_a_first_sight(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    for content in (
        b"",
        b"[]",
        b'{"settings": {"theme": 3, "geometry": [1]}}',
        b"\xff",
        b'{"settings": {"theme": "purple"}}',
        b'{"settings": 3}',
    ):
        file.write_bytes(content)
        assert first_sight(file).theme is Choice.SYSTEM
    assert first_sight(tmp_path / "none").geometry == b""
