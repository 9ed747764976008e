"""All settings at once: into a file, compared, put back, as a template on another meter."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.alarms import SetAlarmNotificationsRequest
from smconfig_gui.model.axdr import NULL, AxdrError, decode, octet_string
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.restore import RestoreAttributesRequest
from smconfig_gui.model.snapshot import (
    MAX_BYTES,
    MeterSettings,
    Snapshot,
    compare,
    kept_settings,
    obstacle,
    parse_snapshot,
    restore_request,
    setting_value,
    snapshot_bytes,
    template_of,
)
from smconfig_gui.model.snapshot import snapshot_of as make_snapshot
from smconfig_gui.store.profiles import load_profiles
from tests.meters import Bench, bench

PROFILES = load_profiles(None)
REGISTRY = dict(OPERATIONS["RestoreAttributes"].settings)
FILTER, RANDOMISATION = "1/0.0.97.98.10.255/2", "1/0.1.94.31.12.255/2"
ACTIVE_DAYS, PASSIVE_SEASONS, ACTIVATION = (f"20/0.0.13.0.0.255/{index}" for index in (5, 7, 10))
DESTINATION, CONFIGURATION = "40/0.1.25.9.0.255/3", "1/0.1.94.31.3.255/2"
THRESHOLD = "3/1.0.11.35.124.255/2"
STATUS = "1/0.1.94.31.0.255/2"


async def settings_of(place: Bench) -> MeterSettings:
    outcome = await place.runner.run("GetSettings")
    assert outcome.run.verdict is Verdict.READ, outcome.run.description
    found: MeterSettings = outcome.value
    return found


def snapshot_of(found: MeterSettings, generation: str = "smr5.2", identification: str | None = "E0047") -> Snapshot:
    return make_snapshot(found, generation, identification, "2026-11-29T12:00:00+00:00")


# --- what is kept -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", GENERATIONS)
def test_every_writable_setting_of_a_generation_is_kept(generation: str) -> None:
    profile = PROFILES[generation]
    kept = {(name, attribute.index) for attribute, name, _ in kept_settings(profile, REGISTRY)}
    writable = {
        (item.name, index)
        for item in profile.objects()
        for index, attribute in item.attributes.items()
        if attribute.is_writable and not item.per_channel
    }
    left = {name for name, _ in writable - kept}
    assert left <= {
        *("CLOCK", "ALARM_REGISTER_1", "ALARM_REGISTER_2", "ALARM_REGISTER_3"),  # the time, and what is raised now
        *("IMAGE_TRANSFER", "PHASE_OUTAGE_TEST", "LAST_GASP_TEST"),  # what is done once
    }
    assert {index for name, index in writable - kept if name == "CLOCK"} <= {2}
    assert {("ACTIVITY_CALENDAR", index) for index in range(2, 11)} <= kept


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_all_settings_are_read_in_few_round_trips(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("GetSettings")
        assert outcome.run.round_trips <= 6
        wanted = {attribute.key for attribute, _, _ in kept_settings(PROFILES[generation], REGISTRY)}
        assert set(outcome.value.settings) == wanted
        dump = place.meter.dump().attributes
        assert {key: value.raw for key, value in outcome.value.settings.items()} == {key: dump[key] for key in wanted}


async def test_a_setting_that_the_meter_refuses_has_its_reason(tmp_path: Path) -> None:
    faults = [{"service": "get", "obis": "0.1.94.31.12.255", "times": 9, "do": "refuse", "code": 3}]
    async with bench(tmp_path, faults=faults) as place:
        found = await settings_of(place)
        assert set(found.unread) == {RANDOMISATION}
        assert RANDOMISATION not in found.settings


def test_no_key_is_ever_among_the_settings() -> None:
    for profile in PROFILES.values():
        assert not {attribute.class_id for attribute, _, _ in kept_settings(profile, REGISTRY)} & {15, 64, 72}


async def test_no_secret_is_in_the_file(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        content = snapshot_bytes(snapshot_of(await settings_of(place))).decode().upper()
        keys = [value for value in place.meter.secrets.values() if isinstance(value, str) and len(value) == 32]
        assert keys
        assert not [key for key in keys if key.upper() in content]


# --- the file ---------------------------------------------------------------------------------------------------------


def plain(**changes: Any) -> dict[str, Any]:
    """Return a small snapshot as a file has it."""
    value = {
        "object": "ALARM_FILTER_1",
        "raw": "060000000A",
        "value": {"alarmTypes": ["REPLACE_BATTERY", "AUXILIARY_EVENT"]},
    }
    whole = {
        "format": "smconfig-snapshot",
        "version": 1,
        "generation": "smr5.2",
        "deviceIdentification": "E0047",
        "takenAt": "2026-11-29T12:00:00+00:00",
        "settings": {FILTER: value},
    }
    return whole | changes


def setting(key: str = FILTER, **changes: Any) -> dict[str, Any]:
    return {"settings": {key: plain()["settings"][FILTER] | changes}}


def test_a_file_comes_back_as_it_was() -> None:
    found = parse_snapshot(json.dumps(plain()).encode(), REGISTRY)
    assert parse_snapshot(snapshot_bytes(found), REGISTRY) == found


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"format": "other"}, r"\$\.format"),
        ({"version": 2}, r"\$\.version"),
        ({"extra": 1}, "“extra” is not known"),
        ({"settings": []}, r"\$\.settings"),
        ({"settings": {str(number): {"object": "X", "raw": "00"} for number in range(501)}}, "length <= 500"),
        (setting(more=1), r"“more” is not known.*settings"),
        (setting(raw="06000000"), r"\$\.settings\['1/0.0.97.98.10.255/2'\]"),
        (setting(raw="zz"), r"raw"),
        (setting(raw="0601000000"), "does not agree with raw"),
        (setting(value={"alarmTypes": ["FRAUD_ATTEMPT"]}), "does not agree with raw"),
        (setting(object="NO_SUCH_OBJECT"), "no setting known here"),
        (setting(object="ALARM_REGISTER_1"), "no setting known here"),
        (setting(key="72/0.1.24.1.0.255/5", object="MBUS_CLIENT_SETUP", raw="1101", value=1), "no setting known here"),
        (setting(key="1/0.0.97.98.10.255"), "settings"),
        (setting(key="01/0-0:97.98.10.255/2"), "the key is written"),
        (setting(key="15/0.0.40.0.0.255/7", object="ASSOCIATION_LN"), "no setting known here"),
        ({"takenAt": 5}, r"\$\.takenAt"),
        ({"name": "x" * 81}, r"\$\.name"),
    ],
)
def test_a_strange_file_is_refused_with_the_place(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_snapshot(json.dumps(plain(**changes)).encode(), REGISTRY)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b"null", b"[" * 100_000, b" " * (MAX_BYTES + 1)])
def test_what_is_no_snapshot_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"snapshot"):
        parse_snapshot(content, REGISTRY)


def test_a_deep_value_is_refused() -> None:
    deep = setting(raw="0201" * 5000 + "00")
    with pytest.raises(ValueError, match="settings"):
        parse_snapshot(json.dumps(plain(**deep)).encode(), REGISTRY)


KEYS = [(attribute.key, name) for attribute, name, _ in kept_settings(PROFILES["smr5.5"], REGISTRY)]


@given(st.sampled_from(KEYS), st.binary(min_size=1, max_size=60), st.binary(min_size=1, max_size=60))
def test_no_value_of_a_stranger_ends_in_anything_but_a_reason(place: tuple[str, str], one: bytes, other: bytes) -> None:
    key, name = place
    sides = []
    for raw in (one, other):
        try:
            data = decode(raw)
        except AxdrError:
            data = NULL
        explained = REGISTRY[name, int(key.rpartition("/")[2])]
        value = setting_value(name, explained, data)
        content = json.dumps(plain(settings={key: msgspec.to_builtins(value)})).encode()
        found = parse_snapshot(content, REGISTRY)
        sides.append(found.settings)
    for compared in compare(sides[0], sides[1], REGISTRY):
        assert compared.is_same or compared.changes
        obstacle(compared, "smr5.2", PROFILES["smr4.3"], REGISTRY)


# --- comparing --------------------------------------------------------------------------------------------------------


def test_what_differs_is_told_in_the_words_of_the_panels() -> None:
    left = parse_snapshot(json.dumps(plain()).encode(), REGISTRY).settings
    other = setting(raw="0600000009", value={"alarmTypes": ["CLOCK_INVALID", "AUXILIARY_EVENT"]})
    right = parse_snapshot(json.dumps(plain(**other)).encode(), REGISTRY).settings
    [found] = compare(left, right, REGISTRY)
    assert [(str(line.label), str(line.old), str(line.new)) for line in found.changes] == [
        ("Clock invalid", "Off", "On"),
        ("Replace battery", "On", "Off"),
    ]
    [same] = compare(left, left, REGISTRY)
    assert same.is_same
    [lacking] = compare(left, {}, REGISTRY)
    assert [(str(line.old), str(line.new)) for line in lacking.changes] == [("There", "Not there")]


# --- putting back -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_only_what_differs_is_written_back(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        before = await settings_of(place)
        file = parse_snapshot(snapshot_bytes(snapshot_of(before, generation)), REGISTRY)
        everything = restore_request(file.settings, file.settings)
        outcome = await place.runner.write("RestoreAttributes", everything)
        assert outcome.run.verdict is Verdict.NOTHING_TO_WRITE, outcome.run.writes
        alarms = {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]}
        await place.runner.write("SetAlarmNotifications", msgspec.convert(alarms, SetAlarmNotificationsRequest))
        now = await settings_of(place)
        different = [each.key for each in compare(now.settings, file.settings, REGISTRY) if not each.is_same]
        assert different == [FILTER]
        planned = await place.runner.dry_run("RestoreAttributes", restore_request(file.settings, different))
        assert (planned.run.verdict, len(planned.run.writes)) == (Verdict.PLANNED, 1)
        outcome = await place.runner.write("RestoreAttributes", restore_request(file.settings, different))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert [
            each for each in compare((await settings_of(place)).settings, before.settings, REGISTRY) if not each.is_same
        ] == []


async def test_one_part_of_the_calendar_takes_no_other_with_it(tmp_path: Path) -> None:
    """Activating copies the whole passive side: what was not asked for must stay as it is."""
    other_seasons = "01010203090101090CFFFF0101FF000000008000FF090101"
    async with bench(tmp_path, state={"attributes": {PASSIVE_SEASONS: other_seasons}}) as place:
        before = place.meter.dump().attributes
        days = before[ACTIVE_DAYS].replace("120002", "120001")
        wanted = RestoreAttributesRequest(attributes={ACTIVE_DAYS: days})
        outcome = await place.runner.write("RestoreAttributes", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        after = place.meter.dump().attributes
        assert after[ACTIVE_DAYS] == days
        for index in (2, 3, 4):
            assert after[f"20/0.0.13.0.0.255/{index}"] == before[f"20/0.0.13.0.0.255/{index}"]


# --- templates --------------------------------------------------------------------------------------------------------


async def test_a_template_is_put_on_another_meter(tmp_path: Path) -> None:
    async with bench(tmp_path / "one", state={"attributes": {FILTER: "0600000109"}}) as place:
        snapshot = snapshot_of(await settings_of(place))
    template = template_of(snapshot, [FILTER, RANDOMISATION], "Alarms as agreed")
    assert template.is_template
    assert set(template.settings) == {FILTER, RANDOMISATION}
    file = parse_snapshot(snapshot_bytes(template), REGISTRY)
    async with bench(tmp_path / "two", seed=5) as place:
        outcome = await place.runner.write("RestoreAttributes", restore_request(file.settings, file.settings))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert [row.object for row in outcome.run.writes] == ["ALARM_FILTER_1"]
        assert place.attribute(FILTER) == "0600000109"
    with pytest.raises(ValueError, match="is not in the snapshot"):
        template_of(template, [STATUS], "")


async def obstacles(folder: Path, source: str, target: str) -> dict[str, str]:
    """Return why settings of one generation cannot be put on another, by key."""
    async with bench(folder, source) as place:
        taken = (await settings_of(place)).settings
    found = {each.key: obstacle(each, source, PROFILES[target], REGISTRY) for each in compare({}, taken, REGISTRY)}
    return {key: str(reason) for key, reason in found.items() if reason is not None}


async def test_what_a_generation_lacks_or_means_otherwise_is_told_by_name(tmp_path: Path) -> None:
    assert await obstacles(tmp_path / "same", "smr5.2", "smr5.2") == {}
    assert await obstacles(tmp_path / "newer", "smr5.0", "smr5.5") == {}
    older = await obstacles(tmp_path / "older", "smr5.2", "smr5.1")
    assert older[THRESHOLD] == "SMR 5.1 does not have THD threshold."
    assert "1/0.0.97.98.11.255/2" in older
    other = await obstacles(tmp_path / "other", "smr5.2", "dsmr4.2.2")
    assert other[DESTINATION] == "Push setup, alarm, Destination and method has another form in DSMR 4.2.2."
    assert "another form" in other[CONFIGURATION]
    assert FILTER not in other
    assert "another form" in (await obstacles(tmp_path / "flags", "smr4.3", "dsmr4.2.2"))[CONFIGURATION]


def test_an_activation_is_not_armed_again_from_a_file() -> None:
    armed = octet_string(CosemDateTime.from_text("2027-01-01 00:00:00 dev=-60 st=00").to_bytes())
    value = setting_value("ACTIVITY_CALENDAR", REGISTRY["ACTIVITY_CALENDAR", 10], armed)
    [found] = compare({}, {ACTIVATION: value}, REGISTRY)
    assert "not set again" in str(obstacle(found, "smr5.2", PROFILES["smr5.2"], REGISTRY))


async def test_restoring_what_the_generation_lacks_sends_nothing(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.0") as place:
        before = place.meter.dump().attributes
        wanted = RestoreAttributesRequest(attributes={FILTER: "0600000109", THRESHOLD: "120050"})
        outcome = await place.runner.write("RestoreAttributes", wanted)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert outcome.run.writes == ()
        assert place.attribute(FILTER) == before[FILTER]
