"""Snapshots in the window: taken, opened, compared, chosen, put back, made into templates."""

import json
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QListView

from smconfig_gui.model.axdr import decode
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.snapshots.table import Line, SettingsTable
from tests.features.desk import Desk, desk, until

FILTER, RETRIES, RANDOMISATION = "1/0.0.97.98.10.255/2", "40/0.1.25.9.0.255/6", "1/0.1.94.31.12.255/2"
NAME, DAYS = "20/0.0.13.0.0.255/2", "20/0.0.13.0.0.255/5"


def change(place: Desk, **values: str) -> None:
    """Make the meter hold something else."""
    for key, raw in values.items():
        place.meter.objects.store(Attribute.from_key(key), decode(bytes.fromhex(raw)))


def table(place: Desk) -> SettingsTable:
    return place.find("snapshots.table", SettingsTable)


def lines(place: Desk) -> list[tuple[str, str, str]]:
    return [(line.label, line.left, line.right) for line in table(place).settings.lines()]


def tick(place: Desk, key: str) -> None:
    """Press the space bar on the row of a setting."""
    view = table(place)
    row = next(
        number
        for number in range(view.settings.rowCount())
        if isinstance(line := view.settings.row(number), Line) and line.key == key and line.is_first
    )
    view.setCurrentIndex(view.settings.index(row, 1))
    QTest.keyClick(view, Qt.Key.Key_Space)


async def saved(place: Desk, path: Path) -> Path:
    """Read all settings and save them."""
    await place.read("snapshots")
    await place.save_to(path, "snapshots.save.snapshot")
    return path


async def open_file(place: Desk, path: Path) -> None:
    place.find("menu.snapshot", QAction).trigger()
    await place.name_file(path)


