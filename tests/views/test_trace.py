"""The trace tab: rows, filter, search, pause, bytes, files; many rows."""

import asyncio
import json
import shutil
import stat
import subprocess
from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from smconfig_gui.dlms.trace import MASK, Trace, TraceRecord
from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.theme import Choice, Theme
from smconfig_gui.views.trace_log import TraceLog
from smconfig_gui.views.trace_model import Column, Kind, TraceFilter, TraceModel
from smconfig_gui.views.trace_view import TraceView
from tests.views.conftest import until
from tests.views.fake_jobs import FakeJobs
from tests.views.real import Place, real_place

TIME = "2026-11-24T12:00:00.123+00:00"
MANY = 100_000
CPU_LIMIT_S = 0.1


def apdu(
    number: int = 0, *, direction: str = "sent", service: str = "GET", meter: str = "m0", **more: object
) -> TraceRecord:
    fields: dict[str, object] = {"object": "class 1 attribute 2", "obis": f"0-0:96.1.{number % 255}.255", "class_id": 1}
    fields |= {"attribute": 2, "value": str(number), "hex": "C001C1"} | more
    return TraceRecord(TIME, direction, "apdu", service, 13, meter=meter, **fields)  # type: ignore[arg-type]


def frame(direction: str = "sent", text: str = "0001", meter: str = "m0") -> TraceRecord:
    return TraceRecord(TIME, direction, "frame", "", len(text) // 2, text, meter=meter)  # type: ignore[arg-type]


def filled(*records: TraceRecord, capacity: int = 10) -> TraceLog:
    trace = Trace()
    log = TraceLog(trace, capacity)
    for record in records:
        trace.add(record)
    return log


async def ready(model: TraceModel) -> TraceModel:
    await until(lambda: model.is_ready)
    return model


def values(model: TraceModel) -> list[str]:
    return [str(model.index(row, Column.VALUE).data()) for row in range(model.rowCount())]


def test_the_oldest_records_go_and_numbers_stay(qtbot: QtBot) -> None:
    log = filled(*(apdu(number) for number in range(25)))
    assert (log.first, log.end) == (15, 25)
    assert log.record(14) is None
    assert [record.value for record in log.records()] == [str(number) for number in range(15, 25)]
    log.clear()
    assert list(log.records()) == []
    log._take(apdu(99))
    assert [record.value for record in log.records()] == ["99"]


def test_long_records_leave_earlier(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smconfig_gui.views.trace_log.MOST_CHARACTERS", 100)
    log = filled(*(apdu(number, hex="00" * 20) for number in range(6)))
    assert [record.value for record in log.records()] == ["4", "5"]


def test_an_exchange_is_an_apdu_with_its_frames(qtbot: QtBot) -> None:
    sent, answer = apdu(1), apdu(2, direction="received")
    log = filled(
        sent,
        frame("sent", "AA"),
        frame("sent", "FF", "other"),
        frame("received", "BB"),
        frame("received", "CC"),
        answer,
    )
    assert log.exchange(0) == (sent, [log.record(1)])
    assert log.exchange(1) == (sent, [log.record(1)])
    for number in (3, 4, 5):
        found, frames = log.exchange(number)
        assert found is answer
        assert "".join(each.hex for each in frames) == "BBCC"
    assert log.exchange(77) == (None, [])


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (TraceFilter(), ["1", "", "2", "denied", "4"]),
        (TraceFilter(shows_frames=False), ["1", "2", "denied", "4"]),
        (TraceFilter(Kind.METER, "m1"), ["4"]),
        (TraceFilter(Kind.WRITES), ["2", "denied"]),
        (TraceFilter(Kind.ERRORS), ["denied"]),
        (TraceFilter(words=("denied",)), ["denied"]),
        (TraceFilter(words=("set", "96.1.2")), ["2"]),
        (TraceFilter(words=("beef",)), [""]),
        (TraceFilter(words=("nowhere",)), []),
        (TraceFilter(words=("nowhere",), hides=False), ["1", "", "2", "denied", "4"]),
    ],
)
async def test_the_filter_lets_through_what_it_says(wanted: TraceFilter, shown: list[str], qtbot: QtBot) -> None:
    log = filled(
        apdu(1),
        frame("sent", "DEADBEEF"),
        apdu(2, service="SET"),
        apdu(3, service="SET", direction="received", value="denied", refused=True),
        apdu(4, meter="m1"),
    )
    model = TraceModel(log, lambda record: record.object)
    model.set_filter(wanted)
    await ready(model)
    assert values(model) == shown


