"""The program is killed at every moment of a change of an M-Bus key: no key is lost, E-meter and device agree again."""

import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.model.mbus_keys import USER, SetMbusUserKeyByChannelRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.secrets import VaultStore
from tests.features.key_kill_driver import PASSPHRASE, runner_of
from tests.features.test_keys_kills import Kills, count_points, kill_often, kills, moments

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and kills as POSIX does")
NORMAL_POINTS, NORMAL_TIMES = 12, 2
CHANGE = {"operation": "SetMbusUserKeyByChannel", "request": {"channel": 1}}


def held(place: Kills) -> tuple[str, str]:
    """The user key of the device, and the one that the E-meter deciphers it with."""
    channel = place.meter.dump().channels["1"]
    at_device = channel.keys[USER.value]
    at_meter = channel.user_key_in_e_meter
    return at_device or "", at_device or "" if at_meter is msgspec.UNSET else str(at_meter)


async def mended(place: Kills, at: int) -> None:
    """Start anew with nothing but the stores: the same key once more, and both ends agree."""
    vault = await VaultStore.open(Path(place.command["vault"]), PASSPHRASE)
    try:
        async with open_stores(Path(place.command["data"])) as stores:
            await _mended(place, at, await runner_of(stores, vault, place.command), vault)
    finally:
        await vault.close()


async def _mended(place: Kills, at: int, runner: Any, vault: VaultStore) -> None:
    keys = runner.connection.keys
    stored = {
        key.reveal().hex().upper()
        for line in await keys.kept()
        if (key := (await vault.get(line.reference)).key(USER, 1)) is not None
    }
    assert set(held(place)) <= stored, f"a key was lost at point {at}"
    request = SetMbusUserKeyByChannelRequest(channel=1)
    outcome = await runner.write("SetMbusUserKeyByChannel", request, place.command["device"][-4:])
    await runner.connection.close()
    assert outcome.run.verdict is Verdict.VERIFIED, f"point {at}: {outcome.run.description}"
    at_device, at_meter = held(place)
    in_use = (await keys.in_use()).key(USER, 1)
    assert in_use is not None
    assert at_device == at_meter == in_use.reveal().hex().upper(), f"point {at}"
    assert await runner.connection.services.journal.unfinished() == []


@pytest.mark.no_cover
@pytest.mark.limit(120)
async def test_a_kill_at_any_moment_loses_no_key(tmp_path: Path) -> None:
    async with kills(tmp_path) as place:
        place.command |= CHANGE
        for at in moments(await count_points(place), NORMAL_POINTS, NORMAL_TIMES):
            assert (await place.replace(at))["killed"], at
            await mended(place, at)


@pytest.mark.soak
@pytest.mark.limit(7200)
async def test_a_kill_at_every_moment_two_hundred_times(tmp_path: Path) -> None:
    await kill_often(tmp_path, NORMAL_POINTS, mended, CHANGE)
