"""Push setups, on the meter."""

import socket
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QSpinBox, QTabBar

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.axdr import array, decode, encode, enumerated, octet_string, structure
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.push_setup import (
    PushKind,
    PushObject,
    SetPushDestinationRequest,
    SetPushSetupRequest,
    change_destination,
    check_host,
    read_objects,
    write_objects,
)
from smconfig_gui.views.fields.table import RowsTable
from tests.features.desk import desk, until
from tests.meters import bench

ALARM, SMS, UDP = (f"40/0.{number}.25.9.0.255" for number in (1, 2, 3))
HAVE_IT = GENERATIONS[1:]
OBJECTS = [
    {"classId": 1, "logicalName": "0.0.96.1.1.255", "attributeIndex": 2, "dataIndex": 0},
    {"classId": 40, "logicalName": "0-1:25.9.0.255", "attributeIndex": 1},
    {"classId": 1, "logicalName": "0.0.97.98.0.255", "attributeIndex": 2},
]
OBJECTS_BYTES = (
    "0103020412000109060000600101FF0F02120000020412002809060001190900FF0F01120000020412000109060000616200FF0F02120000"
)
WINDOW = {"begin": "*-*-* 01:00:00", "end": "*-*-* 05:00:00"}


def free_port() -> int:
    """Return a port that nobody has now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def message_type(generation: str) -> str:
    return "80" if generation in ("dsmr4.2.2", "smr4.3") else "00"


def request(kind: type[Any] = SetPushSetupRequest, /, **parts: Any) -> Any:
    """Return a request in the form of a file."""
    return msgspec.convert(parts, kind)


def test_the_published_bytes_of_destination_and_list() -> None:
    before = decode(bytes.fromhex("0203160009026161160 0".replace(" ", "")))
    for kind, expected in ((128, "1680"), (0, "1600")):
        wanted = change_destination(before, "localhost2", 4321, 0, kind)
        assert encode(wanted).hex().upper() == "02031600090F6C6F63616C686F7374323A34333231" + expected
        wanted = change_destination(before, "localhost", 9598, 0, kind)
        assert encode(wanted).hex().upper() == "02031600090E6C6F63616C686F73743A39353938" + expected
    assert encode(write_objects(request(pushObjectList=OBJECTS).push_object_list)).hex().upper() == OBJECTS_BYTES


@pytest.mark.parametrize("host", ["localhost2", "10.20.0.4", "head-end.example.nl", "my_host", "h", "host."])
def test_host_names_and_ipv4_are_taken(host: str) -> None:
    assert check_host(host) == host


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "At least one part"),
        ({"pushObjectList": []}, "At least one part"),
        ({"host": "2001:db8::1"}, "IPv6"),
        ({"host": "[2001:db8::1]"}, "IPv6"),
        ({"host": "::1"}, "IPv6"),
        ({"host": "two words"}, "no host name"),
        ({"host": ""}, "no host name"),
        ({"host": "café"}, "no host name"),
        ({"port": 0}, "1 to 65535"),
        ({"port": 65536}, "1 to 65535"),
        ({"pushObjectList": [{**OBJECTS[0], "dataIndex": 1}]}, "data index is 0"),
        ({"pushObjectList": OBJECTS, "clearPushObjectList": True}, "Either"),
        ({"pushObjectList": [OBJECTS[0]] * 65}, "At most 64"),
        ({"pushObjectList": [{**OBJECTS[0], "logicalName": "0.0.96"}]}, "no OBIS code"),
        ({"communicationWindow": [{"begin": "soon", "end": "later"}]}, "no date and time"),
        ({"randomisationStartInterval": 65536}, "65535"),
        ({"numberOfRetries": 256}, "255"),
        ({"repetitionDelay": -1}, "0"),
        ({"transport": "UDP"}, "unknown field `transport`"),
        ({"pushObjectList": [{**OBJECTS[0], "restriction": 1}]}, r"pushObjectList\[0\]"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_the_reason(parts: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        request(**parts)


@pytest.mark.parametrize("parts", [{"host": "a"}, {"port": 1}])
def test_an_sms_setup_needs_host_and_port(parts: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError, match="both needed"):
        request(SetPushDestinationRequest, **parts)


items = st.builds(
    PushObject,
    class_id=st.integers(0, 0xFFFF),
    logical_name=st.lists(st.integers(0, 255), min_size=6, max_size=6).map(lambda groups: ".".join(map(str, groups))),
    attribute_index=st.integers(0, 127),
    data_index=st.integers(0, 0xFFFF),
)


@given(st.lists(items, max_size=8).map(tuple))
def test_a_list_of_objects_comes_back_as_it_was(objects: tuple[PushObject, ...]) -> None:
    assert read_objects(decode(encode(write_objects(objects)))) == objects


def test_elements_behind_the_known_ones_of_a_destination_stay() -> None:
    before = decode(bytes.fromhex("0204160009046161 3A31160009020102".replace(" ", "")))
    after = change_destination(before, "b", None, 0, 0)
    assert after.items[1] == octet_string(b"b:1")
    assert after.items[3] == before.items[3]


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_every_setup_of_the_generation_is_read(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.run("GetPushSetup")
        kinds = [setup.kind for setup in outcome.value.push_setups]
        assert kinds == list(PushKind)[: 3 if generation == "smr5.5" else 2]
        setup = outcome.value.push_setups[0]
        assert (setup.host, setup.port, setup.transport) == ("10.0.0.1", 9598, "TCP")
        assert setup.message_type == ("128" if message_type(generation) == "80" else "A_XDR")
        assert setup.push_object_list[0].logical_name == "0.0.96.1.1.255"


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_destination_and_objects_of_an_alarm_are_set(generation: str, tmp_path: Path) -> None:
    wanted = request(host="localhost2", port=4321, pushObjectList=OBJECTS[:2])
    async with bench(tmp_path, generation) as place:
        before = place.meter.dump().attributes
        planned = await place.runner.dry_run("SetPushSetupAlarm", wanted)
        assert planned.run.verdict is Verdict.PLANNED
        assert {key: place.attribute(key) for key in before if key.startswith("40/")} == {
            key: value for key, value in before.items() if key.startswith("40/")
        }
        outcome = await place.runner.write("SetPushSetupAlarm", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert [row.attribute for row in outcome.run.writes] == [3, 2]
        destination = "02031600090F6C6F63616C686F7374323A3433323116" + message_type(generation)
        assert place.attribute(f"{ALARM}/3") == destination
        assert place.attribute(f"{ALARM}/2") == "0102" + OBJECTS_BYTES[4:-36]


@pytest.mark.parametrize("generation", HAVE_IT)
async def test_where_an_sms_is_answered_is_set_over_tcp(generation: str, tmp_path: Path) -> None:
    wanted = request(SetPushDestinationRequest, host="localhost", port=9598)
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.write("SetPushSetupSms", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED
        expected = "02031600090E6C6F63616C686F73743A3935393816" + message_type(generation)
        assert place.attribute(f"{SMS}/3") == expected


async def test_the_last_gasp_goes_out_over_udp_at_any_time(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.5") as place:
        wanted = request(SetPushDestinationRequest, host="localhost", port=9598)
        outcome = await place.runner.write("SetPushSetupLastGasp", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(f"{UDP}/3") == "02031601090E6C6F63616C686F73743A393539381600"
        assert place.attribute(f"{UDP}/4") != "0100"
        emptied = await place.runner.write("SetPushSetupUdp", OPERATIONS["SetPushSetupUdp"].request())
        assert (emptied.run.verdict, place.attribute(f"{UDP}/4")) == (Verdict.VERIFIED, "0100")
        assert emptied.run.writes[0].new == []


@pytest.mark.parametrize("name", ["SetPushSetupLastGasp", "SetPushSetupUdp"])
async def test_only_smr_5_5_has_a_last_gasp(name: str, tmp_path: Path) -> None:
    wanted = (
        OPERATIONS[name].request() if name.endswith("Udp") else request(SetPushDestinationRequest, host="a", port=1)
    )
    async with bench(tmp_path, "smr5.2") as place:
        with pytest.raises(NotSupportedError):
            await place.runner.plan(name, wanted)


async def test_window_randomisation_retries_and_delay_are_set(tmp_path: Path) -> None:
    wanted = request(
        communicationWindow=[WINDOW], randomisationStartInterval=300, numberOfRetries=5, repetitionDelay=120
    )
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("SetPushSetupAlarm", wanted)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert [row.attribute for row in outcome.run.writes] == [4, 5, 6, 7]
        read = await place.runner.run("GetPushSetup")
        setup = read.value.of(PushKind.ALARM)
        assert [msgspec.to_builtins(window) for window in setup.communication_window] == [WINDOW]
        assert (setup.randomisation_start_interval, setup.number_of_retries, setup.repetition_delay) == (300, 5, 120)
        emptied = await place.runner.write("SetPushSetupAlarm", request(communicationWindow=[]))
        assert (emptied.run.verdict, place.attribute(f"{ALARM}/4")) == (Verdict.VERIFIED, "0100")


async def test_a_part_left_out_stays(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        before = place.attribute(f"{ALARM}/2")
        outcome = await place.runner.write("SetPushSetupAlarm", request(port=4059, pushObjectList=[]))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert bytes.fromhex(place.attribute(f"{ALARM}/3"))[6:-2] == b"10.0.0.1:4059"
        assert place.attribute(f"{ALARM}/2") == before


async def test_the_list_is_emptied_only_when_that_is_said(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("SetPushSetupAlarm", request(clearPushObjectList=True))
        assert (outcome.run.verdict, place.attribute(f"{ALARM}/2")) == (Verdict.VERIFIED, "0100")


async def test_an_object_that_the_meter_lacks_stops_everything_before_the_write(tmp_path: Path) -> None:
    missing = {"classId": 1, "logicalName": "1.1.1.1.1.255", "attributeIndex": 2}
    async with bench(tmp_path) as place:
        before = place.meter.dump().attributes
        wanted = request(host="localhost2", port=4321, pushObjectList=[*OBJECTS, missing])
        outcome = await place.runner.write("SetPushSetupAlarm", wanted)
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "1-1:1.1.1.255 attribute 2" in (outcome.run.description or "")
        assert place.attribute(f"{ALARM}/3") == before[f"{ALARM}/3"]


async def test_half_a_destination_is_refused_where_the_other_half_is_unknown(tmp_path: Path) -> None:
    state = {"attributes": {f"{ALARM}/3": "0203160009036E6F741600"}}
    async with bench(tmp_path, state=state) as place:
        outcome = await place.runner.write("SetPushSetupAlarm", request(port=4059))
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "“not”, is not of the form host:port" in (outcome.run.description or "")


def test_an_empty_list_is_an_empty_array() -> None:
    assert write_objects(()) == array()


async def test_the_window_points_alarms_at_itself_and_hears_them(qapp: QApplication, tmp_path: Path) -> None:
    state = {"attributes": {"1/0.0.97.98.10.255/2": "0600000002"}}
    async with desk(qapp, tmp_path, state=state) as place:
        await place.read("push")
        tabs = place.find("push.tabs", QTabBar)
        await until(lambda: tabs.width() >= tabs.sizeHint().width() > 0)
        assert [tabs.tabText(n) for n in range(tabs.count()) if tabs.isTabVisible(n)] == ["Alarm", "SMS", "Listen here"]
        tabs.setCurrentIndex(len(PushKind))
        place.find("push.listen.port", QSpinBox).setValue(free_port())
        place.press("push.listen.toggle")
        await until(lambda: place.find("push.listen.status", QLabel).text())
        assert "Nothing has arrived yet" in place.find("push.listen.nothing", QLabel).text()
        assert not place.find("push.listen.messages", RowsTable).isVisible()
        place.press("push.listen.use")
        run = await place.write("push")
        assert (run.operation, run.verdict) == ("SetPushSetupAlarm", Verdict.VERIFIED)
        table = place.find("push.listen.messages", RowsTable)
        run = await place.act("push.ALARM.push")
        assert (run.operation, run.verdict) == ("PushNow", Verdict.UNVERIFIABLE)
        await until(lambda: table.rows.rowCount() == 1)
        place.meter.raise_alarm(1, 1)
        await until(lambda: table.rows.rowCount() == 2)
        assert place.find("push.listen.nothing", QLabel).isHidden()
        row = table.rows.row(0)
        assert row[1:4] == (place.meter.identity.device_identification, "Alarm", "Replace battery")
        assert place.find("push.listen.bytes", QLabel).text().startswith("00 01 00 01 00 66")


async def test_the_window_edits_two_setups_in_one_review(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path, "smr5.5") as place:
        panel = await place.read("push")
        for name in ("push.ALARM.retries", "push.UDP.delay"):
            place.find(name, QSpinBox).setValue(7)
        assert panel.changes("desk") == 2
        await place.write("push")
        await until(lambda: sum(bool(run.writes) for run in place.runs) == 2)
        assert place.attribute(f"{ALARM}/6") == "1107"
        assert place.attribute(f"{UDP}/7") == "120007"


async def test_the_window_adds_an_object_from_the_list_of_the_meter(qapp: QApplication, tmp_path: Path) -> None:
    async with desk(qapp, tmp_path) as place:
        await place.read("push")
        place.press("push.ALARM.objects.add")
        await until(lambda: place.dialog() is not None)
        place.find("push.pick.filter", QLineEdit).setText("alarm register 2")
        place.press("push.pick.add")
        place.press("push.ALARM.objects.0.down")
        place.press("push.ALARM.objects.1.remove")
        run = await place.write("push")
        assert run.verdict is Verdict.VERIFIED
        names = [item["logicalName"] for item in run.writes[0].new]
        assert names == ["0.1.25.9.0.255", "0.0.97.98.0.255", "0.0.97.98.1.255"]


@pytest.mark.parametrize("port", ["1" * 5000, "0", "65536", "x"])
async def test_a_destination_with_a_port_that_cannot_be_is_shown_as_it_is(port: str, tmp_path: Path) -> None:
    held = structure(enumerated(0), octet_string(f"localhost:{port}".encode()), enumerated(0))
    async with bench(tmp_path) as place:
        place.meter.objects.store(Attribute.from_key("40/0.1.25.9.0.255/3"), held)
        outcome = await place.runner.run("GetPushSetup")
        assert outcome.run.verdict is Verdict.READ, outcome.run.description
        found = outcome.value.of(PushKind.ALARM)
        assert (found.destination, found.host, found.port) == (f"localhost:{port}", None, None)