async def test_rows_come_in_batches_and_leave_with_their_records(qtbot: QtBot) -> None:
    trace = Trace()
    log = TraceLog(trace, 10)
    model = await ready(TraceModel(log, lambda record: record.object))
    inserted: list[int] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append(last - first + 1))
    for number in range(8):
        trace.add(apdu(number))
    await until(lambda: model.rowCount() == 8)
    assert inserted == [8]
    for number in range(8, 16):
        trace.add(apdu(number))
    await until(lambda: values(model)[-1:] == ["15"])
    assert values(model) == [str(number) for number in range(6, 16)]


async def test_a_table_that_stands_still_counts_what_waits_and_catches_up(qtbot: QtBot) -> None:
    trace = Trace()
    model = await ready(TraceModel(TraceLog(trace, 10), lambda record: record.object))
    model.set_paused(True)
    for number in range(4):
        trace.add(apdu(number))
    await asyncio.sleep(0.15)
    assert (model.rowCount(), model.waiting) == (0, 4)
    model.set_paused(False)
    await until(lambda: model.rowCount() == 4)
    assert model.waiting == 0


async def test_search_goes_round_and_finds_nothing_where_nothing_is(qtbot: QtBot) -> None:
    model = TraceModel(filled(*(apdu(number) for number in (7, 1, 7, 2))), lambda record: record.object)
    model.set_filter(TraceFilter(words=("7",), hides=False))
    await ready(model)
    assert [await model.find(at, 1) for at in (-1, 0, 2)] == [0, 2, 0]
    assert await model.find(0, -1) == 2
    model.set_filter(TraceFilter(words=("nothing",), hides=False))
    await ready(model)
    assert await model.find(0, 1) == -1


