"""The configuration object, on the meter."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLabel, QWidget

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.model.axdr import Data, bit_string, decode, encode, enumerated, octet_string, structure, unsigned
from smconfig_gui.model.configuration_object import (
    BITS,
    NAMES,
    SETTINGS,
    ConfigurationFlagType,
    ConfigurationObject,
    GprsOperationMode,
    apply_to_configuration,
    read_configuration,
)
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.views.draft import Draft
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.row_copies import row_of, row_text
from tests.features.desk import Desk, desk
from tests.meters import bench

OBJECT = "1/0.1.94.31.3.255/2"
HAVE_IT = GENERATIONS[1:]
STRUCTURED = GENERATIONS[1:3]
ALL = tuple(ConfigurationFlagType)


def wanted(mode: str | None = None, /, **flags: bool) -> ConfigurationObject:
    """Return a request in the form of a file."""
    value: dict[str, Any] = {
        "configurationFlags": [{"configurationFlagType": name, "enabled": on} for name, on in flags.items()]
    }
    if mode is not None:
        value["gprsOperationMode"] = mode
    return msgspec.json.decode(json.dumps(value), type=ConfigurationObject)


def test_the_published_change_of_a_dsmr4_object() -> None:
    before = decode(bytes.fromhex("0202160104108A80"))
    request = wanted(
        "TRIGGERED",
        DISCOVER_ON_OPEN_COVER=False,
        DISCOVER_ON_POWER_ON=True,
        DYNAMIC_MBUS_ADDRESS=True,
        PO_ENABLE=True,
        HLS_5_ON_P0_ENABLE=True,
    )
    assert encode(apply_to_configuration(before, request)).hex().upper() == "0202160204107AC0"


@pytest.mark.parametrize(("raw", "bits"), [(bytes((82, 32)), {1, 3, 6, 10}), (bytes((18, 32)), {3, 6, 10})])
def test_the_published_flags_of_two_objects(raw: bytes, bits: set[int]) -> None:
    value = read_configuration(decode(b"\x04\x10" + raw), ALL)
    assert {BITS[flag] for flag, enabled in value.flags.items() if enabled} == bits


def test_the_optical_port_may_be_written_with_a_zero_and_is_told_with_the_letter() -> None:
    assert list(wanted(P0_ENABLE=True).flags) == [ConfigurationFlagType.PO_ENABLE]
    with pytest.raises(msgspec.ValidationError, match="PO_ENABLE is named twice"):
        wanted(P0_ENABLE=True, PO_ENABLE=True)


def test_every_flag_of_every_profile_has_a_bit_and_a_name() -> None:
    for profile in load_profiles(None).values():
        assert {ConfigurationFlagType(name) for name in profile.forms.configuration_flags} <= set(NAMES)
        assert profile.has("CONFIGURATION_OBJECT") is bool(profile.forms.configuration_flags)


forms = st.one_of(
    st.text("01", min_size=16, max_size=40).map(bit_string),
    st.builds(
        lambda mode, bits, rest: structure(mode, bit_string(bits), *rest),
        st.integers(0, 255).map(enumerated) | st.integers(0, 255).map(unsigned),
        st.text("01", min_size=16, max_size=40),
        st.lists(st.binary(max_size=3).map(octet_string), max_size=2),
    ),
)


@given(forms, st.dictionaries(st.sampled_from(ALL), st.booleans()))
def test_a_change_touches_the_named_bits_and_nothing_else(data: Data, flags: dict[ConfigurationFlagType, bool]) -> None:
    changed = apply_to_configuration(data, wanted(**{flag.value: on for flag, on in flags.items()}))
    before, after = (item if isinstance(item.value, str) else item.items[1] for item in (data, changed))
    for bit, (old, new) in enumerate(zip(before.bits, after.bits, strict=True)):
        named = next((on for flag, on in flags.items() if BITS[flag] == bit), None)
        assert new == (old if named is None else str(int(named)))
    if data is not before:
        assert (changed.items[0], *changed.items[2:]) == (data.items[0], *data.items[2:])
    assert apply_to_configuration(data, ConfigurationObject()) == data


@given(forms)
def test_a_flag_told_is_a_flag_that_can_be_asked_for(data: Data) -> None:
    assert apply_to_configuration(data, read_configuration(data, ALL)) == data


def test_a_short_bit_string_grows_only_for_a_flag_that_goes_on() -> None:
    assert apply_to_configuration(bit_string("0001"), wanted(HLS_5_ON_P3_ENABLE=False)) == bit_string("0001")
    grown = apply_to_configuration(bit_string("0001"), wanted(HLS_5_ON_P3_ENABLE=True))
    assert grown == bit_string("0001001000000000")


@pytest.mark.parametrize("flag", ["PO_ENABLE", "HLS_5_ON_P3_ENABLE", "HLS_5_ON_P0_ENABLE"])
def test_locking_this_program_out_is_dangerous_and_says_how(flag: str) -> None:
    setting = SETTINGS["CONFIGURATION_OBJECT", 2]
    on = apply_to_configuration(bit_string("0" * 16), wanted(**{flag: True}))
    off = bit_string("0" * 16)
    assert "After this" in str(setting.danger(on, off))
    assert [change.is_dangerous for change in setting.changes(on, off)] == [True]
    assert setting.danger(off, on) is None
    assert not setting.changes(off, on)[0].is_dangerous


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_the_object_is_read_with_all_flags_of_the_generation(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.run("GetConfigurationObject")
        known = load_profiles(None)[generation].forms.configuration_flags
        assert outcome.run.verdict is Verdict.READ
        assert tuple(flag.value for flag in outcome.value.flags) == known
        is_structured = generation in STRUCTURED
        assert outcome.value.gprs_operation_mode == (GprsOperationMode.ALWAYS_ON if is_structured else None)
        assert ("gprsOperationMode" in outcome.run.response) is is_structured


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_a_flag_is_switched_and_unknown_bits_stay(generation: str, tmp_path: Path) -> None:
    before, after = ("0410520D", "0410528D") if generation == "dsmr4.2.2" else ("0410120D", "0410122D")
    flag = "HLS_4_ON_P0_ENABLE" if generation == "dsmr4.2.2" else "DIRECT_ATTACH_AT_POWER_ON"
    if generation in STRUCTURED:
        before, after = f"02021601{before}", f"02021601{after}"
    async with bench(tmp_path, generation, state={"attributes": {OBJECT: before}}) as place:
        planned = await place.runner.dry_run("SetConfigurationObject", wanted(**{flag: True}))
        assert (planned.run.verdict, place.attribute(OBJECT)) == (Verdict.PLANNED, before)
        outcome = await place.runner.write("SetConfigurationObject", wanted(**{flag: True}))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert place.attribute(OBJECT) == after
        assert outcome.run.writes[0].new["configurationFlags"].count(flag) == 1
        again = await place.runner.write("SetConfigurationObject", wanted(**{flag: True}))
        assert again.run.verdict is Verdict.NOTHING_TO_WRITE


@pytest.mark.parametrize("generation", STRUCTURED)
async def test_the_gprs_mode_is_set_where_there_is_one(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.write("SetConfigurationObject", wanted("TRIGGERED"))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(OBJECT).startswith("02021602")


async def test_a_mode_for_a_meter_without_one_changes_nothing(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.2") as place:
        outcome = await place.runner.write("SetConfigurationObject", wanted("TRIGGERED"))
        assert outcome.run.verdict is Verdict.NOTHING_TO_WRITE
        assert outcome.run.description == (
            "The GPRS mode was left out: SMR 5.2 has none, so this part of the request changes nothing."
        )


async def test_switching_on_what_the_generation_lacks_sends_nothing(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.2") as place:
        request = wanted(DISCOVER_ON_OPEN_COVER=True, DIRECT_ATTACH_AT_POWER_ON=False)
        outcome = await place.runner.write("SetConfigurationObject", request)
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "cover is opened" in (outcome.run.description or "")
        lacking = await place.runner.write("SetConfigurationObject", wanted(DISCOVER_ON_OPEN_COVER=False))
        assert lacking.run.verdict is Verdict.NOTHING_TO_WRITE


async def test_dsmr_2_has_no_such_object(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr2.2") as place:
        with pytest.raises(NotSupportedError):
            await place.runner.plan("SetConfigurationObject", wanted(PO_ENABLE=True))


async def test_a_lock_out_is_not_written_without_the_digits(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.2") as place:
        before = place.attribute(OBJECT)
        refused = await place.runner.write("SetConfigurationObject", wanted(HLS_5_ON_P3_ENABLE=False))
        assert (refused.run.verdict, place.attribute(OBJECT)) == (Verdict.NOT_DONE, before)
        facts = await place.runner.connection.open()
        request = wanted(HLS_5_ON_P3_ENABLE=False)
        outcome = await place.runner.write("SetConfigurationObject", request, facts.confirmed_by[-4:])
        assert (outcome.run.verdict, place.attribute(OBJECT)) == (Verdict.VERIFIED, "04101020")


async def test_the_window_shows_writes_and_warns(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "smr5.2", state={"attributes": {OBJECT: "0410120D"}}) as place:
        panel = await place.read("configuration")
        assert place.find("configuration.kept", QLabel).text().startswith("Bit 15 is on")
        place.press("configuration.DIRECT_ATTACH_AT_POWER_ON")
        assert place.find("configuration.warning", QWidget).isHidden()
        place.press("configuration.PO_ENABLE")
        assert not place.find("configuration.warning", QWidget).isHidden()
        assert panel.changes("desk") == 2
        run = await place.write("configuration", place.digits)
        assert (run.verdict, place.attribute(OBJECT)) == (Verdict.VERIFIED, "0410022D")


async def test_the_window_of_a_dsmr4_meter_has_the_gprs_mode(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "dsmr4.2.2") as place:
        await place.read("configuration")
        place.press("configuration.TRIGGERED")
        run = await place.write("configuration")
        assert (run.verdict, place.attribute(OBJECT)[:8]) == (Verdict.VERIFIED, "02021602")
        assert not place.find("configuration.DIRECT_ATTACH_AT_POWER_ON", QWidget).isVisible()


def unread(place: Desk) -> Panel[Any]:
    """Return the panel as it is on a card whose object was never read."""
    place.open("overview")
    place.place.window.panels.panels["configuration"].state("desk").draft = Draft()
    return place.open("configuration")


async def test_switches_of_an_unread_object_are_on_off_or_left_alone(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "smr5.2", state={"attributes": {OBJECT: "0410120D"}}) as place:
        panel = unread(place)
        place.press("configuration.start")
        attach = place.find("configuration.DIRECT_ATTACH_AT_POWER_ON", QCheckBox)
        port = place.find("configuration.PO_ENABLE", QCheckBox)
        assert place.find("configuration.open", QLabel).isVisible()
        assert not place.find("configuration.DISCOVER_ON_POWER_ON", QCheckBox).isVisible()
        assert not place.find("configuration.TRIGGERED", QWidget).isVisible()
        assert {box.checkState() for box in (attach, port)} == {Qt.CheckState.PartiallyChecked}
        attach.click()
        assert (attach.checkState(), attach.accessibleDescription()) == (Qt.CheckState.Checked, "switch on")
        row = row_of(port)
        assert row is not None
        assert row_text(row) == "Optical port (P0) enabled\tleft alone"
        for _ in range(2):
            port.click()
        assert (port.checkState(), port.accessibleDescription()) == (Qt.CheckState.Unchecked, "switch off")
        assert not place.find("configuration.warning", QWidget).isHidden()
        port.click()
        assert port.checkState() is Qt.CheckState.PartiallyChecked
        assert place.find("configuration.warning", QWidget).isHidden()
        await place.read("configuration")
        assert (attach.accessibleDescription(), port.accessibleDescription()) == ("was off", "")
        assert (port.checkState(), port.isTristate()) == (Qt.CheckState.Checked, False)
        assert panel.changes("desk") == 1
        run = await place.write("configuration")
        assert (run.verdict, place.attribute(OBJECT)) == (Verdict.VERIFIED, "0410122D")


async def test_a_mode_that_was_chosen_without_a_meter_is_written_or_left_open(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with desk(qapp, tmp_path, "dsmr4.2.2") as place:
        panel = unread(place)
        place.press("configuration.start")
        triggered = place.find("configuration.TRIGGERED", QAbstractButton)
        assert not triggered.isChecked()
        triggered.click()
        assert (triggered.isChecked(), triggered.accessibleDescription()) == (True, "switch over")
        triggered.click()
        assert not triggered.isChecked()
        triggered.click()
        await place.read("configuration")
        assert panel.changes("desk") == 1
        run = await place.write("configuration")
        assert (run.verdict, place.attribute(OBJECT)[:8]) == (Verdict.VERIFIED, "02021602")
