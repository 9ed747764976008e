"""An update whose process is killed at any moment goes on in the next one, over TCP; and images over other ways."""

import asyncio
import json
import os
import sys
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.image import ImageHabits
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.firmware_progress import Phase, TransferState
from smconfig_gui.model.given import Given, GivenImage
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import MeterConnection, MeterRunner, NoProgress
from smconfig_gui.runner.opening import open_stores, services_of
from tests.features.test_firmware_update import IMAGE, NAME, STATE, gas_file
from tests.lines import serial_line
from tests.meters import card, simulated

ROOT = Path(__file__).parents[2]
POINTS, SOAK_POINTS = 20, 50


class Driver:
    """A process that forks an update for every line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def run(self, line: dict[str, Any]) -> dict[str, Any]:
        """Return what came of one update, or the signal that ended it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(line).encode() + b"\n")
        return dict(json.loads(await self._process.stdout.readline()))


@asynccontextmanager
async def driver() -> AsyncIterator[Driver]:
    command = (sys.executable, "-m", "tests.features.firmware_driver")
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    try:
        yield Driver(process)
    finally:
        assert process.stdin is not None
        process.stdin.close()
        await process.wait()


def image_in(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    image = folder / "M57.bin"
    image.write_bytes(IMAGE)
    return image


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[tuple[SimulatedMeter, dict[str, Any]]]:
    """Yield a meter, and what an update of it needs."""
    meter = simulated("smr5.2", state=STATE, image_habits=ImageHabits(reboot_s=0.05))
    server = MeterServer(meter, "127.0.0.1", 0)
    await server.start()
    image = await asyncio.to_thread(image_in, folder)
    try:
        yield meter, {
            "port": int(server.endpoint.rpartition(":")[2]), "data": str(folder / "data"), "image": str(image),
            "secrets": meter.secrets, "digits": meter.identity.device_identification[-4:], "kill_at": 0,
        }  # fmt: skip
    finally:
        await server.stop()


async def killed_and_taken_up(place: Driver, folder: Path, kill_at: int) -> None:
    async with served(folder) as (meter, line):
        first = await place.run(line | {"kill_at": kill_at})
        assert first == {"killed": 9}, first
        second = await place.run(line)  # where it is starting just then, it is waited for
        assert second["verdict"] == "verified", (kill_at, second)
        image = meter.dump().image
        assert bytes(meter.image.data) == IMAGE, kill_at
        assert (image.initiates, image.activations) == (1, 1), kill_at
        assert image.blocks_sent_twice <= 1, kill_at


async def all_points(folder: Path, points: int) -> None:
    async with driver() as place:
        async with served(folder / "whole") as (_, line):
            whole = await place.run(line)
        assert whole["verdict"] == "verified", whole
        assert whole["last"] - whole["first"] > 4 * 99, "every block has four moments"
        step = (whole["last"] - whole["first"]) / (points - 1)
        for number in range(points):
            await killed_and_taken_up(place, folder / str(number), round(whole["first"] + number * step))


@pytest.mark.no_cover
@pytest.mark.limit(120)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
async def test_a_kill_at_twenty_moments_costs_one_block_at_most(tmp_path: Path) -> None:
    await all_points(tmp_path, POINTS)


@pytest.mark.soak
@pytest.mark.limit(400)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
async def test_a_kill_at_fifty_moments_costs_one_block_at_most(tmp_path: Path) -> None:
    await all_points(tmp_path, SOAK_POINTS)


# --- other ways ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", ["smr5.2", "dsmr4.2.2"])
async def test_an_image_goes_over_a_serial_line(generation: str, tmp_path: Path) -> None:
    habits = ImageHabits(reboot_s=0.1, pass_on_s=0.1)
    async with serial_line(tmp_path, generation, image_habits=habits) as line:
        runner = await line.runner()
        request, given = UpdateFirmwareRequest(), Given(image=GivenImage(IMAGE, "M57.bin", NAME))
        digits = line.meter.identity.device_identification[-4:]
        outcome = await runner.write("UpdateFirmware", request, digits, given=given)
        await runner.connection.close()
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert bytes(line.meter.image.data) == IMAGE


async def test_a_gas_image_goes_over_a_serial_line(tmp_path: Path) -> None:
    async with serial_line(tmp_path, image_habits=ImageHabits(pass_on_s=0.1)) as line:
        runner = await line.runner()
        request, given = UpdateFirmwareRequest(channel=1), Given(image=GivenImage(gas_file(), "gas.bin"))
        digits = line.meter.identity.device_identification[-4:]
        outcome = await runner.write("UpdateFirmware", request, digits, given=given)
        await runner.connection.close()
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description


# --- a large image ---------------------------------------------------------------------------------------------------

MIB = 1 << 20
MOST_MEMORY, LONGEST_GAP_S = 20 * MIB, 0.05


async def longest_gap(stop: asyncio.Event) -> float:
    """Return the longest time in which the loop did nothing else, beyond what was asked for."""
    loop, longest = asyncio.get_running_loop(), 0.0
    while not stop.is_set():
        began = loop.time()
        await asyncio.sleep(0.005)
        longest = max(longest, loop.time() - began - 0.005)
    return longest


@pytest.mark.soak
@pytest.mark.limit(120)
async def test_a_mebibyte_takes_little_memory_and_leaves_the_loop_free(tmp_path: Path) -> None:
    """The meter is in a process of its own, so that only this program is measured."""
    command = (sys.executable, "-m", "smconfig_gui.dlms.simulator", "--restart", "0.1")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    place = json.loads(await process.stdout.readline())
    try:
        async with open_stores(tmp_path / "data") as stores:
            services = await services_of(stores, Trace(), operator="test")
            secrets = parse_secrets(json.dumps(place["secrets"]).encode())
            port = int(place["endpoint"].rpartition(":")[2])
            runner = MeterRunner(MeterConnection(card(port, generation="smr5.2"), secrets, services))
            given = Given(image=GivenImage(IMAGE * 205, "large.bin", NAME))
            stop = asyncio.Event()
            watching = asyncio.ensure_future(longest_gap(stop))
            tracemalloc.start()
            digits = place["deviceIdentification"][-4:]
            outcome = await runner.write("UpdateFirmware", UpdateFirmwareRequest(), digits, given=given)
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            stop.set()
            await runner.connection.close()
            assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
            assert peak < MOST_MEMORY
            assert await watching < LONGEST_GAP_S
    finally:
        process.terminate()
        await process.wait()


@pytest.mark.soak
@pytest.mark.limit(120)
async def test_the_estimate_holds_after_five_per_cent_of_the_blocks(tmp_path: Path) -> None:
    """On a line at 9,600 baud whose bytes take their time."""
    settings = OpticalSettings(baud=9600, is_strict=False)
    state = {"attributes": {"18/0.0.44.0.0.255/2": "06000000D8"}}
    async with serial_line(
        tmp_path, settings=settings, is_paced=True, state=state, image_habits=ImageHabits(reboot_s=0.1)
    ) as line:
        runner = await line.runner()
        loop = asyncio.get_running_loop()
        estimates: list[tuple[float, float]] = []
        ended: list[float] = []

        class Watcher(NoProgress):
            def show(self, state: object) -> None:
                assert isinstance(state, TransferState)
                if state.left_s is not None and state.done >= state.count * 0.05 and state.phase is Phase.SENDING:
                    estimates.append((loop.time(), state.left_s))
                if state.phase is Phase.COMPLETE and not ended:
                    ended.append(loop.time())

        given = Given(image=GivenImage(IMAGE * 4, "M57.bin", NAME))
        digits = line.meter.identity.device_identification[-4:]
        outcome = await runner.write("UpdateFirmware", UpdateFirmwareRequest(), digits, Watcher(), given=given)
        await runner.connection.close()
        assert outcome.run.verdict is Verdict.VERIFIED
        moment, left_s = estimates[0]
        assert left_s == pytest.approx(ended[0] - moment, rel=0.15)
