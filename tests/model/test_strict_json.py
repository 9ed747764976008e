"""JSON from outside: every reader refuses a name that stands twice, and says what is wrong in a sentence."""

import json
from collections.abc import Callable
from typing import Annotated, Any, Literal

import msgspec
import pytest

from smconfig_gui.dlms.simulator import parse_faults, parse_state
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.key_delivery import read_delivery
from smconfig_gui.model.key_field import decode_request
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.profile import parse_profiles
from smconfig_gui.model.snapshot import parse_snapshot
from smconfig_gui.model.special_days import SetSpecialDaysRequest
from smconfig_gui.model.strict_json import JsonError, decode
from smconfig_gui.model.tariff_files import calendar_from, special_days_from
from smconfig_gui.store.meter_files import read_meters
from tests.features.test_snapshots import REGISTRY, plain
from tests.model.calendars import FIXTURE

METERS = {"format": "smconfig-meters", "version": 1, "meters": [{"endpoint": {"kind": "tcp", "host": "10.0.0.7"}}]}
DAYS = {"specialDays": [{"specialDayDate": "2027-01-01", "dayId": 1}]}
KEY = "000102030405060708090A0B0C0D0E0F"
DELIVERY = [{"deviceIdentification": "E0000000000000001", "keys": {"E_METER_MASTER_KEY": KEY}}]
PROFILE = {"name": "mine", "title": "Mine", "extends": "smr5.0"}

READERS: dict[str, tuple[Any, str, Callable[[bytes], object]]] = {
    "snapshot": (plain(), "value", lambda raw: parse_snapshot(raw, REGISTRY)),
    "calendar": (FIXTURE, "calendarName", calendar_from),
    "special days": (DAYS, "dayId", special_days_from),
    "request": (DAYS, "specialDayDate", lambda raw: decode_request(raw, SetSpecialDaysRequest)),
    "meters": (METERS, "host", lambda raw: read_meters(raw, "json")),
    "delivery": (DELIVERY, "E_METER_MASTER_KEY", lambda raw: read_delivery(raw, "json")),
    "secrets": ({"E_METER_MASTER_KEY": KEY}, "E_METER_MASTER_KEY", parse_secrets),
    "profile": (PROFILE, "title", lambda raw: parse_profiles({"mine.json": raw})),
    "faults": ([{"do": "drop", "times": 2}], "times", parse_faults),
    "state": ({"image": {"status": 1}}, "status", parse_state),
}


def doubled(value: object, field: str) -> bytes:
    """Return JSON in which this field stands twice, with the same value."""
    text = json.dumps(value)
    begin = text.index(f'"{field}": ')
    _, end = json.JSONDecoder().raw_decode(text, begin + len(field) + 4)
    return f"{text[:begin]}{text[begin:end]}, {text[begin:]}".encode()


@pytest.mark.parametrize("name", READERS)
def test_a_name_that_stands_twice_is_refused_by_every_reader(name: str) -> None:
    value, field, read = READERS[name]
    with pytest.raises((ValueError, ProblemError), match="twice"):
        read(doubled(value, field))


@pytest.mark.parametrize("name", ["delivery", "secrets"])
def test_a_key_in_the_place_of_a_name_is_not_repeated(name: str) -> None:
    value, _, read = READERS[name]
    text = json.dumps(value).replace('"E_METER_MASTER_KEY"', f'"{KEY}"')
    with pytest.raises(ValueError, match=r"\w") as caught:
        read(doubled(json.loads(text), KEY))
    assert KEY[:12] not in str(caught.value)


def test_a_mark_at_the_beginning_does_not_matter() -> None:
    assert decode(b"\xef\xbb\xbf" + json.dumps(DAYS).encode(), SetSpecialDaysRequest).special_days[0].day_id == 1


class Sample(msgspec.Struct, forbid_unknown_fields=True):
    """One field for each thing that the decoder says."""

    number: Annotated[int, msgspec.Meta(ge=1, le=5)] = 1
    text: Annotated[str, msgspec.Meta(max_length=3, pattern="^a")] = "a"
    word: Literal["x", "y"] = "x"
    rows: Annotated[tuple[int, ...], msgspec.Meta(max_length=1)] = ()
    pair: tuple[int, int] = (1, 2)
    share: float = 0.0
    named: dict[int, int] = msgspec.field(default_factory=dict)


class Needy(msgspec.Struct):
    """A field that must be there."""

    name: str


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"number": "1"}', "int is expected here, not str. ($.number)"),
        ('{"number": 9}', "A number <= 5 is expected here. ($.number)"),
        ('{"text": "abcd"}', "A length <= 3 is expected here. ($.text)"),
        ('{"text": "b"}', "The text does not have the form needed here. ($.text)"),
        ('{"word": "z"}', "'z' is none of the possible values. ($.word)"),
        ('{"rows": [1, 2]}', "A length <= 1 is expected here. ($.rows)"),
        ('{"rows": ["1"]}', "int is expected here, not str. ($.rows[0])"),
        ('{"pair": [1]}', "A length 2 is expected here. ($.pair)"),
        ('{"share": 1e999}', "The number is too large. ($.share)"),
        ('{"named": {"x": 1}}', "int is expected here, not str. ($.named)"),
        ('{"more": 1}', "The field “more” is not known."),
        ("[]", "object is expected here, not array."),
        ("", "This is no JSON, or its end is missing."),
        ('{"number": 1', "This is no JSON, or its end is missing."),
        ('{"number": tru}', "This is no JSON near byte 15."),
        ("{} {}", "This is no JSON near byte 4."),
        ('{"number": 1, "number": 1}', "“number” stands twice in one object."),
        ("[" * 100_000, "object is expected here, not array."),
    ],
)
def test_what_is_wrong_is_a_sentence_with_its_place(text: str, sentence: str) -> None:
    with pytest.raises(JsonError) as caught:
        decode(text.encode(), Sample)
    assert str(caught.value) == sentence
    assert str(caught.value.text) == sentence


def test_what_is_missing_too_deep_or_no_text_is_told() -> None:
    for raw, sentence in (
        (b"{}", "The field “name” is missing."),
        (b'{"name": "\xff"}', "It is no text in UTF-8."),
    ):
        with pytest.raises(JsonError, match=sentence):
            decode(raw, Needy)
    with pytest.raises(JsonError, match="too deeply"):
        decode(b'{"a":' * 100_000, dict[str, Any])


def test_long_numbers_are_no_matter_of_names() -> None:
    assert decode(b'{"a": 1, "b": [' + b"1" * 300 + b"]}", dict[str, Any])["a"] == 1
