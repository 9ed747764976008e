"""Saved meters keep their order, and files of meters bring in all that is right and nothing else."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.meter import Framing, Meter, Security, SimulatedEndpoint, TcpEndpoint
from smconfig_gui.store.errors import (
    DatabaseDamagedError,
    MeterFileError,
    MeterGoneError,
    StorageFailedError,
    TooLargeError,
)
from smconfig_gui.store.meter_files import MAX_FILE_BYTES, read_meters, write_meters
from smconfig_gui.store.meters import MeterStore
from tests.store.files import opened, write

FIRST = Meter(
    id="m1",
    name="Kerkstraat 1",
    group="Lab",
    endpoint=TcpEndpoint(host="10.0.0.7", framing=Framing.HDLC),
    generation="smr5.2",
    security=Security.HLS5,
    device_identification="E0001",
    system_title="4142430000000001",
    secrets_id="0011",
    apdu_timeout_s=12.5,
)
SECOND = Meter(id="m2", name='=HYPERLINK("http://x")', endpoint=SimulatedEndpoint(generation="smr5.5", seed=7))
THIRD = Meter(id="m3", name="-1+1", group="Lab", endpoint=TcpEndpoint(host="::1", port=4060))


def without_own(meter: Meter) -> dict[str, object]:
    """Return what a file carries of a meter."""
    fields = json.loads(write_meters([meter], "json"))["meters"][0]
    assert not {"id", "secretsId", "position"} & set(fields)
    return dict(fields)


async def test_meters_survive_the_program_in_their_order(path: Path) -> None:
    async with opened(path) as database:
        store = MeterStore(database)
        await store.add_all([FIRST, SECOND])
        await store.add(THIRD)
        await store.order(["m3", "m1"])
    async with opened(path) as database:
        store = MeterStore(database)
        assert [meter.id for meter in await store.all()] == ["m3", "m1", "m2"]
        assert await store.get("m1") == Meter(**{**_fields(FIRST), "position": 1})  # type: ignore[arg-type]
        assert await store.groups() == ["Lab"]
        assert [meter.id for meter in await store.find("kerkstraat 1")] == ["m1"]
        assert [meter.id for meter in await store.find("E0001")] == ["m1"]
        assert await store.find("nothing") == []
        assert await store.get("nothing") is None


def _fields(meter: Meter) -> dict[str, object]:
    return {name: getattr(meter, name) for name in meter.__struct_fields__}


async def test_a_meter_is_changed_moved_and_removed(path: Path) -> None:
    async with opened(path) as database:
        store = MeterStore(database)
        await store.add_all([FIRST, SECOND])
        await store.update(Meter(**{**_fields(FIRST), "name": "new"}))  # type: ignore[arg-type]
        await store.move_to_group(["m1", "m2", "gone"], "Field")
        assert [(meter.name, meter.group) for meter in await store.all()] == [("new", "Field"), (SECOND.name, "Field")]
        await store.remove("m1")
        assert [meter.id for meter in await store.all()] == ["m2"]
        for gone in (store.remove("m1"), store.update(FIRST), store.duplicate("m1", "x")):
            with pytest.raises(MeterGoneError):
                await gone


async def test_a_duplicate_knows_the_way_and_not_who_answers(path: Path) -> None:
    async with opened(path) as database:
        store = MeterStore(database)
        await store.add(FIRST)
        twin = await store.duplicate("m1", "Kerkstraat 2")
        assert (twin.name, twin.endpoint, twin.position) == ("Kerkstraat 2", FIRST.endpoint, 1)
        assert twin.id != "m1"
        assert twin.device_identification is twin.system_title is twin.secrets_id is None


async def test_two_meters_never_share_an_id(path: Path) -> None:
    async with opened(path) as database:
        store = MeterStore(database)
        await store.add(FIRST)
        assert (await store.add(FIRST)).id != "m1"
        assert len(await store.all()) == 2


@pytest.mark.logs_expected
async def test_a_changed_card_is_damage(path: Path) -> None:
    async with opened(path) as database:
        store = MeterStore(database)
        await store.add(FIRST)
        await database.write(
            lambda connection: connection.execute(
                "UPDATE meters SET body = CAST(replace(body, '10.0.0.7', '10.0.0.8') AS BLOB)"
            )
        )
        with pytest.raises(DatabaseDamagedError):
            await store.all()


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_file_brings_back_what_was_exported(form: str) -> None:
    offer = read_meters(write_meters([FIRST, SECOND, THIRD], form), form)  # type: ignore[arg-type]
    assert offer.refused == ()
    assert [without_own(meter) for meter in offer.meters] == [without_own(meter) for meter in (FIRST, SECOND, THIRD)]
    assert len({meter.id for meter in offer.meters} | {"m1", "m2", "m3"}) == 6
    assert {meter.secrets_id for meter in offer.meters} == {None}


def test_no_cell_of_a_table_is_a_formula() -> None:
    text = write_meters([FIRST, SECOND, THIRD], "csv").decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text)):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@given(st.text(max_size=80).filter(str.isprintable))
def test_any_name_survives_a_table(name: str) -> None:
    meter = Meter(id="m", name=name.strip(), endpoint=FIRST.endpoint)
    offer = read_meters(write_meters([meter], "csv"), "csv")
    assert offer.meters[0].name == meter.name


def test_wrong_rows_are_named_and_the_others_offered() -> None:
    data = (
        b"name;client;endpoint.kind;endpoint.host;endpoint.port\r\n"
        b"good;1;tcp;10.0.0.7;4059\r\n"
        b"port;1;tcp;10.0.0.7;99999\r\n"
        b";;;;\r\n"
        b"short;1;tcp\r\n"
        b"client;x;tcp;10.0.0.7;\r\n"
        b'"two\nlines";1;tcp;10.0.0.7;\r\n'
        b"also good;;tcp;meter.lab;\r\n"
    )
    offer = read_meters(data, "csv")
    assert [meter.name for meter in offer.meters] == ["good", "also good"]
    assert [refused.line for refused in offer.refused] == [3, 5, 6, 7]
    assert "1 to 65535" in str(offer.refused[0].reason)
    assert "3 cells" in str(offer.refused[1].reason)


def test_wrong_entries_of_a_list_are_named_and_the_others_offered() -> None:
    endpoint = {"kind": "tcp", "host": "10.0.0.7"}
    meters = [
        {"endpoint": endpoint},
        {"endpoint": endpoint, "client": 0},
        5,
        {"endpoint": endpoint, "secretsId": "a"},
        {},
    ]
    data = json.dumps({"format": "smconfig-meters", "version": 1, "meters": meters}).encode()
    offer = read_meters(data, "json")
    assert len(offer.meters) == 1
    assert [refused.line for refused in offer.refused] == [2, 3, 4, 5]


@pytest.mark.parametrize(
    ("form", "data", "reason"),
    [
        ("json", b"", "no JSON"),
        ("json", b"\xff", "UTF-8"),
        ("json", b'{"format":"smconfig-meters","version":1,"meters":[' + b"[" * 200_000, "too deeply"),
        ("json", b"[]", "not a file of meters"),
        ("json", b'{"format":"other","version":1,"meters":[]}', "not a file of meters"),
        ("json", b'{"format":"smconfig-meters","version":2,"meters":[]}', "newer"),
        ("csv", b"", "first line"),
        ("csv", b"\xff\xfe", "UTF-8"),
        ("csv", b"a,b\n1,2\n", "first line"),
        ("csv", b"name,name,endpoint.kind\n", "first line"),
        ("csv", b"name,endpoint.kind,colour\n", "Column 3 is not known."),
        ("csv", b"endpoint.kind,E_METER_MASTER_KEY\n", "eys are imported on their own."),
        ("csv", b'"' + b"x" * 200_000, "first line"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_the_reason(form: str, data: bytes, reason: str) -> None:
    with pytest.raises(MeterFileError, match=reason):
        read_meters(data, form)  # type: ignore[arg-type]


def test_files_have_a_limit() -> None:
    with pytest.raises(TooLargeError, match="10 MiB"):
        read_meters(bytes(MAX_FILE_BYTES + 1), "csv")
    for form, data in (
        ("csv", b"endpoint.kind\n" + b"simulated\n" * 10_001),
        ("json", b'{"format":"smconfig-meters","version":1,"meters":[' + b"{}," * 10_000 + b"{}]}"),
    ):
        with pytest.raises(TooLargeError, match="10000 meters"):
            read_meters(data, form)  # type: ignore[arg-type]


async def test_nothing_is_imported_by_half(path: Path, tmp_path: Path) -> None:
    write(tmp_path / "meters.csv", write_meters([FIRST, SECOND, THIRD], "csv"))
    async with opened(path) as database:
        store = MeterStore(database)
        offer = await store.read_file(tmp_path / "meters.csv", "csv")
        assert await store.all() == []
        trigger = (
            "CREATE TRIGGER stop BEFORE INSERT ON meters WHEN new.position = 2 BEGIN SELECT raise(ABORT, 'x'); END"
        )
        await database.write(lambda connection: connection.execute(trigger))
        with pytest.raises(StorageFailedError):
            await store.add_all(offer.meters)
        assert await store.all() == []
        await database.write(lambda connection: connection.execute("DROP TRIGGER stop"))
        await store.add_all(offer.meters)
        assert len(await store.all()) == 3
        assert read_meters(await store.export("csv", [(await store.all())[1].id]), "csv").meters[0].name == SECOND.name
        with pytest.raises(StorageFailedError):
            await store.read_file(tmp_path / "gone.csv", "csv")
