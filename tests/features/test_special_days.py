"""The special days table, on the meter."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.model.axdr import decode, encode
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.special_days import SetSpecialDaysRequest, SpecialDay, decode_special_days, encode_special_days
from tests.meters import GENERATIONS, bench
from tests.model.calendars import any_special_days, special

TABLE = "11/0.0.11.0.0.255/2"
ATTRIBUTE = Attribute(11, Obis("0-0:11.0.0.255"), 2)


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_published_table_replaces_what_was_there(generation: str, tmp_path: Path) -> None:
    request = SetSpecialDaysRequest(special_days=(special("2016-01-01", 1),))
    async with bench(tmp_path, generation) as place:
        before = place.attribute(TABLE)
        dry = await place.runner.dry_run("SetSpecialDays", request)
        assert (dry.run.verdict, place.attribute(TABLE)) == (Verdict.PLANNED, before)
        outcome = await place.runner.write("SetSpecialDays", request)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(TABLE) == "01010203120000090507E00101FF1101"
        assert outcome.run.writes[0].new == [{"specialDayDate": "2016-01-01", "dayId": 1}]


async def test_a_table_is_cleared_by_choice_only(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="clearSpecialDays is true"):
        SetSpecialDaysRequest(special_days=())
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("SetSpecialDays", SetSpecialDaysRequest(clear_special_days=True))
        assert (outcome.run.verdict, place.attribute(TABLE)) == (Verdict.VERIFIED, "0100")


async def test_the_same_days_in_another_order_are_nothing_to_write(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        present = (await place.runner.run("GetSpecialDays")).value.special_days
        request = SetSpecialDaysRequest(special_days=tuple(reversed(present)))
        assert (await place.runner.write("SetSpecialDays", request)).run.verdict is Verdict.NOTHING_TO_WRITE


@given(any_special_days())
@settings(max_examples=30, deadline=None)
def test_what_the_meter_takes_reads_back_as_it_was(days: tuple[SpecialDay, ...]) -> None:
    meter = SimulatedMeter("smr5.0")
    meter.write(ATTRIBUTE, decode(encode(encode_special_days(days))))
    assert decode_special_days(decode(meter.read(ATTRIBUTE))) == days


def test_the_meter_refuses_more_than_thirty() -> None:
    meter = SimulatedMeter("smr5.0")
    days = tuple(special(f"*-01-{number:02d}", 1) for number in range(1, 32))
    with pytest.raises(Exception, match="250"):
        meter.write(ATTRIBUTE, encode_special_days(days))


@pytest.mark.parametrize("fault", ["cut", "drop", "refuse", "other-value", "ignore", "apply-then-error"])
async def test_a_fault_at_the_write_ends_in_a_true_verdict(fault: str, tmp_path: Path) -> None:
    request = SetSpecialDaysRequest(special_days=(special("2027-05-05", 2),))
    wanted = encode(encode_special_days(request.special_days)).hex().upper()
    faults = [{"service": "set", "do": fault}]
    async with bench(tmp_path, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as place:
        before = place.attribute(TABLE)
        outcome = await place.runner.write("SetSpecialDays", request)
        after = place.attribute(TABLE)
        by_value = {before: Verdict.NOT_DONE, wanted: Verdict.VERIFIED}
        assert outcome.run.verdict is by_value.get(after, Verdict.DIFFERS)
