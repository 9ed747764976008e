"""What the window says of a connection is true, also after the meter hung up."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.problems import problem
from smconfig_gui.views.fields.labels import ElidedLabel
from tests.features.desk import desk
from tests.views.conftest import open_dialog, until

CUT = [{"service": "get", "obis": "0.0.97.98.10.255", "do": "cut", "times": 1}]


async def test_a_connection_that_broke_is_not_shown_as_one_and_trying_again_makes_it_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path, faults=CUT) as at:
        panel = at.open("overview")  # a simulated meter is read when it is connected, and hung up then
        jobs, bar = at.place.jobs, at.place.window.meter_bar
        assert jobs.link_state("desk") is LinkState.OFFLINE
        assert bar.connect_button.text() == "Connect"
        assert panel.state("desk").problem is not None
        again = panel.findChild(QPushButton, "overview.error.try_again")
        assert again is not None
        again.click()
        await at.idle()
        assert jobs.link_state("desk") is LinkState.CONNECTED
        assert bar.connect_button.text() == "Disconnect"
        assert panel.state("desk").problem is None


async def test_a_meter_counts_as_connected_while_a_person_looks_at_the_review(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as at:
        at.open("alarms")
        at.press("alarms.CLOCK_INVALID")
        at.press("alarms.write")
        await until(open_dialog)
        assert at.place.jobs.link_state("desk") is LinkState.CONNECTED
        dialog = open_dialog()
        assert dialog is not None
        dialog.reject()
        await at.idle()
        await at.read("alarms")
        assert at.place.jobs.link_state("desk") is LinkState.CONNECTED


async def test_the_overview_shows_the_clock_and_leads_to_the_history(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as at:
        overview = at.place.window.panels.overview
        at.open("overview")
        await at.idle()
        assert at.find("overview.chip.clock", QWidget).accessibleName() == "Clock is right"
        assert overview._values["clock.difference"].whole_text() == "Less than 1 s"
        device = at.meter.mbus_devices[1].identification_number
        assert at.find("overview.mbus.channel.1", ElidedLabel).whole_text() == f"Gas, LGB {device}"
        assert at.find("overview.mbus.channel.2", ElidedLabel).whole_text() == "Empty"
        assert at.find("overview.mbus.key.1", QLabel).text() == "Key in use"
        assert at.find("overview.mbus.key.2", QLabel).isHidden()
        assert overview._values["clock.next"].whole_text().endswith(("to summer time", "to winter time"))
        assert overview.footer.reason() == "No unfinished work on this meter."
        at.meter.clock.set(at.meter.clock.utc() + timedelta(minutes=3))
        await at.read("overview")
        assert at.find("overview.chip.clock", QWidget).accessibleName().startswith("Clock 3 min 0")
        at.press("overview.history")
        await at.idle()
        assert at.place.window.job_bar.current() == "history"


async def test_a_failure_in_any_panel_leads_to_the_steps_of_the_connection_doctor(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path) as at:
        at.place.window.panels.show_problem("desk", "alarms", problem("no-answer", seconds=20))
        panel = at.open("alarms")
        doctor = panel.findChild(QPushButton, "alarms.error.doctor")
        assert doctor is not None
        assert doctor.isVisible()
        doctor.click()
        await at.idle()
        overview = at.place.window.panels.current
        assert overview.key == "overview"
        steps = overview.findChild(QWidget, "overview.doctor")
        assert steps is not None
        assert steps.isVisible()
        assert at.place.jobs.link_state("desk") is LinkState.CONNECTED
