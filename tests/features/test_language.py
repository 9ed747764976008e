"""The window in Dutch: chosen while it runs, remembered, and with nothing cut off."""

import asyncio
import errno
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QMenu, QPushButton, QSplitter, QWidget

from smconfig_gui.app import Workplace
from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.dlms.transport.tcp import TcpTransport
from smconfig_gui.jobs import Jobs, LinkState
from smconfig_gui.model.load_profile import CaptureObject
from smconfig_gui.model.push_message import PushMessageError, decode_push
from smconfig_gui.model.system_reasons import system_reason
from smconfig_gui.store.meter_files import read_meters
from smconfig_gui.views.fields.buttons import is_filled
from smconfig_gui.views.file_dialogs import NOT_READ, told
from smconfig_gui.views.first_sight import first_sight
from smconfig_gui.views.language import current_language, install_language, languages
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.panels.firmware import FirmwarePanel
from smconfig_gui.views.panels.snapshots import SnapshotsPanel
from smconfig_gui.views.screenshots import POLL_S, Photographer, show_everything
from smconfig_gui.views.texts import clock_time, count, moment_text, place_text, stamp, translate
from smconfig_gui.views.theme import Theme
from smconfig_gui.views.trace_words import in_words
from tests.features.desk import desk, until
from tests.features.test_firmware_update import gas_file
from tests.views.cut_off import cut_off

SMALLEST = QSize(1280, 720)

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
    assert moment_text(moment) == "1 mrt 2026 14:05"
    assert count(1234567) == "1.234.567"
    install_language(qapp, "en")
    assert (moment_text(moment), count(1234567)) == ("1 Mar 2026 14:05", "1,234,567")


def test_a_time_of_another_day_says_its_day(qapp: QApplication) -> None:
    install_language(qapp, "en")
    now = datetime.now().astimezone().replace(hour=13, minute=41, second=7, microsecond=0)
    assert (stamp(now.isoformat()), moment_text(now)) == ("13:41", "Today 13:41")
    assert clock_time(now, seconds=True) == "13:41:07"
    earlier = datetime(2025, 3, 12, 13, 41).astimezone()
    assert stamp(earlier.isoformat()) == clock_time(earlier) == "12 Mar 2025 13:41"
    in_this_year = now.replace(month=1 if now.month > 1 else 2, day=2)
    assert clock_time(in_this_year) == ("2 Jan 13:41" if now.month > 1 else "2 Feb 13:41")


class Inspector(Photographer):
    """Looks at what a photographer would take, in one theme and the smallest size, and keeps what has no room."""

    def __init__(self, window: MainWindow, jobs: Jobs, theme: Theme, folder: Path) -> None:
        super().__init__(window, jobs, theme, folder, [SMALLEST])
        self.cut: dict[str, list[str]] = {}
        self.filled: dict[str, list[str]] = {}
        self.seen: set[str] = set()
        window.resize(SMALLEST)

    def keep(self, name: str, paper: QImage) -> None:
        assert not paper.isNull()
        self.seen.add(name)

    async def take(self, name: str) -> None:
        await asyncio.sleep(POLL_S)
        self.seen.add(name)
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible() and not isinstance(each, QMenu)]
        found = [text for each in windows for text in cut_off(each)]
        if found:
            self.cut[name] = found
        buttons = self._window.panels.findChildren(QPushButton) if self._window.bench.has_panels else []
        filled = [each.objectName() for each in buttons if each.isVisible() and is_filled(each)]
        if len(filled) > 1:
            self.filled[name] = filled


@pytest.mark.limit(300)
@pytest.mark.parametrize("language", ["en", "nl"])
async def test_no_text_is_cut_off_and_no_panel_has_two_filled_buttons(
    language: str, qapp: QApplication, tmp_path: Path
) -> None:
    qapp.setQuitOnLastWindowClosed(False)
    place = Workplace(qapp, tmp_path / "data")
    await place.speak(language)
    inspector = Inspector(place.window, place.jobs, place.theme, tmp_path)
    await show_everything(inspector, place.window)
    await place.close()
    place.window.deleteLater()
    place.jobs.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert {"keys-replace", "mbus-couple", "unfinished-keys", "panel-error", "review", "tour"} <= inspector.seen
    assert {"printed-year", "printed-report"} <= inspector.seen
    assert not inspector.filled
    assert not inspector.cut, "\n".join(f"{name}: {texts}" for name, texts in inspector.cut.items())


def test_a_text_without_room_is_found(qapp: QApplication) -> None:
    window = QWidget()
    label = QLabel("Controleren en schrijven", window)
    label.setGeometry(0, 0, 30, 20)
    window.show()
    assert cut_off(window) == ["QLabel: Controleren en schrijven"]
    label.resize(400, 8)
    assert cut_off(window) == ["QLabel: Controleren en schrijven"]
    label.resize(400, 30)
    assert cut_off(window) == []
    window.close()
    window.deleteLater()


