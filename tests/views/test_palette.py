"""Everything is found by its words, with the keyboard alone."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smconfig_gui.model.meter import TcpEndpoint
from smconfig_gui.views.findable import _named
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.palette import Found, Palette
from tests.views.conftest import connected, open_dialogs, quiet, until
from tests.views.fake_jobs import FakeJobs, lab_meter
from tests.views.test_meter_dialog import dialog_named


async def opened(window: MainWindow) -> Palette:
    """Open the palette as its shortcut does."""
    window.menus.search_wanted.emit()
    found = await dialog_named("palette")
    assert isinstance(found, Palette)
    return found


async def go(window: MainWindow, jobs: FakeJobs, words: str) -> None:
    """Type words and press Enter."""
    palette = await opened(window)
    QTest.keyClicks(palette.edit, words)
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    await until(lambda: palette not in open_dialogs())


async def test_panels_actions_and_meters_are_found_by_their_words(window: MainWindow, jobs: FakeJobs) -> None:
    await window.cabinet.book.add_all([lab_meter(number, title=f"E00{number}") for number in range(1, 5)])
    await connected(window, jobs)
    await go(window, jobs, "alar")
    assert window.panels.current.key == "alarms"
    await go(window, jobs, "e003")
    assert window.current_meter() == "m3"
    await go(window, jobs, "bench e004")  # by its group
    assert window.current_meter() == "m4"
    await go(window, jobs, "light")
    assert window.theme.choice.value == "light"
    await quiet(jobs)


async def test_two_ways_to_one_meter_are_told_apart_by_their_address(window: MainWindow, jobs: FakeJobs) -> None:
    ways = [
        msgspec.structs.replace(
            lab_meter(number, title="E0047"), endpoint=TcpEndpoint(host=f"10.0.0.{number}", port=4059)
        )
        for number in (1, 2)
    ]
    await window.cabinet.book.add_all([*ways, lab_meter(3, title="E0048")])
    palette = await opened(window)
    QTest.keyClicks(palette.edit, "E004")
    details = {
        each.text: [row.detail for row in palette.model.rows if row.text == each.text] for each in palette.model.rows
    }
    assert [detail.rpartition(" · ")[2] for detail in details["E0047"]] == ["TCP 10.0.0.1:4059", "TCP 10.0.0.2:4059"]
    assert "TCP" not in details["E0048"][0]
    palette.reject()
    await quiet(jobs)


@pytest.mark.parametrize(
    ("words", "panel"),
    [
        ("SetAlarmNotifications", "alarms"),
        ("synchroni", "clock"),
        ("replace keys", "keys"),
        ("gas", "mbus"),
        ("holiday", "special_days"),
        ("listen", "push"),
        ("clear alarm", "alarms"),
        ("template", "snapshots"),
    ],
)
async def test_operations_and_other_words_lead_to_their_panel(
    window: MainWindow, jobs: FakeJobs, words: str, panel: str
) -> None:
    await connected(window, jobs)
    await go(window, jobs, words)
    assert window.panels.current.key == panel


async def test_the_arrows_move_and_escape_leaves(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    palette = await opened(window)
    first = palette.model.rows[0].text
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    QTest.keyClick(palette.edit, Qt.Key.Key_Up)
    assert palette.view.currentIndex().data() == first
    QTest.keyClicks(palette.edit, "no such thing anywhere")
    assert palette.model.rows == []
    QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert palette in open_dialogs()
    QTest.keyClick(palette.edit, Qt.Key.Key_Escape)
    await quiet(jobs)
    assert open_dialogs() == []


async def test_without_a_meter_actions_are_still_found(window: MainWindow, jobs: FakeJobs) -> None:
    palette = await opened(window)
    kinds = {each.kind for each in palette.model.rows}
    assert kinds == {"Action"}
    texts = [each.text for each in palette.model.rows]
    assert "Add meter…" in texts
    assert "Disconnect" not in texts  # what cannot be done now is not offered
    palette.reject()
    await quiet(jobs)


@pytest.mark.parametrize(
    ("words", "best"),
    [("read", "Read all"), ("0.0.96", "Identifier"), ("1.0.0", "Clock"), ("cl", "Clock"), ("bench", "E1")],
)
def test_the_best_fit_comes_first(qapp: QApplication, words: str, best: str) -> None:
    def nothing() -> None: ...

    rows = [
        Found("Object", "x", "Identifier", "0-0:96.1.1.255", nothing, "0.0.96.1.1.255"),
        Found("Object", "x", "Clock", "0-0:1.0.0.255", nothing, "0.0.1.0.0.255"),
        Found("Action", "x", "Already read", "", nothing),
        Found("Action", "x", "Read all", "", nothing),
        Found("Meter", "x", "E1", "Lab bench", nothing),
        Found("Action", "x", "Include all", "", nothing),
    ]
    scored = [(score, each.text) for each in rows if (score := each.score(words.split())) is not None]
    assert min(scored)[1] == best


def test_objects_are_found_by_name_and_by_code(window: MainWindow, jobs: FakeJobs) -> None:
    rows = _named(window, jobs.profile)
    for words, name in (("0.0.1.0.0.255", "Clock"), ("0-0:1.0.0.255", "Clock"), ("special days", "Special days")):
        fits = [(score, each.text) for each in rows if (score := each.score(words.split())) is not None]
        assert min(fits)[1] == name
