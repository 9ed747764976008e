"""Administrative status, on the meter."""

from pathlib import Path

import pytest

from smconfig_gui.model.administrative_status import (
    AdministrativeStatus,
    AdministrativeStatusValue,
    decode_status,
    encode_status,
)
from smconfig_gui.model.axdr import AxdrError, encode, enumerated, unsigned
from smconfig_gui.model.outcome import Verdict
from tests.meters import GENERATIONS, bench

STATUS = "1/0.1.94.31.0.255/2"


def test_the_published_value_of_on() -> None:
    assert encode(encode_status(AdministrativeStatus.ON)).hex() == "1602"
    assert decode_status(enumerated(0)) is AdministrativeStatus.UNDEFINED


@pytest.mark.parametrize("data", [enumerated(3), unsigned(1)])
def test_a_value_without_a_meaning_is_an_error(data: object) -> None:
    with pytest.raises(AxdrError):
        decode_status(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("generation", GENERATIONS[1:])
@pytest.mark.parametrize("status", list(AdministrativeStatus))
async def test_the_status_is_set_and_read(generation: str, status: AdministrativeStatus, tmp_path: Path) -> None:
    start = encode_status(
        AdministrativeStatus.OFF if status is not AdministrativeStatus.OFF else AdministrativeStatus.ON
    )
    async with bench(tmp_path, generation, state={"attributes": {STATUS: encode(start).hex().upper()}}) as place:
        facts = await place.runner.connection.open()
        outcome = await place.runner.write(
            "SetAdministrativeStatus", AdministrativeStatusValue(enabled=status), facts.confirmed_by[-4:]
        )
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(STATUS) == encode(encode_status(status)).hex().upper()
        assert outcome.run.writes[0].new == status.value
        read = await place.runner.run("GetAdministrativeStatus")
        assert read.run.to_json()["response"] == {"enabled": status.value}


@pytest.mark.parametrize("confirmation", [None, "", "0000", "x"])
async def test_without_the_last_four_digits_nothing_is_sent(confirmation: str | None, tmp_path: Path) -> None:
    async with bench(tmp_path, state={"attributes": {STATUS: "1602"}}) as place:
        off = AdministrativeStatusValue(enabled=AdministrativeStatus.OFF)
        outcome = await place.runner.write("SetAdministrativeStatus", off, confirmation)
        assert (outcome.run.verdict, outcome.run.writes[0].sent) == (Verdict.NOT_DONE, False)
        assert place.attribute(STATUS) == "1602"


async def test_dsmr_2_2_has_no_such_status(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr2.2") as place:
        outcome = await place.runner.run("GetAdministrativeStatus")
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "does not exist in DSMR 2.2" in (outcome.run.description or "")
