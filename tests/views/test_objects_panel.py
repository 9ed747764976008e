"""The objects panel against a simulated meter: list, groups, filter, values, copies, files."""

import csv
import io
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from smconfig_gui.model.object_names import OBJECT_NAMES
from smconfig_gui.model.object_topics import Topic, topic_of
from smconfig_gui.model.objects import AttributeAccess, AttributeValue, MeterObject
from smconfig_gui.model.outcome import Run
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.views.objects_export import objects_csv
from smconfig_gui.views.objects_model import AttributeColumn, NamedObject, Reading, named_objects
from smconfig_gui.views.panels.objects import ObjectsPanel
from smconfig_gui.views.theme import Choice, Theme
from tests.views.conftest import until
from tests.views.real import Place, real_place

CLOCK = (8, "0.0.1.0.0.255")
PUSH = (40, "0.1.25.9.0.255")
FRAME_COUNTER = "1/0.0.43.1.0.255/2"


async def listed(place: Place) -> ObjectsPanel:
    """Connect, read the list, and return the panel."""
    await place.connect()
    place.window.panel_list.select("objects")
    await place.press("objects.read")
    panel = place.window.panels.panels["objects"]
    assert isinstance(panel, ObjectsPanel)
    return panel


def choose(panel: ObjectsPanel, where: tuple[int, str]) -> None:
    row = panel.model.row_of(where)
    assert row >= 0, where
    panel.table.setCurrentIndex(panel.model.index(row, 0))


def held(panel: ObjectsPanel) -> dict[str, str]:
    model = panel.detail.model
    rows = range(model.rowCount())
    columns = (AttributeColumn.TITLE, AttributeColumn.VALUE)
    return {str(model.index(row, columns[0]).data()): str(model.index(row, columns[1]).data()) for row in rows}


def runs(place: Place) -> list[Run]:
    found: list[Run] = []
    place.jobs.job_finished.connect(lambda job: found.append(job.run) if job.run else None)
    return found


