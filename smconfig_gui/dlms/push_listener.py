"""Listens on a port of this computer for what meters push, over TCP and UDP."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from smconfig_gui.dlms.errors import MeterError
from smconfig_gui.model.messages import Text, verbatim
from smconfig_gui.model.push_message import (
    MAX_MESSAGE_BYTES,
    PushMessage,
    PushMessageError,
    decode_push,
    split_pushes,
)
from smconfig_gui.model.system_reasons import system_reason

LOOPBACK = "127.0.0.1"
IDLE_S = 5.0
MAX_CONNECTIONS = 16
_CHUNK_BYTES = 1024
_NO_REASON = verbatim("")


class ListenError(MeterError):
    """The port cannot be had."""

    message = "port-taken"


@dataclass(frozen=True, slots=True)
class ReceivedPush:
    """One message as it arrived; `message` is None where `reason` says why it cannot be read."""

    received_at: datetime
    transport: str
    sender: str
    raw: bytes
    message: PushMessage | None
    reason: Text = _NO_REASON


class PushListener:
    """One port, TCP and UDP; tells each message to `heard`. Nothing is ever sent back."""

    def __init__(self, heard: Callable[[ReceivedPush], None], *, host: str = LOOPBACK, port: int = 0) -> None:
        """Port 0 takes a free one. A host other than loopback lets other computers in."""
        self._heard = heard
        self._host = host
        self._port = port
        self._server: asyncio.Server | None = None
        self._datagrams: asyncio.DatagramTransport | None = None
        self._talks: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    @property
    def port(self) -> int:
        """The port, once started."""
        if self._server is None:
            raise RuntimeError("the listener has not been started")
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def start(self) -> None:
        """Listen; raises ListenError when the port cannot be had."""
        loop = asyncio.get_running_loop()
        try:
            self._server = await asyncio.start_server(self._accept, self._host, self._port)
            self._datagrams, _ = await loop.create_datagram_endpoint(
                lambda: _Datagrams(self._take), local_addr=(self._host, self.port)
            )
        except OSError as error:
            await self.stop()
            where = f"{self._host}:{self._port}"
            raise ListenError(endpoint=verbatim(where), reason=system_reason(error), detail=repr(error)) from error

    async def stop(self) -> None:
        """Listen no more and end all connections."""
        server, self._server = self._server, None
        datagrams, self._datagrams = self._datagrams, None
        if datagrams is not None:
            datagrams.close()
        if server is not None:
            server.close()
        talks = dict(self._talks)
        for talk in talks:
            talk.cancel()
        await asyncio.gather(*talks, return_exceptions=True)
        for writer in talks.values():
            with suppress(OSError):
                await writer.wait_closed()
        if server is not None:
            await server.wait_closed()

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Begin to listen to somebody; also a talk that is cancelled before its first step closes its connection."""
        if len(self._talks) >= MAX_CONNECTIONS:
            writer.close()
            return

        def ended(talk: asyncio.Task[None]) -> None:
            self._talks.pop(talk, None)
            writer.close()

        sender = _address(writer.get_extra_info("peername"))
        talk = asyncio.get_running_loop().create_task(self._listen_to(reader, sender))
        self._talks[talk] = writer
        talk.add_done_callback(ended)

    async def _listen_to(self, reader: asyncio.StreamReader, sender: str) -> None:
        """Take messages until the other end closes or says nothing more."""
        buffer, is_over = b"", False
        while not is_over:
            try:
                async with asyncio.timeout(IDLE_S):
                    piece = await reader.read(_CHUNK_BYTES)
            except (TimeoutError, OSError):
                piece = b""
            buffer += piece
            is_over = not piece or len(buffer) > MAX_MESSAGE_BYTES
            messages, buffer = split_pushes(buffer, is_over=is_over)
            for message in messages:
                self._take("TCP", sender, message)

    def _take(self, transport: str, sender: str, raw: bytes) -> None:
        message, reason = None, _NO_REASON
        try:
            message = decode_push(raw)
        except PushMessageError as error:
            reason = error.text
        self._heard(ReceivedPush(datetime.now(UTC), transport, sender, raw, message, reason))


class _Datagrams(asyncio.DatagramProtocol):
    def __init__(self, take: Callable[[str, str, bytes], None]) -> None:
        self._take = take

    def datagram_received(self, data: bytes, addr: tuple[Any, ...]) -> None:
        self._take("UDP", _address(addr), data)


def _address(found: Any) -> str:
    return f"{found[0]}:{found[1]}" if found else "?"
