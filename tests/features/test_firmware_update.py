"""Updating firmware over the real stack: from the first block to the version read back, over breaks of every kind."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.firmware import judging, sending
from smconfig_gui.dlms.simulator import image
from smconfig_gui.dlms.simulator.image import ImageHabits, ImageStatus
from smconfig_gui.model.axdr import boolean, double_long_unsigned, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.firmware import UpdateFirmwareRequest
from smconfig_gui.model.firmware_image import HEADER_BYTES
from smconfig_gui.model.firmware_progress import Phase, TransferState
from smconfig_gui.model.given import Given, GivenImage
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import MeterConnection, MeterRunner, NoProgress, Outcome
from smconfig_gui.runner.connection import COMMAND_LINE
from smconfig_gui.runner.procedure import ProcedureRun
from tests.meters import Bench, bench

IMAGE = hashlib.sha256(b"seed").digest() * 160  # 5,120 bytes
BLOCK_BYTES = 52  # 99 blocks, the last one short
COUNT = -(-len(IMAGE) // BLOCK_BYTES)
STATE = {"attributes": {"18/0.0.44.0.0.255/2": f"06{BLOCK_BYTES:08X}"}}
NAME = b"M57 4902"
OBJECT = "0.0.44.0.0.255"
E_IMAGE = GivenImage(IMAGE, "M57_4902.bin", NAME)


def gas_file(number: str = "FFFFFFFF", maker: int = 0x30E2, version: str = "12004000") -> bytes:
    body = IMAGE[:700]
    header = (
        b"SMR5\0\x23\0" + bytes.fromhex(version) + len(body).to_bytes(4, "little") + b"\x10\0\2\x08\1"
        + maker.to_bytes(2, "little") + bytes.fromhex(number)[::-1] + b"\xff\3\3" + bytes(6)
    )  # fmt: skip
    assert len(header) == HEADER_BYTES
    return header + body + bytes(16)


class Watcher(NoProgress):
    """Notes what is shown, and may act on it."""

    def __init__(self) -> None:
        self.states: list[TransferState] = []
        self.told: list[str] = []

    def show(self, state: object) -> None:
        """Hear how it stands."""
        assert isinstance(state, TransferState)
        self.states.append(state)

    def tell(self, text: object) -> None:
        """Hear what is being done."""
        self.told.append(str(text))

    @property
    def phases(self) -> list[Phase]:
        """The phases that were shown, each once."""
        return list(dict.fromkeys(state.phase for state in self.states))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits between two tries to connect."""
    monkeypatch.setattr(sending, "RECONNECT_PAUSES_S", (0.0,) * 9)


@asynccontextmanager
async def place_of(
    folder: Path, monkeypatch: pytest.MonkeyPatch, generation: str = "smr5.2", *, faults: Any = (), **habits: Any
) -> AsyncIterator[Bench]:
    """Yield a meter whose clock is the only time there is: whoever sleeps moves it on."""
    state = habits.pop("state", STATE)
    quirks = habits.pop("quirks", ())
    card = habits.pop("card_changes", None)
    async with bench(
        folder, generation, state=state, faults=faults, image_habits=ImageHabits(**habits), quirks=quirks,
        card_changes=card,
    ) as place:  # fmt: skip

        async def sleep(run: ProcedureRun, seconds: float) -> None:
            clock = place.meter.clock
            clock.set(clock.utc() + timedelta(seconds=seconds))
            await asyncio.sleep(0)
            run.checkpoint()

        monkeypatch.setattr(ProcedureRun, "sleep", sleep)
        place.runner.connection.services = replace(
            place.runner.connection.services, now=lambda: place.meter.clock.utc()
        )
        yield place
        await place.runner.connection.close()


def digits(place: Bench) -> str:
    return place.meter.identity.device_identification[-4:]


async def update(
    place: Bench, image: GivenImage = E_IMAGE, *, progress: Any = None, abandons: bool = False, **request: Any
) -> Outcome:
    given = Given(image=image, abandons=abandons)
    return await place.runner.write(
        "UpdateFirmware", UpdateFirmwareRequest(**request), digits(place), progress, given=given
    )


