"""The window in Dutch: chosen while it runs, remembered, and with nothing cut off."""

import asyncio
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QWidget

from smconfig_gui.app import Workplace
from smconfig_gui.jobs import LinkState
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.first_sight import first_sight
from smconfig_gui.views.language import current_language, install_language, languages
from smconfig_gui.views.texts import count, moment_text, place_text
from smconfig_gui.views.trace_words import in_words
from tests.features.desk import desk, until

pytestmark = pytest.mark.usefixtures("english_again")


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def choose(place: Workplace, language: str) -> None:
    action = place.window.findChild(QAction, f"menu.language.{language}")
    assert action is not None
    action.trigger()


async def speaks(place: Workplace, language: str) -> None:
    await until(lambda: place.jobs.is_idle)
    former = place.window
    choose(place, language)
    await until(lambda: place.window is not former)
    await until(lambda: place.jobs.is_idle)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert "problem" not in place.window.bench.notices.subjects()


def cut_off(root: QWidget) -> list[str]:
    """Return the texts of a window that have less room than they need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedLabel):
            continue
        if not widget.isVisible() or not widget.text().strip():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            is_cut = widget.heightForWidth(widget.width()) > widget.height() + 1
        else:
            is_cut = widget.sizeHint().width() > widget.width() + 1
        if is_cut:
            found.append(f"{widget.objectName() or type(widget).__name__}: {widget.text()}")
    return found


def texts_of(root: QWidget) -> set[str]:
    return {each.text() for each in root.findChildren(QWidget) if isinstance(each, QLabel | QAbstractButton)}


def test_english_and_dutch_are_offered() -> None:
    assert languages() == ["en", "nl"]


async def test_the_language_changes_while_a_meter_is_connected_and_nothing_is_lost(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as at:
        place = at.place
        meter_id = place.window.current_meter()
        at.press("window.read_all")
        await at.idle()
        at.open("alarms")
        at.press("alarms.FRAUD_ATTEMPT")
        channels = place.window.tree.model.rowCount(place.window.tree.model.meter_index(meter_id))
        assert channels > 0
        is_checked = at.find("alarms.FRAUD_ATTEMPT", QCheckBox).isChecked()
        await speaks(place, "nl")
        window = place.window
        assert current_language() == "nl"
        assert window.current_meter() == meter_id
        assert place.jobs.link_state(meter_id) is LinkState.CONNECTED
        assert window.panels.current.key == "alarms"
        assert window.panels.panels["alarms"].changes(meter_id) == 1
        assert window.job_bar.job is not None
        assert window.tree.model.rowCount(window.tree.model.meter_index(meter_id)) == channels
        assert at.find("alarms.FRAUD_ATTEMPT", QCheckBox).isChecked() is is_checked
        assert {"Alarmen", "Controleren en schrijven", "Klok ongeldig"} <= texts_of(window)
        assert not {"Alarms", "Review and write", "Clock invalid"} & texts_of(window)
        assert [job.title.source for job in window.activity.runs(meter_id)]
        assert (await at.write("alarms")).verdict.value == "verified"  # the connection is still the same one
        await speaks(place, "en")
        assert "Review and write" in texts_of(place.window)


async def test_a_window_that_shows_nothing_yet_changes_its_language(qapp: QApplication, tmp_path: Path) -> None:
    place = Workplace(qapp, tmp_path / "data")
    place.window.show()
    await place.speak("nl")
    assert "Welke meter eerst?" in texts_of(place.window)
    assert "problem" not in place.window.bench.notices.subjects()
    await place.close()
    place.window.deleteLater()
    place.jobs.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


async def test_the_language_is_remembered(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
    assert first_sight(tmp_path / "data" / "settings.json").language == "nl"


async def test_the_language_waits_while_something_runs(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        window = at.place.window
        at.press("window.read_all")
        choose(at.place, "nl")
        await at.idle()
        assert at.place.window is window
        assert current_language() == "en"
        assert "The language is another one after the next start" in texts_of(window)


def test_dates_and_numbers_follow_the_language(qapp: QApplication) -> None:
    moment = datetime(2026, 3, 1, 14, 5).astimezone()
    install_language(qapp, "nl")
    assert moment_text(moment) == "01-03-2026 14:05"
    assert count(1234567) == "1.234.567"


@pytest.mark.limit(120)
async def test_no_text_is_cut_off_in_the_dutch_window(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        window = at.place.window
        window.resize(1280, 720)
        window.show()
        at.press("window.read_all")
        await at.idle()
        cut = {}
        for key in window.panels.panels:
            at.open(key)
            await asyncio.sleep(0.05)
            found = cut_off(window)
            if found:
                cut[key] = found
        assert not cut
        at.open("alarms")
        window.bench.toggle_help()
        await asyncio.sleep(0.05)
        assert not [text for text in cut_off(window.panels.current.footer) if text]


def test_a_text_without_room_is_found(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("Controleren en schrijven", window)
    label.setGeometry(0, 0, 30, 20)
    window.show()
    assert cut_off(window) == ["QLabel: Controleren en schrijven"]
    window.close()
    window.deleteLater()


async def test_the_trace_and_the_way_to_a_meter_speak_dutch(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        await at.read("overview")
        await speaks(at.place, "nl")
        assert any(text.endswith("Gesimuleerd") for text in texts_of(at.place.window.meter_bar))
    assert place_text("Serial /dev/ttyUSB0") == "Serieel /dev/ttyUSB0"
    assert place_text("TCP 10.0.0.7:4059") == "TCP 10.0.0.7:4059"
    assert in_words("list of 16") == "lijst van 16"
    assert in_words("block 3, the last") == "blok 3, het laatste"
    assert in_words("class 7 attribute 2") == "klasse 7 attribuut 2"
    assert in_words("0102") == "0102"
