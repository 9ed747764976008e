"""The review: words first, bytes on demand, digits for danger, Enter never writes."""

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smconfig_gui.model.administrative_status import AdministrativeStatus, AdministrativeStatusValue
from smconfig_gui.model.alarms import AlarmNotification, AlarmType, SetAlarmNotificationsRequest
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.planned import Plan
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.hex_view import HexView
from smconfig_gui.views.review_dialog import ReviewDialog
from smconfig_gui.views.theme import Theme
from tests.views.fake_jobs import IDENTIFIER, READ_AT, FakeMeter

QUIET = SetAlarmNotificationsRequest(
    alarm_notifications=(AlarmNotification(alarm_type=AlarmType.POWER_UP, enabled=True),)
)
DANGEROUS = AdministrativeStatusValue(enabled=AdministrativeStatus.OFF)


def plan(operation: str, request: AdministrativeStatusValue | SetAlarmNotificationsRequest) -> Plan:
    meter = FakeMeter(load_profiles(None)["smr5.2"])
    return Plan(operation, request, tuple(meter.planned(operation, request)), IDENTIFIER, READ_AT)


@pytest.fixture
def parent(theme: Theme, qtbot: QtBot) -> QWidget:
    found = QWidget()
    found.resize(1280, 720)
    qtbot.addWidget(found)
    return found


@pytest.fixture
def quiet_review(parent: QWidget) -> Iterator[ReviewDialog]:
    dialog = ReviewDialog([plan("SetAlarmNotifications", QUIET)], IDENTIFIER, parent)
    dialog.show()
    yield dialog
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def dangerous_review(parent: QWidget) -> Iterator[ReviewDialog]:
    plans = [plan("SetAlarmNotifications", QUIET), plan("SetAdministrativeStatus", DANGEROUS)]
    dialog = ReviewDialog(plans, IDENTIFIER, parent)
    dialog.show()
    yield dialog
    dialog.close()


def test_what_is_odd_about_a_plan_stands_above_its_changes(parent: QWidget) -> None:
    odd = dataclasses.replace(plan("SetAlarmNotifications", QUIET), remarks=(verbatim("This is odd."),) * 2)
    dialog = ReviewDialog([odd], IDENTIFIER, parent)
    banner = dialog.findChild(Banner, "review.remarks")
    assert banner is not None
    assert banner.accessibleName() == "This is odd.. "
    assert dialog.apply.isEnabled()
    dialog.deleteLater()


def digits(dialog: ReviewDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "review.digits")
    assert found is not None
    return found


def test_the_button_and_the_heading_count_the_changes(
    quiet_review: ReviewDialog, dangerous_review: ReviewDialog
) -> None:
    assert (quiet_review.heading.text(), quiet_review.apply.text()) == ("Review 1 change", "Write 1 change")
    assert (dangerous_review.heading.text(), dangerous_review.apply.text()) == ("Review 2 changes", "Write 2 changes")
    assert "Nothing has been sent yet." in quiet_review.sentence.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_never_writes(qtbot: QtBot, quiet_review: ReviewDialog, key: Qt.Key) -> None:
    accepted: list[bool] = []
    quiet_review.accepted.connect(lambda: accepted.append(True))
    quiet_review.apply.setFocus()
    for widget in (quiet_review, quiet_review.apply):
        QTest.keyClick(widget, key)
    assert not accepted
    assert quiet_review.cancel.isDefault()


def test_space_on_the_button_writes(qtbot: QtBot, quiet_review: ReviewDialog) -> None:
    with qtbot.waitSignal(quiet_review.accepted):
        QTest.keyClick(quiet_review.apply, Qt.Key.Key_Space)
    assert quiet_review.typed is None


def test_danger_wants_exactly_the_last_four_digits(qtbot: QtBot, dangerous_review: ReviewDialog) -> None:
    assert not dangerous_review.apply.isEnabled()
    for wrong in ("6018", "601", "e601"):
        digits(dangerous_review).setText(wrong)
        assert not dangerous_review.apply.isEnabled()
    digits(dangerous_review).setText("6019")
    assert dangerous_review.apply.isEnabled()
    assert dangerous_review.typed == "6019"
    digits(dangerous_review).clear()
    assert not dangerous_review.apply.isEnabled()


def test_enter_in_the_digits_only_moves_on(qtbot: QtBot, dangerous_review: ReviewDialog) -> None:
    accepted: list[bool] = []
    dangerous_review.accepted.connect(lambda: accepted.append(True))
    digits(dangerous_review).setFocus()
    digits(dangerous_review).setText("6019")
    QTest.keyClick(digits(dangerous_review), Qt.Key.Key_Return)
    assert not accepted
    assert dangerous_review.isVisible()


def test_a_meter_without_a_serial_cannot_be_confirmed(parent: QWidget) -> None:
    dialog = ReviewDialog([plan("SetAdministrativeStatus", DANGEROUS)], "", parent)
    assert not dialog.apply.isEnabled()


def test_bytes_open_on_demand_and_stay_open_in_the_next_review(
    qtbot: QtBot, parent: QWidget, quiet_review: ReviewDialog
) -> None:
    toggle = quiet_review.findChild(QPushButton, "review.bytes")
    views = quiet_review.findChildren(HexView)
    assert toggle is not None
    assert [view.isVisible() for view in views] == [False, False]
    toggle.click()
    assert [view.isVisible() for view in views] == [True, True]
    assert all(view.differing() == 1 for view in views)
    assert not quiet_review.grab().isNull()
    again = ReviewDialog([plan("SetAlarmNotifications", QUIET)], IDENTIFIER, parent)
    again.show()
    assert all(view.isVisible() for view in again.findChildren(HexView))


def test_the_review_fits_the_smallest_window(dangerous_review: ReviewDialog) -> None:
    toggle = dangerous_review.findChild(QPushButton, "review.bytes")
    assert toggle is not None
    toggle.click()
    assert dangerous_review.height() <= 720


def test_copy_puts_the_words_in_the_clipboard(quiet_review: ReviewDialog) -> None:
    copy = quiet_review.findChild(QPushButton, "review.copy")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == "Power up: Off -> On"


def test_long_values_are_cut_and_counted(qtbot: QtBot, theme: Theme) -> None:
    view = HexView(bytes(300), bytes(299))
    qtbot.addWidget(view)
    assert view.differing() == 0
    assert view.height() == 17 * 24
    assert not view.grab().isNull()


def test_the_banner_says_what_is_dangerous_and_what_a_broken_link_leaves(dangerous_review: ReviewDialog) -> None:
    banner = dangerous_review.findChild(Banner, "review.danger")
    assert banner is not None
    bold, plain = (each.text() for each in banner.findChildren(QLabel) if each.text())
    assert bold == "The grid operator's systems see whether this meter is in use. Set it only when asked to."
    assert plain.startswith("If the link drops while writing")


def test_a_danger_without_a_sentence_is_named(parent: QWidget) -> None:
    whole = plan("SetAdministrativeStatus", DANGEROUS)
    [write] = whole.writes
    bare = dataclasses.replace(whole, writes=(dataclasses.replace(write, danger=None),))
    dialog = ReviewDialog([bare], IDENTIFIER, parent)
    banner = dialog.findChild(Banner, "review.danger")
    assert banner is not None
    assert banner.accessibleName().startswith("Dangerous: Administrative status")
