"""The window with a meter: connect, read, edit, undo, review, write, errors."""

import asyncio
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QRadioButton, QWidget

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.administrative_status import AdministrativeStatus
from smconfig_gui.model.alarms import AlarmType, SetAlarmNotificationsRequest, named
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.messages import Problem, Text
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.review_dialog import ReviewDialog
from tests.views.conftest import connected, open_dialog, quiet, until
from tests.views.fake_jobs import FakeJobs, FakeMeter, lab_meter

W = TypeVar("W", bound=QWidget)
PROBLEM = Problem(
    Text("", "No answer from the meter"),
    Text("", "The meter did not answer."),
    Text("", "Nothing was sent."),
    Text("", "Try again."),
    "7E A0",
)


def control(window: QWidget, kind: type[W], name: str) -> W:
    """Return a control by its name, its panel being shown first; the test fails when it is not there."""
    panel = name.split(".")[0]
    if isinstance(window, MainWindow) and panel in window.panels.panels:
        window.panel_list.select(panel)
    found = window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def box(window: MainWindow, alarm: str) -> QCheckBox:
    return control(window, QCheckBox, f"alarms.{alarm}")


async def review_of(window: MainWindow, panel: str) -> ReviewDialog:
    """Press the primary of a panel and return the review that opens."""
    window.panels.panels[panel].footer.write_button.click()
    await until(open_dialog)
    found = open_dialog()
    assert isinstance(found, ReviewDialog)
    return found


