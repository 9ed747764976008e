"""The window over a pseudo-terminal to a simulated meter in another process: work, unplugging, finding meters."""

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit

from smconfig_gui.dlms.transport import serial
from smconfig_gui.jobs import LinkState
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.meter import Meter, SerialEndpoint
from smconfig_gui.model.serial_port import SerialPort
from smconfig_gui.runner import search as searching
from smconfig_gui.views.error_view import ErrorView
from smconfig_gui.views.fields.port_field import PortField
from smconfig_gui.views.search_dialog import SearchDialog
from smconfig_gui.views.theme import Theme
from tests.lines import open_descriptors, serial_threads
from tests.views.conftest import fake_keyring, open_dialogs, until
from tests.views.real import Place, real_place
from tests.views.test_meter_dialog import dialog_named, gone, label_text, press, put

ROOT = Path(__file__).parent.parent.parent
ALARM_FILTER = "1/0.0.97.98.10.255/2"


class Plug:
    """A simulated meter as a program of its own; its port keeps its name when it is plugged in again."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._folder = folder
        self._options = options
        self._process: subprocess.Popen[str] | None = None
        self.port = folder / "ttyMeter"
        self.secrets: dict[str, Any] = {}

    def plug_in(self) -> None:
        """Start the meter as it was left, or new."""
        state = self._folder / "dump.json"
        memory = ["--state", str(state)] if state.exists() else []
        command = [sys.executable, "-m", "smconfig_gui.dlms.simulator", "--pty", "--dump", str(state), *memory]
        self._process = subprocess.Popen([*command, *self._options], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        greeting = json.loads(self._process.stdout.readline())
        self.secrets = greeting["secrets"]
        self.port.unlink(missing_ok=True)
        self.port.symlink_to(greeting["pty"])

    def unplug(self) -> dict[str, Any]:
        """End the meter, take its port away, and return what it held."""
        process, self._process = self._process, None
        if process is None:
            return {}
        self.port.unlink(missing_ok=True)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert process.stdout is not None
        process.stdout.close()
        found: dict[str, Any] = json.loads((self._folder / "dump.json").read_bytes())
        return found

    def card(self, **endpoint: Any) -> Meter:
        """Return a card for this meter."""
        way = SerialEndpoint(port=str(self.port), **endpoint)
        return Meter(id="bench", name="Bench 3", endpoint=way, generation="smr5.2", apdu_timeout_s=2.0)

    def show(self, place: Place, **endpoint: Any) -> None:
        """Show the card in the window, with its keys."""
        place.window.add_meter(self.card(**endpoint), parse_secrets(json.dumps(self.secrets).encode()))


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    found = Plug(tmp_path)
    yield found
    found.unplug()


async def test_reads_and_a_reviewed_write_over_mode_e_and_hdlc(tmp_path: Path, theme: Theme) -> None:
    plug = Plug(tmp_path, "--mode-e", "--echo", "--framing", "hdlc", "--hdlc-length", "128")
    plug.plug_in()
    try:
        async with real_place(tmp_path, theme) as place:
            plug.show(place, mode_e=True)
            place.window.connect_meter("bench")
            await place.idle()
            assert place.jobs.link_state("bench") is LinkState.CONNECTED
            await place.press("window.read_all")
            assert place.window.panels.panels["alarms"].state("bench").draft.reading is not None
            assert place.window.panels.panels["calendar"].state("bench").draft.reading is not None
            await place.write_alarms("CLOCK_INVALID")
            job = place.window.activity.runs("bench")
            assert job
        assert not serial_threads()
    finally:
        before_and_after = plug.unplug()
    assert int(before_and_after["attributes"][ALARM_FILTER][2:], 16) & 1


async def test_a_slow_and_noisy_line_gives_right_values_or_a_named_error(tmp_path: Path, theme: Theme) -> None:
    plug = Plug(tmp_path, "--baud", "19200", "--echo", "--noise", "0.00003", "--hdlc-length", "128")
    plug.plug_in()
    try:
        async with real_place(tmp_path, theme) as place:
            plug.show(place, baud=19200)
            for _ in range(3):
                place.window.connect_meter("bench")
                await place.idle()
                if place.jobs.link_state("bench") is LinkState.CONNECTED:
                    break
            panel = place.window.panels.panels["firmware"]
            place.window.panel_list.select("firmware")
            await place.press("firmware.read")
            state = panel.state("bench")
            if state.problem is None:
                assert "M57 4836" in str(state.draft.reading or state.extras)
            else:
                assert place.find(ErrorView, "firmware.error").isVisible()
    finally:
        plug.unplug()


async def test_a_port_unplugged_during_a_job_is_an_error_at_once_and_works_again_when_plugged_in(
    tmp_path: Path, theme: Theme
) -> None:
    plug = Plug(tmp_path, "--latency", "40")
    plug.plug_in()
    try:
        async with real_place(tmp_path, theme) as place:
            plug.show(place)
            place.window.connect_meter("bench")
            await place.idle()
            assert place.jobs.link_state("bench") is LinkState.CONNECTED
            place.find(QAbstractButton, "window.read_all").click()
            await until(lambda: place.jobs.running("bench"))
            job = place.jobs.running("bench")
            assert job is not None
            await until(lambda: job.done >= 1)
            loop = asyncio.get_running_loop()
            await asyncio.to_thread(plug.unplug)
            began = loop.time()
            await place.idle()
            assert loop.time() - began < 2
            assert job.problem is not None
            assert "unplugged" in str(job.problem)
            assert place.jobs.link_state("bench") is LinkState.OFFLINE
            assert place.window.meter_bar.connect_button.isEnabled()
            place.window.connect_meter("bench")
            await place.idle()
            report = place.window.panels.overview.report("bench")
            assert report is not None
            assert report.finding is not None
            assert report.finding.name == "port-missing"
            assert not serial_threads()
            before = open_descriptors()
            await asyncio.to_thread(plug.plug_in)
            await place.press("overview.error.try_again")
            assert place.jobs.link_state("bench") is LinkState.CONNECTED
            await place.press("window.read_all")
            await place.jobs.disconnect_meter("bench").result()
            assert open_descriptors() <= before + 1  # the pipe of the simulated meter
    finally:
        plug.unplug()


async def test_a_panel_that_is_tried_again_after_replugging_connects_by_itself(
    plug: Plug, tmp_path: Path, theme: Theme
) -> None:
    plug.plug_in()
    async with real_place(tmp_path, theme) as place:
        plug.show(place)
        place.window.connect_meter("bench")
        await place.idle()
        await asyncio.to_thread(plug.unplug)
        place.window.panel_list.select("alarms")
        await place.press("alarms.read")
        assert place.find(ErrorView, "alarms.error").isVisible()
        assert place.jobs.link_state("bench") is LinkState.OFFLINE
        await asyncio.to_thread(plug.plug_in)
        await place.press("alarms.error.try_again")
        assert place.jobs.link_state("bench") is LinkState.CONNECTED
        assert place.window.panels.panels["alarms"].state("bench").draft.reading is not None


async def loaded(place: Place) -> None:
    """Let the window look at what it keeps; its keyring is a few texts."""
    place.window.make_keyring = fake_keyring
    await place.window.load()


# --- the dialog ---------------------------------------------------------------------------------------------


async def serial_dialog(place: Place) -> QDialog:
    """Ask for a new meter on a serial port."""
    place.window.menus.add_wanted.emit()
    dialog = await dialog_named("meter")
    press(dialog, "meter.way.serial")
    return dialog


async def test_ports_come_and_go_while_one_looks_and_the_last_used_is_first(
    tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = [SerialPort("/dev/ttyUSB0", "FT232R USB UART", "A50285BI"), SerialPort("/dev/ttyACM1", "P1 cable")]
    monkeypatch.setattr(serial, "available_ports", lambda: list(there))
    monkeypatch.setattr("smconfig_gui.views.fields.port_field.LOOK_MS", 20)
    async with real_place(tmp_path, theme) as place:
        await loaded(place)
        place.window.cabinet.remembered.change(recent_ports=("/dev/ttyUSB0",))
        dialog = await serial_dialog(place)
        field = dialog.findChild(PortField)
        assert field is not None
        await until(lambda: field.choices() == ["/dev/ttyUSB0", "/dev/ttyACM1"])
        put(dialog, "meter.serial_port.text", "/dev/ttyUSB0")
        assert label_text(dialog, "meter.serial_port.state") == "Plugged in: FT232R USB UART, A50285BI"
        there.pop(0)
        await until(lambda: "Not there now" in field.state())
        assert field.choices() == ["/dev/ttyACM1"]
        assert field.port() == "/dev/ttyUSB0"
        there.insert(0, SerialPort("/dev/ttyUSB0", "FT232R USB UART", "A50285BI"))
        await until(lambda: "Plugged in" in field.state())
        box = dialog.findChild(QComboBox, "meter.serial_port")
        assert box is not None
        box.setCurrentIndex(1)
        box.activated.emit(1)
        assert field.port() == "/dev/ttyACM1"
        dialog.reject()
        await place.idle()


async def test_addresses_are_shown_in_decimal_hex_and_as_on_the_wire_and_chosen_from_presets(
    tmp_path: Path, theme: Theme
) -> None:
    async with real_place(tmp_path, theme) as place:
        dialog = await serial_dialog(place)
        put(dialog, "meter.server", "0x01/0x11:4")
        assert label_text(dialog, "meter.wire") == "00 02 00 23"
        assert label_text(dialog, "meter.wire.note") == "four bytes, client 03"
        assert label_text(dialog, "meter.numbers") == "Server 1/17 decimal, 0x01/0x11 hexadecimal"
        presets = dialog.findChild(QComboBox, "meter.addresses")
        assert presets is not None
        assert presets.currentText() == "Management client, device 17, four bytes"
        put(dialog, "meter.server", "1/99")
        assert presets.currentText() == "Other addresses"
        assert label_text(dialog, "meter.wire") == "02 C7"
        put(dialog, "meter.server", "1/")
        assert label_text(dialog, "meter.wire") == "–"
        presets.setCurrentIndex(1)
        presets.activated.emit(1)
        server = dialog.findChild(QLineEdit, "meter.server")
        assert server is not None
        assert server.text() == "1/17"
        generation = dialog.findChild(QComboBox, "meter.generation")
        assert generation is not None
        generation.setCurrentIndex(generation.findData("dsmr2.2"))
        assert presets.count() == 3
        press(dialog, "meter.way.tcp")
        assert not presets.isVisible()
        press(dialog, "meter.framing.hdlc")
        assert presets.isVisible()
        dialog.reject()
        await place.idle()


async def test_a_connection_is_tried_from_the_dialog_and_its_port_is_remembered(
    plug: Plug, tmp_path: Path, theme: Theme
) -> None:
    plug.plug_in()
    async with real_place(tmp_path, theme) as place:
        await loaded(place)
        plug.show(place)
        place.window.menus.edit_wanted.emit()
        dialog = await dialog_named("meter")
        press(dialog, "meter.test")
        await until(lambda: label_text(dialog, "meter.trial.result").startswith("Answered in"))
        await until(dialog.findChild(QAbstractButton, "meter.test").isEnabled)  # type: ignore[union-attr]
        put(dialog, "meter.server", "1/99")
        press(dialog, "meter.test")
        await until(lambda: "Nothing came back. Press the head" in label_text(dialog, "meter.trial.result"))
        put(dialog, "meter.server", "1")
        press(dialog, "meter.go")
        await gone(dialog)
        await place.idle()
        place.window.connect_meter("bench")
        await place.idle()
        assert place.window.cabinet.ports() == (str(plug.port),)
        assert not serial_threads() or place.jobs.link_state("bench") is LinkState.CONNECTED


async def test_a_meter_is_reached_once_without_being_saved(plug: Plug, tmp_path: Path, theme: Theme) -> None:
    plug.plug_in()
    async with real_place(tmp_path, theme) as place:
        await loaded(place)
        place.window.menus.connect_to_wanted.emit()
        dialog = await dialog_named("meter")
        press(dialog, "meter.way.serial")
        put(dialog, "meter.serial_port.text", str(plug.port))
        press(dialog, "meter.keys.enter")
        sheet = await dialog_named("keys")
        keep = sheet.findChild(QAbstractButton, "keys.keep")
        assert keep is not None
        assert not keep.isEnabled()
        put(sheet, "keys.encryption_key.value", plug.secrets["E_METER_ENCRYPTION_KEY_UNICAST"])
        put(sheet, "keys.authentication_key.value", plug.secrets["E_METER_AUTHENTICATION_KEY"])
        press(sheet, "keys.go")
        await gone(sheet)
        press(dialog, "meter.go")
        await gone(dialog)
        await place.idle()
        meter_id = place.window.current_meter()
        assert place.jobs.link_state(meter_id) is LinkState.CONNECTED
        assert await (await place.jobs.stores()).meters.all() == []


# --- the search ---------------------------------------------------------------------------------------------


@pytest.fixture
def hasty_search(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the wait for an answer."""
    monkeypatch.setattr(searching, "ANSWER_S", 0.15)


