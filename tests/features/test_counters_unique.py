"""No invocation counter is used twice: four processes share keys and a data directory, and are killed at random."""

import asyncio
import random
import sys
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from smconfig_gui.dlms.simulator import security
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.runner.opening import open_stores
from tests.meters import simulated

ROOT = Path(__file__).parents[2]
PROCESSES = 4


class Recorder:
    """Notes every nonce that a meter was shown: of the association, of the proof (GMAC), of each request."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.nonces: Counter[tuple[bytes, bytes, int]] = Counter()
        opened, proved = security.open_sealed, security.is_proved

        def open_sealed(keys: security.Keys, title: bytes, sealed: bytes) -> bytes:
            self.nonces[keys.encryption, title, security.sealed_counter(sealed)] += 1
            return opened(keys, title, sealed)

        def is_proved(keys: security.Keys, title: bytes, challenge: bytes, answer: bytes) -> bool:
            self.nonces[keys.encryption, title, security.sealed_counter(answer)] += 1
            return proved(keys, title, challenge, answer)

        monkeypatch.setattr(security, "open_sealed", open_sealed)
        monkeypatch.setattr(security, "is_proved", is_proved)


async def run(folder: Path, recorder: Recorder, wanted: int) -> None:
    """Let four processes read from four meters that share their keys, until enough was seen."""
    dice = random.Random(7)
    async with AsyncExitStack() as stack:
        ports = []
        for _ in range(PROCESSES):
            server = MeterServer(simulated("smr5.2", seed=0), "127.0.0.1", 0)
            await server.start()
            stack.push_async_callback(server.stop)
            ports.append(int(server.endpoint.rpartition(":")[2]))
        async with open_stores(folder / "data"):
            pass

        async def work(port: int) -> None:
            while recorder.nonces.total() < wanted:
                driver = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "tests.features.counter_driver", str(folder / "data"), str(port), "1000"),
                    cwd=ROOT,
                    stderr=asyncio.subprocess.DEVNULL,
                )
                enough = recorder.nonces.total() + dice.randrange(100, 400)
                while recorder.nonces.total() < enough and driver.returncode is None:  # noqa: ASYNC110 - another process
                    await asyncio.sleep(0.01)
                if driver.returncode is None:
                    driver.kill()
                await driver.wait()

        await asyncio.gather(*(work(port) for port in ports))


@pytest.mark.no_cover
@pytest.mark.limit(120)
async def test_no_counter_comes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(monkeypatch)
    await run(tmp_path, recorder, 1500)
    assert recorder.nonces.total() >= 1500
    assert not [nonce[2] for nonce, times in recorder.nonces.items() if times > 1]


@pytest.mark.soak
@pytest.mark.limit(7200)
async def test_no_counter_of_a_hundred_thousand_comes_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(monkeypatch)
    await run(tmp_path, recorder, 100_000)
    assert not [nonce[2] for nonce, times in recorder.nonces.items() if times > 1]