async def test_a_snapshot_is_saved_compared_and_put_back(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        path = await saved(place, tmp_path / "before.json")
        kept = json.loads(path.read_text())
        assert kept["deviceIdentification"] == place.meter.identity.device_identification
        assert kept["generation"] == "smr5.2"
        before = place.meter.dump().attributes
        change(place, **{FILTER: "0600002109", RETRIES: "1105", RANDOMISATION: "02030600000258120002120005"})
        await place.read("snapshots")
        await open_file(place, path)
        assert lines(place)[0] == ("Alarm: retries", "5", "3")
        assert ("Clock invalid", "On", "Off") in lines(place)
        assert place.find("snapshots.count", QLabel).text() == "3 of 41 settings differ"
        tick(place, RETRIES)
        assert place.place.window.panels.panels["snapshots"].changes("desk") == 1
        tick(place, RETRIES)
        assert place.place.window.panels.panels["snapshots"].changes("desk") == 0
        tick(place, RETRIES)
        run = await place.write("snapshots")
        assert (run.verdict, [row.object for row in run.writes]) == (Verdict.VERIFIED, ["PUSH_SETUP_ALARM"])
        assert place.attribute(RETRIES) == before[RETRIES]
        assert place.attribute(FILTER) == "0600002109"
        await until(lambda: "2 of 41" in place.find("snapshots.count", QLabel).text())
        place.press("snapshots.tick_all")
        run = await place.write("snapshots")
        assert run.verdict is Verdict.VERIFIED
        assert (place.attribute(FILTER), place.attribute(RANDOMISATION)) == (before[FILTER], before[RANDOMISATION])
        await until(lambda: lines(place) == [])
        place.find("snapshots.only", QCheckBox).setChecked(False)
        assert len(lines(place)) == 41


async def test_one_part_of_the_calendar_is_put_back_alone(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        path = await saved(place, tmp_path / "before.json")
        before = place.meter.dump().attributes
        change(place, **{NAME: "0906546172696678", DAYS: before[DAYS].replace("120002", "120001")})
        await place.read("snapshots")
        await open_file(place, path)
        tick(place, NAME)
        run = await place.write("snapshots")
        assert run.verdict is Verdict.VERIFIED
        assert place.attribute(NAME) == before[NAME]
        assert place.attribute(DAYS) == before[DAYS].replace("120002", "120001")


async def test_a_snapshot_of_another_meter_becomes_a_template(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        path = await saved(place, tmp_path / "own.json")
        other = json.loads(path.read_text()) | {"deviceIdentification": "E0099"}
        path.write_text(json.dumps(other))
        change(place, **{FILTER: "0600002109"})
        await place.read("snapshots")
        await open_file(place, path)
        assert "another meter, E0099" in place.find("snapshots.warning", Banner).accessibleName()
        assert lines(place)
        assert not place.find("snapshots.tick_all", QAbstractButton).isEnabled()
        place.find("snapshots.save.template", QAction).trigger()
        await until(lambda: place.dialog() is not None)
        place.press("template.none")
        assert not place.find("template.save", QAbstractButton).isEnabled()
        model = place.find("template.settings", QListView).model()
        row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == "Alarm filter 1")
        model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
        place.find("template.name", QLineEdit).setText("Alarms as agreed")
        place.press("template.save")
        template = tmp_path / "template.json"
        await place.name_file(template)
        await until(template.exists)
        assert json.loads(template.read_text())["deviceIdentification"] is None
        await open_file(place, template)
        assert place.find("snapshots.right", QComboBox).currentText() == "Alarms as agreed"
        assert not place.find("snapshots.warning", Banner).isVisible()
        place.press("snapshots.tick_all")
        run = await place.write("snapshots")
        assert (run.verdict, place.attribute(FILTER)) == (Verdict.VERIFIED, "060000000A")


async def test_what_the_generation_lacks_cannot_be_ticked_and_says_why(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path / "new") as place:
        path = await saved(place, tmp_path / "new.json")
        kept = json.loads(path.read_text()) | {"deviceIdentification": None, "name": "From 5.2"}
        path.write_text(json.dumps(kept))
    async with desk(qapp, tmp_path / "old", "dsmr4.2.2") as place:
        await place.read("snapshots")
        await open_file(place, path)
        assert "cannot be put on this meter" in place.find("snapshots.warning", Banner).accessibleName()
        reasons = [line.right for line in table(place).settings.lines() if line.obstacle and line.is_first]
        assert "DSMR 4.2.2 does not have THD threshold." in reasons
        place.press("snapshots.tick_all")
        outcome = await place.review("snapshots")
        outcome.reject()
        await place.idle()


async def test_two_files_are_compared_without_a_meter(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        one = await saved(place, tmp_path / "one.json")
        change(place, **{RETRIES: "1105"})
        two = await saved(place, tmp_path / "two.json")
        place.place.window.work.disconnect_from("desk")
        await place.idle()
        for path in (one, two):
            await open_file(place, path)
        left = place.find("snapshots.left", QComboBox)
        left.setCurrentIndex(left.findText("one"))
        assert lines(place) == [("Alarm: retries", "3", "5")]
        assert not place.find("snapshots.tick_all", QAbstractButton).isEnabled()


async def test_a_strange_file_is_told_above_the_body(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "strange.json"
    path.write_bytes(b'{"format": "smconfig-snapshot", "evil": 1}')
    async with desk(qapp, tmp_path) as place:
        await place.read("snapshots")
        await open_file(place, path)
        panel = place.open("snapshots")
        problem = panel.state("desk").problem
        assert problem is not None
        assert "evil" in str(problem.happened)
        assert place.find("snapshots.right", QComboBox).currentText() == "No file yet"


async def test_a_click_on_the_box_chooses_and_the_edit_outlives_the_window(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        path = await saved(place, tmp_path / "before.json")
        change(place, **{RETRIES: "1105"})
        await place.read("snapshots")
        await open_file(place, path)
        view = table(place)
        cell = view.visualRect(view.settings.index(1, 0))
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(12, cell.height() // 2)
        )
        panel: Any = place.place.window.panels.panels["snapshots"]
        assert panel.changes("desk") == 1
        draft = panel.state("desk").draft
        kept = [msgspec.json.encode(each).decode() for each in (draft.reading, draft.edit)]
        panel.restore_draft("other", *kept)
        assert panel.changes("other") == 1
        panel.undo()
        assert panel.changes("desk") == 0
