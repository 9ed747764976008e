"""Settings come back as they were, or it is said why not."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from smconfig_gui.store.errors import SettingsDamagedError, StorageFullError, TooLargeError
from smconfig_gui.store.settings import SETTINGS_NAME, Settings, SettingsStore
from smconfig_gui.store.worker import Worker
from tests.store.files import cut, flip, names, read, remove, size, write


@pytest.fixture
def worker() -> Iterator[Worker]:
    """A thread for the files."""
    thread = Worker()
    yield thread
    thread.close()


FULL = Settings(
    geometry=Settings.packed(b"\x01\xd9\xd0\xcb"),
    language="nl",
    theme="dark",
    last_meter="m1",
    last_panel="alarms",
    recent_ports=("10.0.0.7",),
).with_draft("m1", "alarms", {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]})


async def test_settings_survive_the_program(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    assert await store.load() == Settings()
    await store.save(FULL)
    found = await SettingsStore(directory, worker).load()
    assert found == FULL
    assert Settings.unpacked(found.geometry) == b"\x01\xd9\xd0\xcb"
    assert found.draft("m1", "alarms")["alarmNotifications"][0]["enabled"] is True
    assert found.draft("m1", "calendar") is None


def test_a_draft_is_replaced_and_removed() -> None:
    settings = FULL.with_draft("m1", "calendar", {"calendarName": "x"}).with_draft("m1", "alarms", None)
    assert settings.drafts == {"m1": {"calendar": {"calendarName": "x"}}}
    assert settings.with_draft("m1", "calendar", None).drafts == {}


@pytest.mark.parametrize(
    "draft",
    [
        {"authenticationKey": "00112233445566778899AABBCCDDEEFF"},
        {"keys": [{"any": "00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff"}]},
        "00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF",
    ],
)
def test_a_draft_with_a_key_is_not_kept(draft: object) -> None:
    with pytest.raises(ValueError, match="no key") as caught:
        Settings().with_draft("m1", "keys", draft)
    assert "00" not in str(caught.value)


async def test_a_cut_is_told_and_the_last_good_copy_comes_back(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    await store.save(FULL)
    await store.save(FULL)
    path = directory / SETTINGS_NAME
    for length in range(0, size(path), 3):
        cut(path, length)
        broken = SettingsStore(directory, worker)
        with pytest.raises(SettingsDamagedError) as caught:
            await broken.load()
        assert caught.value.copy is not None
        with pytest.raises(RuntimeError):
            await broken.save(Settings())
        assert await broken.restore() == FULL
        assert await SettingsStore(directory, worker).load() == FULL


async def test_no_flipped_byte_passes_for_settings(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    await store.save(FULL)
    await store.save(FULL)
    path = directory / SETTINGS_NAME
    good = read(path)
    for position in range(size(path)):
        write(path, good)
        flip(path, position, 1 << position % 7)
        broken = SettingsStore(directory, worker)
        try:
            found = await broken.load()
        except SettingsDamagedError:
            continue
        assert found == FULL, position


async def test_a_file_that_is_gone_is_not_taken_for_a_first_start(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    await store.save(FULL)
    await store.save(FULL)
    remove(directory / SETTINGS_NAME)
    with pytest.raises(SettingsDamagedError, match="missing"):
        await SettingsStore(directory, worker).load()


async def test_defaults_come_only_when_someone_chose_them(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    await store.save(FULL)
    flip(directory / SETTINGS_NAME, 0)
    broken = SettingsStore(directory, worker)
    with pytest.raises(SettingsDamagedError) as caught:
        await broken.load()
    assert caught.value.copy is None
    assert await broken.reset() == Settings()
    assert await SettingsStore(directory, worker).load() == Settings()


@pytest.mark.parametrize("text", ["[]", '{"theme": "pink"}', '{"geometry": "%%"}', '{"version": 2}', "{}}", "\xff"])
@pytest.mark.parametrize("is_sealed", [True, False])
async def test_another_form_is_damage(directory: Path, worker: Worker, text: str, is_sealed: bool) -> None:
    raw = text.encode("latin-1")
    seal = hashlib.sha256(raw).hexdigest()[:16].encode()
    write(directory / SETTINGS_NAME, b'{"seal":"%s","settings":%s}' % (seal, raw) if is_sealed else raw)
    with pytest.raises(SettingsDamagedError):
        await SettingsStore(directory, worker).load()


async def test_a_full_disk_leaves_the_old_settings(
    directory: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    await store.save(FULL)

    def full(_descriptor: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(StorageFullError, match="room"):
        await store.save(Settings(language="en"))
    monkeypatch.undo()
    assert await SettingsStore(directory, worker).load() == FULL
    assert names(directory) == [SETTINGS_NAME]


async def test_settings_do_not_grow_without_end(directory: Path, worker: Worker) -> None:
    store = SettingsStore(directory, worker)
    await store.load()
    with pytest.raises(TooLargeError, match="4 MiB"):
        await store.save(Settings(recent_ports=("x" * (5 << 20),)))
