"""Simulated meters on real sockets, and runners that work on them."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smconfig_gui.dlms.simulator.server import serve

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.meter import GENERATIONS, Meter, Security, TcpEndpoint
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import Stores, open_stores, services_of

__all__ = ["GENERATIONS", "Bench", "bench"]


@dataclass
class Bench:
    """One simulated meter on a loopback port, and a runner with stores of its own."""

    meter: SimulatedMeter
    runner: MeterRunner
    stores: Stores
    port: int

    def attribute(self, key: str) -> str:
        """Return the A-XDR that the meter holds, as hex: `1/0.0.97.98.10.255/2`."""
        value: str = self.meter.dump()["attributes"][key]
        return value


def card(port: int, generation: str, **changes: Any) -> Meter:
    """Return the card of a simulated meter."""
    security = Security.LLS if generation == "dsmr2.2" else Security.HLS5
    values: dict[str, Any] = {"id": "bench", "generation": generation, "security": security, "apdu_timeout_s": 2.0}
    return Meter(endpoint=TcpEndpoint(host="127.0.0.1", port=port), **(values | changes))


@asynccontextmanager
async def bench(
    folder: Path, generation: str = "smr5.2", *, card_changes: Any = None, **options: Any
) -> AsyncIterator[Bench]:
    """Yield a meter that is served over TCP, and everything needed to work on it."""
    async with AsyncExitStack() as stack:
        meter = SimulatedMeter(generation, **options)
        server = await serve(meter, "127.0.0.1", 0)
        stack.push_async_callback(_end, server)
        port = server.sockets[0].getsockname()[1]
        stores = await stack.enter_async_context(open_stores(folder / "data"))
        services = await services_of(stores, Trace(), operator="test")
        secrets = parse_secrets(json.dumps(meter.secrets).encode())
        connection = MeterConnection(card(port, generation, **(card_changes or {})), secrets, services)
        stack.push_async_callback(connection.close)
        yield Bench(meter, MeterRunner(connection), stores, port)


async def _end(server: asyncio.Server) -> None:
    server.close()
    await asyncio.sleep(0)
