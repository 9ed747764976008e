"""Prints a table of ratios; absolute times depend on the machine, ratios are taken in one run, in turn."""

import asyncio
import contextlib
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

from gurux_dlms import GXByteBuffer, GXReplyData
from gurux_dlms.AesGcmParameter import AesGcmParameter
from gurux_dlms.enums import Authentication, InterfaceType, Security
from gurux_dlms.GXDLMSChippering import GXDLMSChippering
from gurux_dlms.objects import GXDLMSData
from gurux_dlms.secure.GXDLMSSecureClient import GXDLMSSecureClient

from smconfig_gui.dlms.security import AssociationKeys, SecureChannel
from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.model.secret import Key
from smconfig_gui.runner import MeterConnection
from smconfig_gui.runner.opening import open_stores, services_of
from tests.benchmarks import firmware, tariffs

FILTER = Attribute(1, Obis("0-0:97.98.10.255"), 2)
ROUNDS = 300

BARE_WINDOW = """
import asyncio, sys, time
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
import qasync
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
async def main():
    window.show()
    await asyncio.sleep(0)
qasync.run(main())
"""
OUR_WINDOW = (
    "from smconfig_gui.__main__ import main; import sys; sys.exit(main(['--measure-start', '--data-dir', sys.argv[1]]))"
)


def row(name: str, value: str) -> None:
    """Print one line of the table."""
    print(f"{name:<66} {value}", flush=True)


