"""Where keys are kept: the keyring of the operating system, a file with a passphrase, or memory."""

import configparser
import contextlib
import hmac
import os
import secrets
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Final, Protocol, Self, TypeVar

import msgspec

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store.errors import (
    KeyringLockedError,
    KeyringMissingError,
    KeyringRefusedError,
    KeyringTimeoutError,
    KeyringWaitingError,
    SecretAbsentError,
    SecretDamagedError,
    SecretError,
    SecretNotKeptError,
    TooLargeError,
    VaultExistsError,
    VaultPassphraseError,
    storage_error,
)
from smconfig_gui.store.parking import ParkingThread, StillParkedError
from smconfig_gui.store.paths import backup_path, exclusive
from smconfig_gui.store.vault_file import VaultBody, VaultFile, body_bytes, read_vault, vault_damaged, write_vault
from smconfig_gui.store.worker import Worker

MAX_ENTRY_CHARACTERS: Final = 1200  # the Windows Credential Manager takes 1280
PATIENCE_S: Final = 5.0
SCRYPT_COST: Final = 1 << 17

KEYRING: Final = QT_TRANSLATE_NOOP("store", "keyring of this computer")
KEY_FILE: Final = QT_TRANSLATE_NOOP("store", "key file")
MEMORY: Final = QT_TRANSLATE_NOOP("store", "memory of this program")

_SERVICE: Final = "smconfig-gui/"
_USER: Final = "smconfig"
_T = TypeVar("_T")


def new_entry() -> str:
    """Return a name for a new entry; it says nothing about the meter."""
    return secrets.token_hex(16)


class SecretStore(Protocol):
    """Entries of keys by random name. One device has one entry; a key that is not in use yet has one of its own."""

    @property
    def id(self) -> str:
        """What tells it from other stores, also when a file was moved."""
        ...

    @property
    def place(self) -> Text:
        """What it is called in a sentence."""
        ...

    async def get(self, entry: str) -> DeviceSecrets:
        """Return the keys of an entry; raises SecretAbsentError, or another SecretError with the cause."""
        ...

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Store the keys; when this returns they were read back and found equal."""
        ...

    async def remove(self, entry: str) -> None:
        """Forget an entry; raises SecretAbsentError when there is none."""
        ...

    async def probe(self) -> None:
        """Store, read back and remove something without meaning; raises the SecretError that keys would meet."""
        ...

    async def close(self) -> None:
        """Let go of threads and of what is in memory."""
        ...


# --- the form of an entry --------------------------------------------------------------------------------------------

_CODES: Final = {
    SecretType.E_METER_MASTER_KEY: "EM",
    SecretType.E_METER_AUTHENTICATION_KEY: "EA",
    SecretType.E_METER_ENCRYPTION_KEY_UNICAST: "EU",
    SecretType.E_METER_ENCRYPTION_KEY_BROADCAST: "EB",
    SecretType.LLS_PASSWORD: "LP",
    SecretType.G_METER_MASTER_KEY: "GM",
    SecretType.G_METER_ENCRYPTION_KEY: "GE",
    SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY: "GF",
    SecretType.G_METER_OPTICAL_PORT_KEY: "GO",
}
_TYPES: Final = {code: kind for kind, code in _CODES.items()}


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    v: int
    k: dict[str, str]
    c: dict[int, dict[str, str]] = {}


def _pack(keys: DeviceSecrets) -> str:
    def coded(group: Mapping[SecretType, Key | Password]) -> dict[str, str]:
        return {_CODES[kind]: secret.reveal().hex() for kind, secret in group.items()}

    entry = _Entry(1, coded(keys.keys), {channel: coded(group) for channel, group in keys.channels.items()})
    text = msgspec.json.encode(entry).decode("ascii")
    if len(text) > MAX_ENTRY_CHARACTERS:
        raise TooLargeError(limit=MAX_ENTRY_CHARACTERS)
    return text


def _unpack(text: object, place: Text) -> DeviceSecrets:
    if isinstance(text, str):
        with contextlib.suppress(msgspec.DecodeError, ValueError, KeyError):
            return _decoded(msgspec.json.decode(text.encode("utf-8", "surrogatepass"), type=_Entry))
    raise SecretDamagedError(place=place)


def _decoded(entry: _Entry) -> DeviceSecrets:
    if entry.v != 1:
        raise ValueError("another version")
    own = {_TYPES[code]: bytes.fromhex(text) for code, text in entry.k.items()}
    keys = {kind: Password(raw) if kind is SecretType.LLS_PASSWORD else Key(raw) for kind, raw in own.items()}
    channels = {
        channel: {_TYPES[code]: Key(bytes.fromhex(text)) for code, text in group.items()}
        for channel, group in entry.c.items()
    }
    return DeviceSecrets(keys, channels)


# --- memory ----------------------------------------------------------------------------------------------------------


class MemoryStore:
    """Keys of simulated meters, and keys that were typed for this time only."""

    id = "memory"

    def __init__(self) -> None:
        self._entries: dict[str, DeviceSecrets] = {}

    @property
    def place(self) -> Text:
        """What it is called in a sentence."""
        return MEMORY

    async def get(self, entry: str) -> DeviceSecrets:
        """Return the keys of an entry; raises SecretAbsentError."""
        if entry not in self._entries:
            raise SecretAbsentError(place=MEMORY)
        return self._entries[entry]

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Keep the keys until the program ends."""
        self._entries[entry] = keys

    async def remove(self, entry: str) -> None:
        """Forget an entry; raises SecretAbsentError when there is none."""
        await self.get(entry)
        del self._entries[entry]

    async def probe(self) -> None:
        """Memory is always there."""

    async def close(self) -> None:
        """Forget everything."""
        self._entries.clear()


