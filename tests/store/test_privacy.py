"""Only the user can read the files, and none of them but the key file holds a key."""

import base64
import contextlib
import ctypes
import os
import select
import stat
import struct
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store import paths
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.errors import OpenDirectoryError, StorageFailedError, StorageReadOnlyError, StoreError
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.paths import atomic_write, backup_path, data_directory
from smconfig_gui.store.secrets import KeyringStore, VaultStore, new_entry
from smconfig_gui.store.settings import Settings, SettingsStore
from tests.store.files import names, opened, read, write
from tests.store.test_history import make_run
from tests.store.test_secrets import FAKES, FakeBackend, LyingBackend

RAW = bytes.fromhex("5AFEC0DE0BADCAFE1337D00DFEEDFACE")
WORD = b"Zeer-Geheim-42"


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=oct)
def mask(request: pytest.FixtureRequest) -> Iterator[int]:
    """What the shell of the user would take away from the rights of new files."""
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


async def _use_everything(directory: Path) -> None:
    keys = DeviceSecrets({SecretType.E_METER_MASTER_KEY: Key(RAW), SecretType.LLS_PASSWORD: Password(WORD)})
    vault = await VaultStore.create(directory / "keys.vault", "correct horse battery", cost=1 << 10)
    keyring = KeyringStore(FakeBackend, allowed=FAKES)
    liar = KeyringStore(LyingBackend, allowed=FAKES)
    async with opened(directory / "smconfig.sqlite") as database:
        counters, settings = CounterStore(database), SettingsStore(directory, database.worker)
        fingerprint = Key(RAW).fingerprint(await counters.store_id())
        await counters.reserve(fingerprint, await counters.own_system_title(), 5)
        await counters.note_server_counter(fingerprint, b"ABC00001", 7)
        entry = new_entry()
        for store in (vault, keyring):
            await store.put(entry, keys)
        with pytest.raises(StoreError):
            await liar.put(entry, keys)
        await MeterStore(database).add(Meter(id="m1", endpoint=TcpEndpoint(host="10.0.0.7"), secrets_id=entry))
        await HistoryStore(database).add(make_run(1, request={"key": str(keys)}), repr(keys).encode())
        await settings.load()
        for number in range(2):
            await settings.save(Settings(last_meter=f"m{number}"))
        with pytest.raises(ValueError, match="no key"):
            Settings().with_draft("m1", "keys", {"key": RAW.hex()})
        assert {_mode(directory / name) for name in names(directory)} == {0o600}
        assert {"smconfig.sqlite-wal", "smconfig.sqlite-shm"} <= set(names(directory))
    for store in (vault, keyring, liar):
        await store.close()


async def test_every_file_is_private_whatever_the_mask(tmp_path: Path, mask: int) -> None:
    directory = data_directory(tmp_path / "data")
    await _use_everything(directory)
    assert _mode(directory) == 0o700
    assert {name: _mode(directory / name) for name in names(directory)} == dict.fromkeys(names(directory), 0o600)
    assert backup_path(directory / "smconfig.sqlite").name in names(directory)


def test_a_file_is_private_before_its_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes, real, before = [], os.write, os.umask(0)

    def watched(descriptor: int, data: bytes) -> int:
        modes.append((stat.S_IMODE(os.fstat(descriptor).st_mode), os.fstat(descriptor).st_size))
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", watched)
    try:
        atomic_write(tmp_path / "file", b"content")
        atomic_write(tmp_path / "file", b"changed")
    finally:
        os.umask(before)
    assert modes == [(0o600, 0)] * 3


