"""Every control has a stable name and one that screen readers say, and the keyboard reaches it."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Choice, Theme, current_tokens
from tests.views.conftest import connected
from tests.views.fake_jobs import FakeJobs

EXPECTED = {
    "connection.connect",
    "window.read_all",
    "window.review_all",
    "window.read_only",
    "window.try_simulated",
    "window.add_meter",
    "meters.filter",
    "meters.add",
    "meters.try_simulated",
    "alarms.FRAUD_ATTEMPT",
    "alarms.LAST_GASP",
    "alarms.read",
    "alarms.discard",
    "alarms.write",
    "alarms.undo",
    "alarms.clear",
    "calendar.year",
    "calendar.tariff_at",
    "calendar.activation",
    "calendar.write",
    "special_days.year",
    "special_days.holidays",
    "administrative_status.ON",
    "administrative_status.write",
    "events.read",
    "events.period",
    "events.logs",
    "events.filter",
    "events.table",
    "events.export",
    "snapshots.read",
    "snapshots.left",
    "snapshots.right",
    "snapshots.open",
    "snapshots.only",
    "snapshots.tick_all",
    "snapshots.table",
    "snapshots.save",
    "snapshots.write",
    "firmware.read",
    "overview.read",
    "activity.tab",
    "job.cancel",
    "objects.filter",
    "objects.list",
    "objects.read_object",
    "objects.export",
    "trace.tab",
    "trace.filter",
    "trace.kind.writes",
    "trace.pause",
    "trace.clear",
    "trace.save",
    "trace.rows",
    "trace.side.wire",
    "history.tab",
    "history.filter",
    "history.operation",
    "history.verdict",
    "history.period",
    "history.runs",
    "history.undo",
    "history.export",
    "history.accept",
}


def controls(root: QWidget) -> Iterator[QWidget]:
    """Return every control below a widget that belongs to us."""
    for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView):
        for found in root.findChildren(kind):
            is_part_of_qt = (
                found.objectName().startswith("qt_")
                or isinstance(found, QHeaderView)
                or isinstance(found.parent(), (QLineEdit, QTableView, QComboBox))
                or found.window() is not root.window()
                or type(found).__name__ in ("QComboBoxListView",)
            )
            if not is_part_of_qt:
                yield found


def show_every_panel(window: MainWindow) -> None:
    """Show each panel once, so that all controls are there."""
    for key in window.panels.panels:
        window.panel_list.select(key)
    for tab in window.job_bar.tabs.values():
        tab.click()


async def test_every_control_has_a_stable_and_an_accessible_name(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    show_every_panel(window)
    names = [found.objectName() for found in controls(window)]
    unnamed = [
        (type(found).__name__, found.objectName(), found.accessibleName())
        for found in controls(window)
        if "." not in found.objectName() or not found.accessibleName()
    ]
    assert unnamed == []
    assert len(set(names)) == len(names)
    assert set(names) >= EXPECTED
    await jobs.close()


async def test_every_control_is_reached_by_the_tab_key(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    show_every_panel(window)
    unreachable = [
        found.objectName() for found in controls(window) if not found.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert unreachable == []
    await jobs.close()


async def test_every_menu_action_has_a_name_and_no_shortcut_is_given_twice(window: MainWindow) -> None:
    actions = [action for action in window.menus.findChildren(QAction) if action.text() and not action.menu()]
    assert all(action.objectName().startswith("menu.") for action in actions)
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(set(keys)) == len(keys)
    assert {"F5", "Ctrl+Return", "Ctrl+Z", "Ctrl+Y", "F1", "Ctrl+K", "Ctrl+Q"} <= set(keys)


async def test_screen_readers_know_switches_as_check_boxes_and_rows_by_their_state(
    window: MainWindow, jobs: FakeJobs
) -> None:
    await connected(window, jobs)
    switch = QAccessible.queryAccessibleInterface(window.meter_bar.read_only)
    assert switch.role() is QAccessible.Role.CheckBox


async def test_nothing_is_wider_than_the_smallest_window(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    assert window.minimumSizeHint().width() <= 1280
    assert window.minimumSizeHint().height() <= 720
    for key, panel in window.panels.panels.items():
        window.panel_list.select(key)
        for found in controls(panel):
            if found.isVisible():
                right = found.mapTo(window, found.rect().topRight()).x()
                assert right <= window.width(), found.objectName()
    for key, tab in window.job_bar.tabs.items():
        tab.click()
        for found in controls(window):
            if found.isVisible() and found.objectName().startswith(f"{key}."):
                right = found.mapTo(window, found.rect().topRight()).x()
                assert right <= window.width(), found.objectName()
    await jobs.close()


async def test_the_whole_window_is_painted_in_both_themes(window: MainWindow, jobs: FakeJobs, theme: Theme) -> None:
    await connected(window, jobs)
    for choice in (Choice.DARK, Choice.LIGHT):
        window.menus.theme_chosen.emit(choice.value)
        assert theme.choice is choice
        for key in window.panels.panels:
            window.panel_list.select(key)
            image = window.grab().toImage()
            assert image.pixelColor(4, 300).name() == current_tokens().canvas.lower()
            assert image.pixelColor(440, 560).name() == current_tokens().surface.lower()
