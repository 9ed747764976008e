"""The window's composition root: loop, stores, simulated meters, ordered start and quit."""

import gc
import importlib
import os
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

os.environ["QT_API"] = "pyside6"  # another Qt binding that happens to be installed must not win

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QStandardPaths, Qt
from PySide6.QtWidgets import QApplication, QDialog

from smconfig_gui import __version__
from smconfig_gui.jobs import Jobs
from smconfig_gui.later import asyncio
from smconfig_gui.store.operator import operator_name
from smconfig_gui.store.window_lock import WindowLock, call_first_window
from smconfig_gui.views.first_sight import FirstSight, first_sight
from smconfig_gui.views.language import install_language, language_of_system
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtCore import QFileSystemWatcher
    from PySide6.QtGui import QSessionManager

    from smconfig_gui.dlms.simulator import SimulatedMeter
    from smconfig_gui.dlms.simulator.delivery import PushDelivery
    from smconfig_gui.dlms.transport import Transport
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Endpoint, Meter, SimulatedEndpoint

TRIED_GENERATION: Final = "smr5.2"


class SimulatedMeters:
    """Meters in software, inside this program, by their seed."""

    def __init__(self) -> None:
        self._meters: dict[tuple[str, int], SimulatedMeter] = {}
        self._deliveries: list[PushDelivery] = []

    def add(self) -> "tuple[Meter, DeviceSecrets]":
        """Make one more meter to try and return its card and keys, which stay in memory."""
        from smconfig_gui.model.meter import Meter, SimulatedEndpoint

        seed = max((seed for _, seed in self._meters), default=0) + 1
        endpoint = SimulatedEndpoint(generation=TRIED_GENERATION, seed=seed)
        card = Meter(id=f"simulated-{seed}", endpoint=endpoint, generation=TRIED_GENERATION)
        return card, self.secrets(endpoint)

    def get_ready(self) -> None:
        """Read what a meter to try is made of, so that making one is quick; may run in a thread."""
        from smconfig_gui.dlms.simulator.definition import load_definition

        load_definition(TRIED_GENERATION)

    async def close(self) -> None:
        """Give up what is not delivered yet."""
        for delivery in self._deliveries:
            await delivery.stop()

    def meter(self, endpoint: "SimulatedEndpoint") -> "SimulatedMeter":
        """Return the meter behind an endpoint, made at first use; it forgets everything when the program ends."""
        from smconfig_gui.dlms.simulator import SimulatedMeter

        place = endpoint.generation, endpoint.seed
        if place not in self._meters:
            meter = SimulatedMeter(endpoint.generation, seed=endpoint.seed)
            meter.go_on_counting(datetime.now(UTC))
            self.put(endpoint, meter)
        return self._meters[place]

    def put(self, endpoint: "SimulatedEndpoint", meter: "SimulatedMeter") -> None:
        """Let this meter be the one behind an endpoint; what it pushes goes to ports of this computer."""
        from smconfig_gui.dlms.simulator.delivery import PushDelivery

        self._meters[endpoint.generation, endpoint.seed] = meter
        self._deliveries.append(PushDelivery(meter))

    def secrets(self, endpoint: "SimulatedEndpoint") -> "DeviceSecrets":
        """Return the keys of the meter behind an endpoint, which are published and stay in memory."""
        return secrets_of(self.meter(endpoint))

    def transport(self, endpoint: "Endpoint") -> "Transport":
        """Return the way to a meter: into this process for simulated ones, over the network for others."""
        from smconfig_gui.dlms.transport.memory import MemoryTransport
        from smconfig_gui.model.meter import SimulatedEndpoint
        from smconfig_gui.runner.opening import network_transport

        if not isinstance(endpoint, SimulatedEndpoint):
            return network_transport(endpoint)
        meter = self.meter(endpoint)
        return MemoryTransport(lambda: meter.connection(), endpoint.text)


def secrets_of(meter: "SimulatedMeter") -> "DeviceSecrets":
    """Return the keys of a simulated meter."""
    import json

    from smconfig_gui.model.device_secrets import parse_secrets

    return parse_secrets(json.dumps(meter.secrets).encode())


def make_application() -> QApplication:
    """Return the application, named and with its own palettes."""
    found = QApplication.instance()
    # The style as an argument: setStyle() would return it, and a style in Python costs a twentieth of the start.
    application = found if isinstance(found, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("smconfig")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("smconfig")
    application.setQuitOnLastWindowClosed(False)  # quitting waits until every association is released
    return application


def own_directory(data_directory: Path | None) -> Path:
    """Return the data directory, the user's own when none is named."""
    if data_directory is not None:
        return data_directory.expanduser()
    kind = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(kind)) / "smconfig"


