"""The meters of the window: groups, dragging, duplicates, removal, files, identity, read-only, closing."""

import asyncio
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.model.problems import problem
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.meter_tree_model import MIME
from tests.views.conftest import open_dialogs, quiet, until
from tests.views.fake_jobs import IDENTIFIER, FakeJobs, lab_meter
from tests.views.test_meter_dialog import dialog_named, press, put
from tests.views.test_window import box, review_of


async def saved(jobs: FakeJobs) -> list[Meter]:
    """Return the cards in the database."""
    return await (await jobs.stores()).meters.all()


async def with_meters(window: MainWindow, count: int = 2) -> None:
    """Save a few meters."""
    await window.cabinet.book.add_all([lab_meter(number, title=f"M{number}") for number in range(count)])


async def test_a_meter_is_dragged_into_another_group(window: MainWindow, jobs: FakeJobs) -> None:
    await with_meters(window)
    await window.cabinet.book.add_all([lab_meter(7, title="Far", group="Arnhem")])
    model = window.tree.model
    data = model.mimeData([model.meter_index("m1")])
    assert data.formats() == [MIME]
    arnhem = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == "Arnhem")
    move = Qt.DropAction.MoveAction
    assert model.canDropMimeData(data, move, -1, -1, arnhem)
    assert not model.canDropMimeData(data, move, -1, -1, model.meter_index("m0"))
    assert not model.canDropMimeData(data, move, -1, -1, QModelIndex())
    model.dropMimeData(data, move, -1, -1, arnhem)
    await quiet(jobs)
    assert {meter.name: meter.group for meter in await saved(jobs)} == {
        "M0": "Lab bench",
        "M1": "Arnhem",
        "Far": "Arnhem",
    }
    assert window.tree.visible_meters() == ["M0", "M1", "Far"]


async def test_a_new_group_is_asked_for_by_name(window: MainWindow, jobs: FakeJobs) -> None:
    await with_meters(window)
    window.tree.select("m1")
    window.menus.new_group_wanted.emit()
    dialog = await dialog_named("text")
    put(dialog, "text.value", "  Storage ")
    press(dialog, "text.go")
    await quiet(jobs)
    assert (await saved(jobs))[1].group == "Storage"
    assert window.current_meter() == "m1"


async def test_a_duplicate_has_the_way_but_no_identity_and_no_keys(window: MainWindow, jobs: FakeJobs) -> None:
    meter = Meter(
        id="m0",
        endpoint=TcpEndpoint(host="10.0.0.7"),
        name="A",
        device_identification="E1",
        secrets_id="ff",
        system_title="0011223344556677",
    )
    await window.cabinet.book.add_all([meter])
    window.menus.duplicate_wanted.emit()
    await quiet(jobs)
    copy = (await saved(jobs))[1]
    assert copy.endpoint == meter.endpoint
    assert (copy.name, copy.device_identification, copy.secrets_id, copy.system_title) == ("A, copy", None, None, None)
    assert window.current_meter() == copy.id


async def test_a_removed_meter_is_asked_about_and_takes_its_drafts_along(window: MainWindow, jobs: FakeJobs) -> None:
    await window.load()
    await with_meters(window)
    window.cabinet.remembered.keep_draft("m0", "alarms", {"reading": {}, "edit": {}})
    window.tree.select("m0")
    window.menus.remove_wanted.emit()
    dialog = await dialog_named("question")
    dialog.reject()
    await quiet(jobs)
    assert len(await saved(jobs)) == 2
    window.menus.remove_wanted.emit()
    press(await dialog_named("question"), "question.go")
    await quiet(jobs)
    assert [meter.id for meter in await saved(jobs)] == ["m1"]
    assert window.current_meter() == "m1"
    settings = window.cabinet.remembered.settings
    assert settings is not None
    assert settings.drafts == {}


async def test_connecting_fills_the_card_and_saves_it(window: MainWindow, jobs: FakeJobs) -> None:
    meter = Meter(id="m0", endpoint=TcpEndpoint(host="10.0.0.7"))
    await window.cabinet.book.add_all([meter])
    window.cabinet.keys.hold("m0", DeviceSecrets())
    window.connect_meter("m0")
    await quiet(jobs)
    card = (await saved(jobs))[0]
    assert (card.device_identification, card.generation) == (IDENTIFIER, "smr5.2")
    assert card.system_title == "4D4D4D0000BC614E"
    assert window.tree.visible_meters() == [IDENTIFIER]


