"""Connecting over TCP with keys typed for this time."""

import asyncio

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.meter import Framing, Security, TcpEndpoint
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.views.connect_dialog import ConnectDialog, ask_connection
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Theme
from tests.views.conftest import open_dialog, quiet, until
from tests.views.fake_jobs import FakeJobs

HEX_KEY = "00" * 16


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> ConnectDialog:
    found = ConnectDialog("m0")
    qtbot.addWidget(found)
    found.show()
    return found


def put(dialog: QWidget, name: str, text: str) -> None:
    edit = dialog.findChild(QLineEdit, f"connection.{name}")
    assert edit is not None, name
    edit.setText(text)


def choose(dialog: QWidget, name: str, data: str) -> None:
    combo = dialog.findChild(QComboBox, f"connection.{name}")
    assert combo is not None
    combo.setCurrentIndex(combo.findData(data))


def fill(dialog: QWidget) -> None:
    put(dialog, "host", "10.0.0.7")
    put(dialog, "encryption_key.value", HEX_KEY)
    put(dialog, "authentication_key.value", "11" * 16)


def test_what_is_missing_is_said(dialog: ConnectDialog) -> None:
    assert not dialog.go.isEnabled()
    assert dialog.go.accessibleDescription() == "The address is missing."
    put(dialog, "host", "10.0.0.7")
    assert dialog.go.accessibleDescription() == "A key is missing."
    fill(dialog)
    assert dialog.go.isEnabled()
    put(dialog, "port", "70000")
    assert not dialog.go.isEnabled()
    assert dialog.meter() is None
    put(dialog, "port", "x")
    assert not dialog.go.isEnabled()


def test_a_filled_form_is_a_meter_with_its_keys(dialog: ConnectDialog) -> None:
    fill(dialog)
    put(dialog, "server", "17")
    hdlc = dialog.findChild(QRadioButton, "connection.framing.hdlc")
    assert hdlc is not None
    hdlc.click()
    meter = dialog.meter()
    assert meter is not None
    assert meter.endpoint == TcpEndpoint(host="10.0.0.7", framing=Framing.HDLC)
    assert (meter.id, meter.server, meter.security, meter.generation) == ("m0", 17, Security.HLS5, None)
    keys = dialog.secrets().keys
    assert keys[SecretType.E_METER_ENCRYPTION_KEY_UNICAST] == Key.from_hex(HEX_KEY)
    assert keys[SecretType.E_METER_AUTHENTICATION_KEY] == Key.from_hex("11" * 16)


def test_the_oldest_generation_asks_for_its_password(dialog: ConnectDialog) -> None:
    fill(dialog)
    choose(dialog, "generation", "dsmr2.2")
    assert dialog.go.accessibleDescription() == "The password is missing."
    put(dialog, "password.value", "00000000")
    meter = dialog.meter()
    assert meter is not None
    assert (meter.security, meter.generation) == (Security.LLS, "dsmr2.2")
    assert SecretType.LLS_PASSWORD in dialog.secrets().keys


def test_without_security_no_key_is_asked_or_taken(dialog: ConnectDialog) -> None:
    fill(dialog)
    choose(dialog, "security", "none")
    field = dialog.findChild(QWidget, "connection.encryption_key")
    assert field is not None
    assert not field.isVisible()
    assert dialog.go.isEnabled()
    assert not dialog.secrets().keys


async def test_the_fields_are_emptied_when_the_dialog_is_done(window: MainWindow) -> None:
    asking = asyncio.ensure_future(ask_connection("m0", window))
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ConnectDialog)
    fill(dialog)
    edit = dialog.findChild(QLineEdit, "connection.encryption_key.value")
    dialog.go.click()
    assert edit is not None
    found = await asking
    assert found is not None
    assert found[1].keys


async def test_a_connection_from_the_dialog_adds_and_connects_the_meter(window: MainWindow, jobs: FakeJobs) -> None:
    window.first_start.connect_wanted.emit()
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ConnectDialog)
    fill(dialog)
    dialog.go.click()
    await quiet(jobs)
    meter = window.current_meter()
    assert jobs.link_state(meter) is LinkState.CONNECTED
    assert window.tree.visible_meters() == ["E0047007382246019"]


async def test_a_cancelled_dialog_adds_nothing(window: MainWindow, jobs: FakeJobs) -> None:
    window.menus.new_wanted.emit()
    await until(open_dialog)
    dialog = open_dialog()
    assert dialog is not None
    dialog.reject()
    await quiet(jobs)
    assert window.pages.currentWidget() is window.first_start
