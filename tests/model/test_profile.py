"""Profiles say what each generation has, and a file that is wrong is refused with its name and the place."""

import json
from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.axdr import Tag
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.meter import GENERATIONS, Security
from smconfig_gui.model.profile import (
    MAX_FILE_BYTES,
    TAGS,
    MeterProfile,
    NotInProfileError,
    ProfileError,
    TypeName,
    parse_profiles,
)
from smconfig_gui.store.profiles import load_profiles

PROFILES = load_profiles(None)
OLD = ("dsmr2.2", "dsmr4.2.2", "smr4.3")
NEW = ("smr5.0", "smr5.1", "smr5.2", "smr5.5")
FROM_4 = GENERATIONS[1:]
FROM_51 = GENERATIONS[4:]
FROM_52 = GENERATIONS[5:]


def _having(name: str) -> tuple[str, ...]:
    return tuple(generation for generation in GENERATIONS if PROFILES[generation].has(name))


def test_there_is_one_profile_per_generation_oldest_first() -> None:
    assert tuple(PROFILES) == GENERATIONS
    assert [profile.title for profile in PROFILES.values()] == [
        "DSMR 2.2",
        "DSMR 4.2.2",
        "SMR 4.3",
        "SMR 5.0",
        "SMR 5.1",
        "SMR 5.2",
        "SMR 5.5",
    ]


@pytest.mark.parametrize(
    ("name", "generations"),
    [
        ("MBUS_DRIVER_ACTIVE_FIRMWARE_IDENTIFIER", NEW),
        ("MBUS_DEVICE_CONFIG_SIMPLE_VERSION_INFO", NEW),
        ("IMAGE_TRANSFER", FROM_4),
        ("SECURITY_SETUP", GENERATIONS),
        ("ADMINISTRATIVE_IN_OUT", FROM_4),
        ("ACTIVITY_CALENDAR", GENERATIONS),
        ("TARIFF_SCRIPT_TABLE", GENERATIONS),
        ("ALARM_FILTER_1", GENERATIONS),
        ("ALARM_FILTER_2", FROM_52),
        ("ALARM_FILTER_3", ("smr5.5",)),
        ("ALARM_REGISTER_2", FROM_52),
        ("ALARM_REGISTER_3", ("smr5.5",)),
        ("PUSH_SETUP_ALARM", FROM_4),
        ("PUSH_SETUP_SMS", FROM_4),
        ("PUSH_SETUP_UDP", ("smr5.5",)),
        ("CONFIGURATION_OBJECT", FROM_4),
        ("SPECIAL_DAYS_TABLE", GENERATIONS),
        ("DEFINABLE_LOAD_PROFILE", FROM_4),
        ("MBUS_CLIENT_SETUP", GENERATIONS),
        ("INVOCATION_COUNTER", NEW),
        ("AUXILIARY_EVENT_LOG", FROM_51),
        ("CLEAR_MBUS_STATUS", FROM_51),
        ("THD_VALUE_THRESHOLD", FROM_52),
        ("LTE_DIAGNOSTIC", FROM_52),
        ("CDMA_DIAGNOSTIC", GENERATIONS[2:]),
        ("GPRS_DIAGNOSTIC", NEW),
    ],
)
def test_an_object_is_in_the_generations_of_the_support_grid(name: str, generations: tuple[str, ...]) -> None:
    assert _having(name) == generations


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("configuration_object", ["none", "structure", "structure", "bits", "bits", "bits", "bits"]),
        ("mbus_identification", ["bcd", "bcd", "bcd", "decimal", "decimal", "decimal", "decimal"]),
        ("mbus_key", ["none", "cbc", "cbc", "gcm", "gcm", "gcm", "gcm"]),
        ("alarm_filters", [1, 1, 1, 1, 1, 2, 3]),
        ("has_counter_object", [False, False, False, True, True, True, True]),
        ("unconfirmed", [("replace-keys",), (), ("mbus-key",), (), (), (), ()]),
        ("default_security", [Security.LLS, *[Security.HLS5] * 6]),
    ],
)
def test_the_forms_differ_as_in_the_support_grid(field: str, values: list[object]) -> None:
    assert [getattr(PROFILES[generation].forms, field) for generation in GENERATIONS] == values