# --- the keyring of the operating system -----------------------------------------------------------------------------


class Backend(Protocol):
    """What is used of a back end of the keyring package."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return a stored text, None when there is none."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a text."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Delete a text."""
        ...


ALLOWED_BACKENDS: Final = frozenset(
    {"keyring.backends.SecretService.Keyring", "keyring.backends.Windows.WinVaultKeyring"}
)


def system_backend() -> Backend:
    """Return the one back end for this system, made here; nothing that was configured elsewhere is asked."""
    try:
        if sys.platform == "win32":
            from keyring.backends.Windows import WinVaultKeyring

            vault = WinVaultKeyring()  # type: ignore[no-untyped-call]
            vault.persist = "local machine"
            return vault
        if sys.platform == "linux":
            from keyring.backends.SecretService import Keyring

            return Keyring()  # type: ignore[no-untyped-call]
    except ImportError as error:
        raise KeyringMissingError(detail=type(error).__name__) from error
    raise KeyringMissingError(detail=sys.platform)


def configured_backend() -> str | None:
    """Return the back end that the environment or keyringrc.cfg asks for, if it is none of ours; it is never loaded."""
    named = os.environ.get("PYTHON_KEYRING_BACKEND", "")
    if not named:
        from keyring.util.platform_ import config_root

        config = configparser.RawConfigParser()
        with contextlib.suppress(configparser.Error, OSError, UnicodeDecodeError):
            config.read(Path(config_root()) / "keyringrc.cfg", encoding="utf-8")
        named = config.get("backend", "default-keyring", fallback="").strip()
    return named if named and named not in ALLOWED_BACKENDS else None


class _Call:
    """What a call in the keyring's thread is doing, seen from outside."""

    def __init__(self) -> None:
        self.waits_for_a_person = False
        self.is_abandoned = False