class Workplace:
    """The window with everything it works with."""

    def __init__(
        self,
        application: QApplication,
        data_directory: Path | None,
        sight: FirstSight = FirstSight(),  # noqa: B008
    ) -> None:
        self.simulated = SimulatedMeters()
        self.jobs = Jobs(data_directory, make_transport=self.simulated.transport, operator=operator_name())
        self.theme = Theme(application, sight.theme, with_sheet=False)
        self._application = application
        self.window = self._make_window()
        self.theme.put_on_sheet()
        if sight.geometry:
            self.window.restoreGeometry(QByteArray(sight.geometry))

    @cached_property
    def closing(self) -> "asyncio.Event":
        """Set when the window is to be closed."""
        return asyncio.Event()

    def _make_window(self) -> MainWindow:
        secrets = self.simulated.secrets
        window = MainWindow(self.jobs, self.theme, self.simulated.add, simulated_secrets=secrets)
        window.close_wanted.connect(lambda: self.closing.set())
        window.language_wanted.connect(lambda language: self.jobs.spawn(self.speak(language)))
        return window

    async def speak(self, language: str) -> None:
        """Put a window in another language in the place of the one that is shown; connections and edits stay."""
        from smconfig_gui.views.hand_over import hand_over

        former = self.window
        await former.cabinet.close()
        await former.release()
        install_language(self._application, language)
        window = self._make_window()
        window.prepare()
        hand_over(former, window)
        window.cabinet.remembered.change(language=language)
        self.window = window
        window.show()
        former.let_close()
        former.deleteLater()
        await window.load()

    def tell_of_failures(self) -> None:
        """Show the user what nobody caught, and keep the values in it out of the log."""
        from smconfig_gui.failures import listen

        listen(self.jobs.tell_of_failure, asyncio.get_running_loop())

    async def warm_up(self, with_simulated_meter: bool) -> None:
        """Make and import, now that the window is there, what the first meter needs; imports in a thread."""
        await asyncio.to_thread(importlib.import_module, "smconfig_gui.views.panel_area")
        await self.window.prepare_gently()
        await asyncio.to_thread(importlib.import_module, "smconfig_gui.views.cabinet")
        await self.window.load()
        self._show_icon()
        await asyncio.to_thread(importlib.import_module, "smconfig_gui.dlms.simulator")
        await asyncio.to_thread(self.simulated.get_ready)
        if with_simulated_meter:
            self.window.try_simulated()

    def _show_icon(self) -> None:
        from smconfig_gui.views.about import app_icon

        self._application.setWindowIcon(app_icon())

    def session_ends(self, manager: "QSessionManager") -> None:
        """Refuse the end of the login session while something is being written, and show what it is."""
        if self.jobs.critical() is not None:
            manager.cancel()
            self.window.close()

    async def until_closed(self) -> None:
        """Return when the user, or the end of the login session, has closed the window and everything is released."""
        if sys.platform != "win32":
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, self.closing.set)
        self._application.commitDataRequest.connect(self.session_ends)
        await self.closing.wait()
        await self.close()

    async def close(self) -> None:
        """Keep what changed, stop the jobs, release the associations, close the stores and the window."""
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        await self.window.cabinet.close()
        await self.window.release()
        await self.jobs.close()
        await self.simulated.close()
        self.window.let_close()


def run_on_qt(main: Callable[[QApplication], Coroutine[Any, Any, int]]) -> int:
    """Run a coroutine function over the application on Qt's loop and return what it returns."""
    import qasync

    application = make_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(application)) as runner:
        return runner.run(main(application))


def run(data_directory: Path | None, *, with_simulated_meter: bool, end_when_shown: bool, language: str = "") -> int:
    """Show the window until it is closed; where another one shows this data directory, bring that to the front."""
    directory = own_directory(data_directory)
    application = make_application()
    try:
        lock = WindowLock.take(directory)
    except OSError:
        lock = None  # the stores will say what is wrong with this directory
    else:
        if lock is None:
            return run_on_qt(lambda _: _leave_to_first_window(directory))
    sight = first_sight(directory / "settings.json")
    install_language(application, language or sight.language or language_of_system())
    place = Workplace(application, data_directory, sight)
    _show_at_once(application, place)
    if end_when_shown:
        print(time.perf_counter(), time.process_time(), flush=True)  # noqa: T201 - who measures has the same clock
        place.closing.set()
    code = run_on_qt(lambda _: _until_closed(place, directory, lock, with_simulated_meter=with_simulated_meter))
    if lock is not None:
        lock.release()
    return code


def _show_at_once(application: QApplication, place: Workplace) -> None:
    """Let the window be seen before there is a loop: importing that takes a sixth of the start."""
    place.window.show()
    application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # keys and clicks wait for the loop
    gc.enable()
    gc.freeze()


async def _until_closed(
    place: Workplace, directory: Path, lock: WindowLock | None, *, with_simulated_meter: bool
) -> int:
    if place.closing.is_set():
        place.window.let_close()
        return 0
    place.tell_of_failures()
    calls = _watch_calls(place, directory, lock)
    place.jobs.spawn(place.warm_up(with_simulated_meter))
    await place.until_closed()
    calls.deleteLater()
    return 0


def _watch_calls(place: Workplace, directory: Path, lock: WindowLock | None) -> "QFileSystemWatcher":
    """Bring the window to the front whenever a second start asks for it."""
    from PySide6.QtCore import QFileSystemWatcher

    watcher = QFileSystemWatcher([str(directory)])

    def answer() -> None:
        if lock is not None and lock.was_called():
            window = place.window
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()

    watcher.directoryChanged.connect(answer)
    return watcher


async def _leave_to_first_window(directory: Path) -> int:
    """Ask the window that is open to come to the front; say so when it does not answer."""
    if await asyncio.to_thread(call_first_window, directory):
        print("smconfig is open already; its window was brought to the front.", file=sys.stderr)  # noqa: T201
        return 0
    from smconfig_gui.views.dialogs import say_alone

    await say_alone(
        QCoreApplication.translate("start", "smconfig is open already"),
        QCoreApplication.translate(
            "start", "Another window uses the data directory {folder} and does not answer. Close it first."
        ).format(folder=directory),
    )
    return 1