def test_pushes_of_the_fours_have_message_type_128_and_of_the_fives_0() -> None:
    assert [PROFILES[generation].forms.push_message_type for generation in FROM_4] == [128, 128, 0, 0, 0, 0]


def test_firmware_versions_are_asked_in_the_order_of_the_service() -> None:
    three = ["ACTIVE_FIRMWARE", "MODULE_ACTIVE_FIRMWARE", "COMMUNICATION_MODULE_ACTIVE_FIRMWARE"]
    for generation in GENERATIONS:
        profile = PROFILES[generation]
        modules = profile.forms.firmware_modules
        assert [kind for kind, _ in modules] == three + (["M_BUS_DRIVER_ACTIVE_FIRMWARE"] if generation in NEW else [])
        places = [profile.attribute(name, 2).obis.dotted for _, name in modules]
        assert places == ["1.0.0.2.0.255", "1.1.0.2.0.255", "1.2.0.2.0.255", "1.4.0.2.0.255"][: len(modules)]


@pytest.mark.parametrize("generation", GENERATIONS)
def test_every_type_and_access_is_known_and_every_object_can_be_found(generation: str) -> None:
    profile = PROFILES[generation]
    for item in profile.objects():
        assert all(kind.type in TAGS and kind.access in ("R", "RW") for kind in item.attributes.values()), item.name
        channel = 3 if item.per_channel else None
        assert profile.find(item.class_id, item.obis_on(channel)) == (item, channel)
        assert profile.attribute(item.name, 1, channel).class_id == item.class_id
        assert sorted(item.attributes) == list(range(2, 2 + len(item.attributes))), item.name


def test_every_type_name_has_its_types_on_the_wire() -> None:
    assert set(TAGS) == set(get_args(TypeName))
    assert all(TAGS.values())


def test_the_configuration_object_has_the_type_of_its_form() -> None:
    kinds = {g: PROFILES[g].object("CONFIGURATION_OBJECT").attributes[2] for g in FROM_4}
    assert [kind.type for kind in kinds.values()] == ["structure", "structure"] + ["bit-string"] * 4
    assert all(kind.is_readable and kind.is_writable for kind in kinds.values())


def test_class_72_has_version_0_before_the_fives_and_no_key_status_on_the_oldest() -> None:
    assert [PROFILES[g].object("MBUS_CLIENT_SETUP").version for g in GENERATIONS] == [0, 0, 0, 1, 1, 1, 1]
    assert [max(PROFILES[g].object("MBUS_CLIENT_SETUP").attributes) for g in GENERATIONS] == [12, *[14] * 6]
    with pytest.raises(NotInProfileError, match=r"DSMR 2\.2 has no MBUS_CLIENT_SETUP attribute 14"):
        PROFILES["dsmr2.2"].attribute("MBUS_CLIENT_SETUP", 14, channel=1)


def test_the_association_names_its_security_setup_from_the_fours_on() -> None:
    versions = [PROFILES[g].object("ASSOCIATION_LN").version for g in GENERATIONS]
    assert versions == [0, 1, 1, 3, 3, 3, 3]
    assert [9 in PROFILES[g].object("ASSOCIATION_LN").attributes for g in GENERATIONS] == [False, *[True] * 6]


def test_the_averages_moved_in_the_fives() -> None:
    assert str(PROFILES["smr4.3"].object("AVERAGE_ACTIVE_POWER_IMPORT_L2").obis) == "1-0:41.24.0.255"
    assert str(PROFILES["smr5.0"].object("AVERAGE_ACTIVE_POWER_IMPORT_L2").obis) == "1-0:41.4.0.255"
    assert PROFILES["smr5.0"].object("AVERAGE_ACTIVE_POWER_IMPORT_L2").polyphase_only


