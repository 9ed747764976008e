"""Updates in processes that are killed: one is forked for every line on standard input, when all is imported."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from smconfig_gui.dlms.firmware import judging, sending
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport.tcp import TcpTransport
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.given import Given, GivenImage
from smconfig_gui.model.journal import JournalEntry
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import open_stores, services_of
from smconfig_gui.store.journal import JournalStore
from tests.meters import card

moments = 0
first = last = 0  # those of the first line of the journal, and of the one that ends the work


def count_moments(kill_at: int) -> None:
    """Die before or after the so-many-th time that bytes leave or come, or a line is written in the journal."""

    def around(kind: type, name: str) -> None:
        original = getattr(kind, name)

        async def counted(*arguments: Any, **options: Any) -> Any:
            pass_moment(kill_at)
            result = await original(*arguments, **options)
            pass_moment(kill_at)
            return result

        setattr(kind, name, counted)

    around(TcpTransport, "write")
    around(TcpTransport, "read")
    around(JournalStore, "write")
    noted = JournalStore.write

    async def noting(store: JournalStore, entry: JournalEntry) -> None:
        global first, last
        first = first or moments
        last = moments
        await noted(store, entry)

    monkeypatched: Any = JournalStore
    monkeypatched.write = noting


def pass_moment(kill_at: int) -> None:
    global moments
    moments += 1
    if moments == kill_at:
        os.kill(os.getpid(), signal.SIGKILL)


async def update(line: dict[str, Any]) -> None:
    """Run one update to its end and print what came of it."""
    async with open_stores(Path(line["data"])) as stores:
        services = await services_of(stores, Trace(), operator="test")
        secrets = parse_secrets(json.dumps(line["secrets"]).encode())
        connection = MeterConnection(card(line["port"], generation="smr5.2"), secrets, services)
        raw = await asyncio.to_thread(Path(line["image"]).read_bytes)
        image = GivenImage(raw, "M57.bin", b"M57 4902")
        outcome = await MeterRunner(connection).write(
            "UpdateFirmware", UpdateFirmwareRequest(), line["digits"], given=Given(image=image)
        )
        await connection.close()
    answer = {"verdict": outcome.run.verdict.value, "why": outcome.run.description, "first": first, "last": last}
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Fork for every line; a child that was killed is told by its signal."""
    sending.RECONNECT_PAUSES_S = (0.0, 0.1, 0.2, 0.5)
    judging.PAUSES_S = (0.05,)
    for text in sys.stdin:
        child = os.fork()
        if child == 0:
            line = json.loads(text)
            count_moments(line["kill_at"])
            asyncio.run(update(line))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            sys.stdout.write(json.dumps({"killed": os.WTERMSIG(status)}) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
