"""Replaces the keys of a meter in forked processes that are killed at one point each; commands come as JSON lines."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import Stores, open_stores, services_of
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.journal import JournalStore
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import VaultStore
from tests.meters import card

if TYPE_CHECKING:
    from collections.abc import Callable

PASSPHRASE = "correct horse battery"
POINTS = (
    (VaultStore, "put"),
    (DatabaseIndex, "put"),
    (JournalStore, "write"),
    (CounterStore, "reserve"),
    (Link, "exchange"),
)


class Points:
    """Counts the moments before and after each step, and kills this process at the wanted one."""

    def __init__(self, kill_at: int) -> None:
        self.count = 0
        self._kill_at = kill_at

    def pass_(self) -> None:
        """One moment has come."""
        self.count += 1
        if self.count == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, owner: type, name: str) -> None:
        """Let every call of a method be two moments."""
        method: Callable[..., Any] = getattr(owner, name)

        async def watched(*arguments: Any, **options: Any) -> Any:
            self.pass_()
            result = await method(*arguments, **options)
            self.pass_()
            return result

        setattr(owner, name, watched)


def owner_of(device: str, vault: VaultStore) -> Owner:
    """Return under which name the keys of the test's meter lie."""
    return Owner("bench", device, vault.id)


async def runner_of(stores: Stores, vault: VaultStore, command: dict[str, Any]) -> MeterRunner:
    """Return a runner that knows nothing but what the stores hold."""
    keys = MeterKeyStore(vault, DatabaseIndex(stores.database), owner_of(command["device"], vault), "entry")
    services = await services_of(stores, Trace(), operator="test")
    services = type(services)(
        **{name: getattr(services, name) for name in services.__dataclass_fields__}
        | {"search_pauses_s": (0.0,) * 3, "retry_pauses_s": (0.0,) * 2}
    )
    meter = card(command["port"], generation="smr5.2", device_identification=command["device"], apdu_timeout_s=5.0)
    return MeterRunner(MeterConnection(meter, await keys.in_use(), services, keys))


async def replace(command: dict[str, Any]) -> int:
    """Replace the keys of the meter, or those that the command names; returns how many moments passed."""
    operation = command.get("operation", "ReplaceKeys")
    request = msgspec.convert(command.get("request", {}), OPERATIONS[operation].request)
    vault = await VaultStore.open(Path(command["vault"]), PASSPHRASE)
    async with open_stores(Path(command["data"])) as stores:
        runner = await runner_of(stores, vault, command)
        points = Points(command["killAt"])
        for owner, name in POINTS:
            points.around(owner, name)
        outcome = await runner.write(operation, request, command["device"][-4:])
        await runner.connection.close()
        if outcome.run.verdict != "verified":
            raise RuntimeError(outcome.run.description)
        return points.count


def forked(command: dict[str, Any]) -> dict[str, Any]:
    """Run one replacement in a process of its own; returns how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, str(asyncio.run(replace(command))).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        count = pipe.read()
    return {"killed": os.WIFSIGNALED(status), "code": os.waitstatus_to_exitcode(status), "points": int(count or b"0")}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(forked(json.loads(line))), flush=True)