def test_the_m_bus_value_moved_to_make_room_for_five_minutes() -> None:
    places = [PROFILES[g].attribute("MBUS_MASTER_VALUE", 2, 4).obis.dotted for g in ("smr4.3", "smr5.0")]
    assert places == ["0.4.24.2.1.255", "0.4.24.2.2.255"]
    assert PROFILES["smr5.0"].attribute("MBUS_MASTER_VALUE_5MIN", 2, 4).obis.dotted == "0.4.24.2.1.255"


@pytest.mark.parametrize(
    ("generation", "count", "some"),
    [
        ("dsmr2.2", 0, set()),
        ("dsmr4.2.2", 24, {"AVERAGE_REACTIVE_POWER_EXPORT_L3", "NUMBER_OF_VOLTAGE_SAGS_FOR_L1"}),
        ("smr4.3", 25, {"AVERAGE_REACTIVE_POWER_EXPORT_L3", "CDMA_DIAGNOSTIC"}),
        ("smr5.0", 12, {"MBUS_CLIENT_SETUP", "MBUS_DIAGNOSTIC", "GPRS_DIAGNOSTIC"}),
        ("smr5.5", 13, {"MBUS_CLIENT_SETUP", "LTE_DIAGNOSTIC"}),
    ],
)
def test_the_load_profile_offers_what_the_generation_allows(generation: str, count: int, some: set[str]) -> None:
    offered = PROFILES[generation].load_profile_objects
    assert len(offered) == len(set(offered)) == count
    assert some <= set(offered)


def test_an_attribute_and_a_method_stand_where_the_object_stands() -> None:
    profile = PROFILES["smr5.2"]
    assert profile.attribute("ALARM_FILTER_2", 2) == Attribute(1, Obis("0-0:97.98.11.255"), 2)
    assert profile.attribute("MBUS_CLIENT_SETUP", 14, 2) == Attribute(72, Obis("0-2:24.1.0.255"), 14)
    assert profile.method("IMAGE_TRANSFER", 4) == Method(18, Obis("0-0:44.0.0.255"), 4)
    assert profile.method("MBUS_CLIENT_SETUP", 8, 4) == Method(72, Obis("0-4:24.1.0.255"), 8)
    assert profile.object("MBUS_CLIENT_SETUP").obis_text == "0-x:24.1.0.255"
    assert profile.object("CLOCK").obis_text == "0-0:1.0.0.255"


def test_what_a_generation_lacks_is_named_with_its_title() -> None:
    profile = PROFILES["smr5.1"]
    with pytest.raises(NotInProfileError, match=r"SMR 5\.1 has no ALARM_FILTER_2") as caught:
        profile.attribute("ALARM_FILTER_2", 2)
    assert (caught.value.name, caught.value.title) == ("ALARM_FILTER_2", "SMR 5.1")
    with pytest.raises(NotInProfileError, match="CLOCK attribute 10"):
        profile.attribute("CLOCK", 10)
    with pytest.raises(NotInProfileError, match="IMAGE_TRANSFER method 5"):
        profile.method("IMAGE_TRANSFER", 5)


def test_a_channel_is_asked_for_exactly_where_there_is_one() -> None:
    profile = PROFILES["smr5.2"]
    with pytest.raises(ValueError, match="which channel is needed"):
        profile.attribute("MBUS_CLIENT_SETUP", 14)
    with pytest.raises(ValueError, match="once in a meter"):
        profile.attribute("CLOCK", 2, channel=1)
    with pytest.raises(ValueError, match="channels 1 to 4, not 5"):
        profile.method("MBUS_CLIENT_SETUP", 7, channel=5)


