"""TCP, with the deadlines and keep-alives that a meter behind a mobile network needs."""

import asyncio
import contextlib
import socket

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.system_reasons import system_reason

CONNECT_TIMEOUT_S = 10.0
CLOSE_TIMEOUT_S = 2.0
READ_SIZE_BYTES = 65536
_UNKNOWN_NAME = QT_TRANSLATE_NOOP("system", "No computer of this name is known")
_KEEPALIVE = (("TCP_KEEPIDLE", 15), ("TCP_KEEPINTVL", 5), ("TCP_KEEPCNT", 3))


class TcpTransport:
    """One TCP connection."""

    byte_s = 0.0

    def __init__(self, host: str, port: int, *, connect_timeout_s: float = CONNECT_TIMEOUT_S) -> None:
        self._host = host
        self._port = port
        self._connect_timeout_s = connect_timeout_s
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        return f"{self._host}:{self._port}"

    async def set_baud(self, baud: int) -> None:
        """Refuse: there is no speed to change here."""
        raise LinkError("no-speed", endpoint=verbatim(self.name), baud=baud)

    async def open(self) -> None:
        """Connect; raises LinkError with what was found out."""
        endpoint = verbatim(self.name)
        try:
            async with asyncio.timeout(self._connect_timeout_s):
                self._reader, self._writer = await asyncio.open_connection(self._host, self._port)
        except TimeoutError as error:
            raise LinkError("connect-timeout", endpoint=endpoint, seconds=f"{self._connect_timeout_s:g}") from error
        except ConnectionRefusedError as error:
            raise LinkError("connect-refused", endpoint=endpoint) from error
        except (OSError, UnicodeError) as error:  # a host name may be none that can be asked for
            raise LinkError("connect-failed", endpoint=endpoint, reason=_reason(error), detail=repr(error)) from error
        self._tune(self._writer.get_extra_info("socket"))

    @staticmethod
    def _tune(connection: socket.socket | None) -> None:
        if connection is None:
            return
        with contextlib.suppress(OSError, AttributeError):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEEPALIVE:
            with contextlib.suppress(OSError, AttributeError):
                connection.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)

    async def write(self, data: bytes) -> None:
        """Send all bytes; raises LinkError when the connection is gone."""
        if self._writer is None:
            raise LinkError
        try:
            self._writer.write(data)
            await self._writer.drain()
        except OSError as error:
            raise LinkError(detail=repr(error)) from error

    async def read(self) -> bytes:
        """Return what came next; empty when the meter has closed."""
        if self._reader is None:
            raise LinkError
        try:
            return await self._reader.read(READ_SIZE_BYTES)
        except OSError as error:
            raise LinkError(detail=repr(error)) from error

    async def close(self) -> None:
        """Close and wait a moment for the socket to be gone."""
        writer, self._writer, self._reader = self._writer, None, None
        if writer is None:
            return
        writer.close()
        with contextlib.suppress(OSError, TimeoutError):
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                await writer.wait_closed()

    def abort(self) -> None:
        """Cut at once."""
        if self._writer is not None:
            self._writer.transport.abort()


def _reason(error: OSError | UnicodeError) -> Text:
    if isinstance(error, UnicodeError | socket.gaierror):
        return _UNKNOWN_NAME
    return system_reason(error)
