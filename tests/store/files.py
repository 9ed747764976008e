"""What happens to files behind the back of the program, and databases that are closed in time."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from smconfig_gui.store.database import Database


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[Database]:
    """Open a database for the length of a block."""
    database = await Database.open(path)
    try:
        yield database
    finally:
        await database.close()


def cut(path: Path, size: int) -> None:
    """Keep only the first bytes of a file."""
    path.write_bytes(path.read_bytes()[:size])


def flip(path: Path, position: int, mask: int = 0xFF) -> None:
    """Change one byte of a file."""
    content = bytearray(path.read_bytes())
    content[position] ^= mask
    path.write_bytes(content)


def copy(source: Path, destination: Path) -> None:
    """Put a file in the place of another one."""
    shutil.copy(source, destination)


def copy_directory(source: Path, destination: Path) -> None:
    """Put all files of a directory, with their times, into another one."""
    shutil.copytree(source, destination, dirs_exist_ok=True)


def make_directory(path: Path) -> None:
    """Put a directory in the place of a file."""
    path.mkdir()


def write(path: Path, content: bytes) -> None:
    """Put other bytes into a file."""
    path.write_bytes(content)


def size(path: Path) -> int:
    """Return the size of a file."""
    return path.stat().st_size


def remove(path: Path) -> None:
    """Take a file away."""
    path.unlink()


def names(directory: Path) -> list[str]:
    """Return the names in a directory."""
    return sorted(entry.name for entry in directory.iterdir())


def read(path: Path) -> bytes:
    """Return the bytes of a file."""
    return path.read_bytes()