async def again(place: Bench) -> None:
    """Work on as a program does that was started anew: nothing is remembered but what is on the disk."""
    old = place.runner.connection
    await old.close()
    place.runner = MeterRunner(MeterConnection(old.meter, old.secrets, old.services))


def counts(place: Bench) -> tuple[int, int, int]:
    image = place.meter.dump().image
    return image.initiates, image.activations, image.blocks_sent_twice


def version(place: Bench) -> str:
    return bytes.fromhex(place.attribute("1/1.0.0.2.0.255/2")[4:]).decode()


def enabled(place: Bench) -> str:
    return place.attribute("18/0.0.44.0.0.255/5")


# --- the straight way ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr4.3", "smr5.0", "smr5.2", "smr5.5"])
async def test_an_image_is_sent_verified_activated_and_the_version_read(
    generation: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, generation) as place:
        watcher = Watcher()
        outcome = await update(place, progress=watcher)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert bytes(place.meter.image.data) == IMAGE
        assert (counts(place), version(place), enabled(place)) == ((1, 1, 0), "M57 4902", "0300")
        assert outcome.run.to_json()["response"]["firmwareVersions"][0]["version"] == "M57 4902"
        assert watcher.phases == list(Phase)
        assert [row.new for row in outcome.run.writes][2] == {
            "file": "M57_4902.bin", "size": 5120, "blocks": COUNT, "blockBytes": BLOCK_BYTES,
            "sha256": hashlib.sha256(IMAGE).hexdigest().upper(),
        }  # fmt: skip
        assert all(row.sent and row.verified for row in outcome.run.writes)
        assert place.meter.dump().image.sha256 == hashlib.sha256(IMAGE).hexdigest().upper()
        assert await place.stores.journal.unfinished() == []


