"""Simulated meters on real sockets, and runners that work on them."""

import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smconfig_gui.dlms.simulator import SimulatedMeter, parse_faults, parse_state
from smconfig_gui.dlms.simulator.delivery import PushDelivery
from smconfig_gui.dlms.simulator.server import MeterServer
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
        return self.meter.dump().attributes[key]


def card(port: int, *, generation: str | None, **changes: Any) -> Meter:
    """Return the card of a simulated meter."""
    security = Security.LLS if generation == "dsmr2.2" else Security.HLS5
    values: dict[str, Any] = {"id": "bench", "generation": generation, "security": security, "apdu_timeout_s": 2.0}
    return Meter(**({"endpoint": TcpEndpoint(host="127.0.0.1", port=port)} | values | changes))


@asynccontextmanager
async def bench(
    folder: Path, generation: str = "smr5.2", *, card_changes: Any = None, **options: Any
) -> AsyncIterator[Bench]:
    """Yield a meter that is served over TCP, and everything needed to work on it."""
    async with AsyncExitStack() as stack:
        meter = simulated(generation, **options)
        delivery = PushDelivery(meter)
        stack.push_async_callback(delivery.stop)
        server = MeterServer(meter, "127.0.0.1", 0)
        await server.start()
        stack.push_async_callback(server.stop)
        port = int(server.endpoint.rpartition(":")[2])
        stores = await stack.enter_async_context(open_stores(folder / "data"))
        services = await services_of(stores, Trace(), operator="test")
        secrets = parse_secrets(json.dumps(meter.secrets).encode())
        connection = MeterConnection(
            card(port, **({"generation": generation} | (card_changes or {}))), secrets, services
        )
        stack.push_async_callback(connection.close)
        yield Bench(meter, MeterRunner(connection), stores, port)


def simulated(generation: str, *, state: Any = None, faults: Any = (), **options: Any) -> SimulatedMeter:
    """Return a simulated meter; state and faults in the form of their files."""
    return SimulatedMeter(
        generation,
        state=None if state is None else parse_state(json.dumps(state).encode()),
        faults=parse_faults(json.dumps(list(faults)).encode()),
        **options,
    )
