"""Everything that can go wrong on this computer, as one small family of errors that speak to the user."""

import errno
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, ProblemError, Thing, filled, verbatim
from smconfig_gui.model.system_reasons import system_reason

_NOTHING_WRITTEN = QT_TRANSLATE_NOOP("store", "Nothing was changed: what was stored before is still there.")
_NOTHING_USED = QT_TRANSLATE_NOOP("store", "Nothing of it was used, and nothing was deleted.")
_NOTHING_SENT = QT_TRANSLATE_NOOP("store", "Nothing was sent to a meter.")
_OFFER = QT_TRANSLATE_NOOP("store", "Go on with the last good copy, or move the file aside and start anew.")

PROBLEMS: Final[dict[str, Problem]] = {
    "storage-failed": Problem(
        QT_TRANSLATE_NOOP("store", "A file cannot be written or read"),
        QT_TRANSLATE_NOOP("store", "{file}: {reason}."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Check the disk and the rights on the data directory, then try again."),
    ),
    "storage-full": Problem(
        QT_TRANSLATE_NOOP("store", "The disk is full"),
        QT_TRANSLATE_NOOP("store", "There is no room to write {file}."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Make room on this disk, then try again."),
    ),
    "storage-read-only": Problem(
        QT_TRANSLATE_NOOP("store", "Writing is not allowed"),
        QT_TRANSLATE_NOOP("store", "{file} cannot be written: {reason}."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Make the data directory writable for you, or choose another one."),
    ),
    "directory-open": Problem(
        QT_TRANSLATE_NOOP("store", "Others can look into this directory"),
        QT_TRANSLATE_NOOP("store", "{file} is in use for other things, and other users can read it."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Choose a new or empty directory, or take the rights of others away (0700)."),
    ),
    "database-damaged": Problem(
        QT_TRANSLATE_NOOP("store", "The database is damaged"),
        QT_TRANSLATE_NOOP("store", "{file} does not hold what this program wrote into it."),
        _NOTHING_USED,
        _OFFER,
    ),
    "database-missing": Problem(
        QT_TRANSLATE_NOOP("store", "The database is gone"),
        QT_TRANSLATE_NOOP("store", "{file} is missing, but a copy of it is there."),
        _NOTHING_USED,
        _OFFER,
    ),
    "database-foreign": Problem(
        QT_TRANSLATE_NOOP("store", "This is not a database of this program"),
        QT_TRANSLATE_NOOP("store", "{file} was made by something else, or its beginning is damaged."),
        _NOTHING_USED,
        _OFFER,
    ),
    "database-newer": Problem(
        QT_TRANSLATE_NOOP("store", "The database is from a newer version"),
        QT_TRANSLATE_NOOP("store", "{file} has version {found}; this program knows up to {known}."),
        _NOTHING_USED,
        QT_TRANSLATE_NOOP("store", "Install the newer version of this program, or choose another data directory."),
    ),
    "database-busy": Problem(
        QT_TRANSLATE_NOOP("store", "Another program is writing"),
        QT_TRANSLATE_NOOP("store", "{file} was busy for {seconds} s."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Wait until the other window or command is ready, then try again."),
    ),
    "counter-exhausted": Problem(
        QT_TRANSLATE_NOOP("store", "The counter of this key is used up"),
        QT_TRANSLATE_NOOP("store", "The next invocation counter would be {counter}, beyond the safe limit {limit}."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Replace the encryption key of this meter; its counter then starts anew."),
    ),
    "locked": Problem(
        QT_TRANSLATE_NOOP("store", "In use by another program"),
        QT_TRANSLATE_NOOP("store", "{holder} has been using {name} since {since}."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Close it there, or wait until it is ready, then try again."),
    ),
    "record-damaged": Problem(
        QT_TRANSLATE_NOOP("store", "A record of the history was changed"),
        QT_TRANSLATE_NOOP("store", "Record {number} is not what was stored."),
        _NOTHING_USED,
        QT_TRANSLATE_NOOP("store", "Check the history; compare it with an exported one."),
    ),
    "too-large": Problem(
        QT_TRANSLATE_NOOP("store", "Too much at once"),
        QT_TRANSLATE_NOOP("store", "The limit is {limit}, this is more."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Split it, or choose less."),
    ),
    "settings-damaged": Problem(
        QT_TRANSLATE_NOOP("store", "The settings are damaged"),
        QT_TRANSLATE_NOOP("store", "{file} cannot be read: {reason}."),
        _NOTHING_USED,
        _OFFER,
    ),
    "meter-file": Problem(
        QT_TRANSLATE_NOOP("store", "This file cannot be imported"),
        QT_TRANSLATE_NOOP("store", "The file was not taken: {reason}"),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Choose a file that this program exported, or one of the same form."),
    ),
    "meter-gone": Problem(
        QT_TRANSLATE_NOOP("store", "This meter is no longer in the list"),
        QT_TRANSLATE_NOOP("store", "It was removed in another window."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Add it again if you still need it."),
    ),
    "secret-absent": Problem(
        QT_TRANSLATE_NOOP("store", "The keys are not there"),
        QT_TRANSLATE_NOOP("store", "The {place} has no entry for this meter."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Enter or import the keys of this meter; another user or computer may have them."),
    ),
    "secret-damaged": Problem(
        QT_TRANSLATE_NOOP("store", "Stored keys cannot be read"),
        QT_TRANSLATE_NOOP("store", "The entry of this meter in the {place} is not what this program wrote."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Leave the entry as it is, and import the keys of this meter again."),
    ),
    "secret-not-kept": Problem(
        QT_TRANSLATE_NOOP("store", "The keyring did not keep the keys"),
        QT_TRANSLATE_NOOP("store", "What was read back from the {place} is not what was stored."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Do not use this keyring; keep the keys in a file with a passphrase instead."),
    ),
    "keyring-locked": Problem(
        QT_TRANSLATE_NOOP("store", "The keyring is locked"),
        QT_TRANSLATE_NOOP("store", "The keyring was not unlocked."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Unlock it with your login password, then try again."),
    ),
    "keyring-waiting": Problem(
        QT_TRANSLATE_NOOP("store", "The keyring is waiting for you"),
        QT_TRANSLATE_NOOP("store", "The keyring asks for its password in another window."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Answer there, then try again."),
    ),
    "keyring-timeout": Problem(
        QT_TRANSLATE_NOOP("store", "The keyring does not answer"),
        QT_TRANSLATE_NOOP("store", "There was no answer from the keyring within {seconds} s."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Log out and in again, or restart the keyring service, then try again."),
    ),
    "keyring-missing": Problem(
        QT_TRANSLATE_NOOP("store", "There is no keyring"),
        QT_TRANSLATE_NOOP("store", "No keyring of the operating system can be used here."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Start GNOME Keyring or KWallet, or keep the keys in a file with a passphrase."),
    ),
    "keyring-refused": Problem(
        QT_TRANSLATE_NOOP("store", "This keyring is not safe"),
        QT_TRANSLATE_NOOP("store", "{backend} is set up as the keyring; it does not keep keys safely and is not used."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Use the keyring of the operating system, or a file with a passphrase."),
    ),
    "keyring-failed": Problem(
        QT_TRANSLATE_NOOP("store", "The keyring refused"),
        QT_TRANSLATE_NOOP("store", "The keyring ended the request with an error ({reason})."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Try again; if it stays, log out and in again."),
    ),
    "vault-passphrase": Problem(
        QT_TRANSLATE_NOOP("store", "Wrong passphrase"),
        QT_TRANSLATE_NOOP("store", "{file} is in order, but this passphrase does not open it."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Try again. Without its passphrase nobody can open this file."),
    ),
    "vault-closed": Problem(
        QT_TRANSLATE_NOOP("store", "The key file is closed"),
        QT_TRANSLATE_NOOP("store", "Its passphrase was not given."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Try again and give the passphrase, or enter the keys for this time."),
    ),
    "vault-damaged": Problem(
        QT_TRANSLATE_NOOP("store", "The key file is damaged"),
        QT_TRANSLATE_NOOP("store", "{file} is not what this program wrote: {reason}."),
        _NOTHING_USED,
        QT_TRANSLATE_NOOP("store", "Go on with the last good copy of it."),
    ),
    "vault-exists": Problem(
        QT_TRANSLATE_NOOP("store", "The file is there already"),
        QT_TRANSLATE_NOOP("store", "{file} exists; a new key file never takes the place of another."),
        _NOTHING_WRITTEN,
        QT_TRANSLATE_NOOP("store", "Open it with its passphrase, or choose another name."),
    ),
    "vault-missing": Problem(
        QT_TRANSLATE_NOOP("store", "There is no such key file"),
        QT_TRANSLATE_NOOP("store", "{file} does not exist."),
        _NOTHING_SENT,
        QT_TRANSLATE_NOOP("store", "Check the name, or make a new key file."),
    ),
}


class StoreError(ProblemError):
    """The base: carries the problem as a person should read it, and never anything secret."""

    message = "storage-failed"

    def __init__(self, message: str = "", *, detail: str = "", **params: object) -> None:
        self.id = message or self.message
        super().__init__(filled(PROBLEMS[self.id], detail, params))


class StorageFailedError(StoreError):
    """A file could not be written or read; what was there before is untouched."""

    message = "storage-failed"


class StorageFullError(StorageFailedError):
    """No room on the disk."""

    message = "storage-full"


class StorageReadOnlyError(StorageFailedError):
    """No right to write."""

    message = "storage-read-only"


class OpenDirectoryError(StoreError):
    """A directory that others can read and that is not ours to close."""

    message = "directory-open"


class DamagedError(StoreError):
    """A file that is not what was written. `copy` is the last good one, made at `copied_at`; both None without one."""

    message = "database-damaged"

    def __init__(self, message: str, path: Path, copy: Path | None, *, detail: str = "", **params: object) -> None:
        super().__init__(message, detail=detail, file=verbatim(path), **params)
        self.path = path
        self.copy = copy if copy is not None and copy.exists() else None
        if self.copy is not None:
            self.problem = self.problem._replace(things=(Thing.LAST_COPY,))
        self.copied_at = None if self.copy is None else datetime.fromtimestamp(self.copy.stat().st_mtime).astimezone()


class DatabaseDamagedError(DamagedError):
    """The database is damaged, truncated, missing or not ours."""


class DatabaseNewerError(StoreError):
    """The database was written by a newer version of this program."""

    message = "database-newer"


class DatabaseBusyError(StoreError):
    """Another process kept the database busy past the deadline."""

    message = "database-busy"


class CounterExhaustedError(StoreError):
    """No invocation counter is left for this key."""

    message = "counter-exhausted"

    def __init__(self, counter: int, limit: int) -> None:
        super().__init__(counter=counter, limit=limit)
        self.counter = counter


class LockedError(StoreError):
    """Somebody else holds the lock: who, and since when."""

    message = "locked"

    def __init__(self, name: str, holder: str, since: datetime) -> None:
        shown = since.astimezone().strftime("%H:%M:%S")
        super().__init__(name=verbatim(name), holder=verbatim(holder), since=verbatim(shown))
        self.name, self.holder, self.since = name, holder, since


class RecordDamagedError(StoreError):
    """A record of the history fails its own checksum."""

    message = "record-damaged"

    def __init__(self, number: int) -> None:
        super().__init__(number=number)
        self.number = number


class TooLargeError(StoreError):
    """More than the limit for one file."""

    message = "too-large"


class SettingsDamagedError(DamagedError):
    """The settings cannot be read; nothing was replaced by defaults."""


class MeterFileError(StoreError):
    """A file that holds no list of meters."""

    message = "meter-file"


class MeterGoneError(StoreError):
    """The meter was removed meanwhile."""

    message = "meter-gone"


class SecretError(StoreError):
    """Keys could not be stored or fetched; whatever needs them must not go on."""

    message = "keyring-failed"


class SecretAbsentError(SecretError):
    """There is no entry of that name."""

    message = "secret-absent"


class SecretDamagedError(SecretError):
    """There is an entry, but it cannot be read."""

    message = "secret-damaged"


class SecretNotKeptError(SecretError):
    """The store said yes and kept something else, or nothing."""

    message = "secret-not-kept"


class KeyringLockedError(SecretError):
    """The keyring is locked and was not unlocked."""

    message = "keyring-locked"


class KeyringWaitingError(SecretError):
    """The keyring waits for a person; the call goes on in its own thread, and until it ends there is no other."""

    message = "keyring-waiting"


class KeyringTimeoutError(SecretError):
    """The keyring service does not answer, and not because of a person."""

    message = "keyring-timeout"


class KeyringMissingError(SecretError):
    """There is no keyring service."""

    message = "keyring-missing"


class KeyringRefusedError(SecretError):
    """Somebody chose a back end that is not on the list; `backend` names it."""

    message = "keyring-refused"

    def __init__(self, backend: str) -> None:
        super().__init__(backend=verbatim(backend))
        self.backend = backend


class VaultPassphraseError(SecretError):
    """The file is in order, the passphrase is not its own."""

    message = "vault-passphrase"


class VaultClosedError(SecretError):
    """The key file is needed, and nobody gave its passphrase."""

    message = "vault-closed"


class VaultExistsError(SecretError):
    """A new key file was to be made where one is."""

    message = "vault-exists"


class VaultMissingError(SecretError):
    """There is no key file of that name, and no copy."""

    message = "vault-missing"


class VaultDamagedError(DamagedError, SecretError):
    """The key file is damaged, truncated or gone while its copy is there."""


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def storage_error(path: Path, error: OSError) -> StorageFailedError:
    """Return what an error of the operating system means for a file of ours."""
    reason = system_reason(error)
    if error.errno in _FULL:
        return StorageFullError(file=verbatim(path), detail=str(reason))
    if error.errno in _READ_ONLY:
        return StorageReadOnlyError(file=verbatim(path), reason=reason)
    return StorageFailedError(file=verbatim(path), reason=reason)


def database_error(path: Path, copy: Path, error: sqlite3.Error, deadline_s: float) -> StoreError:
    """Return what an error of SQLite means for the database at `path`."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    file, name = verbatim(path), getattr(error, "sqlite_errorname", type(error).__name__)
    if code == sqlite3.SQLITE_FULL:
        return StorageFullError(file=file, detail=name)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN):
        return StorageReadOnlyError(file=file, reason=verbatim(error))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DatabaseBusyError(file=file, seconds=f"{deadline_s:g}")
    is_undecodable = not code and "decode to UTF-8" in str(error)
    if is_undecodable or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamagedError("database-damaged", path, copy, detail=name)
    return StorageFailedError(file=file, reason=verbatim(error), detail=name)