async def hear_and_say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Serve a client as a serial server does that has no meter behind it."""
    while await reader.read(100):
        pass
    writer.close()


async def search_dialog() -> SearchDialog:
    dialog = await dialog_named("hunt")
    assert isinstance(dialog, SearchDialog)
    return dialog


@pytest.mark.usefixtures("hasty_search")
async def test_an_unknown_meter_is_found_and_added(tmp_path: Path, theme: Theme) -> None:
    plug = Plug(tmp_path, "--baud", "19200")
    plug.plug_in()
    try:
        async with real_place(tmp_path, theme) as place:
            await loaded(place)
            place.window.menus.hunt_wanted.emit()
            dialog = await search_dialog()
            assert not dialog.go.isEnabled()
            put(dialog, "hunt.serial_port.text", str(plug.port))
            press(dialog, "hunt.go")
            await until(lambda: " of " in label_text(dialog, "hunt.progress"))
            await until(lambda: "answer" in label_text(dialog, "hunt.progress"))
            assert "19" in label_text(dialog, "hunt.result_1")
            press(dialog, "hunt.add_1")
            entry = await dialog_named("meter")
            press(entry, "meter.go")
            await gone(entry)
            await until(lambda: dialog.findChild(QAbstractButton, "hunt.add_1").isHidden())  # type: ignore[union-attr]
            dialog.reject()
            await place.idle()
            added = await (await place.jobs.stores()).meters.all()
            assert [meter.endpoint for meter in added] == [SerialEndpoint(port=str(plug.port), baud=19200)]
    finally:
        plug.unplug()


@pytest.mark.usefixtures("hasty_search")
async def test_a_search_from_the_doctor_finds_the_address_and_connects(
    plug: Plug, tmp_path: Path, theme: Theme
) -> None:
    plug.plug_in()
    async with real_place(tmp_path, theme) as place:
        card = plug.card()
        wrong = Meter(**{**{name: getattr(card, name) for name in card.__struct_fields__}, "server_physical": 99})
        place.window.add_meter(wrong, parse_secrets(json.dumps(plug.secrets).encode()))
        place.window.connect_meter("bench")
        await place.idle()
        links = [each for each in place.window.findChildren(QAbstractButton) if each.text() == "Search…"]
        links[0].click()
        dialog = await search_dialog()
        press(dialog, "hunt.go")
        await until(lambda: dialog.findChild(QAbstractButton, "hunt.use_1") is not None)
        press(dialog, "hunt.stop")
        await until(lambda: label_text(dialog, "hunt.progress") == "Stopped.")
        press(dialog, "hunt.use_1")
        await gone(dialog)
        await place.idle()
        assert place.jobs.link_state("bench") is LinkState.CONNECTED
        kept = place.window.tree.model.meter("bench")
        assert kept is not None
        assert kept.server_physical is None


@pytest.mark.usefixtures("hasty_search")
async def test_a_search_stops_within_a_second_and_says_why_a_port_cannot_be_had(tmp_path: Path, theme: Theme) -> None:
    async with real_place(tmp_path, theme) as place:
        place.window.menus.hunt_wanted.emit()
        dialog = await search_dialog()
        put(dialog, "hunt.serial_port.text", str(tmp_path / "none"))
        press(dialog, "hunt.go")
        await until(lambda: "no port" in label_text(dialog, "hunt.progress"))
        press(dialog, "hunt.way.tcp")
        put(dialog, "hunt.host", "127.0.0.1")
        put(dialog, "hunt.port", "70000")
        assert not dialog.go.isEnabled()
        server = await asyncio.start_server(hear_and_say_nothing, "127.0.0.1", 0)
        put(dialog, "hunt.port", str(server.sockets[0].getsockname()[1]))
        press(dialog, "hunt.go")
        await until(lambda: "2 of" in label_text(dialog, "hunt.progress"))
        loop = asyncio.get_running_loop()
        began = loop.time()
        dialog.reject()
        await until(lambda: not open_dialogs())
        await place.idle()
        assert loop.time() - began < 1.5
        server.close()