class KeyringStore:
    """One entry per device in the operating system's keyring, written, read back and compared.

    A service that does not answer is given up after `patience_s`; one that asks a person only if it is not told to
    wait for people, or when the caller is cancelled.
    """

    id = "keyring"

    def __init__(
        self,
        make_backend: Callable[[], Backend] = system_backend,
        *,
        allowed: frozenset[str] = ALLOWED_BACKENDS,
        patience_s: float = PATIENCE_S,
        waits_for_people: bool = False,
    ) -> None:
        self._make_backend = make_backend
        self._allowed = allowed
        self._patience_s = patience_s
        self._waits_for_people = waits_for_people
        self._thread = ParkingThread("smconfig-keyring")
        self._last_call = _Call()

    @property
    def place(self) -> Text:
        """What it is called in a sentence."""
        return KEYRING

    @property
    def is_waiting(self) -> bool:
        """Whether an earlier call still waits for a person or for the service."""
        return self._thread.is_parked

    @property
    def asks_a_person(self) -> bool:
        """Whether the keyring asks for its password in a window of its own now."""
        return self._last_call.waits_for_a_person

    async def get(self, entry: str) -> DeviceSecrets:
        """Return the keys of an entry; raises a SecretError with the cause when it cannot."""
        text = await self._call(lambda backend, _: backend.get_password(_SERVICE + entry, _USER))
        if text is None:
            raise SecretAbsentError(place=KEYRING)
        return _unpack(text, KEYRING)

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Store the keys; when this returns they were read back and found equal."""
        text = _pack(keys)
        await self._call(lambda backend, call: _store(backend, call, entry, text))

    async def remove(self, entry: str) -> None:
        """Forget an entry; raises SecretAbsentError when there is none."""
        await self._call(lambda backend, _: _forget(backend, entry))

    async def probe(self) -> None:
        """Store, read back and remove something without meaning; raises the SecretError that keys would meet."""
        entry, text = f"probe-{new_entry()}", secrets.token_hex(16)

        def probe(backend: Backend, call: _Call) -> None:
            _store(backend, call, entry, text)
            _forget(backend, entry)

        await self._call(probe)

    async def close(self) -> None:
        """Let the thread end; a call that still waits for a person is left behind."""
        self._thread.close()

    async def _call(self, use: Callable[[Backend, _Call], _T]) -> _T:
        call = _Call()
        try:
            return await self._thread.run(lambda: self._use(use, call), self._patience_s, lambda: self._excuses(call))
        except StillParkedError:
            if self._last_call.waits_for_a_person:
                raise KeyringWaitingError from None
            raise KeyringTimeoutError(seconds=f"{self._patience_s:g}") from None
        finally:
            call.is_abandoned = True

    def _excuses(self, call: _Call) -> bool:
        return self._waits_for_people and call.waits_for_a_person

    def _use(self, use: Callable[[Backend, _Call], _T], call: _Call) -> _T:
        self._last_call = call
        try:
            backend = self._backend()
            _unlock_keyring(backend, call)
            return use(backend, call)
        except SecretError as error:
            problem: SecretError = error
        except Exception as error:  # noqa: BLE001 - back ends raise whatever their service gave them
            problem = _keyring_error(error)
        if isinstance(problem, KeyringMissingError) and (configured := configured_backend()):
            raise KeyringRefusedError(configured)
        raise problem

    def _backend(self) -> Backend:
        backend = self._make_backend()
        name = f"{type(backend).__module__}.{type(backend).__qualname__}"
        if name not in self._allowed:
            raise KeyringRefusedError(name)
        return backend


def _store(backend: Backend, call: _Call, entry: str, text: str) -> None:
    if call.is_abandoned:
        return
    backend.set_password(_SERVICE + entry, _USER, text)
    found = backend.get_password(_SERVICE + entry, _USER)
    if not isinstance(found, str) or not hmac.compare_digest(found.encode("utf-8", "replace"), text.encode()):
        raise SecretNotKeptError(place=KEYRING)


def _forget(backend: Backend, entry: str) -> None:
    if backend.get_password(_SERVICE + entry, _USER) is None:
        raise SecretAbsentError(place=KEYRING)
    backend.delete_password(_SERVICE + entry, _USER)
    if backend.get_password(_SERVICE + entry, _USER) is not None:
        raise SecretNotKeptError(place=KEYRING)


def _unlock_keyring(backend: Backend, call: _Call) -> None:
    """Let the person unlock a locked collection, or make the first one; a caller who left meanwhile gets nothing."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return
    import secretstorage

    path = getattr(backend, "preferred_collection", "/org/freedesktop/secrets/aliases/default")
    with closing(secretstorage.dbus_init()) as connection:
        try:
            call.waits_for_a_person = secretstorage.Collection(connection, path).is_locked()
        except secretstorage.ItemNotFoundException:
            call.waits_for_a_person = True
    if call.waits_for_a_person:
        backend.get_preferred_collection().connection.close()  # type: ignore[attr-defined]
        call.waits_for_a_person = False
    if call.is_abandoned:
        raise KeyringWaitingError


