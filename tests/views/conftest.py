"""A window over a fake meter, and waiting without a nested event loop."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Choice, Theme
from tests.views.fake_jobs import FakeJobs, lab_meter, simulated_meter


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, whatever the computer says."""
    found = Theme(qapp, Choice.LIGHT)
    yield found
    found.choose(Choice.LIGHT)
    found.deleteLater()


@pytest.fixture
def jobs(qapp: QApplication, tmp_path: Path) -> FakeJobs:
    """Jobs over a fake meter."""
    return FakeJobs(directory=tmp_path / "data")


@pytest.fixture
def window(theme: Theme, jobs: FakeJobs) -> Iterator[MainWindow]:
    """The window, shown and empty."""
    found = MainWindow(jobs, theme, simulated_meter)
    found.resize(1280, 720)
    found.show()
    yield found
    found.let_close()
    found.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


async def until(condition: Callable[[], object]) -> None:
    """Wait until something is so; the time limit of the test ends a wait in vain."""
    while not condition():  # noqa: ASYNC110 - the window is looked at from outside
        await asyncio.sleep(0.002)


async def quiet(jobs: FakeJobs) -> None:
    """Wait until no job runs and nothing is waiting."""
    await until(lambda: not jobs._tasks)


async def connected(window: MainWindow, jobs: FakeJobs) -> str:
    """Add a meter, connect it, read all; return its id."""
    window.add_meter(lab_meter(title="Bench"), DeviceSecrets())
    window.connect_meter("m0")
    await quiet(jobs)
    window.meter_bar.read_button.click()
    await quiet(jobs)
    return "m0"


def open_dialog() -> QDialog | None:
    """Return the dialog that is shown."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return shown[0] if shown else None
