"""A connection that never leaves this process: to the simulated meter of the window's demo."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.model.messages import verbatim


class Reply(Protocol):
    """What the other end sends, and when."""

    @property
    def data(self) -> bytes:
        """The bytes; may be none."""
        ...

    @property
    def delay_s(self) -> float:
        """How long it takes until they arrive."""
        ...

    @property
    def close(self) -> bool:
        """Whether the connection ends behind them."""
        ...


class Peer(Protocol):
    """One connection of a meter without input or output."""

    def feed(self, data: bytes) -> Sequence[Reply]:
        """Take bytes, return what is to be sent back."""
        ...


class MemoryTransport:
    """Bytes to and from a peer object."""

    byte_s = 0.0

    def __init__(self, connect: Callable[[], Peer], name: str) -> None:
        self._connect = connect
        self._name = name
        self._peer: Peer | None = None
        self._arrived: asyncio.Queue[bytes] = asyncio.Queue()

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        return self._name

    async def set_baud(self, baud: int) -> None:
        """Refuse: there is no speed to change here."""
        raise LinkError("no-speed", endpoint=verbatim(self.name), baud=baud)

    async def open(self) -> None:
        """Connect; the other end is always there."""
        self._peer = self._connect()
        self._arrived = asyncio.Queue()

    async def write(self, data: bytes) -> None:
        """Hand all bytes over; the answers arrive after their delays."""
        if self._peer is None:
            raise LinkError
        loop = asyncio.get_running_loop()
        for reply in self._peer.feed(data):
            loop.call_later(reply.delay_s, self._arrive, self._arrived, reply)

    @staticmethod
    def _arrive(queue: "asyncio.Queue[bytes]", reply: Reply) -> None:
        if reply.data:
            queue.put_nowait(reply.data)
        if reply.close:
            queue.put_nowait(b"")

    async def read(self) -> bytes:
        """Return what came next; empty when the other end has closed."""
        if self._peer is None:
            raise LinkError
        return await self._arrived.get()

    async def close(self) -> None:
        """Forget the other end."""
        self.abort()

    def abort(self) -> None:
        """Cut at once: a pending read ends."""
        self._peer = None
        self._arrived.put_nowait(b"")
