"""Tab goes through the window as the eye does, in every panel, and back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from smconfig_gui.views.panels.activity_calendar import DAYS, ActivityCalendarPanel
from tests.features.desk import Desk, desk, until


async def start(place: Desk) -> None:
    """Make the window the one that has the keyboard."""
    window = place.place.window
    window.activateWindow()
    await until(window.isActiveWindow)


def walk(first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press Tab until the keyboard is where it began, and return where it was."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    while True:
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, key)
        now = QApplication.focusWidget()
        assert now is not None
        if now is first:
            return found
        assert now not in found, now.objectName()
        found.append(now)


async def test_tab_goes_from_the_search_over_the_meters_and_panels_to_the_primary(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("calendar")
        assert isinstance(panel, ActivityCalendarPanel)
        panel.show_page(DAYS)
        place.press("calendar.add_switch")  # a row that is made long after everything else
        await start(place)
        names = [each.objectName() for each in walk(place.find("window.search", QWidget))]
        wanted = [
            "window.search",
            "connection.connect",
            "meters.filter",
            "panels.list",
            "calendar.tabs",
            "calendar.add_day",
            "calendar.switch_1.time",
            "calendar.switch_4.time",
            "calendar.add_switch",
            "calendar.read",
            "calendar.discard",
            "calendar.write",
            "activity.tab",
        ]
        assert [name for name in names if name in wanted] == wanted


@pytest.mark.parametrize("key", ["clock", "push", "load_profile", "configuration"])
async def test_tab_stays_in_a_panel_until_its_primary(key: str, qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read(key)
        await start(place)
        found = walk(place.find(f"{key}.read", QWidget))
        assert found == [found[0], *reversed(walk(found[0], Qt.Key.Key_Backtab)[1:])]
        inside = [panel.isAncestorOf(each) for each in found]
        turned = inside[inside.index(False) :] + inside[: inside.index(False)]
        assert turned == sorted(turned)  # once in, it does not leave before the end
        body = [each for each in found if panel.body.isAncestorOf(each)]
        assert len(body) > 3
        column = [each.mapTo(panel.body, each.rect().topLeft()) for each in body if each.property("edits")]
        left = [place.y() for place in column if place.x() < panel.body.width() // 2]
        assert left == sorted(left)


async def test_what_cannot_be_started_says_why(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        for key, name in (("clock", "clock.synchronise"), ("push", "push.ALARM.push")):
            await place.read(key)
            button, reason = place.find(name, QPushButton), place.find(f"{name}.reason", QLabel)
            assert (button.isEnabled(), reason.isHidden()) == (True, True)
            place.place.window.meter_bar.read_only_changed.emit(True)
            assert (button.isEnabled(), reason.text()) == (False, "Read-only is on.")
            assert button.accessibleDescription() == "Read-only is on."
            place.place.window.meter_bar.read_only_changed.emit(False)
            assert (button.isEnabled(), reason.isHidden()) == (True, True)