async def test_the_tree_cannot_be_made_narrower_than_its_words(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        columns = at.find("window.columns", QSplitter)
        columns.setSizes([1, 200, 2000])
        await asyncio.sleep(POLL_S)
        assert 0 < at.place.window.tree.width() < 250
        assert cut_off(at.place.window.tree) == []


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


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "bestandslengte: image.bin is leeg."),
        (b"\x01" * 100, "identificatie van de image: die is er niet: typ haar"),
        (gas_file()[:17] + b"\x01" + gas_file()[18:], "beveiligingstype: 1 in plaats van 2 (GMAC)."),
    ],
)
async def test_a_bad_firmware_file_is_refused_in_dutch(
    content: bytes, reason: str, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "image.bin"
    path.write_bytes(content)
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        panel = at.open("firmware")
        assert isinstance(panel, FirmwarePanel)
        await panel.file.read(path)
        checks = (at.find(f"firmware.check.{key}", QWidget) for key in ("file", "identifier", "target"))
        assert any(reason in check.accessibleName() for check in checks)
        assert panel.file.image is None


async def test_a_bad_load_profile_is_refused_in_dutch(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        panel = await at.read("load_profile")
        reading = panel.state(at.place.window.current_meter()).draft.reading
        assert reading is not None
        item = CaptureObject(class_id=3, logical_name="1.0.32.7.0.255", attribute_index=2)
        for objects, reason in (
            ((item, item), "1-0:32.7.0.255 attribuut 2 is twee keer genoemd."),
            ((item,) * 65, "Hoogstens 64 objecten kunnen worden vastgelegd, niet 65."),
        ):
            panel.edited.emit(msgspec.structs.replace(reading, capture_objects=objects))
            assert panel.footer.reason() == reason
            assert not at.find("load_profile.write", QAbstractButton).isEnabled()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"{}", "ander.json: dit is geen momentopname: "),
        (b" " * (256 * 1024 + 1), "ander.json: het is langer dan 262144 bytes."),
    ],
)
async def test_a_file_that_cannot_be_used_is_refused_in_dutch(
    content: bytes, reason: str, qapp: QApplication, tmp_path: Path
) -> None:
    path = tmp_path / "ander.json"
    path.write_bytes(content)
    async with desk(qapp, tmp_path) as at:
        await speaks(at.place, "nl")
        panel = at.open("snapshots")
        assert isinstance(panel, SnapshotsPanel)
        panel.open_file(path)
        assert any(reason in text for text in texts_of(at.place.window))


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"tcp,10.0.0.7,99999,,", "een poort is 1 tot 65535, niet 99999. ($.endpoint)"),
        (b"tcp,10.0.0.7,first,,", "Hier wordt int verwacht, niet str. ($.endpoint.port)"),
        (b"tcp,,4059,,", "Het veld “host” ontbreekt. ($.endpoint)"),
        (b"pigeon,10.0.0.7,,,", "'pigeon' is geen van de mogelijke waarden. ($.endpoint.kind)"),
        (b"tcp,10.0.0.7,4059,hdlc,300", "een logisch adres boven 127 heeft bij HDLC een fysiek adres nodig: 300/0."),
    ],
)
def test_a_row_that_is_no_meter_is_told_in_dutch(row: bytes, reason: str, qapp: QApplication) -> None:
    install_language(qapp, "nl")
    head = b"endpoint.kind,endpoint.host,endpoint.port,endpoint.framing,server\n"
    offer = read_meters(head + row + b"\n", "csv")
    assert [translate(row.reason) for row in offer.refused] == [f"Dit is geen meter: {reason}"]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"GET / HTTP/1.1", "noch een tekst van DSMR 4 noch een data-notification van SMR 5"),
        (b"E0058005200000125,12", "achter de komma werden 4 of 6 bytes verwacht, niet 2"),
        (bytes(8) + b"\x0f", "de melding eindigt voor zijn datum en tijd"),
        (bytes(5000), "5000 bytes is meer dan een pushbericht heeft"),
    ],
)
def test_a_push_that_is_none_is_told_in_dutch(raw: bytes, reason: str, qapp: QApplication) -> None:
    install_language(qapp, "nl")
    with pytest.raises(PushMessageError) as caught:
        decode_push(raw)
    assert translate(caught.value.text) == reason


@pytest.mark.parametrize("number", [errno.EACCES, errno.EISDIR, errno.ENOENT, errno.EHOSTUNREACH, errno.ENOSPC])
def test_what_the_system_says_is_told_in_dutch(number: int, qapp: QApplication) -> None:
    error = OSError(number, os.strerror(number))
    assert str(system_reason(error)) == os.strerror(number)
    install_language(qapp, "nl")
    shown = translate(told(NOT_READ, Path("a.json"), error).happened)
    assert shown.startswith("a.json: ")
    assert os.strerror(number) not in shown


def test_a_word_of_the_system_without_a_number_stays_as_it_is() -> None:
    assert str(system_reason(OSError("out of the ordinary"))) == "out of the ordinary"


async def test_a_host_name_that_nobody_knows_is_told_in_dutch(qapp: QApplication) -> None:
    install_language(qapp, "nl")
    transport = TcpTransport(f"{'a' * 70}.invalid", 4059)  # no label of a name is that long
    with pytest.raises(LinkError) as caught:
        await transport.open()
    assert "Er is geen computer met deze naam bekend." in translate(caught.value.problem.happened)