async def test_a_dry_run_shows_six_rows_and_sends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await place.runner.dry_run("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert outcome.run.verdict is Verdict.PLANNED
        assert [row.method or row.attribute for row in outcome.run.writes] == [5, 1, 2, 3, 4, 5]
        assert outcome.run.writes[1].bytes == "02020908" + NAME.hex().upper() + "0600001400"
        assert (counts(place), enabled(place)) == ((0, 0, 0), "0300")


async def test_what_was_enabled_stays_enabled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = {"attributes": STATE["attributes"] | {"18/0.0.44.0.0.255/5": "03FF"}}
    async with place_of(tmp_path, monkeypatch, state=state) as place:
        assert (await update(place)).run.verdict is Verdict.VERIFIED
        assert enabled(place) == "0301"


async def test_without_the_digits_nothing_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await place.runner.write("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert (counts(place), enabled(place)) == ((0, 0, 0), "0300")


async def test_the_activation_can_wait_for_a_second_confirmation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        plan = await place.runner.plan(
            "UpdateFirmware", UpdateFirmwareRequest(activate=False), given=Given(image=E_IMAGE)
        )
        assert not plan.is_dangerous
        first = await update(place, activate=False)
        assert (first.run.verdict, counts(place)) == (Verdict.WAITING, (1, 0, 0))
        assert "waits for its activation" in (first.run.recovery or "")
        await again(place)
        plan = await place.runner.plan("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert [write.target.index for write in plan.writes] == [4, 5]
        assert plan.is_dangerous
        second = await update(place)
        assert (second.run.verdict, counts(place), enabled(place)) == (Verdict.VERIFIED, (1, 1, 0), "0300")


# --- breaks ----------------------------------------------------------------------------------------------------------


@pytest.mark.no_cover
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("effect", ["cut", "reset", "drop"])
async def test_a_break_at_every_block_costs_no_block_twice(
    effect: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`cut` breaks after the block arrived, `reset` before; the meter does not answer at all where it is `drop`."""
    step = 30 if effect == "drop" else 1
    faults = [
        {"service": "action", "obis": OBJECT, "attribute": 2, "number": number, "do": effect}
        for number in range(1, 2 * COUNT, step if effect == "drop" else 2 if effect == "reset" else 1)
    ][:COUNT]
    async with place_of(tmp_path, monkeypatch, faults=faults, card_changes={"apdu_timeout_s": 0.3}) as place:
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert bytes(place.meter.image.data) == IMAGE
        assert (counts(place)[:2], version(place)) == ((1, 1), "M57 4902")
        assert counts(place)[2] == 0


@pytest.mark.soak
@pytest.mark.limit(300)
@pytest.mark.usefixtures("quick")
async def test_a_break_at_each_of_five_hundred_blocks_costs_no_block_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = hashlib.sha256(b"large").digest() * 813  # 26,016 bytes, 501 blocks
    fault = {"service": "action", "obis": OBJECT, "attribute": 2, "times": 501, "do": "cut"}
    async with place_of(tmp_path, monkeypatch, faults=[fault]) as place:
        outcome = await update(place, GivenImage(large, "large.bin", NAME))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert (bytes(place.meter.image.data), counts(place)) == (large, (1, 1, 0))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
async def test_a_break_at_every_other_step_is_survived(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = {"service": "set" if step == 5 else "action", "obis": OBJECT, "attribute": step, "do": "cut"}
    async with place_of(tmp_path, monkeypatch, faults=[fault]) as place:
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert (counts(place), version(place)) == ((1, 1, 0), "M57 4902")


@pytest.mark.no_cover
@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("keeps_blocks", [True, False])
async def test_a_power_cut_at_twenty_points_is_survived(
    keeps_blocks: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for point in range(0, COUNT, 5):
        async with place_of(tmp_path / str(point), monkeypatch) as place:
            meter = place.meter
            take = meter.image.take_block
            cuts = [point]

            def take_and_fail(argument: Any, meter: Any = meter, take: Any = take, cuts: Any = cuts) -> None:
                take(argument)
                if cuts and sum(meter.image._is_received) > cuts[0]:
                    cuts.clear()
                    meter.cut_power(keeps_blocks=keeps_blocks)

            monkeypatch.setattr(meter.image, "take_block", take_and_fail)
            outcome = await update(place)
            assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
            assert bytes(meter.image.data) == IMAGE
            assert counts(place) == (1 if keeps_blocks else 2, 1, 0)


@pytest.mark.usefixtures("quick")
async def test_blocks_that_get_lost_are_sent_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch, drop_rate=0.2, seed=3) as place:
        watcher = Watcher()
        outcome = await update(place, progress=watcher)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert (bytes(place.meter.image.data), counts(place)) == (IMAGE, (1, 1, 0))
        assert watcher.states[-1].again > 5


async def test_a_block_that_is_refused_three_times_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    faults = [{"service": "action", "obis": OBJECT, "attribute": 2, "number": 11, "times": 999, "do": "refuse"}]
    async with place_of(tmp_path, monkeypatch, faults=faults) as place:
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.PARTLY
        assert "Block 10 was refused 3 times: read-write denied (3)" in (outcome.run.description or "")
        assert (counts(place), place.meter.image.first_gap) == ((1, 0, 0), 10)


class Canceller(Watcher):
    """Presses cancel after so many blocks."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.after = after
        self.task: asyncio.Task[Any] | None = None

    def show(self, state: object) -> None:
        """Hear how it stands."""
        super().show(state)
        if self.task is not None and self.states[-1].done >= self.after:
            self.task.cancel()
            self.task = None


async def test_a_cancel_stops_between_blocks_and_a_new_program_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smconfig_gui.dlms.firmware.watch.SHOWN_EVERY_S", 0.0)
    async with place_of(tmp_path, monkeypatch) as place:
        watcher = Canceller(after=40)
        watcher.task = asyncio.ensure_future(update(place, progress=watcher))
        outcome = await watcher.task
        assert outcome.run.verdict is Verdict.PARTLY
        assert "30 days" in (outcome.run.recovery or "")
        gap = place.meter.image.first_gap
        assert 40 <= gap <= 43
        await again(place)
        plan = await place.runner.plan("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert [write.target.index for write in plan.writes] == [2, 3, 4, 5], "it is not announced again"
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert (counts(place), enabled(place)) == ((1, 1, 0), "0300")
        assert await place.stores.journal.unfinished() == []


async def test_after_thirty_days_it_is_nobodys_image(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        monkeypatch.setattr("smconfig_gui.dlms.firmware.watch.SHOWN_EVERY_S", 0.0)
        watcher = Canceller(after=40)
        watcher.task = asyncio.ensure_future(update(place, progress=watcher))
        await watcher.task
        place.meter.clock.set(place.meter.clock.utc() + timedelta(days=31))
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "not begun here" in (outcome.run.description or "")


# --- images that must not run ----------------------------------------------------------------------------------------


async def announced_by_somebody_else(place: Bench, name: bytes = b"other", size: int = 500) -> None:
    place.meter.write(Attribute(18, Obis("0-0:44.0.0.255"), 5), boolean(True))
    place.meter.invoke(Method(18, Obis("0-0:44.0.0.255"), 1), structure(octet_string(name), double_long_unsigned(size)))


async def half_by_somebody_else(place: Bench, name: bytes = b"other", size: int = 500) -> None:
    await announced_by_somebody_else(place, name, size)
    block = structure(double_long_unsigned(0), octet_string(bytes(BLOCK_BYTES)))
    place.meter.invoke(Method(18, Obis("0-0:44.0.0.255"), 2), block)


async def test_a_half_image_of_another_tool_is_a_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        await half_by_somebody_else(place, NAME, len(IMAGE))
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "not begun here" in (outcome.run.description or "")
        assert counts(place) == (1, 0, 0)
        outcome = await update(place, abandons=True)
        assert (outcome.run.verdict, counts(place)[:2]) == (Verdict.VERIFIED, (2, 1))
        assert bytes(place.meter.image.data) == IMAGE


def lost_announcement(effect: str) -> dict[str, Any]:
    """Reset: it never arrived. Drop: it did, and the answer is lost."""
    return {"service": "action", "obis": OBJECT, "attribute": 1, "do": effect}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("effect", ["reset", "drop"])
async def test_a_lost_announcement_never_leaves_the_blocks_to_somebody_elses(
    effect: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody announced an image of the same size and sent nothing: the meter does not tell it from ours."""
    async with place_of(tmp_path, monkeypatch, faults=[lost_announcement(effect)]) as place:
        await announced_by_somebody_else(place, b"other", len(IMAGE))
        outcome = await update(place, abandons=True)
        assert (outcome.run.verdict, place.meter.image.name) == (Verdict.VERIFIED, NAME), outcome.run.description
        assert counts(place) == (2 if effect == "reset" else 3, 1, 0)


@pytest.mark.parametrize("effect", ["reset", "drop"])
async def test_a_later_run_announces_what_was_lost_and_asks_nothing_again(
    effect: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "RECONNECT_PAUSES_S", ())
    async with place_of(tmp_path, monkeypatch, faults=[lost_announcement(effect)]) as place:
        await announced_by_somebody_else(place, b"other", len(IMAGE))
        first = await update(place, abandons=True)
        assert first.run.verdict is Verdict.UNKNOWN
        assert "No block was sent; the meter runs the firmware that it had" in (first.run.recovery or "")
        await again(place)
        outcome = await update(place)
        assert (outcome.run.verdict, place.meter.image.name) == (Verdict.VERIFIED, NAME), outcome.run.description
        assert counts(place) == (2 if effect == "reset" else 3, 1, 0)


async def test_an_image_announced_meanwhile_is_a_question_after_a_lost_announcement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "RECONNECT_PAUSES_S", ())
    async with place_of(tmp_path, monkeypatch, faults=[lost_announcement("reset")]) as place:
        assert (await update(place)).run.verdict is Verdict.UNKNOWN
        await announced_by_somebody_else(place, b"other", 500)
        outcome = await update(place)
        assert (outcome.run.verdict, counts(place)) == (Verdict.NOT_DONE, (1, 0, 0))
        assert "not begun here" in (outcome.run.description or "")


async def test_another_file_never_goes_on_with_the_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        monkeypatch.setattr("smconfig_gui.dlms.firmware.watch.SHOWN_EVERY_S", 0.0)
        watcher = Canceller(after=10)
        watcher.task = asyncio.ensure_future(update(place, progress=watcher))
        await watcher.task
        other = GivenImage(IMAGE[::-1], "M57_4902.bin", NAME)
        assert (await update(place, other)).run.verdict is Verdict.NOT_DONE
        assert counts(place) == (1, 0, 0)
        outcome = await update(place, other, abandons=True)
        assert (outcome.run.verdict, bytes(place.meter.image.data)) == (Verdict.VERIFIED, IMAGE[::-1])


async def test_a_meter_that_rejects_the_image_keeps_its_firmware(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await update(place, GivenImage(IMAGE, "bad.bin", b"M57.corrupt"))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "verification failed" in (outcome.run.description or "")
        assert (counts(place), version(place), enabled(place)) == ((1, 0, 0), "M57 4836", "0300")
        outcome = await update(place, GivenImage(IMAGE, "bad.bin", b"M57.foreign"))
        assert (outcome.run.verdict, counts(place)) == (Verdict.NOT_DONE, (1, 0, 0))


async def test_info_that_changed_after_the_verification_forbids_the_activation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [{"service": "get", "obis": OBJECT, "attribute": 7, "do": "other-value"}]
    async with place_of(tmp_path, monkeypatch, faults=faults) as place:
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "would activate is not what was sent" in (outcome.run.description or "")
        assert (counts(place), version(place)) == ((1, 0, 0), "M57 4836")


async def test_an_e_image_without_an_identifier_is_never_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await update(place, GivenImage(IMAGE, "M57.bin"))
        assert "image identifier" in (outcome.run.description or "")
        assert (await update(place, GivenImage(gas_file(), "gas.bin", NAME))).run.verdict is Verdict.NOT_DONE
        assert (counts(place), enabled(place)) == ((0, 0, 0), "0300")


# --- verification and activation that take their time ----------------------------------------------------------------


async def test_a_slow_verification_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch, verify_s=120) as place:
        assert (await update(place)).run.verdict is Verdict.VERIFIED
        assert counts(place) == (1, 1, 0)


async def test_a_verification_that_takes_hours_is_left_and_come_back_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, verify_s=3600) as place:
        outcome = await update(place)
        assert (outcome.run.verdict, counts(place)) == (Verdict.WAITING, (1, 0, 0))
        assert "still verifying" in (outcome.run.recovery or "")
        place.meter.clock.set(place.meter.clock.utc() + timedelta(hours=1))
        assert (await update(place)).run.verdict is Verdict.VERIFIED
        assert counts(place) == (1, 1, 0)


@pytest.mark.parametrize("quirks", [(), ("reboot-on-activate",)])
async def test_five_minutes_of_restart_end_with_the_version(
    quirks: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, reboot_s=300, quirks=quirks) as place:
        outcome = await update(place)
        assert (outcome.run.verdict, version(place)) == (Verdict.VERIFIED, "M57 4902")
        assert counts(place) == (1, 1, 0)
        assert [row.verified for row in outcome.run.writes if row.method == 4] == [True]


async def test_a_meter_that_never_comes_back_is_unknown_and_the_next_run_only_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, reboot_s=1800) as place:
        outcome = await update(place)
        assert (outcome.run.verdict, outcome.run.verdict.exit_code) == (Verdict.UNKNOWN, 3)
        place.meter.clock.set(place.meter.clock.utc() + timedelta(hours=1))
        await again(place)
        plan = await place.runner.plan("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert [write.new.value for write in plan.writes] == [False]
        outcome = await update(place)
        assert (outcome.run.verdict, counts(place), enabled(place)) == (Verdict.VERIFIED, (1, 1, 0), "0300")


@pytest.mark.parametrize("meter_id", ["bench", COMMAND_LINE])
async def test_a_run_while_the_meter_starts_waits_for_it_and_reads_the_version(
    meter_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first run is over before the meter is back; this meter takes its time by the real clock.

    A meter that is named on the command line only is known by the way to it until it answers.
    """
    monkeypatch.setattr(judging, "PAUSES_S", (0.1,))
    habits, card = ImageHabits(reboot_s=1.5), {"id": meter_id}
    async with bench(tmp_path, state=STATE, image_habits=habits, card_changes=card) as place:
        with monkeypatch.context() as hurried:
            hurried.setattr(judging, "LIMIT", timedelta())
            assert (await update(place)).run.verdict is Verdict.UNKNOWN
        await again(place)
        watcher = Watcher()
        outcome = await update(place, progress=watcher)
        assert (outcome.run.verdict, counts(place), enabled(place)) == (Verdict.VERIFIED, (1, 1, 0), "0300")
        assert any("its version is read when it answers" in text for text in watcher.told)
        await place.runner.connection.close()


async def test_a_meter_that_is_not_back_is_unknown_and_never_called_not_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "PAUSES_S", (0.05,))
    monkeypatch.setattr(judging, "LIMIT", timedelta(seconds=0.5))
    async with bench(tmp_path, state=STATE, image_habits=ImageHabits(reboot_s=600)) as place:
        assert (await update(place)).run.verdict is Verdict.UNKNOWN
        await again(place)
        outcome = await update(place)
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert "it only reads the version then" in (outcome.run.recovery or "")
        assert "runs the old or the new firmware" in (outcome.run.description or "")
        dry = await place.runner.dry_run("UpdateFirmware", UpdateFirmwareRequest(), given=Given(image=E_IMAGE))
        assert dry.run.verdict is Verdict.NOT_DONE
        await place.runner.connection.close()


async def test_a_meter_that_nothing_was_activated_on_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        assert (await update(place, activate=False)).run.verdict is Verdict.WAITING
        await again(place)
        place.meter.restart(600.0)
        outcome = await asyncio.wait_for(update(place), 10.0)
        assert outcome.run.verdict is Verdict.NOT_DONE


SAME_VERSION = GivenImage(IMAGE, "same.bin", b"M57 4836")  # what the simulated meter runs when it is new


async def test_the_same_version_is_judged_by_the_signature(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first time the signature changes; the second time it is that of the image already."""
    async with place_of(tmp_path, monkeypatch) as place:
        for _ in range(2):
            outcome = await update(place, SAME_VERSION)
            assert outcome.run.verdict is Verdict.VERIFIED
            assert "the signature of the firmware that runs is that of this image" in (outcome.run.description or "")
        assert counts(place)[1] == 2


@pytest.mark.parametrize("is_told", [True, False])
async def test_the_same_version_without_a_signature_that_tells_is_not_called_verified(
    is_told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A meter that keeps its signature, or refuses to tell it: it may run either."""
    monkeypatch.setattr(image, "ACTIVE_SIGNATURE", Attribute(1, Obis("1-1:0.2.8.255"), 2))
    silent = {"service": "get", "obis": "1.0.0.2.8.255", "attribute": 2, "do": "refuse", "code": 3, "times": 99}
    async with place_of(tmp_path, monkeypatch, faults=[] if is_told else [silent]) as place:
        outcome = await update(place, SAME_VERSION)
        assert outcome.run.verdict is Verdict.UNVERIFIABLE
        told = "the same signature as before" if is_told else "tells no signature"
        assert told in (outcome.run.recovery or "")


class DiskThatFails(Watcher):
    """From the moment when a phase is shown, or so many blocks, nothing more can be written to the disk."""

    def __init__(self, place: Bench, phase: Phase, blocks: int = 0) -> None:
        super().__init__()
        self.moment = phase, blocks
        self.database = place.stores.database
        self.failing: asyncio.Future[None] | None = None

    def show(self, state: object) -> None:
        """Hear how it stands."""
        super().show(state)
        last = self.states[-1]
        if self.failing is None and last.phase is self.moment[0] and last.done >= self.moment[1]:
            self.failing = asyncio.ensure_future(self.refuse("ON"))

    async def refuse(self, mode: str) -> None:
        """Let the database refuse every change, or take them again."""
        connection = self.database._connection
        await self.database.worker.run(lambda: connection.execute(f"PRAGMA query_only = {mode}").fetchall())

    async def mend(self) -> None:
        """Let changes be taken again, some time later: locks that could not be given back have expired."""
        await self.refuse("OFF")
        await self.database.write(lambda connection: connection.execute("DELETE FROM locks"))


async def test_an_end_that_cannot_be_written_down_is_still_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        disk = DiskThatFails(place, Phase.DONE)
        outcome = await update(place, progress=disk)
        assert (outcome.run.verdict, version(place)) == (Verdict.VERIFIED, "M57 4902"), outcome.run.description
        assert "could not be written down" in (outcome.run.recovery or "")
        await disk.mend()
        await again(place)
        outcome = await update(place)
        assert (outcome.run.verdict, counts(place), enabled(place)) == (Verdict.VERIFIED, (1, 1, 0), "0300"), (
            outcome.run.description
        )
        assert await place.stores.journal.unfinished() == []


async def test_a_disk_that_fails_while_sending_is_a_break_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smconfig_gui.dlms.firmware.watch.SHOWN_EVERY_S", 0.0)
    monkeypatch.setattr(sending, "NOTED_EVERY_S", 0.001)
    async with place_of(tmp_path, monkeypatch) as place:
        disk = DiskThatFails(place, Phase.SENDING, blocks=40)
        outcome = await update(place, progress=disk)
        assert outcome.run.verdict is Verdict.PARTLY, outcome.run.description
        assert "first missing block" in (outcome.run.recovery or "")
        assert 40 <= place.meter.image.first_gap < COUNT
        await disk.mend()
        await again(place)
        outcome = await update(place)
        assert (outcome.run.verdict, counts(place), enabled(place)) == (Verdict.VERIFIED, (1, 1, 0), "0300")


async def test_another_version_needs_no_signature(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = {"service": "get", "obis": "1.0.0.2.8.255", "attribute": 2, "do": "refuse", "code": 3, "times": 99}
    async with place_of(tmp_path, monkeypatch, faults=[silent]) as place:
        outcome = await update(place)
        assert (outcome.run.verdict, outcome.run.description) == (Verdict.VERIFIED, None)


# --- gas meters ------------------------------------------------------------------------------------------------------


def gas(**changes: Any) -> GivenImage:
    return GivenImage(gas_file(**changes), "gas.bin")


@pytest.mark.parametrize("generation", ["smr5.0", "smr5.2", "smr5.5"])
async def test_a_gas_image_is_made_out_for_its_device_and_runs_there(
    generation: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, generation) as place:
        outcome = await update(place, gas(), channel=1)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        [found] = outcome.run.to_json()["response"]["firmwareVersions"]
        assert found == {"firmwareModuleType": "SIMPLE_VERSION_INFO", "version": "00400012"}
        assert [row.method or row.attribute for row in outcome.run.writes] == [5, 1, 2, 4, 5], "no verify"
        assert place.meter.image.name.hex().upper() == "4C47424D42555331670512E230500300000000"
        assert place.meter.image.status is ImageStatus.ACTIVATED


async def test_a_gas_image_on_4_2_2_is_told_as_what_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch, "dsmr4.2.2") as place:
        outcome = await update(place, gas(), channel=1)
        assert outcome.run.verdict is Verdict.UNVERIFIABLE
        assert place.meter.image.status is ImageStatus.ACTIVATED


@pytest.mark.parametrize(
    ("changes", "field"), [({"number": "99999999"}, "identification number"), ({"maker": 0x1EE9}, "manufacturer")]
)
async def test_a_gas_image_for_another_device_is_refused_before_anything_is_sent(
    changes: Any, field: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await update(place, gas(**changes), channel=1)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert field in (outcome.run.description or "")
        assert (counts(place), enabled(place)) == ((0, 0, 0), "0300")


async def test_a_wrong_firmware_key_is_told_by_the_log_of_the_meter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        place.meter.mbus_devices[1].keys["G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY"] = bytes(16)
        outcome = await update(place, gas(), channel=1)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "invalid security (MAC)" in (outcome.run.description or "")


async def test_a_device_that_takes_its_time_is_waited_for_and_come_back_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with place_of(tmp_path, monkeypatch, pass_on_s=3000) as place:
        outcome = await update(place, gas(), channel=1)
        assert outcome.run.verdict is Verdict.WAITING
        place.meter.clock.set(place.meter.clock.utc() + timedelta(hours=1))
        await again(place)
        outcome = await update(place, gas(), channel=1)
        assert (outcome.run.verdict, counts(place)[:2]) == (Verdict.VERIFIED, (1, 1))


async def test_the_journal_has_a_line_for_every_phase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with place_of(tmp_path, monkeypatch) as place:
        outcome = await update(place)
        work = await place.stores.journal.work(outcome.run.correlation_uid)
        assert work is not None
        steps = list(dict.fromkeys(entry.step for entry in work.entries))
        assert steps == [
            "checked", "enable", "initiate", "sending", "complete", "verify", "verified", "activate", "put-back", "end",
        ]  # fmt: skip
        assert work.last_of("end").state is StepState.VERIFIED  # type: ignore[union-attr]