def test_an_object_of_the_meter_itself_is_not_taken_for_one_of_a_channel() -> None:
    profile = PROFILES["smr5.2"]
    assert profile.find(1, Obis("0-0:96.1.1.255")) == (profile.object("DEVICE_ID_2"), None)
    assert profile.find(1, Obis("0-2:96.1.1.255")) == (profile.object("MBUS_DEVICE_ID_1"), 2)
    assert profile.find(40, Obis("0-1:25.9.0.255")) == (profile.object("PUSH_SETUP_ALARM"), None)
    assert profile.find(1, Obis("0-5:96.1.1.255")) is None
    assert profile.find(3, Obis("0-0:96.1.1.255")) is None


def test_scaler_and_context_types_know_how_they_stand_on_the_wire() -> None:
    assert PROFILES["smr5.2"].object("ACTIVE_ENERGY_IMPORT").attributes[3].tags == {Tag.STRUCTURE}
    assert Tag.OCTET_STRING in PROFILES["smr5.2"].object("ASSOCIATION_LN").attributes[4].tags


# Files of a laboratory.

FORMS = {
    "configurationObject": "none",
    "mbusIdentification": "bcd",
    "mbusKey": "none",
    "pushMessageType": 0,
    "alarmFilters": 1,
    "hasCounterObject": False,
    "defaultSecurity": "none",
    "withListLimit": 1,
    "firmwareModules": [],
}
FILTER = {"name": "ALARM_FILTER_1", "class": 1, "version": 0, "obis": "0.0.97.98.10.255", "attributes": {}}
CLOCK = {
    "name": "CLOCK",
    "class": 8,
    "version": 0,
    "obis": "0.0.1.0.0.255",
    "attributes": {"2": ["octet-string", "RW"]},
}
BASE = {"name": "base", "title": "Base 1", "forms": FORMS, "objects": [FILTER, CLOCK]}


def _parse(*files: Mapping[str, object]) -> dict[str, MeterProfile]:
    return parse_profiles({f"{number}.json": json.dumps(file).encode() for number, file in enumerate(files)})


def _refusal(*files: Mapping[str, object]) -> str:
    with pytest.raises(ProfileError) as caught:
        _parse(*files)
    assert caught.value.file in str(caught.value)
    return str(caught.value)


def test_a_file_takes_what_it_extends_and_changes_what_it_names() -> None:
    own = {
        "name": "lab",
        "title": "Lab (wired)",
        "extends": "base",
        "forms": {"withListLimit": 4},
        "removes": ["CLOCK"],
        "loadProfileObjects": ["ALARM_FILTER_1"],
        "objects": [FILTER | {"version": 7}],
    }
    profiles = _parse(own, BASE)  # an order in which the parent comes last
    lab, base = profiles["lab"], profiles["base"]
    assert lab.object("ALARM_FILTER_1").version == 7
    assert not lab.has("CLOCK")
    assert (lab.forms.with_list_limit, lab.forms.default_security) == (4, Security.NONE)
    assert lab.load_profile_objects == ("ALARM_FILTER_1",)
    assert (base.object("ALARM_FILTER_1").version, base.has("CLOCK"), base.forms.with_list_limit) == (0, True, 1)


