"""The definable load profile, on the meter."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.model.axdr import (
    NULL,
    AxdrError,
    array,
    decode,
    encode,
    enumerated,
    integer,
    long_unsigned,
    octet_string,
    structure,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.load_profile import (
    CLOCK,
    CaptureObject,
    ConfigureDefinableLoadProfileRequest,
    days_kept,
    period_text,
    read_objects,
    read_values,
    with_clock,
    write_objects,
)
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.selective_access import Period
from smconfig_gui.views.fields.table import RowsTable
from tests.features.desk import desk
from tests.meters import bench

PROFILE = "7/0.1.94.31.6.255"
HAVE_IT = GENERATIONS[1:]
SAGS = {"classId": 1, "logicalName": "1.0.32.32.0.255", "attributeIndex": 2}
CURRENT = {"classId": 3, "logicalName": "1-0:90.7.0.255", "attributeIndex": 2, "dataIndex": 0}
CLOCK_ENTRY = {"classId": 8, "logicalName": "0.0.1.0.0.255", "attributeIndex": 2}
WRITTEN = (
    "0103020412000809060000010000FF0F02120000020412000109060100202000FF0F021200000204120003090601005A0700FF0F02120000"
)


def request(**parts: Any) -> ConfigureDefinableLoadProfileRequest:
    """Return a request in the form of a file."""
    return msgspec.convert(parts, ConfigureDefinableLoadProfileRequest)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "needed"),
        ({"captureObjects": []}, "needed"),
        ({"capturePeriod": -1}, "0"),
        ({"capturePeriod": 2**32}, "4294967295"),
        ({"captureObjects": [SAGS, SAGS]}, "named twice"),
        ({"captureObjects": [{**SAGS, "attributeIndex": 200}]}, "127"),
        ({"captureObjects": [{**SAGS, "scaler": 1}]}, r"scaler.*captureObjects\[0\]"),
        ({"captureObjects": [{**SAGS, "logicalName": "1.0"}]}, "no OBIS code"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_reason(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        request(**parts)


@pytest.mark.parametrize("given_objects", [[SAGS, CURRENT], [CLOCK_ENTRY, SAGS, CURRENT], [SAGS, CLOCK_ENTRY, CURRENT]])
def test_the_clock_is_first_wherever_it_was_named(given_objects: list[dict[str, Any]]) -> None:
    assert encode(write_objects(request(captureObjects=given_objects).capture_objects)).hex().upper() == WRITTEN


objects = st.builds(
    CaptureObject,
    class_id=st.integers(0, 0xFFFF),
    logical_name=st.lists(st.integers(0, 255), min_size=6, max_size=6).map(lambda groups: ".".join(map(str, groups))),
    attribute_index=st.integers(0, 127),
    data_index=st.integers(0, 0xFFFF),
)


@given(st.lists(objects, max_size=6))
def test_capture_objects_come_back_as_they_were(items: list[CaptureObject]) -> None:
    assert read_objects(decode(encode(write_objects(items)))) == with_clock(items)
    assert with_clock(items)[0] == CLOCK


@pytest.mark.parametrize(("entries", "period", "days"), [(960, 900, 10.0), (960, 3600, 40.0), (960, 0, None)])
def test_how_many_days_a_full_buffer_goes_back(entries: int, period: int, days: float | None) -> None:
    assert days_kept(entries, period) == days


def test_periods_in_words() -> None:
    words = [str(period_text(seconds)) for seconds in (0, 45, 900, 3600, 86400)]
    assert words == ["Not by itself", "45 s", "15 min", "1 h", "24 h"]


def test_values_are_scaled_and_times_that_are_left_out_are_worked_out() -> None:
    time = octet_string(CosemDateTime.from_text("2026-11-24 23:45:00 dev=-60 st=00").to_bytes())
    current = CaptureObject(class_id=3, logical_name="1.0.90.7.0.255", attribute_index=2)
    other = CaptureObject(class_id=1, logical_name="0.0.96.1.0.255", attribute_index=2)
    buffer = array(
        structure(time, long_unsigned(13), octet_string(b"ab")), structure(NULL, NULL, octet_string(b"\x00"))
    )
    scales = {current.attribute: structure(integer(-1), enumerated(33))}
    found = read_values((CLOCK, current, other), scales, buffer, 900)
    assert [column.unit for column in found.columns] == ["", "A", ""]
    assert found.rows == (
        ("2026-11-24 23:45:00 dev=-60 st=00", 1.3, {"type": "octet-string", "value": "6162"}),
        ("2026-11-25 00:00:00 dev=-60 st=00", None, {"type": "octet-string", "value": "00"}),
    )


def test_an_entry_of_another_width_is_an_error() -> None:
    with pytest.raises(AxdrError, match="structure of 1 elements"):
        read_values((CLOCK,), {}, array(structure(NULL, NULL)), 900)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"from": "2026-*-01 00:00"}, "no exact moment"),
        ({"from": "2026-01-02 00:00", "until": "2026-01-01 00:00"}, "ends before"),
        ({"since": "2026-01-02 00:00"}, "unknown field `since`"),
    ],
)
def test_a_period_that_is_none_is_refused(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        msgspec.convert(parts, Period)


def test_what_lies_in_a_period() -> None:
    period = msgspec.convert({"from": "2026-11-24 12:00 dev=-60", "until": "2026-11-24 13:00"}, Period)
    moments = ["2026-11-24 11:30 dev=-60", "2026-11-24 12:30 dev=-60", "2026-11-24 11:15 dev=0", "2026-11-24 13:30"]
    assert [period.holds(CosemDateTime.from_text(text)) for text in moments] == [False, True, True, False]
    assert period.holds(CosemDateTime.from_text("*-*-* *:*"))
    assert Period().selection is None


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_objects_and_period_are_written_and_the_buffer_starts_anew(generation: str, tmp_path: Path) -> None:
    wanted = request(captureObjects=[SAGS, CURRENT], capturePeriod=3600)
    async with bench(tmp_path, generation) as place:
        before = place.meter.dump().attributes
        planned = await place.runner.dry_run("ConfigureDefinableLoadProfile", wanted)
        assert planned.run.verdict is Verdict.PLANNED
        assert place.attribute(f"{PROFILE}/2") == before[f"{PROFILE}/2"] != "0100"
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert [row.attribute for row in outcome.run.writes] == [3, 4]
        assert place.attribute(f"{PROFILE}/3") == WRITTEN
        assert place.attribute(f"{PROFILE}/4") == "0600000E10"
        assert place.attribute(f"{PROFILE}/2") == "0100"
        read = await place.runner.run("GetDefinableLoadProfile")
        assert read.run.response["capturePeriod"] == 3600
        assert read.value.capture_objects[0] == CLOCK


async def test_an_object_of_an_mbus_channel_is_captured(tmp_path: Path) -> None:
    channel_2 = {"classId": 72, "logicalName": "0.2.24.1.0.255", "attributeIndex": 9}
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", request(captureObjects=[channel_2]))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert "0002180100FF" in place.attribute(f"{PROFILE}/3")


async def test_a_period_alone_leaves_the_objects(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        before = place.attribute(f"{PROFILE}/3")
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", request(capturePeriod=0, captureObjects=[]))
        assert (outcome.run.verdict, place.attribute(f"{PROFILE}/4")) == (Verdict.VERIFIED, "0600000000")
        assert place.attribute(f"{PROFILE}/3") == before


async def test_a_list_that_the_meter_refuses_leaves_the_period_alone_and_is_told(tmp_path: Path) -> None:
    registers = [f"1.0.{phase}.{kind}.0.255" for phase in (32, 52, 72) for kind in (32, 36)]
    counts = [{"classId": 1, "logicalName": name, "attributeIndex": 2} for name in registers]
    devices = [
        {"classId": 72, "logicalName": f"0.{channel}.24.1.0.255", "attributeIndex": index}
        for channel in (1, 2, 3)
        for index in (6, 7, 9)
    ]
    async with bench(tmp_path) as place:
        before = place.attribute(f"{PROFILE}/3"), place.attribute(f"{PROFILE}/4")
        wanted = request(captureObjects=[*counts, *devices], capturePeriod=60)
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", wanted)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert (place.attribute(f"{PROFILE}/3"), place.attribute(f"{PROFILE}/4")) == before
        assert "other reason (250)" in (outcome.run.description or "")


@pytest.mark.parametrize(
    "unknown",
    [
        {"classId": 7, "logicalName": "1.0.99.7.0.255", "attributeIndex": 2},
        {"classId": 1, "logicalName": "1.1.1.1.1.255", "attributeIndex": 2},
        {"classId": 72, "logicalName": "0.5.24.1.0.255", "attributeIndex": 9},
        {"classId": 1, "logicalName": "0.0.96.7.21.255", "attributeIndex": 9},
    ],
)
async def test_an_object_that_the_generation_lacks_is_refused_before_anything_is_sent(
    unknown: dict[str, Any], tmp_path: Path
) -> None:
    async with bench(tmp_path) as place:
        before = place.attribute(f"{PROFILE}/3")
        wanted = request(captureObjects=[SAGS, unknown], capturePeriod=60)
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", wanted)
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert place.attribute(f"{PROFILE}/3") == before
        description = outcome.run.description or ""
        assert "to capture; it names for this profile 1-0:32.32.0.255" in description
        assert "Nothing was sent" in description


async def test_an_object_that_the_generation_has_and_does_not_name_is_captured_and_told(tmp_path: Path) -> None:
    voltage = {"classId": 3, "logicalName": "1.0.32.7.0.255", "attributeIndex": 2}
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("ConfigureDefinableLoadProfile", request(captureObjects=[voltage]))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert "does not name it for this profile" in (outcome.run.description or "")
        again = await place.runner.write("ConfigureDefinableLoadProfile", request(captureObjects=[voltage]))
        assert (again.run.verdict, again.run.description) == (Verdict.NOTHING_TO_WRITE, None)


async def test_dsmr_2_has_no_such_profile(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr2.2") as place:
        with pytest.raises(NotSupportedError):
            await place.runner.plan("ConfigureDefinableLoadProfile", request(capturePeriod=60))


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_the_values_are_read_with_units(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        everything = await place.runner.run("ReadDefinableLoadProfile", Period())
        assert everything.run.verdict is Verdict.READ, everything.run.description
        assert len(everything.value.rows) == 288
        assert {column.unit for column in everything.value.columns} >= {""}
        assert ("V" if generation in ("dsmr4.2.2", "smr4.3") else "A") in {
            column.unit for column in everything.value.columns
        }
        first, last = everything.value.rows[10][0], everything.value.rows[20][0]
        part = await place.runner.run(
            "ReadDefinableLoadProfile", msgspec.convert({"from": first, "until": last}, Period)
        )
        assert part.value.rows == everything.value.rows[10:21]
        assert part.run.bytes_in < everything.run.bytes_in / 3


async def test_the_window_changes_objects_and_period_in_one_review(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        panel = await place.read("load_profile")
        assert "goes back 10 days" in place.find("load_profile.kept", QLabel).text()
        assert not place.find("load_profile.objects.0.remove", QAbstractButton).isEnabled()
        assert place.find("load_profile.warning", QWidget).isHidden()
        place.find("load_profile.seconds", QSpinBox).setValue(3600)
        place.press("load_profile.objects.1.remove")
        place.press("load_profile.objects.add")
        place.find("load_profile.pick.filter", QLineEdit).setText("channel 3")
        place.press("load_profile.pick.add")
        assert "goes back 40 days" in place.find("load_profile.kept", QLabel).text()
        assert not place.find("load_profile.warning", QWidget).isHidden()
        assert panel.changes("desk") == 2
        run = await place.write("load_profile")
        assert run.verdict is Verdict.VERIFIED
        assert [item["logicalName"] for item in run.writes[0].new][-1] == "0.3.24.1.0.255"
        assert place.attribute(f"{PROFILE}/4") == "0600000E10"


async def test_the_window_reads_draws_and_exports_values(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("load_profile")
        place.find("load_profile.tabs", QTabBar).setCurrentIndex(1)
        place.find("load_profile.values.period", QComboBox).setCurrentIndex(0)
        place.press("load_profile.values.read")
        await place.idle()
        table = place.find("load_profile.values.table", RowsTable)
        assert 90 <= table.rows.rowCount() <= 97
        assert "A" in place.find("load_profile.values.plot", QWidget).accessibleName()
        place.press("load_profile.values.export")
        dialog = place.dialog()
        assert isinstance(dialog, QFileDialog)
        target = tmp_path / "values.csv"
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        lines = target.read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) == table.rows.rowCount() + 1
        assert lines[0].startswith("Time (0-0:1.0.0.255 / 2),")
