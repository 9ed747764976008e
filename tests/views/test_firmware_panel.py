"""The panel Firmware over the real program: file, checks, sending, second confirmation, going on after a break."""

import asyncio
import hashlib
import re
from functools import partialmethod
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from smconfig_gui.dlms.simulator import SimulatedMeter, parse_state
from smconfig_gui.dlms.simulator.image import ENABLED, ImageHabits, ImageStatus, ImageTransfer
from smconfig_gui.model.axdr import boolean
from smconfig_gui.model.firmware_progress import Phase
from smconfig_gui.model.journal import JournalEntry, StepState, Work
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.views.awake import Awake
from smconfig_gui.views.firmware.file_page import FilePage
from smconfig_gui.views.panels.firmware import FirmwarePanel
from smconfig_gui.views.review_dialog import ReviewDialog
from smconfig_gui.views.theme import Theme
from tests.features.test_firmware_update import gas_file
from tests.views.conftest import open_dialog, until
from tests.views.real import Place, real_place

IMAGE = hashlib.sha256(b"panel").digest() * 800  # 25,600 bytes, 119 blocks
IDENTIFIER = b"M57 4902"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "M57_4902.bin"
    path.write_bytes(IMAGE)
    (tmp_path / "M57_4902.imgid").write_text(IDENTIFIER.hex())
    return path


def panel_of(place: Place) -> FirmwarePanel:
    panel = place.window.panels.panels["firmware"]
    assert isinstance(panel, FirmwarePanel)
    return panel


def shown(place: Place, name: str) -> str:
    return place.find(QLabel, name).text()


def can_press(place: Place, name: str) -> bool:
    return place.find(QPushButton, name).isEnabled()


async def opened(place: Place, **habits: Any) -> FirmwarePanel:
    await place.connect()
    place.meter.image = ImageTransfer(place.meter, ImageHabits(reboot_s=0.2, pass_on_s=0.2, **habits))
    place.window.panel_list.select("firmware")
    return panel_of(place)


async def reviewed(place: Place, button: str) -> ReviewDialog:
    place.find(QPushButton, button).click()
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ReviewDialog)
    return dialog


async def send(place: Place, button: str = "firmware.update") -> None:
    dialog = await reviewed(place, button)
    dialog.apply.click()


async def activate(place: Place) -> None:
    dialog = await reviewed(place, "firmware.activate")
    apply = dialog.apply
    assert not apply.isEnabled()
    place.find(QLineEdit, "review.digits", dialog).setText(place.meter.identity.device_identification[-4:])
    assert apply.isEnabled()
    apply.click()


def _slower(place: Place, reboot_s: float) -> ImageTransfer:
    """Return the image of the meter, which from now on takes so long to start."""
    image = place.meter.image
    image._habits = ImageHabits(reboot_s=reboot_s)
    return image


async def test_a_file_is_checked_sent_verified_and_activated_with_a_second_confirmation(
    file: Path, tmp_path: Path, theme: Theme
) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        assert not can_press(place, "firmware.update")
        await panel.file.read(file)
        assert place.find(QLineEdit, "firmware.identifier").text() == "hex:4D35372034393032"
        assert place.find(QWidget, "firmware.check.file").accessibleName().replace(",", "") == "25600 bytes"
        await send(place)
        await until(lambda: panel.transfer.isVisible())
        await until(lambda: can_press(place, "firmware.activate"))
        assert panel.transfer.phases.step == 5
        assert bytes(place.meter.image.data) == IMAGE
        assert place.meter.dump().image.activations == 0
        await activate(place)
        await until(lambda: shown(place, "firmware.ACTIVE_FIRMWARE") == "M57 4902")
        await place.idle()
        assert panel.transfer.phases.step == 9
        await place.press("firmware.back")
        assert shown(place, "firmware.ACTIVE_FIRMWARE.change") == "was M57 4836"
        assert shown(place, "firmware.MODULE_ACTIVE_FIRMWARE.change") == "unchanged"
        assert place.meter.dump().image.initiates == 1


