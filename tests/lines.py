"""Simulated meters behind pseudo-terminals and HDLC ports, and connections with stores of their own to them."""

import json
import resource
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.connection import HdlcConnection
from smconfig_gui.dlms.simulator.hdlc import HdlcLimits
from smconfig_gui.dlms.simulator.optical import OpticalSettings
from smconfig_gui.dlms.simulator.pty_server import PtyServer
from smconfig_gui.dlms.simulator.server import MeterServer
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.meter import Framing, Meter, Security, SerialEndpoint, TcpEndpoint
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import Stores, open_stores, services_of
from tests.meters import simulated

PAUSES_S = (0.05, 0.1)


@dataclass
class LineBench:
    """One simulated meter on a line, and what is needed to work on it."""

    meter: SimulatedMeter
    server: PtyServer | MeterServer
    stores: Stores
    card: Meter

    @property
    def port(self) -> str:
        """The device of the line."""
        assert isinstance(self.server, PtyServer)
        return self.server.name

    @property
    def digits(self) -> str:
        """What confirms a dangerous write."""
        return self.meter.identity.device_identification[-4:]

    async def connection(self, secrets: Any = None, **changes: Any) -> MeterConnection:
        """Return a connection; `changes` are about the card, those named endpoint_… about its endpoint."""
        services = await services_of(self.stores, Trace(), operator="test")
        endpoint = {name[9:]: changes.pop(name) for name in tuple(changes) if name.startswith("endpoint_")}
        card = replaced(self.card, endpoint=replaced(self.card.endpoint, **endpoint), **changes)
        keys = parse_secrets(json.dumps(self.meter.secrets | (secrets or {})).encode())
        return MeterConnection(card, keys, replace(services, retry_pauses_s=PAUSES_S))

    async def runner(self, **changes: Any) -> MeterRunner:
        """Return a runner over a new connection."""
        return MeterRunner(await self.connection(**changes))


def replaced(value: Any, **changes: Any) -> Any:
    """Return the value with some fields changed."""
    import msgspec

    return msgspec.structs.replace(value, **changes) if changes else value


def _card(endpoint: SerialEndpoint | TcpEndpoint, generation: str, **changes: Any) -> Meter:
    security = Security.LLS if generation == "dsmr2.2" else Security.HLS5
    values: dict[str, Any] = {"id": "line", "generation": generation, "security": security, "apdu_timeout_s": 2.0}
    return Meter(endpoint=endpoint, **(values | changes))


@asynccontextmanager
async def serial_line(
    folder: Path,
    generation: str = "smr5.2",
    *,
    settings: OpticalSettings | None = None,
    limits: HdlcLimits | None = None,
    is_paced: bool = False,
    card: Any = None,
    endpoint: Any = None,
    **options: Any,
) -> AsyncIterator[LineBench]:
    """Yield a meter behind a pseudo-terminal."""
    settings = settings or OpticalSettings(is_strict=False)
    server = PtyServer(simulated(generation, **options), settings, limits, is_paced=is_paced)
    await server.start()
    try:
        way = SerialEndpoint(
            port=server.name, mode_e=settings.has_sign_on, **({"baud": settings.baud} | (endpoint or {}))
        )
        async with open_stores(folder / "data") as stores:
            yield LineBench(server.meter, server, stores, _card(way, generation, **(card or {})))
            assert not serial_threads(), "the test left a port open"
    finally:
        await server.stop()


@asynccontextmanager
async def hdlc_server(
    folder: Path, generation: str = "smr5.2", *, limits: HdlcLimits | None = None, card: Any = None, **options: Any
) -> AsyncIterator[LineBench]:
    """Yield a meter behind a serial server: HDLC on TCP."""
    meter = simulated(generation, **options)
    server = MeterServer(meter, "127.0.0.1", 0, connect=partial(HdlcConnection, meter, limits))
    await server.start()
    try:
        way = TcpEndpoint(host="127.0.0.1", port=int(server.endpoint.rpartition(":")[2]), framing=Framing.HDLC)
        async with open_stores(folder / "data") as stores:
            yield LineBench(meter, server, stores, _card(way, generation, **(card or {})))
    finally:
        await server.stop()


def open_descriptors() -> int:
    """Return how many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def resident_kib() -> int:
    """Return how much memory this process uses now."""
    if sys.platform != "linux":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 1024


def serial_threads() -> list[str]:
    """Return the threads that serve serial ports."""
    return [thread.name for thread in threading.enumerate() if thread.name.endswith((" reader", " writer"))]
