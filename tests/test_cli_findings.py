"""What the command line says about a request that is odd, and what it refuses: never in silence."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.model.calendars import FIXTURE
from tests.test_cli import Place

SPECIAL_DAYS = "11/0.0.11.0.0.255/2"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    found = Place(tmp_path, "smr5.2")
    yield found
    found.stop()


def calendar(*starts: str) -> Any:
    """Return a request with a season for each start."""
    request = deepcopy(FIXTURE)
    first = request["seasonProfile"][0]
    request["seasonProfile"] = [
        {**deepcopy(first), "seasonProfileName": str(number), "seasonStart": start}
        for number, start in enumerate(starts, 1)
    ]
    return request


@pytest.mark.parametrize(
    ("name", "request_", "reason"),
    [
        (
            "SetSpecialDays",
            {"specialDays": [{"specialDayDate": "2027-02-30", "dayId": 1}]},
            "Special day 2027-02-30 does not exist in any year",
        ),
        (
            "SetSpecialDays",
            {"specialDays": [{"specialDayDate": "2027-01-01 Mon", "dayId": 1}]},
            "Special day 2027-01-01 Mon does not exist in any year",
        ),
        ("SetSpecialDays", {"specialDays": []}, "or clearSpecialDays is true to leave none"),
        ("SetSpecialDays", {}, "or clearSpecialDays is true to leave none"),
        (
            "SetSpecialDays",
            {"specialDays": [{"specialDayDate": "2027-01-01", "dayId": 1}], "clearSpecialDays": True},
            "or clearSpecialDays is true to leave none",
        ),
        ("SetActivityCalendar", calendar("*-02-30 *:*:*"), "Season 1 never starts: *-02-30 does not exist"),
        (
            "SetActivityCalendar",
            calendar("*-12-03 *:*:*", "2027-12-03 00:00"),
            "Seasons 1 and 2 both start on 2027-12-03",
        ),
        (
            "SetActivityCalendar",
            calendar("*-*-29 Mon *:*:*", "*-02-* *:*:*"),
            "Seasons 1 and 2 both start on 2016-02-29",
        ),
    ],
)
def test_what_can_never_be_meant_is_refused_before_connecting(
    name: str, request_: Any, reason: str, place: Place
) -> None:
    done = place.run(name, request=request_)
    assert done.code == 2
    assert (done.value["result"], done.value["verdict"], done.value["roundTrips"]) == ("NOT OK", "not-done", 0)
    assert reason in done.value["description"]
    assert reason in done.err


def test_odd_special_days_are_written_and_told(place: Place) -> None:
    days = [{"specialDayDate": "2020-12-25", "dayId": 1}, {"specialDayDate": "*-04-27", "dayId": 77}]
    for options, verdict in ((["--dry-run"], "planned"), ([], "verified")):
        done = place.run("SetSpecialDays", *options, request={"specialDays": days})
        assert (done.code, done.value["verdict"]) == (0, verdict)
        for sentence in (
            "Special day 2020-12-25 has passed and does not come again.",
            "Special day *-04-27 names day 77, which the calendar does not have.",
        ):
            assert sentence in done.value["description"]
            assert sentence in done.err
    assert place.stop()["attributes"][SPECIAL_DAYS].endswith("114D")


def test_a_calendar_without_midnight_is_written_and_told(place: Place) -> None:
    done = place.run("SetActivityCalendar", "--dry-run", request=FIXTURE)
    assert (done.code, done.value["verdict"]) == (0, "planned")
    sentence = "Day 1 has no switch at 00:00: the meter keeps the last tariff of the day before until 06:05."
    assert sentence in done.value["description"]
    assert sentence in done.err


def test_an_ordinary_table_needs_no_word(place: Place) -> None:
    done = place.run("SetSpecialDays", request={"specialDays": [{"specialDayDate": "*-12-25", "dayId": 1}]})
    assert (done.code, done.value["verdict"]) == (0, "verified")
    assert "description" not in done.value
    assert done.err == ""


def test_clearing_the_special_days_is_a_choice_of_its_own(place: Place) -> None:
    done = place.run("SetSpecialDays", request={"clearSpecialDays": True})
    assert (done.code, done.value["verdict"]) == (0, "verified")
    assert place.stop()["attributes"][SPECIAL_DAYS] == "0100"


def test_what_this_generation_cannot_do_is_never_passed_over(place: Place) -> None:
    done = place.run("SetConfigurationObject", request={"gprsOperationMode": "TRIGGERED"})
    assert (done.code, done.value["verdict"]) == (0, "nothing-to-write")
    assert "The GPRS mode was left out" in done.value["description"]
    assert "The GPRS mode was left out" in done.err
    done = place.run("GetFirmwareVersion", request={"channel": 4})
    assert (done.code, done.value["result"]) == (1, "NOT OK")
    assert "No device is coupled to channel 4." in done.err
    capture = {"classId": 1, "logicalName": "1.0.99.7.0.255", "attributeIndex": 2}
    done = place.run("ConfigureDefinableLoadProfile", request={"captureObjects": [capture]})
    assert (done.code, done.value["verdict"], done.value["writes"]) == (1, "not-done", [])
    assert "SMR 5.2 has no 1-0:99.7.0.255" in done.err