async def test_the_list_of_the_meter_stands_in_groups_with_names_and_unnamed_last(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        shown = panel.model.shown
        assert len(shown) == len(panel.state("simulated-1").draft.reading.objects)  # type: ignore[union-attr]
        order = [list(Topic).index(item.topic) for item in shown]
        assert order == sorted(order)
        assert shown[-1].topic is Topic.UNNAMED
        titles = {item.place: item.title for item in shown}
        assert titles[PUSH] == "Push setup, alarm"
        assert titles[72, "0.2.24.1.0.255"] == "M-Bus client setup, channel 2"
        headings = [str(panel.model.index(row, 0).data()) for row in panel.model.headings()]
        assert f"Tariffs and clock {sum(item.topic is Topic.TARIFFS for item in shown)}" in headings
        for row in panel.model.headings():
            assert not panel.model.index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize(
    ("text", "first"),
    [("push alarm", PUSH), ("0-1:25.9.0", PUSH), ("0.1.25.9", PUSH), ("8 clock", CLOCK), ("push setup 40", PUSH)],
)
async def test_the_filter_takes_names_obis_and_classes(
    text: str, first: tuple[int, str], theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        every = len(panel.model.shown)
        place.find(QLineEdit, "objects.filter").setText(text)
        assert first in [item.place for item in panel.model.shown]
        assert len(panel.model.shown) < every
        place.find(QLineEdit, "objects.filter").setText("no such object")
        assert panel.model.rowCount() == 0
        place.find(QLineEdit, "objects.filter").clear()
        assert len(panel.model.shown) == every


async def test_an_object_is_read_in_one_request_decoded_and_raw(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, PUSH)
        assert set(held(panel).values()) == {""}
        done = runs(place)
        await place.press("objects.read_object")
        assert [(run.operation, run.round_trips) for run in done] == [("ReadAttributes", 1)]
        assert "10.0.0.1:9598" in held(panel)["Destination and method"]
        assert held(panel)["Push objects"] == "array, 3"
        panel.detail.table.selectRow(1)
        assert "structure of 3" in panel.detail.card.tree.text()
        assert panel.detail.card.hex.hex_text().startswith("02 03 16 00")
        choose(panel, CLOCK)
        assert set(held(panel).values()) == {""}
        choose(panel, PUSH)
        assert held(panel)["Push objects"] == "array, 3"


async def test_the_buffer_of_a_profile_is_read_only_when_asked_for(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        where = next(item.place for item in panel.model.shown if item.place[0] == 7)
        choose(panel, where)
        await place.press("objects.read_object")
        assert held(panel)["Capture objects"] != ""
        assert held(panel)["Buffer"] == ""
        panel.detail.table.setCurrentIndex(panel.detail.model.index(0, 0))
        panel.detail.table.activated.emit(panel.detail.model.index(0, 0))
        await place.idle()
        assert held(panel)["Buffer"] != ""


async def test_a_refused_attribute_says_why(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, CLOCK)
        value = AttributeValue(class_id=8, logical_name=CLOCK[1], attribute_index=3, error="The meter refuses it.")
        panel._keep("simulated-1", type("Values", (), {"values": (value,)})())
        panel._refresh()
        assert held(panel)["Time zone"] == "The meter refuses it."
        panel.detail.table.selectRow(1)
        assert not panel.detail.card.tree.isVisible()
        assert panel.detail.card._reason.text() == "The meter refuses it."


async def test_a_password_is_never_asked_for(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, (15, "0.0.40.0.0.255"))
        panel._read_attribute(7)
        await place.idle()
        assert held(panel)["Secret"] == "This attribute holds a password and is never read."
        assert not any(record.attribute == 7 and record.class_id == 15 for record in place.dock.trace_log.records())


async def test_the_panel_only_reads(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        assert not panel.footer.write_button.isVisible()
        assert not panel.has_edits
        before = place.meter.dump().attributes
        choose(panel, PUSH)
        await place.press("objects.read_object")
        after = place.meter.dump().attributes
        assert {key for key in before if before[key] != after[key]} <= {"8/0.0.1.0.0.255/2", FRAME_COUNTER}
        place.window.panel_list.select("objects")
        await place.press("connection.connect")
        assert not panel.read_object.isEnabled()
        assert panel.export.isEnabled()


async def test_rows_are_copied_as_text_obis_and_hex(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, PUSH)
        await place.press("objects.read_object")
        panel.detail.table.selectRow(1)
        clipboard = QGuiApplication.clipboard()
        for name, text in (
            ("objects.list.copy.text", "Push setup, alarm\t0-1:25.9.0.255\t40"),
            ("objects.list.copy.obis", "0-1:25.9.0.255"),
            ("objects.list.copy.hex", "00 01 19 09 00 FF"),
            ("objects.copy.obis", "0-1:25.9.0.255"),
        ):
            place.find(QAction, name).trigger()
            assert clipboard.text() == text
        place.find(QAction, "objects.copy.hex").trigger()
        assert clipboard.text().startswith("02031600")
        place.window.activateWindow()
        panel.detail.table.setFocus()
        await until(panel.detail.table.hasFocus)
        QTest.keyClick(panel.detail.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert "Destination and method" in clipboard.text()
        place.find(QAbstractButton, "objects.copy").click()
        assert clipboard.text() == "Push setup, alarm\t0-1:25.9.0.255"


async def test_what_was_read_is_saved_as_json_and_as_a_table(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, PUSH)
        await place.press("objects.read_object")
        found = json.loads(await place.save_to(tmp_path / "objects.json", "objects.export.json"))
        [push] = [item for item in found["objects"] if item["logicalName"] == PUSH[1]]
        assert push["name"] == "Push setup, alarm"
        values = {item["index"]: item for item in push["attributes"]}
        assert values[3]["raw"].startswith("02031600")
        assert values[3]["access"] == "RW"
        assert found["objects"][-1]["name"] is None
        content = (await place.save_to(tmp_path / "objects.csv", "objects.export.csv")).decode("utf-8-sig")
        lines = list(csv.DictReader(io.StringIO(content)))
        assert len(lines) == sum(len(item["attributes"]) for item in found["objects"])
        [line] = [line for line in lines if line["logicalName"] == PUSH[1] and line["attributeIndex"] == "3"]
        assert line["raw"].startswith("02031600")


async def test_each_meter_keeps_its_own_list_and_place(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, PUSH)
        await place.press("objects.read_object")
        place.window.try_simulated()
        await place.idle()
        place.window.panel_list.select("objects")
        assert panel.state(place.window.current_meter()).draft.reading is None
        assert not panel.read_object.isVisible()
        place.window.tree.select("simulated-1")
        assert panel.detail._title.whole_text() == "Push setup, alarm"
        assert held(panel)["Push objects"] == "array, 3"


async def test_the_panel_is_painted_in_both_themes_and_sizes(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        panel = await listed(place)
        choose(panel, PUSH)
        await place.press("objects.read_object")
        pictures = []
        for choice in (Choice.LIGHT, Choice.DARK):
            theme.choose(choice)
            pictures.append(panel.grab().toImage())
        assert pictures[0] != pictures[1]
        for size in ((960, 600), (1280, 720), (2560, 1440)):
            place.window.resize(*size)
            assert not place.window.grab().isNull()


def test_every_named_object_has_a_topic() -> None:
    assert topic_of(None) is Topic.UNNAMED
    assert not [name for name in OBJECT_NAMES if topic_of(name) in (Topic.OTHER, Topic.UNNAMED)]
    assert topic_of("MBUS_EVENT_LOG") is Topic.MBUS
    assert topic_of("OF_A_LAB") is Topic.OTHER


def test_an_object_that_the_profile_lacks_keeps_the_name_of_its_class() -> None:
    attributes = (AttributeAccess(attribute_index=2, access="R"),)
    strange = MeterObject(class_id=3, version=0, logical_name="1.0.99.9.9.255", attributes=attributes, methods=())
    stranger = MeterObject(class_id=9999, version=0, logical_name="1.0.99.9.8.255", attributes=(), methods=())
    named = named_objects([strange, stranger], load_profiles(None)["smr5.2"])
    assert [(item.title, item.is_named) for item in named] == [("Register", False), ("Class 9999", False)]


def test_a_table_holds_refusals_and_no_formula() -> None:
    from datetime import UTC, datetime

    attributes = tuple(AttributeAccess(attribute_index=index, access="R") for index in (1, 2))
    item = MeterObject(class_id=1, version=0, logical_name="0.0.96.1.0.255", attributes=attributes, methods=())
    named = NamedObject(item, "=1+1", Topic.UNNAMED)
    value = AttributeValue(class_id=1, logical_name=item.logical_name, attribute_index=2, error="refused")
    reading = Reading(value, datetime(2026, 11, 24, tzinfo=UTC))
    lines = objects_csv([named], {named.place: {2: reading}}).decode("utf-8-sig").splitlines()
    assert lines[1].startswith("'=1+1,")
    assert lines[2].endswith(",refused")
