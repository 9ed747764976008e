"""Randomisation and the limits of harmonic distortion, on the meter."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.axdr import AxdrError, Data, Tag, decode, double_long_unsigned, encode, long_unsigned, structure
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.randomisation import (
    SETTINGS,
    SetRandomisationSettingsRequest,
    apply_to_randomisation,
    read_randomisation,
)
from smconfig_gui.model.thd import ThdConfiguration
from tests.meters import bench

RANDOMISATION = "1/0.1.94.31.12.255/2"
CONFIGURATION = "1/0.1.94.31.3.255/2"
HAVE_RANDOMISATION = GENERATIONS[1:]
THRESHOLD, TIME = "3/1.0.11.35.124.255/2", "3/1.0.11.44.124.255/2"


def randomisation(**parts: Any) -> SetRandomisationSettingsRequest:
    return msgspec.convert(parts, SetRandomisationSettingsRequest)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "at least one part"),
        ({"randomisationStartWindow": 0}, "1"),
        ({"randomisationStartWindow": 65_536}, "65535"),
        ({"multiplicationFactor": 8}, "7"),
        ({"numberOfRetries": 32}, "31"),
        ({"window": 1}, "unknown field `window`"),
    ],
)
def test_what_cannot_be_meant_is_refused(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        randomisation(**parts)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({}, ThdConfiguration)


further = st.lists(st.integers(0, 0xFFFF).map(long_unsigned), max_size=3)


@given(st.integers(0, 2**32 - 1), st.integers(0, 0xFFFF), st.integers(0, 0xFFFF), further)
def test_parts_that_are_not_named_and_further_ones_stay(
    window: int, factor: int, retries: int, more: list[Data]
) -> None:
    before = structure(double_long_unsigned(window), long_unsigned(factor), long_unsigned(retries), *more)
    after = apply_to_randomisation(before, randomisation(multiplicationFactor=3))
    assert after.items[0] == before.items[0]
    assert after.items[1] == long_unsigned(3)
    assert after.items[2:] == before.items[2:]
    assert decode(encode(after)) == after
    lines = SETTINGS["RANDOMISATION_SETTINGS", 2].changes(before, after)
    assert len(lines) == (factor != 3)


@pytest.mark.parametrize("wrong", [Data(Tag.NULL, None), structure(), structure(long_unsigned(1)), long_unsigned(1)])
def test_another_form_is_an_error(wrong: Data) -> None:
    with pytest.raises(AxdrError):
        read_randomisation(wrong)


@pytest.mark.parametrize("generation", HAVE_RANDOMISATION)
async def test_randomisation_is_written(generation: str, tmp_path: Path) -> None:
    wanted = randomisation(randomisationStartWindow=600, multiplicationFactor=2, numberOfRetries=5)
    async with bench(tmp_path, generation) as place:
        before = place.meter.dump().attributes
        planned = await place.runner.dry_run("SetRandomisationSettings", wanted)
        assert planned.run.verdict is Verdict.PLANNED
        assert place.attribute(RANDOMISATION) == before[RANDOMISATION]
        outcome = await place.runner.write("SetRandomisationSettings", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert place.attribute(RANDOMISATION) == "02030600000258120002120005"
        read = await place.runner.run("GetRandomisationSettings")
        assert read.value.randomisation_start_window == 600


async def test_attaching_at_power_on_is_a_switch_of_the_configuration_object(tmp_path: Path) -> None:
    async with bench(tmp_path / "5") as place:
        outcome = await place.runner.write("SetRandomisationSettings", randomisation(directAttach=False))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(CONFIGURATION) == "04101200"
    async with bench(tmp_path / "4", "dsmr4.2.2") as place:
        before = place.meter.dump().attributes
        wanted = randomisation(directAttach=True, numberOfRetries=7)
        outcome = await place.runner.write("SetRandomisationSettings", wanted)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert outcome.run.writes == ()
        assert place.attribute(RANDOMISATION) == before[RANDOMISATION]


@pytest.mark.parametrize("generation", ["smr5.2", "smr5.5"])
async def test_limits_of_distortion_are_written(generation: str, tmp_path: Path) -> None:
    wanted = msgspec.convert({"thdValueThreshold": 80, "thdTimeThreshold": 7200}, ThdConfiguration)
    async with bench(tmp_path, generation) as place:
        planned = await place.runner.dry_run("SetThdConfiguration", wanted)
        assert (planned.run.verdict, len(planned.run.writes)) == (Verdict.PLANNED, 2)
        outcome = await place.runner.write("SetThdConfiguration", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert (place.attribute(THRESHOLD), place.attribute(TIME)) == ("120050", "0600001C20")
        read = await place.runner.run("GetThdConfiguration")
        assert read.run.response["thdValueThreshold"] == 80
        assert read.run.round_trips == 1
