"""The program is killed at every moment of a replacement of keys: no key is lost, the meter can be reached again."""

import asyncio
import json
import random
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.kept_keys import DatabaseIndex
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import VaultStore
from tests.features.key_bench import AUTHENTICATION, ENCRYPTION, hex_of
from tests.features.key_kill_driver import PASSPHRASE, owner_of, runner_of
from tests.meters import simulated

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills as POSIX does")
NORMAL_POINTS, NORMAL_TIMES, SOAK_TIMES = 24, 2, 200
KILLS_PER_METER = 60  # every kill leaves keys that are kept; a meter with thousands of them is no case of anybody


@dataclass
class Kills:
    """A meter, the folder of its keys, and the process that forks replacements."""

    meter: SimulatedMeter
    command: dict[str, Any]
    driver: asyncio.subprocess.Process

    async def replace(self, kill_at: int = 0) -> dict[str, Any]:
        """Replace the keys in a forked process that is killed at a moment, 0 for none."""
        assert self.driver.stdin is not None
        assert self.driver.stdout is not None
        self.driver.stdin.write(json.dumps(self.command | {"killAt": kill_at}).encode() + b"\n")
        answer: dict[str, Any] = json.loads(await self.driver.stdout.readline())
        return answer

    async def recover(self, at: int) -> None:
        """Start anew with nothing but the stores: the meter is reached, and what it holds is in use."""
        vault = await VaultStore.open(Path(self.command["vault"]), PASSPHRASE)
        try:
            async with open_stores(Path(self.command["data"])) as stores:
                await self._recover(at, await runner_of(stores, vault, self.command), vault)
        finally:
            await vault.close()

    async def _recover(self, at: int, runner: Any, vault: VaultStore) -> None:
        keys = runner.connection.keys
        stored = [(await vault.get(line.reference)) for line in await keys.kept()]
        on_meter = self.meter.keys.authentication.hex().upper(), self.meter.keys.encryption.hex().upper()
        for kind, held in zip((AUTHENTICATION, ENCRYPTION), on_meter, strict=True):
            assert held in [hex_of(each, kind) for each in stored], f"a key was lost at point {at}"
        outcome = await runner.run("RecoverKeys")
        await runner.connection.close()
        assert outcome.run.verdict is Verdict.VERIFIED, f"point {at}: {outcome.run.description}"
        assert outcome.value.associations <= 4
        in_use = await keys.in_use()
        assert (hex_of(in_use, AUTHENTICATION), hex_of(in_use, ENCRYPTION)) == on_meter, f"point {at}"
        assert await runner.connection.services.journal.unfinished() == []


@asynccontextmanager
async def kills(folder: Path) -> AsyncIterator[Kills]:
    """Yield a meter on a loopback port with its keys in a key file."""
    async with AsyncExitStack() as stack:
        meter = simulated("smr5.2")
        server = MeterServer(meter, "127.0.0.1", 0)
        await server.start()
        stack.push_async_callback(server.stop)
        device = meter.identity.device_identification
        vault = await VaultStore.create(folder / "keys.smkeys", PASSPHRASE, cost=1 << 10)
        await vault.put("entry", parse_secrets(json.dumps(meter.secrets).encode()))
        async with open_stores(folder / "data") as stores:
            store = MeterKeyStore(vault, DatabaseIndex(stores.database), owner_of(device, vault), "entry")
            assert not (await store.in_use()).is_empty
        await vault.close()
        driver = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.features.key_kill_driver"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        command = {
            "port": int(server.endpoint.rpartition(":")[2]),
            "data": str(folder / "data"),
            "vault": str(folder / "keys.smkeys"),
            "device": device,
        }
        try:
            yield Kills(meter, command, driver)
        finally:
            assert driver.stdin is not None
            driver.stdin.close()
            await driver.wait()


async def count_points(place: Kills) -> int:
    """Return how many moments a replacement has that nobody disturbs; the first one puts the delivered keys apart."""
    for _ in range(2):
        whole = await place.replace()
        assert (whole["killed"], whole["code"]) == (False, 0)
    return int(whole["points"])


def moments(count: int, points: int, times: int) -> list[int]:
    """Return so many moments of all there are, each round a little later than the one before."""
    assert count >= points
    step = count / points
    return [1 + int(point * step + time * step / times) for time in range(times) for point in range(points)]


def made(folder: Path) -> Path:
    """Return a folder that is there."""
    folder.mkdir()
    return folder


async def kill_often(
    folder: Path, points: int, mend: Callable[[Kills, int], Awaitable[None]], change: dict[str, Any] | None = None
) -> None:
    """Kill at so many points, each two hundred times in mixed order; after each kill the meter must be mended."""
    async with kills(made(folder / "whole")) as place:
        place.command |= change or {}
        all_moments = moments(await count_points(place), points, SOAK_TIMES)
    random.Random(points).shuffle(all_moments)
    for done in range(0, len(all_moments), KILLS_PER_METER):
        async with kills(made(folder / str(done))) as place:
            place.command |= change or {}
            await count_points(place)
            for at in all_moments[done : done + KILLS_PER_METER]:
                assert (await place.replace(at))["killed"], at
                await mend(place, at)
        if done % (10 * KILLS_PER_METER) == 0:
            print(f"{done + KILLS_PER_METER} of {len(all_moments)} kills", file=sys.__stderr__, flush=True)


@pytest.mark.no_cover
@pytest.mark.limit(120)
async def test_a_kill_at_any_moment_loses_no_key(tmp_path: Path) -> None:
    async with kills(tmp_path) as place:
        for at in moments(await count_points(place), NORMAL_POINTS, NORMAL_TIMES):
            assert (await place.replace(at))["killed"], at
            await place.recover(at)


@pytest.mark.soak
@pytest.mark.limit(7200)
async def test_a_kill_at_every_moment_two_hundred_times(tmp_path: Path) -> None:
    await kill_often(tmp_path, NORMAL_POINTS, Kills.recover)
