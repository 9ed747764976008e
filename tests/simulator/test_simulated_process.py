"""The simulated meter as a program: endpoints, files, signals."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.__main__ import main
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.model.meter import Security
from tests.simulator import hand

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "smconfig_gui.dlms.simulator"]
COUNTER_ANSWER = bytes.fromhex("C401C100 06 00003039")


async def talk(endpoint: str, *apdus: bytes, client: int = 16) -> list[bytes]:
    """Return the answers to some APDUs on one connection; an empty one where the meter hung up."""
    host, _, port = endpoint.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    answers = []
    try:
        for apdu in apdus:
            writer.write(hand.wrapped(apdu, client))
            header = await reader.read(8)
            answers.append(await reader.readexactly(int.from_bytes(header[6:], "big")) if header else b"")
    finally:
        writer.close()
        await writer.wait_closed()
    return answers


READ_COUNTER = (hand.aarq(hand.initiate(hand.PUBLIC_PROPOSED)), hand.get(hand.COUNTER))


def start(*arguments: str) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([*COMMAND, *arguments], stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT)


def test_a_meter_serves_says_how_to_reach_it_and_writes_its_dump_when_told_to_stop(tmp_path: Path) -> None:
    state, dump, faults = tmp_path / "state.json", tmp_path / "dump.json", tmp_path / "faults.json"
    state.write_text('{"attributes": {"1/0.0.97.98.10.255/2": "0600000020"}, "security": {"invocationCounter": 12345}}')
    faults.write_text('[{"do": "busy", "service": "get", "obis": "0.0.43.1.0.255", "number": 2}]')
    files = ("--state", str(state), "--dump", str(dump), "--faults", str(faults))
    clock = ("--clock", "2030-01-01T00:00:00+00:00", "--latency", "1")
    with start("--generation", "smr5.5", "--seed", "9", *files, *clock) as process:
        try:
            assert process.stdout is not None
            line = json.loads(process.stdout.readline())
            read_twice = (*READ_COUNTER, hand.get(hand.COUNTER), hand.get(hand.CLOCK))
            answers = asyncio.run(talk(line["endpoint"], *read_twice))
        finally:
            process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
    assert answers[1] == COUNTER_ANSWER
    assert answers[2] == bytes.fromhex("C401C10102")
    assert answers[3][4:9] == bytes.fromhex("090C07EE01")
    meter = SimulatedMeter("smr5.5", seed=9)
    assert line == {
        "endpoint": line["endpoint"],
        "generation": "smr5.5",
        "deviceIdentification": meter.identity.device_identification,
        "client": 1,
        "server": 1,
        "systemTitle": meter.identity.system_title.hex().upper(),
        "secrets": meter.secrets,
    }
    assert line["endpoint"].startswith("127.0.0.1:")
    written = json.loads(dump.read_text())
    assert written["attributes"]["1/0.0.97.98.10.255/2"] == "0600000020"
    assert written["attributes"]["8/0.0.1.0.0.255/2"].startswith("090C07EE0101")


def test_several_meters_share_a_process_and_are_different() -> None:
    with start("--count", "3", "--quirk", "no-with-list", "same-counter-for-gmac") as process:
        try:
            assert process.stdout is not None
            lines = [json.loads(process.stdout.readline()) for _ in range(3)]
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    for name in ("endpoint", "deviceIdentification", "systemTitle"):
        assert len({line[name] for line in lines}) == 3
    assert len({line["secrets"]["E_METER_MASTER_KEY"] for line in lines}) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["--generation", "smr9"],
        ["--quirk", "makes-coffee"],
        ["--framing", "x28"],
        ["--clock", "yesterday"],
        ["--count", "many"],
    ],
)
def test_an_option_that_the_program_does_not_know_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--tcp", "127.0.0.1"], "HOST:PORT"),
        (["--tcp", "127.0.0.1:70000"], "HOST:PORT"),
        (["--count", "0"], "--count"),
        (["--mode-e"], "--pty"),
        (["--pty", "--framing", "wrapper"], "HDLC"),
        (["--pty", "--baud", "9601"], "speed"),
        (["--framing", "hdlc", "--hdlc-window", "8"], "window"),
        (["--seed", "-1"], "--seed"),
        (["--count", "2", "--dump", "x"], "about one meter"),
        (["--state", "/nonexistent/state.json"], "No such file"),
    ],
)
def test_arguments_that_make_no_sense_are_refused_in_one_line(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert reason in captured.err
    assert captured.out == ""


def test_a_faults_file_with_an_error_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faults = tmp_path / "faults.json"
    faults.write_text('[{"do": "explode"}]')
    assert main(["--faults", str(faults)]) == 2
    assert "$[0].do" in capsys.readouterr().err


@asynccontextmanager
async def served(meter: SimulatedMeter) -> AsyncIterator[MeterServer]:
    server = MeterServer(meter, "127.0.0.1", 0)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


async def test_two_connections_are_served_at_once_and_the_meter_hangs_up_on_strangers() -> None:
    async with served(SimulatedMeter("smr5.2")) as server:
        first, second = await asyncio.gather(*(talk(server.endpoint, *READ_COUNTER) for _ in range(2)))
        assert first[1] == second[1] == COUNTER_ANSWER
        assert await talk(server.endpoint, READ_COUNTER[0], client=99) == [b""]


async def test_a_meter_stops_while_somebody_is_connected() -> None:
    async with served(SimulatedMeter("smr5.2", security=Security.NONE, latency_s=30)) as server:
        host, _, port = server.endpoint.rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(hand.wrapped(READ_COUNTER[0], 16))
        await writer.drain()
        await asyncio.sleep(0.05)
    assert await reader.read() == b""
    writer.close()
    await writer.wait_closed()


def test_an_address_in_use_is_an_error_of_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code = main(["--tcp", f"127.0.0.1:{taken.getsockname()[1]}"])
    assert code == 1
    assert "address already in use" in capsys.readouterr().err


def test_an_endpoint_is_known_only_while_the_meter_serves() -> None:
    with pytest.raises(RuntimeError, match="not been started"):
        _ = MeterServer(SimulatedMeter("smr5.2"), "127.0.0.1", 0).endpoint
