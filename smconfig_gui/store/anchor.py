"""Tells the database from a copy that was put in its place by hand, whose counters may have been used up since.

Beside the database lies a file that is written anew whenever counters are reserved; the database remembers what was
written, and which file it was. A database that came back without it remembers an older one; a whole directory that
came back, or went to another computer, has another file. Only a disk that was put back as a whole is not noticed;
against that helps the counter that most meters tell.
"""

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path
from typing import Final

from smconfig_gui.store.paths import PRIVATE_FILE
from smconfig_gui.store.sealed import sealed, unsealed

# More than is spent between making a copy and using it, and far below the jump of a counter that needs a person's word:
# a meter which a copy has worked on, or a copy of that copy, is no cause for alarm to the original.
COPY_COUNTER_STEP: Final = 1 << 18

_FACT: Final = "anchor"
_TOKEN_SIZE_BYTES: Final = 16


def new_system_title() -> bytes:
    """Return a system title that no other data directory has."""
    return b"SMC" + secrets.token_bytes(5)


def drop_anchor(connection: sqlite3.Connection, path: Path) -> None:
    """Make every copy of the database that was made until now recognisable; part of the transaction that is open.

    A crash before its end makes this database pass for a copy, which costs counters and never repeats one.
    """
    anchor = anchor_path(path)
    descriptor = os.open(anchor, os.O_CREAT | os.O_WRONLY | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
    try:
        os.write(descriptor, secrets.token_bytes(_TOKEN_SIZE_BYTES))
    finally:
        os.close(descriptor)
    connection.execute("REPLACE INTO facts VALUES (?, ?, ?)", sealed("facts", _FACT, _seen(anchor)))


def part_from_copies(connection: sqlite3.Connection, path: Path) -> bool:
    """Return whether this database is a copy, after it was given a title of its own and counters beyond the used ones.

    A nonce is made of title and counter. The title parts two computers that began with the same copy; the step parts
    this copy from its original where a meter looks at the counter alone.
    """
    if _is_original(connection, path):
        return False
    connection.execute("BEGIN IMMEDIATE")
    try:
        if is_copy := not _is_original(connection, path):
            _step_over(connection)
            drop_anchor(connection, path)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    return is_copy


def forget_anchor(connection: sqlite3.Connection) -> None:
    """Let this database pass for a copy from its next opening on."""
    connection.execute("DELETE FROM facts WHERE name = ?", (_FACT,))


def anchor_path(path: Path) -> Path:
    """Return where the anchor of a database lies."""
    return path.with_name(f"{path.name}.anchor")


def _is_original(connection: sqlite3.Connection, path: Path) -> bool:
    row = connection.execute("SELECT * FROM facts WHERE name = ?", (_FACT,)).fetchone()
    return row is not None and unsealed("facts", row)[1] == _seen(anchor_path(path))


def _seen(anchor: Path) -> bytes:
    """Return content and identity of a file; neither a backup nor another computer brings back both."""
    with contextlib.suppress(OSError):
        found = anchor.stat()
        changed = getattr(found, "st_birthtime_ns", found.st_ctime_ns)  # on Windows there is no time of change
        return anchor.read_bytes()[:_TOKEN_SIZE_BYTES] + f"{found.st_ino}/{changed}".encode()
    return b""


def _step_over(connection: sqlite3.Connection) -> None:
    query = "SELECT * FROM facts WHERE name = 'system_title'"
    former, title = unsealed("facts", connection.execute(query).fetchone())[1], new_system_title()
    rows = [unsealed("counters", row) for row in connection.execute("SELECT * FROM counters").fetchall()]
    connection.execute("DELETE FROM counters")
    for fingerprint, owner, reserved in rows:
        raised = min(reserved + COPY_COUNTER_STEP, 0xFFFFFFFF)
        row = sealed("counters", fingerprint, title if owner == former else owner, raised)
        connection.execute("INSERT INTO counters VALUES (?, ?, ?, ?)", row)
    connection.execute("REPLACE INTO facts VALUES (?, ?, ?)", sealed("facts", "system_title", title))
    connection.execute("DELETE FROM locks")