class Inotify:
    """Watches a directory from a thread: what the kernel tells of its files, and their rights just then."""

    CREATED, MODIFIED, CHANGED_RIGHTS, MOVED_HERE = 0x100, 0x2, 0x4, 0x80
    HEAD = struct.Struct("iIII")

    def __init__(self, directory: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self.directory = directory
        self.events: list[tuple[int, str]] = []
        self.modes: set[int] = set()
        self.descriptor = libc.inotify_init1(os.O_NONBLOCK)
        wanted = self.CREATED | self.MODIFIED | self.CHANGED_RIGHTS | self.MOVED_HERE
        assert libc.inotify_add_watch(self.descriptor, os.fsencode(directory), wanted) >= 0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def end(self) -> None:
        """Hear the last of it."""
        self._is_over.set()
        self._thread.join()
        os.close(self.descriptor)

    def _watch(self) -> None:
        while not self._is_over.is_set() or select.select([self.descriptor], [], [], 0)[0]:
            if select.select([self.descriptor], [], [], 0.02)[0]:
                self._take(os.read(self.descriptor, 1 << 16))

    def _take(self, data: bytes) -> None:
        offset = 0
        while offset < len(data):
            _, mask, _, size = self.HEAD.unpack_from(data, offset)
            offset += self.HEAD.size + size
            name = data[offset - size : offset].rstrip(b"\0").decode()
            self.events.append((mask, name))
            with contextlib.suppress(FileNotFoundError):  # it is gone already
                self.modes.add(_mode(self.directory / name))


@pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")
async def test_no_file_is_written_before_it_is_private(tmp_path: Path, mask: int) -> None:
    """SQLite's as well: no rights are changed after the first byte, and none were ever too many."""
    directory = data_directory(tmp_path / "data")
    watch = Inotify(directory)
    try:
        await _use_everything(directory)
    finally:
        watch.end()
    written: set[str] = set()
    for kind, name in watch.events:
        if kind & watch.CREATED:
            written.discard(name)
        if kind & watch.MODIFIED:
            written.add(name)
        assert not (kind & watch.CHANGED_RIGHTS and name in written), name
    assert {"smconfig.sqlite-wal", "smconfig.sqlite-shm"} <= written
    assert watch.modes == {0o600}


async def test_no_key_is_in_any_file(tmp_path: Path) -> None:
    directory = data_directory(tmp_path / "data")
    await _use_everything(directory)
    spaced = RAW.hex(" ").encode()
    forms = [RAW, RAW[::-1], RAW.hex().encode(), spaced, base64.b64encode(RAW), WORD, WORD.hex().encode()]
    assert len(names(directory)) >= 8
    for name in names(directory):
        content = read(directory / name).lower()
        for form in forms:
            assert form.lower() not in content, name


def test_the_directory_of_the_user_is_the_one_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda name, **_: str(tmp_path / "share" / name))
    assert data_directory() == tmp_path / "share" / "smconfig"
    assert _mode(tmp_path / "share" / "smconfig") == 0o700


def test_an_empty_directory_is_closed_and_a_used_one_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(mode=0o755)
    assert _mode(data_directory(tmp_path / "empty")) == 0o700
    (tmp_path / "used").mkdir(mode=0o755)
    (tmp_path / "used").chmod(0o755)
    write(tmp_path / "used" / "letter.txt", b"x")
    with pytest.raises(OpenDirectoryError, match="other users can read it"):
        data_directory(tmp_path / "used")
    assert _mode(tmp_path / "used") == 0o755
    write(tmp_path / "file", b"x")
    with pytest.raises(StorageFailedError):
        data_directory(tmp_path / "file")


def test_what_an_interrupted_write_left_is_swept_after_an_hour(tmp_path: Path) -> None:
    directory = data_directory(tmp_path / "data")
    for name in (".settings.json.0123.tmp", ".settings.json.4567.tmp"):
        write(directory / name, b"x")
    os.utime(directory / ".settings.json.0123.tmp", (1, 1))
    data_directory(directory)
    assert names(directory) == [".settings.json.4567.tmp"]


@pytest.mark.parametrize("step", ["open", "write", "fsync", "replace"])
@pytest.mark.parametrize("number", [28, 30, 5])
def test_a_write_that_fails_anywhere_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, number: int
) -> None:
    path = tmp_path / "file"
    atomic_write(path, b"old")

    def failing(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path if step == "replace" else os, step, failing)
    with pytest.raises(StorageFailedError) as caught:
        atomic_write(path, b"new")
    monkeypatch.undo()
    assert isinstance(caught.value, StorageReadOnlyError) is (number == 30)
    assert read(path) == b"old"
    assert names(tmp_path) == ["file"]


def test_the_former_content_is_the_last_good_copy(tmp_path: Path) -> None:
    path = tmp_path / "file"
    for content in (b"1", b"2", b"3"):
        atomic_write(path, content)
    assert (read(path), read(backup_path(path))) == (b"3", b"2")


def test_a_file_that_another_program_holds_is_waited_for(tmp_path: Path) -> None:
    with paths.exclusive(tmp_path / "file"), pytest.raises(TimeoutError), paths.exclusive(tmp_path / "file", 0.05):
        pytest.fail("two hold one file")
    with paths.exclusive(tmp_path / "file", 0.05):
        pass