def test_what_is_removed_can_no_longer_be_selected_for_the_load_profile() -> None:
    parent = BASE | {"loadProfileObjects": ["CLOCK"]}
    child = {"name": "child", "title": "Child", "extends": "base", "removes": ["CLOCK"]}
    assert _parse(parent, child)["child"].load_profile_objects == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"colour": "red"}, "The field “colour” is not known."),
        ({"name": "Base"}, "$.name"),
        ({"title": "two\nlines"}, "$.title"),
        ({"forms": FORMS | {"colour": 1}}, "The field “colour” is not known. ($.forms)"),
        ({"forms": FORMS | {"mbusKey": "rot13"}}, "($.forms.mbusKey)"),
        ({"forms": FORMS | {"withListLimit": 0}}, "A number >= 1 is expected here. ($.forms.withListLimit)"),
        ({"forms": {}}, "The field “configurationObject” is missing. ($.forms)"),
        ({"forms": FORMS | {"alarmFilters": 2}}, "$.forms.alarmFilters is 2, but the objects have 1 alarm filters"),
        ({"forms": FORMS | {"hasCounterObject": True}}, "$.forms.hasCounterObject"),
        ({"forms": FORMS | {"firmwareModules": [["A", "B"]]}}, "$.forms.firmwareModules: B is no object"),
        ({"loadProfileObjects": ["SUN"]}, "$.loadProfileObjects: SUN is no object"),
        ({"removes": ["SUN"]}, "$.removes[0]: SUN is no object"),
        ({"extends": "nobody"}, "there is no such profile"),
        ({"objects": [FILTER, CLOCK, CLOCK]}, "$.objects[2]: CLOCK is named twice"),
        ({"objects": [FILTER, CLOCK | {"name": "WATCH"}, CLOCK]}, "CLOCK and WATCH are both class 8 at 0-0:1.0.0.255"),
        ({"objects": [CLOCK | {"obis": "0.0.1.0.0.256"}]}, "$.objects[0].obis: “0.0.1.0.0.256” is no OBIS code"),
        ({"objects": [CLOCK | {"obis": "x.0.1.0.0.255"}]}, "$.objects[0].obis"),
        ({"objects": [CLOCK | {"class": 65536}]}, "($.objects[0].class)"),
        ({"objects": [CLOCK | {"version": -1}]}, "($.objects[0].version)"),
        ({"objects": [CLOCK | {"attributes": {"1": ["octet-string", "R"]}}]}, "$.objects[0].attributes"),
        ({"objects": [CLOCK | {"attributes": {"2": ["octet-strings", "R"]}}]}, "$.objects[0].attributes[...][0]"),
        ({"objects": [CLOCK | {"attributes": {"2": ["octet-string", "WR"]}}]}, "$.objects[0].attributes[...][1]"),
        (
            {"objects": [CLOCK | {"attributes": {"2": ["enum", "R", 1]}}]},
            "A length 2 is expected here.",
        ),
        ({"objects": [CLOCK | {"methods": {"0": "adjust"}}]}, "$.objects[0].methods"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_and_the_place(change: dict[str, object], words: str) -> None:
    refusal = _refusal(BASE | change)
    assert refusal.startswith("0.json: ")
    assert words in refusal


def test_files_that_extend_each_other_are_refused() -> None:
    first = {"name": "one", "title": "One", "extends": "two"}
    second = {"name": "two", "title": "Two", "extends": "one"}
    assert "It extends itself: one → two → one." in _refusal(first, second)
    assert "It extends itself: one → one." in _refusal(first | {"extends": "one"})


def test_two_files_of_one_name_are_refused() -> None:
    refusal = _refusal(BASE, BASE | {"title": "Another"})
    assert refusal == "1.json: The profile name “base” is already used by 0.json; give this one its own name."


def test_too_large_a_file_is_refused_unread() -> None:
    with pytest.raises(ProfileError, match=r"big\.json: The file is larger than"):
        parse_profiles({"big.json": b"[" * (MAX_FILE_BYTES + 1)})


def test_too_many_objects_are_refused() -> None:
    many = [FILTER | {"name": f"OBJECT_{i}", "obis": f"0.0.{i // 256}.{i % 256}.1.255"} for i in range(1600)]
    more = [item | {"name": f"{item['name']}_B", "class": 3} for item in many]
    child = {"name": "child", "title": "Child", "extends": "base", "objects": more}
    assert "at most 2000 objects" in _refusal(BASE | {"objects": [FILTER, *many]}, child)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"forms": {"a":' + b"[" * 50_000])
def test_what_is_no_profile_is_refused(content: bytes) -> None:
    with pytest.raises(ProfileError, match=r"x\.json: This is no profile: "):
        parse_profiles({"x.json": content})


@given(st.binary(max_size=200))
def test_any_bytes_are_a_profile_or_refused(content: bytes) -> None:
    with pytest.raises(ProfileError):
        parse_profiles({"x.json": content})
