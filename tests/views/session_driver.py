"""Plays one scene with the real window, the real keyring and a meter behind a TCP port; prints what came of it."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLabel, QLineEdit

from smconfig_gui.app import Workplace, run_on_qt
from smconfig_gui.dlms.simulator import SimulatedMeter, parse_state
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.dlms.trace_export import json_lines
from smconfig_gui.jobs import LinkState
from tests.features.desk import longest_gap
from tests.views.test_canary import said

FILTER = "1/0.0.97.98.10.255/2"
SECRETS = {
    "E_METER_ENCRYPTION_KEY_UNICAST": b"CANARY-1-CANARY-",
    "E_METER_AUTHENTICATION_KEY": b"CANARY-2-CANARY-",
}
T = TypeVar("T", bound=QObject)


@dataclass
class Stage:
    """The window and the meter of one scene."""

    place: Workplace
    server: MeterServer

    def find(self, kind: type[T], name: str) -> T:
        """Return a control of a dialog or of the window by its name."""
        for root in (*dialogs(), self.place.window):
            found = root.findChild(kind, name)
            if found is not None:
                return found
        raise LookupError(name)

    def press(self, name: str) -> None:
        """Press a button that can be pressed."""
        button = self.find(QAbstractButton, name)
        if not button.isEnabled():
            raise RuntimeError(f"{name} cannot be pressed: {button.accessibleDescription()}")
        button.click()

    async def idle(self) -> None:
        """Wait until nothing runs."""
        await asyncio.sleep(0.02)
        await until(lambda: not self.place.jobs._tasks)

    def filter(self) -> str:
        """What the meter holds."""
        return self.server.meter.dump().attributes[FILTER]


def dialogs() -> list[QDialog]:
    """Return the dialogs that are shown, the latest first."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return sorted(shown, key=lambda each: each.isActiveWindow(), reverse=True)


async def dialog(name: str) -> QDialog:
    """Wait for a dialog of that name."""
    await until(lambda: any(each.objectName() == name for each in dialogs()))
    return next(each for each in dialogs() if each.objectName() == name)


async def gone(name: str) -> None:
    """Wait until no dialog of that name is shown; a closed one may be deleted already."""
    await until(lambda: all(each.objectName() != name for each in dialogs()))


def note(name: str, text: str) -> None:
    """Put something that was said or saved into the home, where a test looks for keys."""
    (Path.home() / f"seen-{name}").write_text(text, "utf-8")


async def until(condition: Callable[[], object]) -> None:
    """Wait until something is so."""
    while not condition():  # noqa: ASYNC110 - the window is looked at from outside
        await asyncio.sleep(0.005)


@asynccontextmanager
async def stage(application: QApplication, port: int) -> AsyncIterator[Stage]:
    """Start the meter and the whole program, and end both."""
    security = {name: key.hex() for name, key in SECRETS.items()}
    state = {"security": security, "attributes": {FILTER: "060000002A"}}
    meter = SimulatedMeter("smr5.2", state=parse_state(json.dumps(state).encode()))
    server = MeterServer(meter, "127.0.0.1", port)
    await server.start()
    place = Workplace(application, Path.home() / "data")
    try:
        place.window.show()
        await place.warm_up(with_simulated_meter=False)
        yield Stage(place, server)
    finally:
        await place.close()
        await server.stop()


async def add(on: Stage) -> dict[str, Any]:
    """Add the meter by hand, its keys into the keyring."""
    first_page = on.find(QLabel, "window.keys").text()
    on.press("window.add_meter")
    await dialog("meter")
    host, _, port = on.server.endpoint.rpartition(":")
    for name, text in (("name", "Bench"), ("host", host), ("port", port)):
        on.find(QLineEdit, f"meter.{name}").setText(text)
    generation = on.find(QComboBox, "meter.generation")
    generation.setCurrentIndex(generation.findData("smr5.2"))
    on.press("meter.keys.enter")
    await dialog("keys")
    for field, kind in zip(("encryption_key", "authentication_key"), SECRETS, strict=True):
        on.find(QLineEdit, f"keys.{field}.value").setText(SECRETS[kind].hex())
    note("said-by-the-sheet", "\n".join(said(await dialog("keys"))))
    on.press("keys.keep")
    on.press("keys.go")
    await gone("keys")
    note("said-by-the-card", "\n".join(said(await dialog("meter"))))
    on.press("meter.go")
    await gone("meter")
    await on.idle()
    [saved] = await (await on.place.jobs.stores()).meters.all()
    return {
        "first_page": first_page,
        "port": int(port),
        "name": saved.name,
        "entry": saved.secrets_id,
        "notices": on.place.window.bench.notices.subjects(),
    }


