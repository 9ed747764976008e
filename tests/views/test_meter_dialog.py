"""The card of a meter: what is entered, tried, kept; and the sheet for its keys."""

import asyncio
import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QFileDialog, QLabel, QLineEdit, QWidget

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.meter import Framing, Security, SerialEndpoint, SimulatedEndpoint, TcpEndpoint
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.meter_dialog import MeterDialog
from tests.views.conftest import FakeKeyring, fake_keyring, open_dialogs, quiet, until
from tests.views.fake_jobs import IDENTIFIER, FakeJobs, lab_meter
from tests.views.test_controls import controls
from tests.views.test_window import PROBLEM

CANARY = "C0FFEE" * 5 + "AB"
OTHER = "11" * 16


def put(root: QWidget, name: str, text: str) -> None:
    edit = root.findChild(QLineEdit, name)
    assert edit is not None, name
    edit.setText(text)


def press(root: QWidget, name: str) -> None:
    found = root.findChild(QAbstractButton, name)
    assert found is not None, name
    found.click()


def choose(root: QWidget, name: str, data: str) -> None:
    combo = root.findChild(QComboBox, name)
    assert combo is not None
    combo.setCurrentIndex(combo.findData(data))


async def dialog_named(name: str) -> QDialog:
    """Wait for a dialog."""
    await until(lambda: any(each.objectName() == name for each in open_dialogs()))
    return next(each for each in open_dialogs() if each.objectName() == name)


async def gone(dialog: QDialog) -> None:
    """Wait until a dialog is closed and what it asked for is taken."""
    await until(lambda: dialog not in open_dialogs())
    await asyncio.sleep(0.01)


async def meter_dialog(window: MainWindow) -> MeterDialog:
    """Ask for a new meter and return the dialog, with a host in it."""
    window.menus.add_wanted.emit()
    dialog = await dialog_named("meter")
    assert isinstance(dialog, MeterDialog)
    put(dialog, "meter.host", "10.0.0.7")
    return dialog


async def enter_keys(dialog: QDialog, *, keeps: bool) -> None:
    """Enter two keys in the sheet for them."""
    press(dialog, "meter.keys.enter")
    sheet = await dialog_named("keys")
    put(sheet, "keys.encryption_key.value", CANARY)
    put(sheet, "keys.authentication_key.value", OTHER)
    press(sheet, "keys.keep" if keeps else "keys.once")
    press(sheet, "keys.go")
    await gone(sheet)


@pytest.fixture
def keyring(window: MainWindow) -> FakeKeyring:
    """The keyring of this computer as a few texts."""
    found = FakeKeyring()
    window.make_keyring = lambda: fake_keyring(found)
    return found


async def test_a_new_meter_has_no_address_yet(window: MainWindow, jobs: FakeJobs) -> None:
    window.menus.add_wanted.emit()
    dialog = await dialog_named("meter")
    assert isinstance(dialog, MeterDialog)
    host = dialog.findChild(QLineEdit, "meter.host")
    assert host is not None
    assert host.text() == ""
    assert not dialog.go.isEnabled()
    assert dialog.go.accessibleDescription() == "The address is missing."
    dialog.reject()
    await quiet(jobs)


