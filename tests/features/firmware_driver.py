"""Updates in processes that are killed: one is forked for every line on standard input, when all is imported."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from smconfig_gui.dlms.firmware import judging, sending
from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.given import Given, GivenImage
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import open_stores, services_of
from smconfig_gui.store.journal import JournalStore
from tests.meters import card

moments = 0


def count_moments(kill_at: int) -> None:
    """Die before or after the so-many-th APDU or line of the journal."""

    def around(kind: type, name: str) -> None:
        original = getattr(kind, name)

        async def counted(*arguments: Any, **options: Any) -> Any:
            pass_moment(kill_at)
            result = await original(*arguments, **options)
            pass_moment(kill_at)
            return result

        setattr(kind, name, counted)

    around(Link, "exchange")
    around(JournalStore, "write")


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
    answer = {"verdict": outcome.run.verdict.value, "why": outcome.run.description, "moments": moments}
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
