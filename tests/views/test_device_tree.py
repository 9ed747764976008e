"""The tree of meters and the list of panels."""

from time import perf_counter

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from smconfig_gui.model.messages import Text
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.fields.marks import Shape
from smconfig_gui.views.meter_tree_model import Channel, Kind, Role
from smconfig_gui.views.panel_area import entries
from smconfig_gui.views.panel_list import PanelList
from tests.views.fake_jobs import lab_meter, simulated_meter


@pytest.fixture
def tree(qtbot: QtBot) -> DeviceTree:
    found = DeviceTree()
    qtbot.addWidget(found)
    found.resize(248, 600)
    found.show()
    return found


def spoken(model: QAbstractItemModel, index: QModelIndex) -> str:
    return str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))


def test_meters_stand_in_groups_with_a_demo_group_for_simulated_ones(tree: DeviceTree) -> None:
    tree.model.set_meters([lab_meter(0, title="A"), lab_meter(1, title="B", group=""), simulated_meter()[0]])
    model = tree.model
    groups = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert groups == ["Lab bench", "Meters", "Demo"]
    assert tree.visible_meters() == ["A", "B", "Simulated"]
    assert spoken(model, model.index(0, 0)) == "Group Lab bench, 1 meters"


def test_the_model_keeps_the_rules_of_qt_while_it_changes(tree: DeviceTree) -> None:
    tester = QAbstractItemModelTester(tree.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tree.model.set_meters([lab_meter(number) for number in range(5)])
    tree.model.set_channels("m2", [Channel(1, "flame", "LGB 12056731"), Channel(2, "droplet", "KAM 63410052")])
    tree.model.set_channels("m2", [Channel(1, "flame", "LGB 12056731")])
    tree.model.set_channels("nobody", [])
    tree.model.set_meter(lab_meter(2, group="Elsewhere"))
    tree.model.set_shape("m3", Shape.ASSOCIATED)
    assert tester.model() is tree.model
    assert not tree.model.meter_index("nobody").isValid()
    assert tree.model.data(QModelIndex()) is None


def test_a_state_is_spoken_and_has_a_shape(tree: DeviceTree) -> None:
    tree.model.set_meters([lab_meter(0, title="A")])
    changed: list[QModelIndex] = []
    tree.model.dataChanged.connect(lambda index, _: changed.append(index))
    for shape, word in (
        (Shape.CONNECTING, "connecting"),
        (Shape.ASSOCIATED, "connected"),
        (Shape.UNFINISHED, "unfinished work"),
        (Shape.OFFLINE, "not connected"),
    ):
        tree.model.set_shape("m0", shape)
        index = tree.model.meter_index("m0")
        assert index.data(Role.SHAPE) is shape
        assert spoken(tree.model, index) == f"A, {word}, SMR 5.2"
        assert not tree.grab().isNull()
    assert len(changed) == 4


def test_channels_are_rows_below_their_meter_and_choose_it(tree: DeviceTree) -> None:
    tree.model.set_meters([lab_meter(0, title="A")])
    tree.model.set_channels("m0", [Channel(1, "flame", "LGB 12056731")])
    tree.view.expandAll()
    index = tree.model.index(0, 0, tree.model.meter_index("m0"))
    assert index.data(Role.KIND) == Kind.CHANNEL
    assert index.data(Role.METER_ID) == "m0"
    assert spoken(tree.model, index) == "M-Bus channel 1, LGB 12056731"
    assert not tree.grab().isNull()


def test_choosing_a_meter_is_told_and_survives_a_new_one(tree: DeviceTree, qtbot: QtBot) -> None:
    tree.model.set_meters([lab_meter(0), lab_meter(1)])
    with qtbot.waitSignal(tree.meter_chosen) as chosen:
        tree.select("m1")
    assert chosen.args == ["m1"]
    tree.set_meter(lab_meter(2))
    assert tree.chosen() == "m1"


def test_a_click_on_a_group_closes_it(tree: DeviceTree, qtbot: QtBot) -> None:
    tree.model.set_meters([lab_meter(0)])
    group = tree.view.model().index(0, 0)
    assert tree.view.isExpanded(group)
    position = tree.view.visualRect(group).center()
    QTest.mouseClick(tree.view.viewport(), Qt.MouseButton.LeftButton, pos=position)
    assert not tree.view.isExpanded(group)


@pytest.mark.alone
def test_a_thousand_meters_are_filtered_at_once(tree: DeviceTree, qtbot: QtBot) -> None:
    tree.model.set_meters(
        [lab_meter(number, title=f"E{number:016}", group=f"Group {number % 10}") for number in range(1000)]
    )
    began = perf_counter()
    QTest.keyClicks(tree.filter, "0777")
    took = perf_counter() - began
    assert tree.visible_meters() == ["E0000000000000777"]
    assert took / 4 < 0.1  # no gap over 100 ms for any letter
    tree.filter.clear()
    assert len(tree.visible_meters()) == 1000


@pytest.mark.alone
def test_a_change_of_one_of_a_thousand_meters_is_quick(tree: DeviceTree) -> None:
    tree.model.set_meters([lab_meter(number) for number in range(1000)])
    began = perf_counter()
    for number in range(100):
        tree.model.set_shape(f"m{number * 9}", Shape.ASSOCIATED)
    assert perf_counter() - began < 0.5


def test_the_list_marks_edits_and_says_why_a_panel_is_not_there(qtbot: QtBot) -> None:
    found = PanelList(entries())
    qtbot.addWidget(found)
    found.resize(184, 400)
    found.show()
    reason = Text("", "DSMR 2.2 meters do not have this.")
    found.model.set_state(frozenset({"alarms"}), {"administrative_status": reason})
    row = found.model.row_of("administrative_status")
    index = found.model.index(row)
    assert found.has_dot("alarms")
    assert not found.has_dot("overview")
    assert not index.flags() & Qt.ItemFlag.ItemIsEnabled
    assert index.data(Qt.ItemDataRole.ToolTipRole) == reason.source
    assert reason.source in spoken(found.model, index)
    assert "not written" in spoken(found.model, found.model.index(found.model.row_of("alarms")))
    assert not found.grab().isNull()