async def another_answers(window: MainWindow, jobs: FakeJobs) -> None:
    """Connect a card at whose address another meter answers."""
    await window.cabinet.book.add_all([Meter(id="m0", endpoint=TcpEndpoint(host="h"), device_identification="E-OLD")])
    window.cabinet.keys.hold("m0", DeviceSecrets())
    jobs.is_other_meter = True
    window.connect_meter("m0")
    await quiet(jobs)


async def test_another_meter_stays_blocked_until_a_person_takes_it_over(window: MainWindow, jobs: FakeJobs) -> None:
    await another_answers(window, jobs)
    stripe = window.panels.overview._other
    assert stripe.isVisible()
    assert "E-OLD" in stripe.accessibleName()
    assert (await saved(jobs))[0].device_identification == "E-OLD"
    press(window, "overview.keep_blocked")
    assert not stripe.isVisible()
    assert window.available.situation("m0").is_other_meter
    window.panels.overview._other._decided = None
    window.refresh()
    press(window, "overview.take_over")
    press(await dialog_named("question"), "question.go")
    await quiet(jobs)
    assert (await saved(jobs))[0].device_identification == IDENTIFIER
    assert not window.available.situation("m0").is_other_meter
    assert not stripe.isVisible()


async def test_an_exchanged_meter_is_found_by_its_title_and_can_be_accepted(window: MainWindow, jobs: FakeJobs) -> None:
    card = Meter(id="m0", endpoint=TcpEndpoint(host="h"), device_identification="E-OLD", system_title="00" * 8)
    await window.cabinet.book.add_all([card])
    window.cabinet.keys.hold("m0", DeviceSecrets())
    jobs.next_problem = problem("title-changed", found="AA", wanted="00")
    window.connect_meter("m0")
    await quiet(jobs)
    press(window, "overview.exchange")
    press(await dialog_named("question"), "question.go")
    await quiet(jobs)
    card = (await saved(jobs))[0]
    assert (card.device_identification, card.system_title) == (IDENTIFIER, "4D4D4D0000BC614E")


async def test_read_only_is_remembered_with_the_card(window: MainWindow, jobs: FakeJobs) -> None:
    await with_meters(window)
    window.tree.select("m1")
    window.meter_bar.read_only.click()
    await quiet(jobs)
    assert [meter.is_read_only for meter in await saved(jobs)] == [False, True]
    jobs.read_only.clear()
    await window.cabinet.book.load()
    assert jobs.read_only == {"m1"}


@pytest.mark.parametrize("suffix", ["json", "csv"])
async def test_meters_go_to_a_file_without_keys_and_come_back_with_a_preview(
    window: MainWindow, jobs: FakeJobs, tmp_path: Path, suffix: str
) -> None:
    secret = Meter(id="s", endpoint=TcpEndpoint(host="h"), name="Known", secrets_id="c0ffee", group="G")
    await window.cabinet.book.add_all([secret, lab_meter(1, title="Gone")])
    file = tmp_path / f"meters.{suffix}"
    window.menus.export_wanted.emit()
    await choose(file, suffix)
    await quiet(jobs)
    assert "2 meters" in window.bench.notices.text("export")
    assert "c0ffee" not in file.read_text()
    if suffix == "csv":
        with file.open("a") as lines:
            lines.write("a,b\n")
    await (await jobs.stores()).meters.remove("m1")
    window.tree.remove("m1")
    window.menus.import_wanted.emit()
    await choose(file, suffix)
    sheet = await dialog_named("import")
    sentence = sheet.findChild(QLabel).parent().sentence.text()  # type: ignore[union-attr]
    assert "1 new, 1 already here" in sentence
    assert ("1 refused" in sentence) is (suffix == "csv")
    table = sheet.findChild(QTableView, "import.rows")
    assert table is not None
    assert table.model().rowCount() == (3 if suffix == "csv" else 2)
    press(sheet, "import.go")
    await quiet(jobs)
    assert [meter.name for meter in await saved(jobs)] == ["Known", "Gone"]