async def test_before_a_connection_the_time_is_told_with_what_is_usual(file: Path) -> None:
    page = FilePage("page")
    page.show_meter(Meter(id="m", endpoint=TcpEndpoint(host="127.0.0.1", port=4059)), None, has_devices=True)
    await page.read(file)
    told = page.findChild(QWidget, "page.check.time")
    assert told is not None
    assert told.accessibleName().startswith("About 11.9 s for 119 blocks, if they have 216 bytes as in most meters")


async def test_the_time_is_told_with_the_blocks_and_the_answers_of_this_meter(
    file: Path, tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = {"latency_s": 0.05, "state": parse_state(b'{"attributes": {"18/0.0.44.0.0.255/2": "0600000100"}}')}
    monkeypatch.setattr(SimulatedMeter, "__init__", partialmethod(SimulatedMeter.__init__, **slow))
    monkeypatch.setattr("smconfig_gui.dlms.firmware.watch.SHOWN_EVERY_S", 0.0)
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        await panel.file.read(file)
        text = place.find(QWidget, "firmware.check.time").accessibleName()
        told = re.match(r"About ([0-9.]+) s for 100 blocks of 256 bytes, as fast as this meter answered last", text)
        assert told is not None, text
        await send(place)
        await until(lambda: panel.transfer.isVisible() and int(shown(place, "firmware.transfer.done")) > 0)
        began = asyncio.get_running_loop().time()
        await until(lambda: shown(place, "firmware.transfer.done") == "100")
        assert asyncio.get_running_loop().time() - began == pytest.approx(float(told[1]), rel=0.15)
        await until(lambda: can_press(place, "firmware.activate"))


async def test_a_paused_update_goes_on_at_the_first_missing_block(file: Path, tmp_path: Path, theme: Theme) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        place.meter.latency_s = 0.01
        await panel.file.read(file)
        await send(place)
        await until(lambda: place.meter.image.first_gap > 20)
        place.find(QPushButton, "firmware.pause").click()
        await place.idle()
        gap = place.meter.image.first_gap
        assert 20 < gap < 119
        place.meter.latency_s = 0.0
        await until(lambda: can_press(place, "firmware.update"))
        assert place.find(QPushButton, "firmware.update").text() == "Review and go on"
        await place.press("firmware.back")
        assert place.find(QWidget, "firmware.resume").isVisible()
        assert not panel.error.isVisible(), "a pause is no problem"
        await send(place)
        await until(lambda: can_press(place, "firmware.activate"))
        image = place.meter.dump().image
        assert (image.initiates, image.blocks_sent_twice) == (1, 0)
        assert bytes(place.meter.image.data) == IMAGE


async def test_an_activation_whose_outcome_is_unknown_is_only_read(file: Path, tmp_path: Path, theme: Theme) -> None:
    """The image transfer was allowed before, so that nothing at all is left to be written."""
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        place.meter.write(ENABLED, boolean(True))
        await panel.file.read(file)
        await send(place)
        await until(lambda: can_press(place, "firmware.activate"))
        place.meter.image = _slower(place, 1.5)
        await activate(place)
        await until(lambda: place.meter.is_down)
        place.find(QPushButton, "job.cancel").click()
        await place.idle()
        assert place.meter.dump().image.activations == 1
        await until(lambda: not place.meter.is_down)
        place.window.connect_meter(place.window.current_meter())
        await place.idle()
        await until(lambda: can_press(place, "firmware.update"))
        place.find(QPushButton, "firmware.update").click()
        await until(lambda: panel.transfer.phases.step == 9)
        assert place.meter.dump().image.activations == 1


async def test_other_meters_are_worked_on_meanwhile(file: Path, tmp_path: Path, theme: Theme) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        first = place.window.current_meter()
        place.meter.latency_s = 0.02
        await panel.file.read(file)
        await send(place)
        await until(lambda: place.meter.image.first_gap > 5)
        place.window.try_simulated()
        second = place.window.current_meter()
        assert second != first
        await until(lambda: place.jobs.running(second) is None and place.jobs.facts(second) is not None)
        assert not panel.transfer.isVisible(), "the other meter has no update"
        assert place.jobs.running(first) is not None
        place.meter.latency_s = 0.0
        await until(lambda: place.jobs.running(first) is None)
        assert bytes(place.meter.image.data) == IMAGE


async def test_a_gas_image_shows_its_header_and_runs_on_the_device(tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "gas.bin"
    path.write_bytes(gas_file())
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        await panel.file.read(path)
        assert panel.file.channel == 1
        assert shown(place, "firmware.header.version") == "00400012"
        assert shown(place, "firmware.header.manufacturer") == "LGB"
        await send(place)
        await until(lambda: can_press(place, "firmware.activate"))
        await activate(place)
        await until(lambda: place.meter.image.status is ImageStatus.ACTIVATED)
        await until(lambda: panel.transfer.phases.step == 9)


@pytest.mark.parametrize("kind", ["short", "header", "no-identifier"])
async def test_a_file_that_cannot_be_sent_says_why(kind: str, tmp_path: Path, theme: Theme) -> None:
    path = tmp_path / "bad.bin"
    raw = gas_file()
    path.write_bytes({"short": b"", "header": raw[:17] + b"\x01" + raw[18:], "no-identifier": IMAGE}[kind])
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        await panel.file.read(path)
        texts = [
            place.find(QWidget, f"firmware.check.{key}").accessibleName() for key in ("file", "identifier", "target")
        ]
        wanted = {"short": "file length", "header": "security type", "no-identifier": "image identifier"}[kind]
        assert any(wanted in text for text in texts), texts
        assert not can_press(place, "firmware.update")


async def test_the_phases_and_cells_are_told_to_those_who_cannot_see_them(
    file: Path, tmp_path: Path, theme: Theme
) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        await panel.file.read(file)
        await send(place)
        await until(lambda: can_press(place, "firmware.activate"))
        assert panel.transfer.phases.accessibleName() == "Step 6 of 9: Confirm"
        assert panel.transfer.map.accessibleDescription() == "119 of 119 blocks"
        assert panel.transfer.map.state_of(0) == 1
        panel.transfer.phases.show_phase(Phase.REBOOTING)
        assert panel.transfer.phases.accessibleName() == "Step 8 of 9: Reconnect"


async def test_without_a_session_bus_nobody_is_asked_to_stay_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = Awake()
    awake.keep("a test")
    assert (awake.is_wanted, awake.is_kept) == (True, False)
    awake.let_go()
    assert not awake.is_wanted
    await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("steps", "channel", "words", "can_activate"),
    [
        ([("complete", StepState.VERIFIED)], None, "was interrupted", False),
        ([("complete", StepState.VERIFIED)], 1, "is verified and waits", True),
        ([("complete", StepState.VERIFIED), ("verified", StepState.VERIFIED)], None, "is verified and waits", True),
        ([("verified", StepState.VERIFIED), ("activate", StepState.REFUSED)], None, "was interrupted", False),
        ([("verified", StepState.VERIFIED), ("activate", StepState.UNKNOWN)], None, "was activated", False),
    ],
)
async def test_what_waits_is_called_verified_only_when_the_meter_has_verified_it(
    theme: Theme,
    tmp_path: Path,
    steps: list[tuple[str, StepState]],
    channel: int | None,
    words: str,
    can_activate: bool,
) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await opened(place)
        details: dict[str, Any] = {"file": "M57_4902.bin"} | ({} if channel is None else {"channel": channel})
        lines = [
            JournalEntry(work="w", operation="UpdateFirmware", step=step, state=state, at="2026-01-01", details=details)
            for step, state in [("checked", StepState.VERIFIED), *steps]
        ]
        panel.take_unfinished(place.window.current_meter(), [Work(tuple(lines))])
        banner = place.find(QWidget, "firmware.resume")
        assert words in " ".join(label.text() for label in banner.findChildren(QLabel))
        assert place.find(QPushButton, "firmware.activate").isHidden() is not can_activate
