"""Where the files of this program lie, private from their first byte and replaced as a whole."""

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import platformdirs

from smconfig_gui.model.messages import verbatim
from smconfig_gui.store.errors import OpenDirectoryError, storage_error

DATABASE_NAME: Final = "smconfig.sqlite"
PRIVATE_FILE: Final = 0o600
PRIVATE_DIRECTORY: Final = 0o700

_STALE_S = 3600.0


def data_directory(directory: Path | None = None) -> Path:
    """Return the data directory, the user's own when none is named; it exists and only the user can enter it.

    A directory that holds other things and is open to other users is refused, not closed behind their back.
    """
    path = (directory or Path(platformdirs.user_data_dir("smconfig", appauthor=False))).expanduser()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            path.mkdir(mode=PRIVATE_DIRECTORY)
        path = path.resolve(strict=True)
        _close_to_others(path)
        _sweep(path)
    except OSError as error:
        raise storage_error(path, error) from error
    return path


def _close_to_others(path: Path) -> None:
    if sys.platform == "win32" or not stat.S_IMODE(path.stat().st_mode) & 0o077:
        return
    if any(path.iterdir()) and not (path / DATABASE_NAME).exists():
        raise OpenDirectoryError(file=verbatim(path))
    path.chmod(PRIVATE_DIRECTORY)


def _sweep(path: Path) -> None:
    """Remove what an interrupted write left behind."""
    for leftover in path.glob(".*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - leftover.stat().st_mtime > _STALE_S:
                leftover.unlink()


def backup_path(path: Path) -> Path:
    """Return where the last good copy of a file lies."""
    return path.with_name(f"{path.name}.bak")


def temporary_path(path: Path) -> Path:
    """Return a new name beside a file, for what is going to replace it."""
    return path.with_name(f".{path.name}.{secrets.token_hex(6)}.tmp")


def create_private(path: Path, data: bytes = b"") -> None:
    """Make a new file of mode 0600 from its first byte and bring it to the disk, or make none; raises OSError."""
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def sync_directory(path: Path) -> None:
    """Bring the names in a directory to the disk, where the system has a way to do so."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def atomic_write(path: Path, data: bytes, *, keep: bool = True) -> None:
    """Replace a file as a whole, private and on the disk; with `keep` the former content becomes the last good copy.

    Where the name is a link, the file behind it is replaced and the link stays.

    Raises StorageFullError, StorageReadOnlyError or StorageFailedError; the file and its copy are then as they were.
    """
    real = Path(os.path.realpath(path)) if path.is_symlink() else path
    temporary, copy = temporary_path(real), temporary_path(path)
    try:
        create_private(temporary, data)
        if keep and path.exists():
            create_private(copy, path.read_bytes())
            copy.replace(backup_path(path))
        temporary.replace(real)
        sync_directory(real.parent)
    except OSError as error:
        raise storage_error(path, error) from error
    finally:
        for leftover in (temporary, copy):
            with contextlib.suppress(OSError):
                leftover.unlink()


@contextlib.contextmanager
def exclusive(path: Path, deadline_s: float = 10.0) -> Iterator[None]:
    """Keep other programs from changing a file as long as the block runs; raises TimeoutError past the deadline."""
    lock = path.with_name(f".{path.name}.lock")
    descriptor = os.open(lock, os.O_CREAT | os.O_RDWR, PRIVATE_FILE)
    until = time.monotonic() + deadline_s
    try:
        while not _try_lock(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, "another program is writing it")
            time.sleep(0.01)
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True
