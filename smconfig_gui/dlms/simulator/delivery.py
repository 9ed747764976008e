"""Carries what a simulated meter pushes to ports of this computer, and to no other."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter
    from smconfig_gui.dlms.simulator.push import Push

_OWN = ("127.0.0.1", "localhost")
_TIMEOUT_S = 5.0


class PushDelivery:
    """Sends the pushes of one meter, one task each, from the moment it is made."""

    def __init__(self, meter: "SimulatedMeter") -> None:
        self._tasks: set[asyncio.Task[None]] = set()
        meter.on_push = self._send

    async def stop(self) -> None:
        """Give up what is not delivered yet."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _send(self, push: "Push") -> None:
        if push.host not in _OWN:
            return  # a meter in software must not talk to other computers
        task = asyncio.get_running_loop().create_task(_deliver(push))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _deliver(push: "Push") -> None:
    with suppress(OSError, TimeoutError):
        async with asyncio.timeout(_TIMEOUT_S):
            await (_deliver_datagram(push) if push.is_datagram else _deliver_stream(push))


async def _deliver_stream(push: "Push") -> None:
    _, writer = await asyncio.open_connection(_OWN[0], push.port)
    writer.write(push.data)
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def _deliver_datagram(push: "Push") -> None:
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, remote_addr=(_OWN[0], push.port))
    transport.sendto(push.data)
    transport.close()