async def test_what_is_missing_is_said(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    put(dialog, "meter.host", "")
    assert dialog.entry() is None
    assert dialog.go.accessibleDescription() == "The address is missing."
    put(dialog, "meter.host", "10.0.0.7")
    assert dialog.go.isEnabled()
    for name, wrong, right in (("port", "70000", "4059"), ("client", "0", "1"), ("server", "x", "1/17")):
        put(dialog, f"meter.{name}", wrong)
        assert not dialog.go.isEnabled(), name
        put(dialog, f"meter.{name}", right)
    press(dialog, "meter.way.serial")
    assert dialog.go.accessibleDescription() == "The port is missing."
    dialog.reject()
    await quiet(jobs)


async def test_every_way_to_a_meter_becomes_its_endpoint(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    press(dialog, "meter.framing.hdlc")
    put(dialog, "meter.server", "1/17")
    entry = dialog.entry()
    assert entry is not None
    assert entry.meter.endpoint == TcpEndpoint(host="10.0.0.7", framing=Framing.HDLC)
    assert (entry.meter.server, entry.meter.server_physical) == (1, 17)
    assert label_text(dialog, "meter.wire") == "02 23"
    press(dialog, "meter.way.serial")
    put(dialog, "meter.serial_port.text", "/dev/ttyUSB0")
    press(dialog, "meter.mode_e")
    entry = dialog.entry()
    assert entry is not None
    assert entry.meter.endpoint == SerialEndpoint(port="/dev/ttyUSB0", mode_e=True)
    press(dialog, "meter.way.simulated")
    put(dialog, "meter.seed", "7")
    choose(dialog, "meter.simulates", "smr5.0")
    entry = dialog.entry()
    assert entry is not None
    assert entry.meter.endpoint == SimulatedEndpoint(generation="smr5.0", seed=7)
    dialog.reject()
    await quiet(jobs)


async def test_the_oldest_generation_asks_for_its_password(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    choose(dialog, "meter.generation", "dsmr2.2")
    entry = dialog.entry()
    assert entry is not None
    assert entry.meter.security is Security.LLS
    press(dialog, "meter.keys.enter")
    sheet = await dialog_named("keys")
    put(sheet, "keys.encryption_key.value", CANARY)
    put(sheet, "keys.authentication_key.value", OTHER)
    reason = sheet.findChild(QLabel, "keys.reason")
    assert reason is not None
    assert reason.text() == "The password is missing."
    put(sheet, "keys.password.value", "00000000")
    press(sheet, "keys.go")
    await gone(sheet)
    entry = dialog.entry()
    assert entry is not None
    assert entry.keys is not None
    assert set(entry.keys.secrets.keys) == {
        SecretType.E_METER_ENCRYPTION_KEY_UNICAST,
        SecretType.E_METER_AUTHENTICATION_KEY,
        SecretType.LLS_PASSWORD,
    }
    dialog.reject()
    await quiet(jobs)


async def test_a_tried_connection_fills_the_card(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    await enter_keys(dialog, keeps=False)
    press(dialog, "meter.test")
    await until(lambda: "Answered" in label_text(dialog, "meter.trial.result"))
    assert IDENTIFIER in label_text(dialog, "meter.trial.result")
    entry = dialog.entry()
    assert entry is not None
    assert (entry.meter.device_identification, entry.meter.generation) == (IDENTIFIER, "smr5.2")
    assert entry.meter.system_title == "4D4D4D0000BC614E"
    put(dialog, "meter.host", "10.0.0.8")
    assert label_text(dialog, "meter.trial.result") == ""
    entry = dialog.entry()
    assert entry is not None
    assert entry.meter.device_identification is None  # what another address said counts no longer
    dialog.reject()
    await quiet(jobs)
    assert all(state is LinkState.OFFLINE for state in jobs._states.values())


async def test_a_connection_that_fails_or_is_stopped_is_said_in_words(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    await enter_keys(dialog, keeps=False)
    jobs.next_problem = PROBLEM
    press(dialog, "meter.test")
    await until(lambda: "did not answer" in label_text(dialog, "meter.trial.result"))
    jobs.gate = asyncio.Event()
    press(dialog, "meter.test")
    await until(lambda: "Authenticating" in label_text(dialog, "meter.trial.result"))
    assert not dialog.test.isEnabled()
    press(dialog, "meter.trial.stop")
    await until(lambda: label_text(dialog, "meter.trial.result") == "Stopped.")
    dialog.reject()
    await quiet(jobs)


async def test_without_keys_nothing_is_tried(window: MainWindow, jobs: FakeJobs) -> None:
    dialog = await meter_dialog(window)
    press(dialog, "meter.test")
    await until(lambda: "keys are missing" in label_text(dialog, "meter.trial.result"))
    assert jobs.cards == {}
    dialog.reject()
    await quiet(jobs)


async def test_keys_come_from_a_file_and_a_wrong_one_is_named(
    window: MainWindow, jobs: FakeJobs, tmp_path: Path
) -> None:
    dialog = await meter_dialog(window)
    file = tmp_path / "keys.json"
    file.write_text(json.dumps({"E_METER_MASTER_KEY": CANARY[:-1]}))
    await import_keys(dialog, file)
    assert "hex digits" in label_text(dialog, "meter.keys.state")
    assert CANARY[:8] not in label_text(dialog, "meter.keys.state")
    file.write_text(json.dumps({"E_METER_MASTER_KEY": CANARY}))
    await import_keys(dialog, file)
    entry = dialog.entry()
    assert entry is not None
    assert entry.keys is not None
    assert entry.keys.secrets.keys == {SecretType.E_METER_MASTER_KEY: Key.from_hex(CANARY)}
    dialog.reject()
    await quiet(jobs)


async def test_kept_keys_are_in_the_keyring_before_the_card_depends_on_them(
    window: MainWindow, jobs: FakeJobs, keyring: FakeKeyring
) -> None:
    dialog = await meter_dialog(window)
    await enter_keys(dialog, keeps=True)
    dialog.go.click()
    await quiet(jobs)
    meters = await (await jobs.stores()).meters.all()
    assert len(meters) == 1
    entry = meters[0].secrets_id
    assert entry is not None
    assert CANARY.lower() in keyring.texts[f"smconfig-gui/{entry}"]
    assert window.cabinet.keys.held(meters[0].id) is None
    window.connect_meter(meters[0].id)
    await quiet(jobs)
    key = jobs.secrets[meters[0].id].key(SecretType.E_METER_ENCRYPTION_KEY_UNICAST)
    assert key == Key.from_hex(CANARY)


async def test_keys_of_this_time_only_are_kept_nowhere(
    window: MainWindow, jobs: FakeJobs, keyring: FakeKeyring
) -> None:
    dialog = await meter_dialog(window)
    await enter_keys(dialog, keeps=False)
    dialog.go.click()
    await quiet(jobs)
    assert keyring.texts == {}
    meter = (await (await jobs.stores()).meters.all())[0]
    assert meter.secrets_id is None
    window.connect_meter(meter.id)
    await quiet(jobs)
    assert jobs.link_state(meter.id) is LinkState.CONNECTED


async def test_a_card_without_keys_asks_for_them_when_it_connects(window: MainWindow, jobs: FakeJobs) -> None:
    await window.cabinet.book.add_all([lab_meter(0, title="A")])
    window.connect_meter("m0")
    sheet = await dialog_named("keys")
    sheet.reject()
    await quiet(jobs)
    assert jobs.cards == {}
    window.connect_meter("m0")
    sheet = await dialog_named("keys")
    put(sheet, "keys.encryption_key.value", CANARY)
    put(sheet, "keys.authentication_key.value", OTHER)
    press(sheet, "keys.once")
    press(sheet, "keys.go")
    await quiet(jobs)
    assert jobs.link_state("m0") is LinkState.CONNECTED


async def test_newer_keys_of_a_card_keep_the_others_and_leave_the_former_entry(
    window: MainWindow, jobs: FakeJobs, keyring: FakeKeyring
) -> None:
    dialog = await meter_dialog(window)
    await enter_keys(dialog, keeps=True)
    dialog.go.click()
    await quiet(jobs)
    before = (await (await jobs.stores()).meters.all())[0]
    window.menus.edit_wanted.emit()
    again = await dialog_named("meter")
    await until(lambda: "2, in the keyring" in label_text(again, "meter.keys.state"))
    press(again, "meter.keys.enter")
    sheet = await dialog_named("keys")
    put(sheet, "keys.encryption_key.value", OTHER)
    put(sheet, "keys.authentication_key.value", OTHER)
    put(sheet, "keys.master_key.value", CANARY)
    press(sheet, "keys.go")
    await gone(sheet)
    press(again, "meter.go")
    await quiet(jobs)
    after = (await (await jobs.stores()).meters.all())[0]
    assert after.secrets_id not in (None, before.secrets_id)
    assert len(keyring.texts) == 2
    found = await window.cabinet.keys.find(after)
    assert found is not None
    assert len(found.keys) == 3


async def test_the_fields_of_the_keys_are_emptied_and_no_control_lacks_its_names(
    window: MainWindow, jobs: FakeJobs
) -> None:
    dialog = await meter_dialog(window)
    press(dialog, "meter.keys.enter")
    sheet = await dialog_named("keys")
    for root, prefix in ((dialog, "meter."), (sheet, "keys.")):
        unnamed = [
            (type(found).__name__, found.objectName())
            for found in controls(root)
            if not found.objectName().startswith(prefix) or not found.accessibleName()
        ]
        assert unnamed == []
    edit = sheet.findChild(QLineEdit, "keys.encryption_key.value")
    assert edit is not None
    edit.setText(CANARY)
    emptied: list[str] = []
    edit.textChanged.connect(emptied.append)
    sheet.reject()
    await until(lambda: emptied == [""])
    dialog.reject()
    await quiet(jobs)


def label_text(root: QWidget, name: str) -> str:
    """Return the words of a label."""
    found = root.findChild(QLabel, name)
    assert found is not None, name
    whole = getattr(found, "whole_text", found.text)
    return str(whole())


async def import_keys(dialog: QDialog, file: Path) -> None:
    """Choose a file in the file dialog."""
    press(dialog, "meter.keys.import")
    chooser = await dialog_named("file")
    assert isinstance(chooser, QFileDialog)
    put(chooser, "fileNameEdit", str(file))
    chooser.accept()
    await gone(chooser)
    await asyncio.sleep(0.05)  # reading the file takes a thread
