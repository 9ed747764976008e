"""The operations of the service on lines that lose, double, delay, split and spoil: a right result or a named error."""

import asyncio
import random
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from msgspec import UNSET

from smconfig_gui.dlms.framing.hdlc import HdlcSettings
from smconfig_gui.dlms.framing.hdlc_frame import Frame, FrameReader
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.dlms.simulator.connection import Reply
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.pty_server import PtyServer
from smconfig_gui.model.given import Given
from smconfig_gui.model.hdlc_address import client_wire
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import MeterRunner, Outcome
from tests.dlms.hdlc_line import Mangle, doubling, lossy, noisy, untouched
from tests.features.test_faults_of_settings import is_true
from tests.features.test_firmware_update import E_IMAGE
from tests.features.test_lines import kept_keys
from tests.lines import LineBench, serial_line
from tests.requests import ASKING, DEVICE_KEY, UPDATE
from tests.test_completeness import PROFILES, SERVICE, WRITES, as_request, worth_writing

GENERATION = "smr5.2"
FEW = HdlcLimits(128, 128, 1, 1)
PATIENT = {"apdu_timeout_s": 20.0}
ROUNDS, AT_ONCE = 50, 5
REPLACE, USER_KEY = "ReplaceKeys", "SetMbusUserKeyByChannel"
LAST = (UPDATE, REPLACE)  # what has no certain end leaves a meter that the others could not work on
ORDER = [*sorted(SERVICE - {"GetKeys", *LAST}), *LAST]  # GetKeys looks at the stored keys only
ACTIVE_CALENDAR = tuple(f"20/0.0.13.0.0.255/{index}" for index in (2, 3, 4, 5))


def late(rng: random.Random) -> Mangle:
    """Bring frames later, some when they have been asked for again."""
    return lambda frame: [(rng.choice((0.0, 0.0, 0.02, 0.1, 0.25)), frame)]


def bytewise(_rng: random.Random) -> Mangle:
    """Bring every byte by itself."""
    return lambda frame: [(0.0, frame[position : position + 1]) for position in range(len(frame))]


def beside(rng: random.Random, change: Callable[[Frame], Frame]) -> Mangle:
    """Bring some frames behind a false one that was made of them."""

    def mangle(data: bytes) -> list[tuple[float, bytes]]:
        frames = [frame for frame, _ in FrameReader().feed(data) if rng.random() < 0.3]
        return [*((0.0, change(frame).to_bytes()) for frame in frames), (0.0, data)]

    return mangle


def out_of_window(rng: random.Random) -> Mangle:
    """Bring other content under a number whose turn it is not."""

    def change(frame: Frame) -> Frame:
        if frame.control & 1:
            return frame
        content = frame.information[:3] + rng.randbytes(len(frame.information[3:]))
        return frame._replace(control=frame.control ^ rng.randrange(1, 8) << 1, information=content)

    return beside(rng, change)


def of_strangers(rng: random.Random) -> Mangle:
    """Bring frames for another client as well."""
    return beside(rng, lambda frame: frame._replace(destination=client_wire(5)))


FAULTS: dict[str, tuple[Callable[[random.Random], Mangle], Callable[[random.Random], Mangle]]] = {
    "bit errors": (lambda rng: noisy(rng, 1e-4), lambda rng: noisy(rng, 1e-4)),
    "lost": (lambda rng: lossy(rng, 0.2), lambda rng: lossy(rng, 0.2)),
    "byte by byte": (bytewise, bytewise),
    "late": (lambda _rng: untouched, late),
    "twice": (lambda rng: doubling(rng, 0.3), lambda rng: doubling(rng, 0.3)),
    "out of window": (lambda _rng: untouched, out_of_window),
    "of strangers": (lambda _rng: untouched, of_strangers),
}
HARMLESS = {"byte by byte", "out of window", "of strangers"}  # among the others some end with their error


