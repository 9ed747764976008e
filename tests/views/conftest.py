"""A window over a fake meter, and waiting without a nested event loop."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.store.secrets import Backend, KeyringStore
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Choice, Theme
from tests.views.fake_jobs import FakeJobs, lab_meter, simulated_meter


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, whatever the computer says."""
    qapp.setQuitOnLastWindowClosed(False)  # as the program does: closing a window must not end the loop
    found = Theme(qapp, Choice.LIGHT)
    yield found
    found.choose(Choice.LIGHT)
    found.deleteLater()


@pytest.fixture
def jobs(qapp: QApplication, tmp_path: Path) -> Iterator[FakeJobs]:
    """Jobs over a fake meter, with stores of their own that are opened when somebody asks."""
    found = FakeJobs(directory=tmp_path / "data")
    yield found
    asyncio.run(found.close())


@pytest.fixture
def window(theme: Theme, jobs: FakeJobs) -> Iterator[MainWindow]:
    """The window, shown and empty."""
    found = MainWindow(jobs, theme, simulated_meter, make_keyring=fake_keyring)
    found.resize(1280, 720)
    found.show()
    yield found
    found.let_close()
    found.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class FakeKeyring:
    """A keyring of this computer that is a few texts in memory."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.texts.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.texts[service] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.texts[service]


def fake_keyring(backend: Backend | None = None) -> KeyringStore:
    """Return a keyring store over a fake back end."""
    found = backend or FakeKeyring()
    name = f"{type(found).__module__}.{type(found).__qualname__}"
    return KeyringStore(lambda: found, allowed=frozenset({name}), waits_for_people=True)


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


def open_dialogs() -> list[QDialog]:
    """Return the dialogs that are shown."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def open_dialog() -> QDialog | None:
    """Return the dialog that is shown."""
    return next(iter(open_dialogs()), None)
