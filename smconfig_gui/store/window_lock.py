"""One window per data directory: a lock that ends with its process, and a word from a second start to the first."""

import contextlib
import os
import sys
import time
from pathlib import Path
from typing import Final, Self

_LOCK_NAME: Final = ".window.lock"
_CALL_NAME: Final = ".window.call"
_PRIVATE_FILE: Final = 0o600
_PRIVATE_DIRECTORY: Final = 0o700


class WindowLock:
    """The right to show the window of a data directory; the system takes it back when the process ends."""

    def __init__(self, directory: Path, descriptor: int) -> None:
        self._call = directory / _CALL_NAME
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, directory: Path) -> Self | None:
        """Return the lock, None when another process has it; makes the directory. Raises OSError."""
        directory.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            directory.mkdir(mode=_PRIVATE_DIRECTORY)
        descriptor = os.open(directory / _LOCK_NAME, os.O_CREAT | os.O_RDWR, _PRIVATE_FILE)
        if not _is_locked_now(descriptor):
            os.close(descriptor)
            return None
        return cls(directory, descriptor)

    def was_called(self) -> bool:
        """Return, once for each call, whether a second start asked for this window."""
        try:
            self._call.unlink()
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Let another process show the window."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def call_first_window(directory: Path, patience_s: float = 3.0) -> bool:
    """Ask the window that holds the lock to come to the front; returns whether it heard."""
    call = directory / _CALL_NAME
    try:
        os.close(os.open(call, os.O_CREAT | os.O_WRONLY, _PRIVATE_FILE))
    except OSError:
        return False
    until = time.monotonic() + patience_s
    while time.monotonic() < until:
        if not call.exists():
            return True
        time.sleep(0.05)
    with contextlib.suppress(OSError):
        call.unlink()
    return False


def _is_locked_now(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
