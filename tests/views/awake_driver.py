"""Run inside a session bus of its own: `serve NAME` stands in for a power manager, `wish` makes and ends wishes.

Both print what happens, a line each. The stand-in does as real ones do: it takes only what has the types of the
interface, and lets go when whoever asked has left the bus.
"""

import asyncio
import subprocess
import sys
from typing import Any

import qasync
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusServiceWatcher

from smconfig_gui.views.awake import Awake

PLACES = {
    "org.freedesktop.ScreenSaver": ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    "org.freedesktop.PowerManagement": (
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
}


def say(*words: object) -> None:
    """Print a line that is read at once."""
    print(*words, flush=True)


def serve(name: str) -> None:
    """Take wishes until the bus ends."""
    application = QCoreApplication([])
    path, interface = PLACES[name]
    watcher = QDBusServiceWatcher()
    watcher.setConnection(QDBusConnection.sessionBus())
    watcher.setWatchMode(QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
    watcher.serviceUnregistered.connect(lambda _: say("released"))

    named: Any = ClassInfo  # the stubs lack the form with a dict

    @named({"D-Bus Interface": interface})
    class Service(QObject):
        @Slot(str, str, QDBusMessage, result="uint")
        def Inhibit(self, application: str, reason: str, message: Any) -> int:
            say("inhibited", application, reason)
            watcher.addWatchedService(message.service())
            return 4_000_000_000

    service = Service()
    bus = QDBusConnection.sessionBus()
    assert bus.registerObject(path, service, QDBusConnection.RegisterOption.ExportAllSlots)
    assert bus.registerService(name)
    say("ready")
    application.exec()


async def wish() -> None:
    """Wish, be kept, let go; then wish and let go before any answer."""
    awake = Awake()
    awake.keep("first")
    for _ in range(200):
        if awake.is_kept or not awake._calls:
            break
        await asyncio.sleep(0.01)
    say("kept" if awake.is_kept else "not kept")
    awake.let_go()
    await asyncio.sleep(0.2)
    awake.keep("second")
    awake.let_go()
    while awake._calls:  # noqa: ASYNC110 - looked at from outside
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.2)
    say("free" if not awake.is_kept else "still kept")


def both(*services: str) -> None:
    """Start the stand-ins, wish, and end them."""
    command = [sys.executable, "-m", "tests.views.awake_driver", "serve"]
    started = [subprocess.Popen([*command, name], stdout=subprocess.PIPE, text=True) for name in services]
    try:
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        subprocess.run([sys.executable, "-m", "tests.views.awake_driver", "wish"], check=True)
    finally:
        for process in started:
            process.terminate()
            for line in process.communicate()[0].splitlines():
                say(line)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(sys.argv[2])
    elif sys.argv[1] == "wish":
        application = QCoreApplication([])
        with qasync.QEventLoop(application) as loop:
            loop.run_until_complete(wish())
    else:
        both(*sys.argv[2:])
