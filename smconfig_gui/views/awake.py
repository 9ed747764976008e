"""Keeps the computer from going to sleep while something must not be interrupted."""

import logging
import os
import sys
from collections.abc import Callable, Iterable
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
    """One wish to stay awake at a time; where no service takes it, the computer does as it likes."""

    def __init__(self) -> None:
        self.is_wanted = False
        self._taken: tuple[Service, int] | None = None
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
        else:
            self._inhibit(iter(_SERVICES), reason)

    def let_go(self) -> None:
        """Let the system sleep again."""
        self.is_wanted = False
        if sys.platform == "win32":
            _tell_windows(is_kept=False)
        elif self._taken is not None:
            (service, cookie), self._taken = self._taken, None
            self._call(service, "UnInhibit", [cookie], lambda _: None)

    def _inhibit(self, services: Iterable[Service], reason: str) -> None:
        """Ask one service after another until one takes the wish."""
        rest = iter(services)
        service = next(rest, None)
        if service is None:
            _LOG.info("no service of this session takes a wish to stay awake")
            return

        def answered(values: list[object]) -> None:
            cookie = values[0] if values else None
            if not isinstance(cookie, int):
                self._inhibit(rest, reason)
                return
            self._taken = (service, cookie)
            if not self.is_wanted:
                self.let_go()

        self._call(service, "Inhibit", ["smconfig", reason], answered)

    def _call(
        self, service: Service, method: str, arguments: list[object], answered: Callable[[list[object]], None]
    ) -> None:
        """Call a method on the session bus, and hand over what it returns; nothing when nobody is there."""
        if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
            answered([])
            return
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        message = QDBusMessage.createMethodCall(*service, method)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(QDBusConnection.sessionBus().asyncCall(message, _WITHIN_MS))

        def finished() -> None:
            self._calls.remove(watcher)
            reply = watcher.reply()
            is_reply = reply.type() == QDBusMessage.MessageType.ReplyMessage
            answered(list(reply.arguments()) if is_reply else [])

        self._calls.append(watcher)
        watcher.finished.connect(finished)


def _tell_windows(*, is_kept: bool) -> None:
    if sys.platform == "win32":
        import ctypes

        flags = _CONTINUOUS | (_SYSTEM_REQUIRED if is_kept else 0)
        ctypes.windll.kernel32.SetThreadExecutionState(flags)
