"""Help beside the panel."""

import asyncio

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from smconfig_gui.views.fields.labels import Line
from smconfig_gui.views.help_pane import HelpPane, help_text
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.panels import PANELS
from smconfig_gui.views.theme import Choice, Theme
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


async def test_a_wider_window_gives_the_tree_back_beside_the_help_and_the_bar_follows(
    window: MainWindow, jobs: FakeJobs
) -> None:
    await connected(window, jobs)
    await asyncio.sleep(0.05)
    before = _left_edges(window)
    assert before[0] == before[1]
    window.menus.help_action.trigger()
    await asyncio.sleep(0.05)
    assert not window.tree.isVisible()
    window.resize(1900, 900)
    await asyncio.sleep(0.05)
    assert window.tree.isVisible()
    assert _left_edges(window) == before
    window.resize(1280, 720)
    await asyncio.sleep(0.05)
    assert not window.tree.isVisible()
    window.bench.hide_help()
    await asyncio.sleep(0.05)
    assert _left_edges(window) == before


async def test_headings_keep_their_place_when_the_theme_changes_while_the_tree_is_hidden(
    window: MainWindow, jobs: FakeJobs, theme: Theme
) -> None:
    await connected(window, jobs)
    heading = next(each for each in window.tree.findChildren(QLabel) if each.text() == "Meters")
    before = heading.indent(), heading.contentsRect().left()
    window.menus.help_action.trigger()
    assert not window.tree.isVisible()
    theme.choose(Choice.DARK)
    window.bench.hide_help()
    await asyncio.sleep(0.05)
    assert (heading.indent(), heading.contentsRect().left()) == before


def _left_edges(window: MainWindow) -> tuple[int, int]:
    """Return where the line before the meter's name stands, and the panel."""
    divider = next(each for each in window.bench.meter_bar.findChildren(Line) if each.height() == 32)
    return divider.mapTo(window, divider.rect().topLeft()).x(), window.pages.mapTo(window, QPoint(0, 0)).x() - 1
