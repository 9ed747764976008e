"""What was confirmed is there after the program was killed at any moment."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.database import Database
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.secrets import VaultStore
from smconfig_gui.store.settings import SettingsStore
from tests.store.files import opened

ROOT = Path(__file__).parents[2]
KILLS = 4


def _kill_while_writing(directory: Path, first: int, delay_s: float) -> list[tuple[int, int]]:
    """Return what was confirmed, as number and end of the counter block."""
    command = [sys.executable, "-m", "tests.store.crash_driver", str(directory), str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        time.sleep(delay_s)
        process.kill()
        lines += process.stdout.readlines()
    whole = [line.split() for line in lines if line.endswith("\n")]
    return [(int(number), int(stop)) for number, stop in whole]


@pytest.mark.limit(60)
async def test_nothing_that_was_confirmed_is_lost_by_a_kill(directory: Path, path: Path) -> None:
    vault = await VaultStore.create(directory / "keys.vault", "correct horse battery", cost=1 << 10)
    await vault.close()
    await (await Database.open(path)).close()
    dice, confirmed = random.Random(5), [(0, 0)]
    for kill in range(KILLS):
        confirmed += _kill_while_writing(directory, 1000 * kill + 1, dice.uniform(0, 0.15))
        async with opened(path) as database:
            history = HistoryStore(database)
            last, stop = confirmed[-1]
            assert (await CounterStore(database).reserved_up_to("aabbccdd", b"SMC00001") or 0) >= stop
            for number, _ in confirmed[1:]:
                assert await history.get(f"smconfig-000000000000-{number}") is not None
            assert (await history.check_chain()).is_intact
            assert int((await SettingsStore(directory, database.worker).load()).last_meter or 0) >= last
        vault = await VaultStore.open(directory / "keys.vault", "correct horse battery")
        for number, _ in confirmed[1:]:
            found = (await vault.get(f"entry-{number}")).key(SecretType.E_METER_MASTER_KEY)
            assert found == Key(number.to_bytes(16, "big"))
        await vault.close()
    assert len(confirmed) > KILLS