def started_in_s(code: str, *arguments: str) -> float:
    """Return how long a process takes from its start to its end, with compiled modules as an installed program has."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "QT_API": "pyside6"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = perf_counter()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=environment, capture_output=True)
    return perf_counter() - began


def window_start() -> None:
    """Compare our window, shown, with a bare one."""
    with tempfile.TemporaryDirectory() as folder:
        started_in_s(OUR_WINDOW, folder), started_in_s(BARE_WINDOW)
        pairs = [(started_in_s(OUR_WINDOW, folder), started_in_s(BARE_WINDOW)) for _ in range(7)]
    ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(our / other for our, other in pairs)
    row("window shown: ours / bare PySide6 + qasync", f"{ours * 1000:.0f} ms / {bare * 1000:.0f} ms = {ratio:.2f}")


async def ping_pong() -> float:
    """Return the median seconds of a bare round trip over loopback TCP."""

    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                writer.write(await reader.readexactly(46))
        writer.close()

    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    times = []
    for _ in range(ROUNDS):
        began = perf_counter()
        writer.write(bytes(46))
        await reader.readexactly(46)
        times.append(perf_counter() - began)
    writer.close()
    server.close()
    return statistics.median(times)


@contextlib.asynccontextmanager
async def connected(meter: SimulatedMeter, port: int, folder: str) -> AsyncIterator[MeterConnection]:
    """Yield our connection to a simulated meter."""
    import json

    secrets = parse_secrets(json.dumps(meter.secrets).encode())
    card = Meter(id="bench", endpoint=TcpEndpoint(host="127.0.0.1", port=port), generation="smr5.2")
    async with open_stores(Path(folder)) as stores:
        connection = MeterConnection(card, secrets, await services_of(stores, Trace(), operator="bench"))
        await connection.open()
        yield connection
        await connection.close()


class GuruxClient:
    """gurux's own client over a plain stream, as its documentation shows."""

    def __init__(self, meter: SimulatedMeter, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.client = GXDLMSSecureClient(True, 1, 1, Authentication.HIGH_GMAC, None, InterfaceType.WRAPPER)
        ciphering = self.client.ciphering
        ciphering.security = Security.AUTHENTICATION_ENCRYPTION
        ciphering.systemTitle = bytearray(b"GURUX001")
        keys = meter.secrets
        ciphering.blockCipherKey = bytearray.fromhex(str(keys["E_METER_ENCRYPTION_KEY_UNICAST"]))
        ciphering.authenticationKey = bytearray.fromhex(str(keys["E_METER_AUTHENTICATION_KEY"]))
        ciphering.invocationCounter = 10_000_000

    async def ask(self, messages: Any) -> GXReplyData:
        """Send what gurux made and hand the answer back to it."""
        reply = GXReplyData()
        for message in messages if isinstance(messages, list) else [messages]:
            reply = GXReplyData()
            self.writer.write(bytes(message))
            head = await self.reader.readexactly(8)
            body = await self.reader.readexactly(int.from_bytes(head[6:8], "big"))
            with contextlib.redirect_stdout(io.StringIO()):
                self.client.getData(GXByteBuffer(bytearray(head + body)), reply)
        return reply

    async def connect(self) -> None:
        """Associate with HLS5."""
        self.client.parseAareResponse((await self.ask(self.client.aarqRequest())).data)
        reply = await self.ask(self.client.getApplicationAssociationRequest())
        self.client.parseApplicationAssociationResponse(reply.data)


async def median_of(ask: Callable[[], object]) -> tuple[float, float]:
    """Return the median seconds and the CPU seconds of one call."""
    times, cpu = [], process_time()
    for _ in range(ROUNDS):
        began = perf_counter()
        await ask()  # type: ignore[misc]
        times.append(perf_counter() - began)
    return statistics.median(times), (process_time() - cpu) / ROUNDS


async def round_trips() -> None:
    """Compare a ciphered GET with a bare ping-pong and with gurux's own client, against the same meter."""
    meter = SimulatedMeter("smr5.2")
    server = MeterServer(meter, "127.0.0.1", 0)
    await server.start()
    port = int(server.endpoint.rpartition(":")[2])
    bare = await ping_pong()
    with tempfile.TemporaryDirectory() as folder:
        async with connected(meter, port, folder) as connection:
            ours, _ = await median_of(lambda: connection.session.get(FILTER))
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    other = GuruxClient(meter, reader, writer)
    await other.connect()
    item = GXDLMSData("0.0.97.98.10.255")
    theirs, _ = await median_of(lambda: other.ask(other.client.read(item, 2)))
    writer.close()
    await server.stop()
    row(
        "ciphered GET over loopback: ours / bare TCP ping-pong",
        f"{ours * 1e6:.0f} us / {bare * 1e6:.0f} us = {ours / bare:.1f}",
    )
    row(
        "ciphered GET over loopback: ours / gurux's own client",
        f"{ours * 1e6:.0f} us / {theirs * 1e6:.0f} us = {ours / theirs:.2f}",
    )


def sealing() -> None:
    """Compare the CPU of sealing and opening one 1 kB APDU with gurux's."""
    keys = AssociationKeys(Key(bytes(16)), Key(bytes(range(16))))
    client, meter = SecureChannel(keys, b"SMC00001"), SecureChannel(keys, b"METER001")
    client.peer_title = b"METER001"
    apdu = bytes(1024)
    began = process_time()
    for counter in range(2000):
        client.open(meter.seal(apdu, counter))
    ours = (process_time() - began) / 2000
    began = process_time()
    for counter in range(10):
        parameters = AesGcmParameter(0xC8, bytearray(b"SMC00001"), bytearray(16), bytearray(range(16)))
        parameters.security, parameters.invocationCounter = Security.AUTHENTICATION_ENCRYPTION, counter
        GXDLMSChippering.encryptAesGcm(parameters, bytearray(apdu))
    theirs = (process_time() - began) / 10
    row(
        "CPU, 1 kB APDU: ours sealed and opened / gurux's sealed only",
        f"{ours * 1e6:.0f} us / {theirs * 1e6:.0f} us = 1/{theirs / ours:.0f}",
    )


def main() -> None:
    """Run all."""
    window_start()
    asyncio.run(round_trips())
    sealing()
    for name, value in (*tariffs.rows(), *firmware.rows()):
        row(name, value)
    row(
        "peak memory of this benchmark process (client, meter, gurux)",
        f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB",
    )


if __name__ == "__main__":
    main()
