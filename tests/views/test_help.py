"""Help beside the panel."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from smconfig_gui.views.help_pane import HelpPane, help_text
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.panels import PANELS
from tests.views.conftest import connected
from tests.views.fake_jobs import FakeJobs
from tests.views.test_meter_dialog import press


def test_every_panel_has_a_page_that_begins_with_its_title() -> None:
    for panel in (each for group in PANELS for each in group):
        text = help_text(panel.help_page or panel.key)
        assert text.startswith(f"# {panel.title}\n"), panel.key
        assert len(text) > 300, panel.key


async def test_help_opens_beside_the_panel_and_follows_it(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    window.panel_list.select("alarms")
    window.menus.help_action.trigger()
    pane = window.bench.help_pane
    assert pane.isVisible()
    assert pane.accessibleName() == "Alarms"
    assert "kept" in pane.text()
    window.panel_list.select("firmware")
    assert pane.accessibleName() == "Firmware"
    QTest.keyClick(pane, Qt.Key.Key_Escape)
    assert not pane.isVisible()
    press(window, "firmware.help")
    assert pane.isVisible()
    press(window, "help.close")
    assert not pane.isVisible()


async def test_the_panel_keeps_its_room_when_the_help_is_open(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    window.menus.help_action.trigger()
    assert window.width() == 1280
    assert window.pages.width() >= 480
    assert window.bench.help_pane.width() >= 260


def test_a_page_that_is_missing_is_said(qtbot: object) -> None:
    pane = HelpPane()
    pane.show_page("no_such_page")
    assert "no help" in pane.text()
    assert isinstance(pane, QWidget)
    pane.deleteLater()


async def test_in_a_narrow_window_the_help_takes_the_place_of_the_tree_and_gives_it_back(
    window: MainWindow, jobs: FakeJobs
) -> None:
    await connected(window, jobs)
    before = window.tree.width(), window.pages.width()
    window.menus.help_action.trigger()
    window.bench.hide_help()
    state = window.bench.columns_state()
    window.menus.help_action.trigger()
    assert not window.tree.isVisible()
    assert window.pages.width() >= 820
    assert window.bench.columns_state() == state
    press(window, "help.close")
    await asyncio.sleep(0.05)
    assert (window.tree.width(), window.pages.width()) == before
    window.menus.help_action.trigger()
    window.menus.filter_wanted.emit()
    assert window.focusWidget() is window.tree.filter
    window.resize(1900, 900)
    window.menus.help_action.trigger()
    assert window.tree.isVisible()