def one_meter(on: Stage) -> str:
    """Return the id of the one saved meter."""
    [meter] = on.place.window.tree.model.meters()
    return meter.id


async def connect(on: Stage) -> None:
    """Choose the one saved meter and press Connect."""
    on.place.window.tree.select(one_meter(on))
    on.press("connection.connect")


async def use(on: Stage) -> dict[str, Any]:
    """After a restart: connect with the kept keys, write an alarm, undo it from the history."""
    await connect(on)
    window, answer = on.place.window, {"before": on.filter()}
    await until(lambda: on.place.jobs.link_state(window.current_meter()) is LinkState.CONNECTED)
    await on.idle()
    window.panel_list.select("alarms")
    on.press("alarms.read")
    await on.idle()
    on.press("alarms.CLOCK_INVALID")
    on.press("alarms.write")
    await dialog("review")
    on.press("review.apply")
    await on.idle()
    answer["written"] = on.filter()
    window.job_bar.tabs["history"].click()
    await on.idle()
    table = on.place.window.bench.dock.history_view.table
    titles = [str(table.model().index(row, 1).data()) for row in range(table.model().rowCount())]
    table.selectRow(titles.index("Write alarm filters"))
    on.press("history.undo")
    await dialog("review")
    on.press("review.apply")
    await on.idle()
    stores = await on.place.jobs.stores()
    runs = await stores.history.search()
    window.job_bar.tabs["trace"].click()
    await on.idle()
    note("said-by-the-window", "\n".join(said(window)))
    note("clipboard", QGuiApplication.clipboard().text())
    for form in ("json", "csv"):
        note(f"meters.{form}", (await stores.meters.export(form)).decode())
        note(f"history.{form}", (await stores.history.export(form)).decode())
    records = list(window.bench.dock.trace_log.records())
    note("trace.json", json_lines(records).decode())
    note("records", repr(records))
    return answer | {"undone": on.filter(), "verdicts": [stored.run.verdict.value for stored in runs]}


async def wait(on: Stage, seconds: float) -> dict[str, Any]:
    """The keyring is locked behind the program's back and asks; nobody answers, the window is used, then Cancel."""
    on.place.window.tree.select(one_meter(on))
    panel_list, keys = on.place.window.panel_list, list(on.place.window.panels.panels)
    for key in keys:
        panel_list.select(key)
        await asyncio.sleep(0)
    await asyncio.to_thread(lock)
    await connect(on)
    notices = on.place.window.bench.notices
    await until(lambda: "waiting for you" in notices.text("keyring"))
    longest = [await longest_gap(seconds / 3, lambda turn: panel_list.select(keys[turn % len(keys)])) for _ in range(3)]
    still_asks = "waiting for you" in notices.text("keyring")
    cancelled = perf_counter()
    on.press("notice.keyring.cancel")
    await until(lambda: "keyring" not in notices.subjects())
    await on.idle()
    panel_list.select("overview")
    state = on.place.window.panels.overview.state(on.place.window.current_meter())
    problem = state.problem.title if state.problem is not None else ""
    return {
        "still_asks": still_asks,
        "cancel_seconds": perf_counter() - cancelled,
        "longest_gap": min(longest),  # other programs hold it up as well; what this one does shows in each third
        "problem": str(problem),
        "connections": on.server.meter.connections,
    }


def lock() -> None:
    """Lock the default collection."""
    import secretstorage

    connection = secretstorage.dbus_init()
    secretstorage.get_default_collection(connection).lock()
    connection.close()


def main(scene: str, port: int, seconds: float) -> int:
    """Play a scene and print its answer."""
    qInstallMessageHandler(_only_what_matters)
    scenes: dict[str, Callable[[Stage], Awaitable[dict[str, Any]]]] = {
        "add": add,
        "use": use,
        "wait": lambda on: wait(on, seconds),
    }

    async def play(application: QApplication) -> int:
        async with asyncio.timeout(seconds + 50), stage(application, port) as on:
            print(json.dumps(await scenes[scene](on)), flush=True)
        return 0

    return run_on_qt(play)


def _only_what_matters(_kind: QtMsgType, _context: object, text: str) -> None:
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