@pytest.fixture(autouse=True)
def brisk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait a tenth of the usual time for lost frames."""

    def settings(*arguments: Any, **options: Any) -> HdlcSettings:
        return replace(HdlcSettings(*arguments, **options), response_s=0.15, silence_s=0.05)

    monkeypatch.setattr("smconfig_gui.runner.links.HdlcSettings", settings)


@dataclass
class SpoiledLine:
    """A line, and what is done to the bytes on it."""

    line: LineBench
    runner: MeterRunner
    to_meter: Mangle = untouched
    to_client: Mangle = untouched
    wanted: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        assert isinstance(self.line.server, PtyServer)
        port = self.line.server.port
        feed = port.feed

        def spoiled(data: bytes, line_baud: int | None = None) -> list[Reply]:
            heard = [reply for _, piece in self.to_meter(data) for reply in feed(piece, line_baud)]
            brought = [(reply, self.to_client(reply.data)) for reply in heard]
            return [Reply(piece, reply.delay_s + late_s) for reply, pieces in brought for late_s, piece in pieces]

        port.feed = spoiled  # type: ignore[method-assign]

    def spoil(self, fault: str, rng: random.Random) -> None:
        """Begin to spoil what passes."""
        to_meter, to_client = FAULTS[fault]
        self.to_meter, self.to_client = to_meter(rng), to_client(rng)

    async def run(self, name: str) -> Outcome | None:
        """Run one operation; None where no connection was made."""
        request = as_request(name, WRITES.get(name, ASKING.get(name, {})))
        if name not in WRITES:
            return await self.runner.run(name, request)
        given = Given(form=OPERATIONS[name].form, image=E_IMAGE if name == UPDATE else None)
        try:
            return await self.runner.write(name, request, self.line.digits, given=given)
        except ProblemError:
            return None

    def held(self, name: str) -> dict[str, str]:
        """What the meter holds that an operation may change."""
        dump = self.line.meter.dump()
        if name == REPLACE:
            keys = self.line.meter.keys
            return {"authentication": keys.authentication.hex(), "encryption": keys.encryption.hex()}
        if name in (DEVICE_KEY, USER_KEY):
            channel = dump.channels["1"]
            device, e_meter = channel.keys["G_METER_ENCRYPTION_KEY"] or "", channel.user_key_in_e_meter
            # It is told where it is another one than the device's.
            return {"device": device, "e-meter": device if e_meter is UNSET else e_meter or ""}
        if name == UPDATE:
            return {"image": dump.image.sha256 or ""}
        return dump.attributes


async def undisturbed(folder: Path) -> dict[str, Any]:
    """Return what every operation reads, or changes and to what, where nothing is in the way."""
    wanted: dict[str, Any] = {}
    async with AsyncExitStack() as stack:
        place = await spoiled_line(stack, folder)
        for name in ORDER:
            before = place.held(name)
            outcome = await place.run(name)
            assert outcome is not None
            assert outcome.run.verdict in (Verdict.READ, Verdict.VERIFIED, Verdict.WAITING), outcome.run.description
            rows = {f"{row.class_id}/{row.obis}/{row.attribute}" for row in outcome.run.writes}
            if name == "SetActivityCalendar":
                rows |= set(ACTIVE_CALENDAR)
            after = place.held(name)
            changed = {key: after[key] for key in after if before.get(key) != after[key]}
            if before is not after and len(before) > 10:
                changed = {key: value for key, value in changed.items() if key in rows}
            assert changed or name not in WRITES, name
            wanted[name] = changed if name in WRITES else outcome.run.response
        await place.runner.connection.close()
    return wanted


async def spoiled_line(stack: AsyncExitStack, folder: Path) -> SpoiledLine:
    """Open one more line, with a runner and its keys."""
    state = {"attributes": worth_writing(PROFILES[GENERATION])}
    line = await stack.enter_async_context(serial_line(folder, GENERATION, limits=FEW, state=state, card=PATIENT))
    runner = await line.runner()
    runner.connection.keys = await kept_keys(line)
    return SpoiledLine(line, runner)


async def try_one(place: SpoiledLine, name: str, wanted: Any) -> bool:
    """Run one operation; whatever is claimed of it is true. Returns whether it was done."""
    before = place.held(name)
    outcome = await place.run(name)
    if outcome is None:
        assert place.held(name) == before, name
        return False
    run, found = outcome.run, place.held(name)
    if name not in WRITES:
        assert run.verdict is Verdict.READ or outcome.problem is not None, (name, run.description)
        assert run.response == wanted or run.verdict is not Verdict.READ, name
        return run.verdict is Verdict.READ
    is_done = run.verdict in (Verdict.VERIFIED, Verdict.WAITING)
    if run.verdict is Verdict.UNKNOWN:
        assert any(row.sent for row in run.writes), (name, run.description)
    elif name in (DEVICE_KEY, USER_KEY):
        assert not is_done or found["device"] == found["e-meter"] != before["device"], (name, run.verdict)
        assert run.verdict is not Verdict.NOT_DONE or found == before, name
    elif name == UPDATE:
        assert (found == wanted) is is_done, (run.verdict, run.description)
    else:
        new = tuple(wanted.values())
        old, now = (tuple(held[key] for key in wanted) for held in (before, found))
        assert is_true(run.verdict, now, old, new), (name, run.verdict, run.description)
    return is_done


async def one_round(place: SpoiledLine, faults: Iterable[str], rng: random.Random, wanted: Any) -> list[str]:
    """Run every operation once, each on a line with a fault; return those that were done."""
    done = []
    for name, fault in zip(ORDER, faults, strict=False):
        place.spoil(fault, rng)
        if await try_one(place, name, wanted[name]):
            done.append(name)
    place.to_meter = place.to_client = untouched
    await place.runner.connection.close()
    return done


@pytest.mark.no_cover
async def test_every_operation_on_a_spoiled_line(tmp_path: Path) -> None:
    wanted = await undisturbed(tmp_path / "right")
    async with AsyncExitStack() as stack:
        place = await spoiled_line(stack, tmp_path)
        done = await one_round(place, cycle(FAULTS), random.Random(22), wanted)
    assert len(done) >= len(ORDER) - 3


@pytest.mark.soak
@pytest.mark.limit(3600)
@pytest.mark.parametrize("fault", FAULTS)
async def test_every_operation_fifty_times_on_a_spoiled_line(tmp_path: Path, fault: str) -> None:
    wanted = await undisturbed(tmp_path / "right")
    done: list[str] = []
    for first in range(0, ROUNDS, AT_ONCE):
        async with AsyncExitStack() as stack:
            numbers = range(first, first + AT_ONCE)
            places = [await spoiled_line(stack, tmp_path / str(number)) for number in numbers]
            rounds = (
                one_round(place, cycle([fault]), random.Random(number), wanted)
                for place, number in zip(places, numbers, strict=True)
            )
            for each in await asyncio.gather(*rounds):
                done += each
    print(f"{fault}: {len(done)} of {ROUNDS * len(ORDER)} were done")
    assert len(done) >= (1 if fault in HARMLESS else 0.9) * ROUNDS * len(ORDER)