def _keyring_error(error: Exception) -> SecretError:
    """Return what an error of a back end means; its text may hold anything, so only its kind is kept."""
    kinds = {f"{kind.__module__}.{kind.__qualname__}" for kind in type(error).__mro__}
    if kinds & _LOCKED:
        return KeyringLockedError(detail=type(error).__name__)
    if kinds & _MISSING:
        return KeyringMissingError(detail=type(error).__name__)
    return SecretError(reason=verbatim(type(error).__name__))


_LOCKED: Final = {
    "keyring.errors.KeyringLocked",
    "keyring.errors.InitError",
    "secretstorage.exceptions.LockedException",
    "secretstorage.exceptions.PromptDismissedException",
}
_MISSING: Final = {
    "keyring.errors.NoKeyringError",
    "secretstorage.exceptions.SecretServiceNotAvailableException",
    "builtins.ImportError",
}


# --- a file with a passphrase ----------------------------------------------------------------------------------------

_PROOF: Final = b"smconfig-vault 1 proof"
_NONCE_SIZE_BYTES: Final = 12
_KEY_SIZE_BYTES: Final = 32


class _VaultKeys:
    """The two keys that a passphrase gives: one seals records, the other the file as a whole."""

    def __init__(self, passphrase: str, n: int, salt: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

        raw = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
        both = Scrypt(salt=salt, length=2 * _KEY_SIZE_BYTES, n=n, r=8, p=1).derive(raw)
        self.salt = salt
        self._cipher = AESGCM(both[:_KEY_SIZE_BYTES])
        self._mac_key = both[_KEY_SIZE_BYTES:]

    def seal(self, name: str, text: bytes) -> str:
        """Return a record as hex: nonce, ciphertext, tag; it opens only under its name."""
        nonce = secrets.token_bytes(_NONCE_SIZE_BYTES)
        return (nonce + self._cipher.encrypt(nonce, text, name.encode())).hex()

    def open(self, name: str, record: str) -> bytes | None:
        """Return what was sealed; None when the record was changed or belongs to another name or passphrase."""
        from cryptography.exceptions import InvalidTag

        try:
            raw = bytes.fromhex(record)
            return self._cipher.decrypt(raw[:_NONCE_SIZE_BYTES], raw[_NONCE_SIZE_BYTES:], name.encode())
        except (InvalidTag, ValueError):
            return None

    def mac(self, body: VaultBody) -> bytes:
        """Return the checksum over all records together, so that none can be taken out or put back."""
        return hmac.digest(self._mac_key, body_bytes(body), "sha256")


def _record_name(entry: str) -> str:
    return f"record/{entry}"


class VaultStore:
    """Keys in a file of its own, each record sealed under a passphrase; works without any keyring."""

    def __init__(self, path: Path, keys: _VaultKeys, worker: Worker) -> None:
        self._path = path
        self._keys = keys
        self._worker = worker

    @classmethod
    async def create(cls, path: Path, passphrase: str, *, cost: int = SCRYPT_COST) -> Self:
        """Make a new key file; raises VaultExistsError when one is there, ValueError for a short passphrase."""
        if len(passphrase) < 8:
            raise ValueError("a passphrase has at least 8 characters")

        def create() -> _VaultKeys:
            salt = secrets.token_bytes(16)
            keys = _VaultKeys(passphrase, cost, salt)
            body = VaultBody(cost, 8, 1, salt.hex(), keys.seal("proof", _PROOF), {})
            with _locked(path):
                if path.exists() or backup_path(path).exists():
                    raise VaultExistsError(file=verbatim(path))
                write_vault(path, VaultFile(body, keys.mac(body)))
            return keys

        return await cls._started(path, create)

    @classmethod
    async def open(cls, path: Path, passphrase: str) -> Self:
        """Open a key file; raises VaultPassphraseError, VaultDamagedError or VaultMissingError, each for its cause."""
        return await cls._started(path, lambda: _unlock(path, path, passphrase))

    @classmethod
    async def restore(cls, path: Path, passphrase: str) -> Self:
        """Put the last good copy in the place of a damaged file, which is kept beside it, and open it."""

        def restore() -> _VaultKeys:
            with _locked(path):
                keys = _unlock(path, backup_path(path), passphrase)
                if path.exists():
                    path.replace(path.with_name(f"{path.name}.damaged-{secrets.token_hex(4)}"))
                write_vault(path, read_vault(backup_path(path)))
            return keys

        return await cls._started(path, restore)

    @classmethod
    async def _started(cls, path: Path, work: Callable[[], _VaultKeys]) -> Self:
        worker = Worker()
        try:
            return cls(path, await worker.run_to_the_end(work), worker)
        except BaseException:
            worker.close()
            raise

    @property
    def id(self) -> str:
        """What tells this file from others: the salt that it was made with."""
        return f"file {self._keys.salt.hex()}"

    @property
    def place(self) -> Text:
        """What it is called in a sentence."""
        return KEY_FILE

    async def get(self, entry: str) -> DeviceSecrets:
        """Return the keys of an entry; raises SecretAbsentError, or VaultDamagedError."""
        return await self._worker.run(lambda: self._get(entry))

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Store the keys; when this returns they are on the disk, were read back and found equal."""
        await self.put_all({entry: keys})

    async def put_all(self, entries: Mapping[str, DeviceSecrets]) -> None:
        """Store the keys of many devices in one write, or of none."""
        texts = {entry: _pack(keys).encode() for entry, keys in entries.items()}
        await self._worker.run_to_the_end(lambda: self._put(texts))

    async def remove(self, entry: str) -> None:
        """Forget an entry; raises SecretAbsentError when there is none."""
        await self._worker.run_to_the_end(lambda: self._remove(entry))

    async def probe(self) -> None:
        """Read the file and write it anew."""
        await self._worker.run_to_the_end(lambda: self._change(lambda records: records))

    async def close(self) -> None:
        """End the thread and forget the keys of the file."""
        self._worker.close()

    def _get(self, entry: str) -> DeviceSecrets:
        record = self._read().records.get(entry)
        if record is None:
            raise SecretAbsentError(place=KEY_FILE)
        text = self._keys.open(_record_name(entry), record)
        return _unpack(None if text is None else text.decode("ascii", "replace"), KEY_FILE)

    def _put(self, texts: Mapping[str, bytes]) -> None:
        sealed = {entry: self._keys.seal(_record_name(entry), text) for entry, text in texts.items()}
        self._change(lambda records: {**records, **sealed})
        found = self._read().records
        for entry, text in texts.items():
            if self._keys.open(_record_name(entry), found.get(entry, "")) != text:
                raise SecretNotKeptError(place=KEY_FILE)

    def _remove(self, entry: str) -> None:
        def without(records: Mapping[str, str]) -> Mapping[str, str]:
            if entry not in records:
                raise SecretAbsentError(place=KEY_FILE)
            return {name: record for name, record in records.items() if name != entry}

        self._change(without)

    def _change(self, change: Callable[[Mapping[str, str]], Mapping[str, str]]) -> None:
        """Write the file anew from what is on the disk now, while no other program does so."""
        with _locked(self._path):
            before = self._read()
            body = msgspec.structs.replace(before, records=change(before.records))
            write_vault(self._path, VaultFile(body, self._keys.mac(body)))

    def _read(self) -> VaultBody:
        return _authentic(self._path, read_vault(self._path), self._keys)


def _authentic(path: Path, file: VaultFile, keys: _VaultKeys) -> VaultBody:
    if keys.open("proof", file.body.proof) != _PROOF:
        raise VaultPassphraseError(file=verbatim(path))
    if not hmac.compare_digest(file.mac, keys.mac(file.body)):
        raise vault_damaged(path, "somebody without the passphrase changed it")
    return file.body


def _unlock(path: Path, source: Path, passphrase: str) -> _VaultKeys:
    file = read_vault(source)
    try:
        keys = _VaultKeys(passphrase, file.body.n, bytes.fromhex(file.body.salt))
    except ValueError as error:
        raise vault_damaged(path, "its key derivation is another one") from error
    _authentic(path, file, keys)
    return keys


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    try:
        with exclusive(path):
            yield
    except OSError as error:
        raise storage_error(path, error) from error
