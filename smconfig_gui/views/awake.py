"""Keeps the computer from going to sleep while something must not be interrupted."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusPendingCallWatcher

_LOG = logging.getLogger(__name__)
_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001  # SetThreadExecutionState, Windows
_WITHIN_MS = 2000
# Services that take an inhibition, first match wins: service, path, interface.
_SERVICES = (
    ("org.freedesktop.PowerManagement", "/org/freedesktop/PowerManagement/Inhibit",
     "org.freedesktop.PowerManagement.Inhibit"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
)  # fmt: skip
Service = tuple[str, str, str]


class Awake:
    """One wish to stay awake at a time; where no service takes it, the computer does as it likes.

    On a session bus the wish has a connection of its own and ends with it: services watch who asked them, and the
    number with which a wish is taken back is of a type that PySide6 cannot send.
    """

    def __init__(self) -> None:
        self.is_wanted = False
        self._taken: str | None = None
        self._asked = 0
        self._calls: list[QDBusPendingCallWatcher] = []

    @property
    def is_kept(self) -> bool:
        """Whether the system has promised to stay awake."""
        return self._taken is not None or (sys.platform == "win32" and self.is_wanted)

    def keep(self, reason: str) -> None:
        """Ask the system not to sleep; its answer is not waited for."""
        if self.is_wanted:
            return
        self.is_wanted = True
        if sys.platform == "win32":
            _tell_windows(is_kept=True)
        elif "DBUS_SESSION_BUS_ADDRESS" in os.environ:
            self._asked += 1
            self._inhibit(f"smconfig-awake-{id(self):x}-{self._asked}", iter(_SERVICES), reason)

    def let_go(self) -> None:
        """Let the system sleep again."""
        self.is_wanted = False
        if sys.platform == "win32":
            _tell_windows(is_kept=False)
        elif self._taken is not None:
            connection, self._taken = self._taken, None
            _disconnect(connection)

    def _inhibit(self, connection: str, services: Iterator[Service], reason: str) -> None:
        """Ask one service after another until one takes the wish."""
        service = next(services, None)
        if service is None:
            _LOG.info("no service of this session takes a wish to stay awake")
            _disconnect(connection)
            return

        def answered(is_taken: bool) -> None:
            if is_taken and self.is_wanted and self._taken is None:
                self._taken = connection
            elif is_taken or not self.is_wanted:
                _disconnect(connection)
            else:
                self._inhibit(connection, services, reason)

        self._call(connection, service, ["smconfig", reason], answered)

    def _call(
        self, connection: str, service: Service, arguments: list[object], answered: Callable[[bool], None]
    ) -> None:
        """Ask one service, and hand over whether it took the wish."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        message = QDBusMessage.createMethodCall(*service, "Inhibit")
        message.setArguments(arguments)
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, connection)
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _WITHIN_MS))

        def finished() -> None:
            self._calls.remove(watcher)
            answered(watcher.reply().type() == QDBusMessage.MessageType.ReplyMessage)

        self._calls.append(watcher)
        watcher.finished.connect(finished)


def _disconnect(connection: str) -> None:
    from PySide6.QtDBus import QDBusConnection

    QDBusConnection.disconnectFromBus(connection)


def _tell_windows(*, is_kept: bool) -> None:
    if sys.platform == "win32":
        import ctypes

        flags = _CONTINUOUS | (_SYSTEM_REQUIRED if is_kept else 0)
        ctypes.windll.kernel32.SetThreadExecutionState(flags)
