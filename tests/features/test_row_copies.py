"""Every row of a form can be copied, as text and as the OBIS code of its object; secrets never."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from smconfig_gui.views.panels.activity_calendar import SEASONS, ActivityCalendarPanel
from smconfig_gui.views.row_copies import RowCopies, row_of, row_text
from tests.features.desk import desk, until


def copied() -> str:
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize(
    ("key", "name", "text", "obis"),
    [
        ("alarms", "alarms.REPLACE_BATTERY", "Replace battery\ton", "0-0:97.98.10.255"),
        ("clock", "clock.enabled", "Summer time is used\ton", "0-0:1.0.0.255"),
        ("clock", "clock.end.time", "Summer time ends\t*-10-L Sun\t03:00\tsummer time, UTC+2:00", "0-0:1.0.0.255"),
        ("push", "push.ALARM.port", "Port\t9598", "0-1:25.9.0.255"),
        ("push", "push.ALARM.objects.0.remove", "Equipment identifier\t0-0:96.1.1.255 / 2", "0-1:25.9.0.255"),
        ("load_profile", "load_profile.period", "Capture period\t", "0-1:94.31.6.255"),
        (
            "configuration",
            "configuration.HLS_5_ON_P0_ENABLE",
            "HLS 5 allowed on the optical port (P0)\toff",
            "0-1:94.31.3.255",
        ),
        ("calendar", "calendar.season_2.name", "2\t*-", "0-0:13.0.0.255"),
    ],
)
async def test_a_row_is_copied_by_keys_and_by_menu(
    key: str, name: str, text: str, obis: str, qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read(key)
        if isinstance(panel, ActivityCalendarPanel):
            panel.show_page(SEASONS)
        widget = place.find(name, QWidget)
        row = row_of(widget)
        assert row is not None
        assert row_text(row).startswith(text)
        copies = panel.findChild(RowCopies)
        assert copies is not None
        assert copies.row_at(widget.mapToGlobal(widget.rect().center())) is row
        menu = copies.menu(row)
        actions = {action.objectName(): action for action in menu.actions()}
        actions["copy.obis"].trigger()
        assert copied() == obis
        actions["copy.bytes"].trigger()
        held = place.attributes_of(obis)
        lines = [line.split("\t") for line in copied().splitlines()]
        assert lines
        for *index, raw in lines:
            if index != ["2"] or key != "clock":  # the time has gone on
                assert bytes.fromhex(raw) in ([held[int(index[0])]] if index else held.values())
        actions["copy.text"].trigger()
        assert copied() == row_text(row)
        menu.deleteLater()


async def test_ctrl_c_copies_the_row_but_in_a_line_its_own_text(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("alarms")
        place.place.window.activateWindow()
        await until(place.place.window.isActiveWindow)
        box = place.find("alarms.FRAUD_ATTEMPT", QWidget)
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert copied().startswith("Fraud attempt on the E-meter\t")
        await place.read("push")
        line = await place.type_in("push.ALARM.host", "other.example")
        line.setSelection(0, 5)
        QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert copied() == "other"


def test_what_is_typed_behind_dots_is_never_copied(qapp: QApplication) -> None:
    row = QWidget()
    secret = QLineEdit("00112233", row)
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    row.show()
    assert row_text(row) == ""
    row.close()
    row.deleteLater()