async def choose(file: Path, suffix: str) -> None:
    """Choose a file in the file dialog."""
    chooser = await dialog_named("file")
    assert isinstance(chooser, QFileDialog)
    wanted = next((each for each in chooser.nameFilters() if each.endswith(f"(*.{suffix})")), None)
    if wanted is not None:
        chooser.selectNameFilter(wanted)
    put(chooser, "fileNameEdit", str(file))
    chooser.accept()
    await until(lambda: chooser not in open_dialogs())


async def test_a_file_that_is_none_is_told_in_words(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    file = tmp_path / "meters.json"
    file.write_text("nonsense")
    window.menus.import_wanted.emit()
    await choose(file, "json")
    await until(lambda: "problem" in window.bench.notices.subjects())
    assert "no JSON" in window.bench.notices.text("problem")
    close = window.findChild(QPushButton, "notice.problem.close")
    assert close is not None
    close.click()
    assert window.bench.notices.subjects() == []


async def test_the_menu_of_a_meter_opens_where_it_is_asked_for(
    window: MainWindow, jobs: FakeJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    await with_meters(window)
    window.tree.select("m0")
    places: list[QPoint] = []
    monkeypatch.setattr(window.menus.card_menu, "popup", places.append)
    window.tree.view.customContextMenuRequested.emit(QPoint(40, 50))
    assert places == [window.tree.view.viewport().mapToGlobal(QPoint(40, 50))]
    names = [action.text() for action in window.menus.group_menu.actions() if action.text()]
    assert names == ["Lab bench", "New group…"]


async def test_closing_is_refused_while_something_is_written(window: MainWindow, jobs: FakeJobs) -> None:
    asked: list[bool] = []
    window.close_wanted.connect(lambda: asked.append(True))
    window.add_meter(lab_meter(title="Bench"), DeviceSecrets())
    window.connect_meter("m0")
    await quiet(jobs)
    window.meter_bar.read_button.click()
    await quiet(jobs)
    box(window, "POWER_UP").click()
    review = await review_of(window, "alarms")
    jobs.gate = asyncio.Event()
    review.apply.click()
    await until(lambda: jobs.critical() is not None)
    window.close()
    sheet = await dialog_named("closing")
    assert "within 1 s" in sheet.sentence.text()  # type: ignore[attr-defined]
    sheet.reject()
    await until(lambda: not open_dialogs())
    assert asked == []
    window.close()
    press(await dialog_named("closing"), "closing.go")
    await asyncio.sleep(0.02)
    assert asked == []
    jobs.gate.set()
    await until(lambda: asked == [True])
    await quiet(jobs)
    assert jobs.link_state("m0") is LinkState.CONNECTED


async def test_a_thousand_meters_open_filter_and_scroll_without_a_gap(window: MainWindow, jobs: FakeJobs) -> None:
    meters = [
        Meter(
            id=f"m{number}",
            endpoint=TcpEndpoint(host=f"10.0.{number // 250}.{number % 250}"),
            name=f"E{number:016}",
            group=f"Group {number % 20}",
            generation="smr5.2",
        )
        for number in range(1000)
    ]
    await (await jobs.stores()).meters.add_all(meters)
    window.prepare()
    gaps: list[float] = []
    watching = asyncio.ensure_future(watch(gaps))
    await window.load()
    assert len(window.tree.visible_meters()) == 1000
    for text in ("1", "10", "10.0", "10.0.1", "smr", ""):
        window.tree.filter.setText(text)
        await asyncio.sleep(0)
    bar = window.tree.view.verticalScrollBar()
    for step in range(20):
        bar.setValue(bar.maximum() * step // 19)
        window.tree.view.viewport().repaint()
        await asyncio.sleep(0)
    window.tree.select("m999")
    await window.cabinet.book.move(["m999"], "Elsewhere")
    watching.cancel()
    await asyncio.wait({watching})
    assert max(gaps) < 0.1


async def watch(gaps: list[float]) -> None:
    """Note what the loop worked between two of its rounds; other programs on this computer do not count."""
    before = thread_time()
    while True:
        await asyncio.sleep(0)
        now = thread_time()
        gaps.append(now - before)
        before = now