@pytest.mark.limit(120)
@pytest.mark.alone
async def test_a_hundred_thousand_rows_leave_the_window_free(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = FakeJobs()
    log = TraceLog(jobs.trace)
    for number in range(MANY):
        jobs.trace.add(frame() if number % 2 else apdu(number, service="SET" if number % 10 == 0 else "GET"))
    view = TraceView(jobs, log)
    qtbot.addWidget(view)
    costs: list[float] = []
    step = view.model._step

    def timed() -> None:
        began = thread_time()
        step()
        costs.append(thread_time() - began)

    view.model._turn.timeout.disconnect()
    view.model._turn.timeout.connect(timed)
    view.resize(1000, 400)
    view.show()
    await ready(view.model)
    assert view.model.rowCount() == MANY
    view.filter.setText("0-0:96")
    await ready(view.model)
    assert view.model.rowCount() == MANY // 2
    view.kind.choose(2)
    await ready(view.model)
    assert view.model.rowCount() == MANY // 10
    view.kind.choose(0)
    view.filter.clear()
    await ready(view.model)
    for number in range(2000):
        jobs.trace.add(apdu(number))
    await until(lambda: view.model.number(view.model.rowCount() - 1) == MANY + 1999)
    assert view.model.rowCount() == MANY
    for row in (0, MANY // 2, MANY - 1):
        began = thread_time()
        view.table.choose(row)
        view.table.grab()
        costs.append(thread_time() - began)
    assert max(costs) < CPU_LIMIT_S


async def _traced(place: Place) -> TraceView:
    """Connect, write two alarms and open the trace."""
    await place.connect()
    await place.write_alarms("FRAUD_ATTEMPT", "POWER_UP")
    await place.open("trace")
    view = place.dock.trace_view
    await ready(view.model)
    return view


def row_of(view: TraceView, service: str, direction: str = "sent") -> int:
    records = ((row, view.model.record(row)) for row in range(view.model.rowCount()))
    return next(row for row, each in records if each and each.service == service and each.direction == direction)


async def test_what_went_before_has_names_values_and_bytes(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await _traced(place)
        lines = [view.model.line(record) for row in range(view.model.rowCount()) if (record := view.model.record(row))]
        assert any("AARQ" in line and "challenge, 16 bytes" in line for line in lines)
        assert any("AARE" in line and "accepted, authentication required" in line for line in lines)
        view.table.choose(row_of(view, "SET"))
        assert view.model.index(view.table.currentIndex().row(), Column.OBJECT).data() == "Alarm filter 1"
        details = view.detail.tree.text()
        assert "Set request, normal" in details
        assert "Attribute: Alarm filter 1" in details
        decrypted = view.detail.hex.hex_text()
        assert decrypted.startswith("C1 01")
        view.detail.side.choose(1)
        wire = view.detail.hex.hex_text()
        assert wire.startswith("00 01")
        assert "C9" in wire.split()
        assert decrypted not in wire
        QTest.keyClick(view.detail.side, Qt.Key.Key_Left)
        assert view.detail.hex.hex_text() == decrypted


async def test_masked_bytes_are_dots_and_say_how_many_they_are(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await _traced(place)
        view.table.choose(row_of(view, "ACTION"))
        assert MASK in view.detail.hex.hex_text()
        assert "masked, " in str(view.model.index(view.table.currentIndex().row(), Column.VALUE).data())
        assert "masked" in view.detail.tree.text()


async def test_keys_filter_search_copy_pause_and_clear(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await _traced(place)
        field = place.find(QLineEdit, "trace.filter")
        field.setText("alarm filter")
        await ready(view.model)
        shown = view.model.rowCount()
        assert 0 < shown < place.dock.trace_log.end
        assert place.find(QLabel, "trace.count").text() == f"{shown} of {place.dock.trace_log.end} rows"
        view.hides.click()
        await ready(view.model)
        view.table.choose(0)
        QTest.keyClick(field, Qt.Key.Key_Return)
        await place.idle()
        found = view.model.record(view.table.currentIndex().row())
        assert found is not None
        assert "97.98.10" in found.obis
        place.find(QAction, "trace.copy.obis").trigger()
        assert QGuiApplication.clipboard().text() == found.obis
        place.find(QAction, "trace.copy.text").trigger()
        assert "Alarm filter 1" in QGuiApplication.clipboard().text()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == ""
        view.pause.click()
        await place.press("alarms.read")
        await asyncio.sleep(0.15)
        assert "waiting" in place.find(QLabel, "trace.count").text()
        view.pause.click()
        view.clear.click()
        await ready(view.model)
        assert (view.model.rowCount(), view.save.isEnabled()) == (0, False)


async def test_the_trace_is_saved_for_this_user_only_and_opens_elsewhere(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    async with real_place(tmp_path, theme) as place:
        await _traced(place)
        lines = await place.save_to(tmp_path / "trace.jsonl", "trace.save.json")
        records = [json.loads(line) for line in lines.splitlines()]
        assert len(records) == place.dock.trace_log.end
        assert {record["meter"] for record in records} == {"simulated-1"}
        path = tmp_path / "trace.pcapng"
        capture = await place.save_to(path, "trace.save.pcapng")
        assert capture.startswith(b"\x0a\x0d\x0d\x0a")
        for name in ("trace.jsonl", "trace.pcapng"):
            assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.skipif(shutil.which("tshark") is None, reason="tshark is not installed")
async def test_tshark_reads_every_frame_of_a_saved_trace(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        await _traced(place)
        lines = await place.save_to(tmp_path / "trace.jsonl", "trace.save.json")
        frames = [line for line in lines.splitlines() if json.loads(line)["layer"] == "frame"]
        path = tmp_path / "trace.pcapng"
        await place.save_to(path, "trace.save.pcapng")
        command = ["tshark", "-r", str(path), "-T", "fields", "-e", "tcp.payload"]
        done = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
        assert len(done.stdout.split()) == len(frames) > 0


async def test_the_trace_is_painted_in_both_themes(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    async with real_place(tmp_path, theme) as place:
        view = await _traced(place)
        view.table.choose(row_of(view, "SET"))
        pictures = []
        for choice in (Choice.LIGHT, Choice.DARK):
            theme.choose(choice)
            pictures.append(view.grab().toImage())
        assert pictures[0] != pictures[1]
        for size in ((1200, 640), (2560, 1440)):
            place.window.resize(*size)
            assert not place.window.grab().isNull()


async def test_the_tabs_open_one_at_a_time_and_the_chevron_the_latest(window: MainWindow) -> None:
    bar = window.job_bar
    window.prepare()
    bar.tabs["trace"].click()
    assert window.bench.dock.trace_view.isVisible()
    bar.tabs["activity"].click()
    assert window.activity_view.isVisible()
    assert not window.bench.dock.trace_view.isVisible()
    bar.tabs["activity"].click()
    assert bar.current() == ""
    assert not window.bench.dock.isVisible()
    bar._chevron.click()
    assert bar.current() == "activity"