def test_an_empty_window_offers_two_ways_to_a_meter(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.first_start
    assert not window.panel_list.isVisible()
    assert not window.meter_bar.connect_button.isEnabled()
    assert window.job_bar.job is None
    assert window.first_start.hasFocus()


async def test_one_click_brings_a_connected_simulated_meter_with_filled_panels(
    window: MainWindow, jobs: FakeJobs
) -> None:
    window.first_start.simulated_wanted.emit()
    await quiet(jobs)
    assert jobs.link_state("simulated") is LinkState.CONNECTED
    assert window.pages.currentWidget() is window.panels
    for key in ("alarms", "administrative_status", "firmware"):
        assert window.panels.panels[key].state("simulated").draft.reading is not None
    assert window.tree.visible_meters() == ["E0047007382246019"]


async def test_each_operation_is_read_once_in_read_all(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    names = [name for name, _ in jobs.requests]
    panels = [panel for panel in window.panels.panels.values() if panel.is_read_with_all]
    assert sorted(names) == sorted({name for panel in panels for name in panel.reads})
    assert "GetAssociationLnObjects" not in names  # long on a slow line, and no setting is in it


async def test_an_edit_is_dotted_counted_and_can_be_undone(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    window.panel_list.select("alarms")
    panel = window.panels.panels["alarms"]
    box(window, "POWER_UP").click()
    box(window, "CLOCK_INVALID").click()
    assert panel.changes(meter) == 2
    assert panel.compare.badge() == "2 changes"
    assert window.panel_list.has_dot("alarms")
    assert window.meter_bar.review_button.text() == "Review all (2)"
    assert panel.footer.write_button.isEnabled()
    window.menus.undo_action.trigger()
    assert box(window, "CLOCK_INVALID").isChecked()
    assert panel.compare.badge() == "1 change"
    panel.header.redo_button.click()
    assert panel.changes(meter) == 2
    panel.footer.discard_button.click()
    assert not window.panel_list.has_dot("alarms")
    assert not box(window, "POWER_UP").isChecked()


async def test_the_row_says_what_was_on_the_meter(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    assert box(window, "POWER_UP").accessibleDescription() == "was off"
    box(window, "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_4").click()
    assert "was off" in box(window, "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_4").accessibleName()
    box(window, "POWER_UP").click()
    assert box(window, "POWER_UP").accessibleDescription() == ""


async def test_the_other_side_shows_the_meter_and_takes_no_edit(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    window.panel_list.select("alarms")
    panel = window.panels.panels["alarms"]
    box(window, "POWER_UP").click()
    control(window, QWidget, "alarms.compare.reading").click()  # type: ignore[attr-defined]
    assert not box(window, "POWER_UP").isChecked()
    assert panel.state(meter).draft.is_dirty
    control(window, QWidget, "alarms.compare.edit").click()  # type: ignore[attr-defined]
    assert box(window, "POWER_UP").isChecked()


async def test_the_primary_says_why_it_cannot_be_pressed(window: MainWindow, jobs: FakeJobs) -> None:
    window.add_meter(lab_meter(), DeviceSecrets())
    panel = window.panels.panels["alarms"]
    reason = panel.footer.reason
    assert reason() == "Not connected."
    window.connect_meter("m0")
    await quiet(jobs)
    window.panel_list.select("alarms")
    assert reason() == "Read the meter first."
    panel.footer.read_button.click()
    jobs.gate = asyncio.Event()
    await until(lambda: jobs.running("m0"))
    assert reason() == "Something is running on this meter."
    jobs.gate.set()
    await quiet(jobs)
    assert reason() == "Nothing changed yet."
    box(window, "POWER_UP").click()
    assert reason() == ""
    window.meter_bar.read_only.click()
    assert reason() == "Read-only is on."
    assert not panel.footer.write_button.isEnabled()
    assert not window.meter_bar.review_button.isEnabled()


async def test_a_reviewed_write_reaches_the_meter_and_is_read_back(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    window.panel_list.select("alarms")
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    assert not dialog.is_dangerous
    dialog.apply.click()
    await quiet(jobs)
    assert AlarmType.POWER_UP in named(1, jobs.meters[meter].filters[1])
    assert jobs.confirmations == [None]
    assert not window.panel_list.has_dot("alarms")
    assert open_dialog() is None
    job = window.job_bar.job
    assert job is not None
    assert job.run is not None
    assert job.run.verdict == "verified"  # the reading that follows does not take the verdict away


async def test_only_what_was_edited_is_requested(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    dialog.cancel.click()
    await quiet(jobs)
    _, request = jobs.requests[-1]
    assert isinstance(request, SetAlarmNotificationsRequest)
    assert [each.alarm_type for each in request.alarm_notifications] == [AlarmType.POWER_UP]


async def test_a_cancelled_review_writes_nothing_and_keeps_the_edit(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    before = dict(jobs.meters[meter].filters)
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    dialog.reject()
    await quiet(jobs)
    assert jobs.meters[meter].filters == before
    assert window.panels.panels["alarms"].changes(meter) == 1


async def test_a_dangerous_write_wants_the_digits_of_the_serial(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    window.panel_list.select("administrative_status")
    control(window, QRadioButton, "administrative_status.OFF").click()
    dialog = await review_of(window, "administrative_status")
    assert dialog.is_dangerous
    assert not dialog.apply.isEnabled()
    dialog.findChild(QWidget, "review.digits").setText("6019")  # type: ignore[union-attr]
    dialog.apply.click()
    await quiet(jobs)
    assert jobs.meters[meter].status is AdministrativeStatus.OFF
    assert jobs.confirmations == ["6019"]


async def test_review_all_shows_every_panel_in_one_review(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    box(window, "POWER_UP").click()
    control(window, QRadioButton, "administrative_status.UNDEFINED").click()
    window.meter_bar.review_button.click()
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ReviewDialog)
    assert dialog.windowTitle() == "Review 2 changes"
    dialog.findChild(QWidget, "review.digits").setText("6019")  # type: ignore[union-attr]
    dialog.apply.click()
    await quiet(jobs)
    assert jobs.confirmations == [None, "6019"]
    assert not window.panels.edits(meter)
    job = window.job_bar.job
    assert job is not None
    assert job.run is not None
    assert job.run.verdict == "verified"


async def test_a_meter_that_changed_meanwhile_is_reviewed_again(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)

    def raise_another(found: FakeMeter) -> None:
        found.status = AdministrativeStatus.UNDEFINED

    control(window, QRadioButton, "administrative_status.OFF").click()
    dialog = await review_of(window, "administrative_status")
    jobs.change_before_apply = raise_another
    dialog.findChild(QWidget, "review.digits").setText("6019")  # type: ignore[union-attr]
    dialog.apply.click()
    await until(lambda: open_dialog() not in (None, dialog))
    again = open_dialog()
    assert isinstance(again, ReviewDialog)
    assert "changed since" in again.sentence.text()
    assert jobs.meters[meter].status is AdministrativeStatus.UNDEFINED
    again.reject()
    await quiet(jobs)


async def test_nothing_to_write_is_said(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    control(window, QRadioButton, "administrative_status.OFF").click()
    jobs.meters[meter].status = AdministrativeStatus.OFF
    window.panels.panels["administrative_status"].footer.write_button.click()
    await until(open_dialog)
    dialog = open_dialog()
    assert dialog is not None
    assert dialog.windowTitle() == "Nothing to write"
    dialog.reject()
    await quiet(jobs)
    assert not window.panels.edits(meter)


async def test_raised_alarms_are_cleared_through_a_review(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    window.panel_list.select("alarms")
    control(window, QWidget, "alarms.clear").click()  # type: ignore[attr-defined]
    await until(open_dialog)
    dialog = open_dialog()
    assert isinstance(dialog, ReviewDialog)
    dialog.apply.click()
    await quiet(jobs)
    assert named(1, jobs.meters[meter].raised[1]) == ()
    assert "No alarm" in control(window, QWidget, "alarms.raised").accessibleName()


async def test_a_failed_connection_is_explained_and_can_be_tried_again(window: MainWindow, jobs: FakeJobs) -> None:
    window.add_meter(lab_meter(), DeviceSecrets())
    jobs.next_problem = PROBLEM
    window.connect_meter("m0")
    await quiet(jobs)
    error = window.panels.overview.error
    assert error.isVisible()
    assert error.accessibleName() == "No answer from the meter"
    control(window, QWidget, "overview.error.try_again").click()  # type: ignore[attr-defined]
    await quiet(jobs)
    assert jobs.link_state("m0") is LinkState.CONNECTED
    assert not error.isVisible()


async def test_a_problem_is_shown_where_it_arose_and_only_for_its_meter(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    window.panel_list.select("alarms")
    jobs.next_problem = PROBLEM
    window.panels.panels["alarms"].footer.read_button.click()
    await quiet(jobs)
    assert window.panels.panels["alarms"].error.isVisible()
    assert window.panels.panels["overview"].state("m0").problem is None
    window.add_meter(lab_meter(1), DeviceSecrets())
    assert not window.panels.panels["alarms"].error.isVisible()
    window.tree.select("m0")
    assert window.panels.panels["alarms"].error.isVisible()


async def test_the_problem_of_a_write_stays_after_the_reading_that_follows(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    jobs.problem_of_write = PROBLEM
    dialog = await review_of(window, "alarms")
    dialog.apply.click()
    await quiet(jobs)
    assert jobs.requests[-1][0] == "ReadAlarmRegister"
    assert window.panels.panels["alarms"].error.isVisible()


async def test_a_write_that_was_not_done_is_explained_and_keeps_the_edit(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    box(window, "POWER_UP").click()
    dialog = await review_of(window, "alarms")
    jobs.next_problem = PROBLEM
    dialog.apply.click()
    await quiet(jobs)
    assert window.panels.panels["alarms"].error.isVisible()
    assert window.panels.panels["alarms"].changes(meter) == 1


@pytest.mark.parametrize("accepts", [True, False])
async def test_a_counter_that_nobody_vouches_for_is_asked_about(
    window: MainWindow, jobs: FakeJobs, accepts: bool
) -> None:
    window.add_meter(lab_meter(), DeviceSecrets())
    jobs.next_problem, jobs.proposed_counter = PROBLEM, 184322
    window.connect_meter("m0")
    await until(open_dialog)
    dialog = open_dialog()
    assert dialog is not None
    go = control(dialog, QPushButton, "question.go")
    assert "184" in go.text()
    if accepts:
        go.click()
    else:
        dialog.reject()
    await quiet(jobs)
    assert jobs.accepted_counters == ([None, 184322] if accepts else [None])
    assert window.panels.overview.error.isVisible() is not accepts


async def test_another_meter_than_on_the_card_is_not_written(window: MainWindow, jobs: FakeJobs) -> None:
    jobs.is_other_meter = True
    await connected(window, jobs)
    box(window, "POWER_UP").click()
    panel = window.panels.panels["alarms"]
    assert panel.footer.reason() == "This is another meter than on the card."
    assert not panel.footer.write_button.isEnabled()
    assert not window.meter_bar.review_button.isEnabled()


async def test_edits_of_one_meter_stay_while_another_is_shown(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    box(window, "POWER_UP").click()
    window.add_meter(lab_meter(1), DeviceSecrets())
    assert not window.panel_list.has_dot("alarms")
    window.tree.select(meter)
    assert window.panel_list.has_dot("alarms")
    assert box(window, "POWER_UP").isChecked()


async def test_edits_stay_after_disconnecting(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    box(window, "POWER_UP").click()
    window.meter_bar.connect_button.click()
    await quiet(jobs)
    assert jobs.link_state(meter) is LinkState.OFFLINE
    assert window.panels.panels["alarms"].changes(meter) == 1
    assert window.panels.panels["alarms"].footer.reason() == "Not connected."


async def test_a_draft_is_told_as_json_and_can_be_put_back(window: MainWindow, jobs: FakeJobs) -> None:
    meter = await connected(window, jobs)
    told: list[tuple[str, str, str]] = []
    window.draft_changed.connect(lambda *what: told.append(what))
    control(window, QRadioButton, "administrative_status.OFF").click()
    assert told[-1] == (meter, "administrative_status", '{"enabled":"OFF"}')
    panel = window.panels.panels["administrative_status"]
    panel.restore_draft("m9", '{"enabled":"ON"}', '{"enabled":"OFF"}')
    assert panel.changes("m9") == 1


async def test_a_panel_that_the_generation_lacks_is_disabled_with_the_reason(
    window: MainWindow, jobs: FakeJobs
) -> None:
    window.available.offered = lambda _facts, operation: operation != "GetAdministrativeStatus"
    await connected(window, jobs)
    assert "GetAdministrativeStatus" not in [name for name, _ in jobs.requests]
    panel = window.panels.panels["administrative_status"]
    assert not panel.footer.read_button.isEnabled()
    row = window.panel_list.model.row_of("administrative_status")
    assert "SMR 5.2" in str(window.panel_list.model.index(row).data(3))


async def test_closing_asks_the_composition_root(window: MainWindow) -> None:
    asked: list[bool] = []
    window.close_wanted.connect(lambda: asked.append(True))
    window.close()
    assert asked == [True]
    assert window.isVisible()


async def test_about_names_the_licence(window: MainWindow, jobs: FakeJobs) -> None:
    window.menus.about.emit()
    await until(open_dialog)
    dialog = open_dialog()
    assert dialog is not None
    assert any("General Public License" in each.text() for each in dialog.findChildren(QLabel))
    dialog.reject()
    await quiet(jobs)


async def test_the_room_of_a_closed_dock_goes_back_to_the_panel(window: MainWindow, jobs: FakeJobs) -> None:
    await connected(window, jobs)
    tab = window.findChild(QAbstractButton, "trace.tab")
    assert tab is not None
    before = window.bench.pages.height()
    tab.click()
    await until(lambda: window.bench.pages.height() < before)
    tab.click()
    await until(lambda: window.bench.pages.height() == before)
