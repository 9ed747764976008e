"""Whatever a TCP connection does, a run ends in time with a true verdict and leaves nothing open."""

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from smconfig_gui.model.meter import TcpEndpoint
from smconfig_gui.model.outcome import Verdict
from tests.lines import open_descriptors
from tests.meters import Bench, bench

DEADLINE_S = 0.5


@dataclass
class Proxy:
    """Stands between the program and a meter; its fields say what becomes of the bytes of the meter."""

    target: int = 0
    port: int = 0
    cut_after: int | None = None
    resets: bool = False
    is_mute: bool = False
    byte_s: float = 0.0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection in both directions until one of them ends."""
        if self.is_mute:
            await reader.read()
            writer.close()
            return
        to_meter_reader, to_meter = await asyncio.open_connection("127.0.0.1", self.target)
        ways = [
            asyncio.ensure_future(self._there(reader, to_meter)),
            asyncio.ensure_future(self._back(to_meter_reader, writer)),
        ]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        await asyncio.gather(*ways, return_exceptions=True)
        to_meter.close()
        writer.close()

    @staticmethod
    async def _there(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while data := await reader.read(4096):
            writer.write(data)
            await writer.drain()

    async def _back(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        left = self.cut_after
        while data := await reader.read(4096):
            if left is not None and len(data) >= left:
                writer.write(data[:left])
                await writer.drain()
                self._end(writer)
                return
            left = None if left is None else left - len(data)
            for piece in [data[at : at + 1] for at in range(len(data))] if self.byte_s else [data]:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(self.byte_s)

    def _end(self, writer: asyncio.StreamWriter) -> None:
        if self.resets:
            connection = writer.get_extra_info("socket")
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()


@asynccontextmanager
async def behind_proxy(folder: Path) -> AsyncIterator[tuple[Proxy, Bench]]:
    """Yield a proxy, and a meter that is reached through it."""
    proxy = Proxy()
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    changes = {"endpoint": TcpEndpoint(host="127.0.0.1", port=proxy.port), "apdu_timeout_s": DEADLINE_S}
    try:
        async with bench(folder, card_changes=changes) as place:
            proxy.target = place.port
            yield proxy, place
    finally:
        server.close()
        await server.wait_closed()


async def read_once(place: Bench) -> tuple[Verdict, float]:
    """Connect, read, disconnect; return the verdict and how long it took."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    outcome = await place.runner.run("GetAlarmNotifications")
    took = loop.time() - began
    await place.runner.connection.close()
    return outcome.run.verdict, took


async def settled(tasks: int, descriptors: int) -> None:
    """Wait until as many tasks and sockets are there as in the beginning."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(2):
            while len(asyncio.all_tasks()) > tasks or open_descriptors() > descriptors:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
    assert len(asyncio.all_tasks()) <= tasks
    assert open_descriptors() <= descriptors


@pytest.mark.no_cover
@pytest.mark.limit(120)
@pytest.mark.parametrize(
    ("resets", "step"),
    [
        pytest.param(False, 5, id="closed"),
        pytest.param(True, 7, id="reset"),
        pytest.param(False, 1, id="closed after every one", marks=pytest.mark.soak),
        pytest.param(True, 1, id="reset after every one", marks=pytest.mark.soak),
    ],
)
async def test_a_connection_that_ends_after_any_number_of_bytes(tmp_path: Path, resets: bool, step: int) -> None:
    async with behind_proxy(tmp_path) as (proxy, place):
        assert (await read_once(place))[0] is Verdict.READ
        await asyncio.sleep(0.1)
        tasks, descriptors = len(asyncio.all_tasks()), open_descriptors()
        proxy.resets = resets
        verdicts = []
        for proxy.cut_after in range(1, 401, step):
            verdict, took = await read_once(place)
            assert took <= DEADLINE_S + 1, proxy.cut_after
            verdicts.append(verdict)
        assert verdicts[0] is not Verdict.READ
        assert set(verdicts) <= {Verdict.NOT_DONE, Verdict.READ}
        proxy.cut_after = None
        assert (await read_once(place))[0] is Verdict.READ
        await settled(tasks, descriptors)


@pytest.mark.parametrize("fault", [{"is_mute": True}, {"byte_s": 1.0}], ids=["mute", "slow"])
async def test_a_meter_that_says_nothing_or_a_byte_a_second_is_given_up_in_time(
    tmp_path: Path, fault: dict[str, object]
) -> None:
    async with behind_proxy(tmp_path) as (proxy, place):
        assert (await read_once(place))[0] is Verdict.READ
        await asyncio.sleep(0.1)
        tasks, descriptors = len(asyncio.all_tasks()), open_descriptors()
        for name, value in fault.items():
            setattr(proxy, name, value)
        verdict, took = await read_once(place)
        assert verdict is Verdict.NOT_DONE
        assert took <= DEADLINE_S + 1
        await settled(tasks, descriptors)


async def test_a_port_on_which_nobody_listens_is_told_at_once(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        changes = {"endpoint": TcpEndpoint(host="127.0.0.1", port=taken.getsockname()[1])}
        async with bench(tmp_path, card_changes=changes) as place:
            tasks, descriptors = len(asyncio.all_tasks()), open_descriptors()
            verdict, took = await read_once(place)
            assert verdict is Verdict.NOT_DONE
            assert took <= 1
            await settled(tasks, descriptors)
