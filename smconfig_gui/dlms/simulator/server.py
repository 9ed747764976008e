"""One simulated meter behind a TCP port."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from smconfig_gui.dlms.simulator.connection import Connection
from smconfig_gui.dlms.simulator.meter import SimulatedMeter

_CHUNK_SIZE = 4096


class Server(Protocol):
    """One meter that can be reached from outside of this process."""

    meter: SimulatedMeter

    @property
    def place(self) -> dict[str, str]:
        """Where it can be reached, in the form of the announcement."""
        ...

    async def start(self) -> None:
        """Begin to serve; raises OSError."""
        ...

    async def stop(self) -> None:
        """End all connections and serve no more."""
        ...


class MeterServer:
    """One meter behind one listening port."""

    def __init__(
        self, meter: SimulatedMeter, host: str, port: int, *, connect: Callable[[], Connection] | None = None
    ) -> None:
        """Port 0 takes a free one. `connect` makes the meter's end of a new connection, of the wrapper when None."""
        self.meter = meter
        self._connect: Callable[[], Connection] = connect or meter.connection
        self._host = host
        self._port = port
        self._server: asyncio.Server | None = None
        self._talks: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def place(self) -> dict[str, str]:
        """Where the meter can be reached, in the form of the announcement."""
        return {"endpoint": self.endpoint}

    @property
    def endpoint(self) -> str:
        """Where the meter can be reached, once started: `127.0.0.1:4059`, `[::1]:4059`."""
        if self._server is None:
            raise RuntimeError("the meter has not been started")
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

    async def start(self) -> None:
        """Listen; raises OSError when the address cannot be had."""
        self._server = await asyncio.start_server(self._accept, self._host, self._port)

    async def stop(self) -> None:
        """End all connections and listen no more."""
        if self._server is None:
            return
        self._server.close()
        talks = dict(self._talks)
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        for writer in talks.values():
            with suppress(ConnectionError):
                await writer.wait_closed()
        await self._server.wait_closed()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Begin a talk; also one that is cancelled before its first step closes its connection."""

        def ended(talk: asyncio.Task[None]) -> None:
            self._talks.pop(talk, None)
            writer.close()

        talk = asyncio.get_running_loop().create_task(_talk(self._connect(), reader, writer))
        self._talks[talk] = writer
        talk.add_done_callback(ended)


async def _talk(connection: Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while not connection.is_closed and (data := await reader.read(_CHUNK_SIZE)):
            for reply in connection.feed(data):
                if reply.delay_s:
                    await asyncio.sleep(reply.delay_s)
                if reply.data:
                    writer.write(reply.data)
                    await writer.drain()
