"""Pushes on their way: from a simulated meter to a port of this computer, decoded."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from smconfig_gui.dlms import push_listener
from smconfig_gui.dlms.push_listener import ListenError, PushListener, ReceivedPush
from smconfig_gui.dlms.simulator.results import Refusal
from smconfig_gui.model.alarms import AlarmType
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.push_message import PushMessage, PushTrigger
from smconfig_gui.model.push_setup import PushKind, PushNowRequest, SetPushDestinationRequest, SetPushSetupRequest
from tests.meters import bench

FILTER = "1/0.0.97.98.10.255/2"
REPLACE_BATTERY = 1


class Ear:
    """What a listener heard."""

    def __init__(self) -> None:
        self.pushes: asyncio.Queue[ReceivedPush] = asyncio.Queue()
        self.listener = PushListener(self.pushes.put_nowait)

    async def message(self) -> PushMessage:
        """Return the next message; fails when it cannot be read."""
        async with asyncio.timeout(10):
            push = await self.pushes.get()
        assert push.message is not None, push.reason
        return push.message

    async def send(self, data: bytes, *pieces: int) -> None:
        """Send bytes as a meter would, in pieces."""
        _, writer = await asyncio.open_connection("127.0.0.1", self.listener.port)
        for start, end in zip((0, *pieces), (*pieces, len(data)), strict=True):
            writer.write(data[start:end])
            await writer.drain()
            await asyncio.sleep(0.01)
        writer.close()
        await writer.wait_closed()


@asynccontextmanager
async def listening() -> AsyncIterator[Ear]:
    """Yield an ear on a free port of this computer."""
    ear = Ear()
    await ear.listener.start()
    try:
        yield ear
    finally:
        await ear.listener.stop()


@pytest.mark.parametrize("generation", GENERATIONS[1:])
async def test_an_alarm_arrives_decoded(generation: str, tmp_path: Path) -> None:
    state = {"attributes": {FILTER: "0600000002"}}
    async with listening() as ear, bench(tmp_path, generation, state=state) as place:
        where = SetPushSetupRequest(host="localhost", port=ear.listener.port)
        assert (await place.runner.write("SetPushSetupAlarm", where)).run.verdict is Verdict.VERIFIED
        place.meter.raise_alarm(1, REPLACE_BATTERY)
        message = await ear.message()
        assert message.device_identification == place.meter.identity.device_identification
        assert message.form == ("DSMR4" if generation in ("dsmr4.2.2", "smr4.3") else "SMR5")
        assert message.trigger is PushTrigger.ALARM
        assert AlarmType.REPLACE_BATTERY in message.alarm_types


async def test_an_alarm_that_is_filtered_out_is_raised_and_not_pushed(tmp_path: Path) -> None:
    state = {"attributes": {FILTER: "0600000001", "1/0.0.97.98.0.255/2": "0600000000"}}
    async with listening() as ear, bench(tmp_path, state=state) as place:
        await place.runner.write("SetPushSetupAlarm", SetPushSetupRequest(host="localhost", port=ear.listener.port))
        place.meter.raise_alarm(1, REPLACE_BATTERY)
        await asyncio.sleep(0.05)
        assert place.attribute("1/0.0.97.98.0.255/2") == "0600000002"
        assert ear.pushes.empty()


async def test_a_register_that_the_meter_lacks_cannot_be_raised(tmp_path: Path) -> None:
    async with bench(tmp_path, "smr5.0") as place:
        with pytest.raises(Refusal):
            place.meter.raise_alarm(3, 0)


@pytest.mark.parametrize("generation", GENERATIONS[1:])
async def test_a_setup_that_is_told_to_push_pushes_at_once(generation: str, tmp_path: Path) -> None:
    async with listening() as ear, bench(tmp_path, generation) as place:
        where = SetPushDestinationRequest(host="localhost", port=ear.listener.port)
        await place.runner.write("SetPushSetupSms", where)
        planned = await place.runner.dry_run("PushNow", PushNowRequest(kind=PushKind.SMS))
        assert (planned.run.verdict, ear.pushes.qsize()) == (Verdict.PLANNED, 0)
        outcome = await place.runner.write("PushNow", PushNowRequest(kind=PushKind.SMS))
        assert outcome.run.verdict is Verdict.UNVERIFIABLE, outcome.run.description
        assert (await ear.message()).trigger is PushTrigger.SMS


async def test_a_last_gasp_comes_as_a_datagram(tmp_path: Path) -> None:
    state = {"attributes": {"1/0.0.97.98.12.255/2": "0600000001"}}
    async with listening() as ear, bench(tmp_path, "smr5.5", state=state) as place:
        where = SetPushDestinationRequest(host="localhost", port=ear.listener.port)
        await place.runner.write("SetPushSetupLastGasp", where)
        place.meter.raise_alarm(3, 0)
        message = await ear.message()
        assert (message.trigger, message.alarm_types) == (PushTrigger.LAST_GASP, (AlarmType.LAST_GASP,))


async def test_a_meter_in_software_never_talks_to_another_computer(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        sent: list[object] = []
        deliver, place.meter.on_push = place.meter.on_push, sent.append
        await place.runner.write("PushNow", PushNowRequest(kind=PushKind.ALARM))
        [push] = sent
        assert (push.host, push.port) == ("10.0.0.1", 9598)  # type: ignore[attr-defined]
        assert deliver is not None
        deliver(push)  # type: ignore[arg-type]
        await asyncio.sleep(0.02)  # no task is left over: the test's own check would say so


async def test_pieces_and_two_messages_in_one_connection_are_heard() -> None:
    one = bytes.fromhex("0001000100660034" + "0F00000001" + "00" + "0202" + "0911" + b"E0001".hex() + "30" * 12)
    one += bytes.fromhex("09060002190900FF")
    one = one[:6] + (len(one) - 8).to_bytes(2, "big") + one[8:]
    async with listening() as ear:
        await ear.send(one + one, 3, 11, 40)
        assert [(await ear.message()).trigger for _ in range(2)] == [PushTrigger.SMS] * 2


async def test_nonsense_is_told_with_its_bytes_and_the_listener_lives() -> None:
    async with listening() as ear:
        await ear.send(b"GET / HTTP/1.1\r\n\r\n")
        push = await ear.pushes.get()
        assert push.message is None
        assert (push.raw, push.transport) == (b"GET / HTTP/1.1\r\n\r\n", "TCP")
        assert "neither a text of DSMR 4" in str(push.reason)
        await ear.send(b"x" * 6000)
        assert len((await ear.pushes.get()).raw) <= 6000
        await ear.send(b"E0001000000000000,\x00\x00\x00\x01")
        assert (await ear.message()).alarm_types == (AlarmType.CLOCK_INVALID,)


async def test_who_says_nothing_more_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push_listener, "IDLE_S", 0.05)
    async with listening() as ear:
        reader, writer = await asyncio.open_connection("127.0.0.1", ear.listener.port)
        writer.write(b"E0001000000000000,\x00\x00\x00\x01")
        assert (await ear.message()).trigger is PushTrigger.ALARM
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()


async def test_a_port_in_use_is_said() -> None:
    async with listening() as ear:
        second = PushListener(lambda _: None, port=ear.listener.port)
        with pytest.raises(ListenError, match="Listening on"):
            await second.start()


async def test_the_simulated_meter_as_a_program_raises_an_alarm(tmp_path: Path) -> None:
    async with listening() as ear:
        text = f"localhost:{ear.listener.port}".encode().hex()
        state = {
            "attributes": {"40/0.1.25.9.0.255/3": f"0203160009{len(text) // 2:02X}{text}1600", FILTER: "0600000002"}
        }
        (tmp_path / "s.json").write_text(json.dumps(state))
        options = ["--state", str(tmp_path / "s.json"), "--alarm", "0.2:1:1"]
        meter = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "smconfig_gui.dlms.simulator", *options, stdout=subprocess.PIPE
        )
        try:
            assert (await ear.message()).alarm_types[-1:] == (AlarmType.REPLACE_BATTERY,)
        finally:
            meter.terminate()
            await meter.communicate()
