"""Reusable editors: keys, passwords, switches, rows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from smconfig_gui.model.secret import Key
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.fields.rows import CheckCell, check_row
from smconfig_gui.views.fields.secret_field import ASCII, HEX, KeyField, PasswordField
from smconfig_gui.views.fields.switch import SegmentedSwitch, Switch

HEX_KEY = "000102030405060708090A0B0C0D0E0F"


@pytest.fixture
def field(qtbot: QtBot) -> KeyField:
    found = KeyField("keys.entry", "Encryption key")
    qtbot.addWidget(found)
    found.show()
    return found


def typed(qtbot: QtBot, edit: QLineEdit, text: str) -> None:
    edit.clear()
    QTest.keyClicks(edit, text)


def test_a_complete_key_shows_its_check_value_and_never_itself(qtbot: QtBot, field: KeyField) -> None:
    typed(qtbot, field.edit, HEX_KEY)
    key = field.key()
    assert key == Key.from_hex(HEX_KEY)
    assert key is not None
    assert key.check_value() in field.edit.accessibleDescription()
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert field.edit.displayText() == "●" * 32


def test_an_incomplete_key_is_counted(qtbot: QtBot, field: KeyField) -> None:
    assert field.is_empty()
    typed(qtbot, field.edit, "00 01")
    assert field.key() is None
    assert "4 of 32" in field.edit.accessibleDescription()


def test_a_letter_that_is_no_hex_digit_is_said_not_repeated(qtbot: QtBot, field: KeyField) -> None:
    typed(qtbot, field.edit, "00zz")
    assert field.key() is None
    assert "0-9 and A-F" in field.edit.accessibleDescription()
    assert "zz" not in field.edit.accessibleDescription()


def test_the_notation_is_said_not_guessed(qtbot: QtBot, field: KeyField) -> None:
    typed(qtbot, field.edit, "0123456789ABCDEF")
    assert field.form.currentIndex() == HEX
    assert field.key() is None
    field.form.setCurrentIndex(ASCII)
    assert field.key() == Key(b"0123456789ABCDEF")
    field.edit.setText("é123456789ABCDEF")
    assert field.key() is None


def test_a_key_cannot_be_copied_or_undone(qtbot: QtBot, field: KeyField) -> None:
    QGuiApplication.clipboard().setText("before")
    typed(qtbot, field.edit, HEX_KEY)
    field.edit.selectAll()
    for letter in (Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_Z):
        QTest.keyClick(field.edit, letter, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"
    assert field.key() == Key.from_hex(HEX_KEY)
    field.clear()
    QTest.keyClick(field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.key() is None
    assert field.is_empty()


def test_a_password_has_ascii_characters(qtbot: QtBot) -> None:
    field = PasswordField("keys.password", "Password")
    qtbot.addWidget(field)
    assert field.password() is None
    typed(qtbot, field.edit, "secret")
    found = field.password()
    assert found is not None
    assert repr(found) == "Password(6 bytes)"
    field.edit.setText("é")
    assert field.password() is None
    field.clear()
    assert field.password() is None


def test_arrow_keys_move_in_a_segmented_switch(qtbot: QtBot) -> None:
    switch = SegmentedSwitch("x", [("a", "One"), ("b", "Two")])
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.waitSignal(switch.chosen) as chosen:
        QTest.keyClick(switch.segments[0], Qt.Key.Key_Right)
    assert chosen.args == [1]
    QTest.keyClick(switch.segments[1], Qt.Key.Key_Right)
    assert switch.current() == 1
    QTest.keyClick(switch.segments[1], Qt.Key.Key_Left)
    assert switch.current() == 0
    switch.segments[1].set_text("Two", "3 changes")
    assert switch.segments[1].accessibleName() == "Two, 3 changes"
    assert not switch.grab().isNull()


def test_the_whole_switch_can_be_clicked_and_the_keyboard_turns_it(qtbot: QtBot) -> None:
    switch = Switch("x", "Read-only")
    qtbot.addWidget(switch)
    switch.show()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert switch.isChecked()
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not switch.isChecked()
    assert not switch.grab().isNull()


def test_an_edited_row_says_the_old_value(qtbot: QtBot) -> None:
    row = check_row("alarms.X", "Clock invalid")
    qtbot.addWidget(row)
    row.show()
    before = row.grab().toImage()
    row.set_was("was off")
    assert row.was() == "was off"
    assert row.button.accessibleDescription() == "was off"
    assert row.grab().toImage() != before
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert row.button.isChecked()


def test_an_edited_cell_says_the_old_value_in_tool_tip_and_name(qtbot: QtBot) -> None:
    cell = CheckCell("alarms.X", "Voltage sag, L1")
    qtbot.addWidget(cell)
    cell.set_was("was on")
    assert cell.was() == "was on"
    assert cell.button.accessibleName() == "Voltage sag, L1, was on"
    assert cell.button.toolTip() == "was on"
    assert not cell.grab().isNull()


def test_a_long_identifier_is_shortened_in_the_middle(qtbot: QtBot) -> None:
    label = ElidedLabel("E0047007382246019-and-much-more-of-it")
    qtbot.addWidget(label)
    label.show()
    label.resize(100, 20)
    assert "…" in label.text()
    assert label.toolTip() == label.whole_text()
    label.set_whole_text("short")
    assert label.text() == "short"
    assert label.toolTip() == ""
