"""Where keys go: a keyring that works, waits, is not there or lies; and the key file that is chosen instead."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.errors import KeyringMissingError, SecretError, VaultClosedError
from smconfig_gui.store.secrets import Backend, KeyringStore, VaultStore
from smconfig_gui.views.key_keeper import KeyKeeper, KeyState
from smconfig_gui.views.keys_sheet import EnteredKeys
from smconfig_gui.views.main_window import MainWindow
from tests.views.conftest import FakeKeyring, fake_keyring, quiet, until
from tests.views.fake_jobs import FakeJobs, lab_meter
from tests.views.test_meter_dialog import dialog_named, gone, press, put

KEYS = DeviceSecrets({SecretType.E_METER_MASTER_KEY: Key(b"CANARY-0-CANARY-")})
WORD = "correct horse battery"


class LyingKeyring(FakeKeyring):
    """Says yes and keeps something else."""

    def set_password(self, service: str, username: str, password: str) -> None:
        self.texts[service] = "something else"


class WaitingKeyring(FakeKeyring):
    """Does not come back before somebody lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.gate.wait(20)
        return super().get_password(service, username)


def no_backend() -> Backend:
    raise KeyringMissingError


def no_keyring() -> KeyringStore:
    return KeyringStore(no_backend)


def use(window: MainWindow, make: Callable[[], KeyringStore]) -> KeyKeeper:
    """Give the window another keyring and return its keeper."""
    window.make_keyring = make
    return window.cabinet.keeper


@pytest.fixture(autouse=True)
def quick_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a passphrase cost little."""
    defaults = VaultStore.create.__func__.__kwdefaults__  # type: ignore[attr-defined]
    monkeypatch.setitem(defaults, "cost", 1 << 10)


async def test_the_first_page_says_that_the_keyring_is_unlocked(window: MainWindow, jobs: FakeJobs) -> None:
    use(window, fake_keyring)
    await window.load()
    assert window.cabinet.keeper.state is KeyState.READY
    assert "It is unlocked." in window.first_start.key_text()
    assert not window.cabinet.keeper.place().reason


async def test_without_a_keyring_the_first_page_offers_a_key_file(window: MainWindow, jobs: FakeJobs) -> None:
    keeper = use(window, no_keyring)
    await window.load()
    assert keeper.state.name == "TROUBLE"
    assert "No keyring" in window.first_start.key_text()
    assert keeper.place().reason
    press(window, "window.key_file")
    sheet = await dialog_named("key_file")
    sheet.reject()
    await quiet(jobs)
    assert keeper.file is None


async def test_a_keyring_that_is_not_on_the_list_is_named_and_gets_nothing(window: MainWindow, jobs: FakeJobs) -> None:
    backend = FakeKeyring()
    keeper = use(window, lambda: KeyringStore(lambda: backend))
    await window.load()
    assert keeper.state.name == "TROUBLE"
    assert "FakeKeyring" in window.first_start.key_text()
    with pytest.raises(SecretError):
        await keeper.keep(KEYS, None)
    assert backend.texts == {}


async def test_a_keyring_that_lies_is_found_out_before_the_card_depends_on_it(
    window: MainWindow, jobs: FakeJobs
) -> None:
    use(window, lambda: fake_keyring(LyingKeyring()))
    await window.cabinet.book.add_all([lab_meter(0, title="A")])
    window.cabinet.keys.take("m0", EnteredKeys(KEYS, is_kept=True))
    await quiet(jobs)
    assert "did not keep the keys" in window.bench.notices.text("keys")
    assert (await (await jobs.stores()).meters.all())[0].secrets_id is None
    assert window.cabinet.keys.held("m0") == KEYS  # they can be used, and kept elsewhere


@pytest.mark.alone
async def test_a_keyring_that_waits_is_told_and_cancelled_at_once(
    window: MainWindow, jobs: FakeJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smconfig_gui.views.key_keeper.BANNER_AFTER_S", 0.05)
    backend = WaitingKeyring()
    keeper = use(window, lambda: fake_keyring(backend))
    jobs.spawn(keeper.look())
    await until(lambda: "keyring" in window.bench.notices.subjects())
    gaps = [0.0]
    for _ in range(50):
        before = perf_counter()
        await asyncio.sleep(0.001)
        gaps.append(perf_counter() - before)
    assert max(gaps) < 0.1
    began = perf_counter()
    cancel = window.findChild(QPushButton, "notice.keyring.cancel")
    assert cancel is not None
    cancel.click()
    await quiet(jobs)
    assert perf_counter() - began < 0.5
    assert window.bench.notices.subjects() == []
    assert keeper.state.name == "TROUBLE"
    with pytest.raises(SecretError):
        await keeper.get("0011")
    backend.gate.set()
    await asyncio.sleep(0.05)
    await keeper.look()
    assert keeper.state.name == "READY"


async def test_a_connection_waits_for_the_keyring_and_nothing_is_sent_when_it_fails(
    window: MainWindow, jobs: FakeJobs
) -> None:
    use(window, no_keyring)
    card = lab_meter(0, title="A")
    await window.cabinet.book.add_all([card])
    await window.cabinet.book._set_entry("m0", "0011")
    window.connect_meter("m0")
    await quiet(jobs)
    assert jobs.cards == {}
    assert window.panels.overview.error.accessibleName() == "There is no keyring"


async def test_keys_go_into_a_key_file_that_is_opened_once(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    keeper = use(window, no_keyring)
    await window.load()
    await window.cabinet.book.add_all([lab_meter(0, title="A")])
    window.cabinet.keys.take("m0", EnteredKeys(KEYS, is_kept=True))
    await until(lambda: "keys" in window.bench.notices.subjects())
    press(window, "notice.keys.file")
    sheet = await dialog_named("key_file")
    path = tmp_path / "my.smkeys"
    put(sheet, "key_file.path", str(path))
    put(sheet, "key_file.passphrase.value", WORD)
    assert not sheet.go.isEnabled()  # type: ignore[attr-defined]
    put(sheet, "key_file.again.value", WORD)
    press(sheet, "key_file.go")
    await gone(sheet)
    await quiet(jobs)
    assert keeper.state.name == "FILE_OPEN"
    assert window.bench.notices.subjects() == []
    entry = (await (await jobs.stores()).meters.all())[0].secrets_id
    assert entry is not None
    assert await keeper.get(entry) == KEYS
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"CANARY" not in path.read_bytes()
    await window.cabinet.close()


async def test_a_passphrase_is_typed_at_once_and_entered(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    window.make_keyring = no_keyring
    jobs.spawn(window.cabinet.keeper.choose_file())
    sheet = await dialog_named("key_file")
    for name in ("passphrase", "again"):
        put(sheet, f"key_file.{name}.value", WORD)
    typed = sheet.focusWidget()
    assert typed is not None
    assert typed.objectName() == "key_file.passphrase.value"
    QTest.keyClick(typed, Qt.Key.Key_Return)
    await gone(sheet)
    await quiet(jobs)
    assert window.cabinet.keeper.state is KeyState.FILE_OPEN
    await window.cabinet.close()


async def test_a_key_file_asks_for_its_passphrase_when_keys_are_needed(
    window: MainWindow, jobs: FakeJobs, tmp_path: Path
) -> None:
    path = tmp_path / "my.smkeys"
    vault = await VaultStore.create(path, WORD)
    await vault.put("0011", KEYS)
    await vault.close()
    keeper = use(window, no_keyring)
    await window.load()
    window.cabinet.remembered.change(key_file=str(path))
    await keeper.look()
    assert keeper.state.name == "FILE_CLOSED"
    getting = asyncio.ensure_future(keeper.get("0011"))
    sheet = await dialog_named("key_file")
    sheet.reject()
    with pytest.raises(VaultClosedError):
        await getting
    getting = asyncio.ensure_future(keeper.get("0011"))
    sheet = await dialog_named("key_file")
    put(sheet, "key_file.passphrase.value", "wrong passphrase")
    press(sheet, "key_file.go")
    await until(lambda: "Wrong passphrase" in sheet.go.accessibleDescription())  # type: ignore[attr-defined]
    put(sheet, "key_file.passphrase.value", WORD)
    press(sheet, "key_file.go")
    assert await getting == KEYS
    path.write_bytes(path.read_bytes()[:-9])
    await keeper._close_file()
    getting = asyncio.ensure_future(keeper.get("0011"))
    sheet = await dialog_named("key_file")
    put(sheet, "key_file.passphrase.value", WORD)
    press(sheet, "key_file.go")
    await until(lambda: sheet.restore.isVisible())  # type: ignore[attr-defined]
    press(sheet, "key_file.restore")
    assert await getting == KEYS
    await window.cabinet.close()


async def test_the_keyring_can_be_chosen_again(window: MainWindow, jobs: FakeJobs, tmp_path: Path) -> None:
    keeper = use(window, fake_keyring)
    await window.load()
    window.cabinet.remembered.change(key_file=str(tmp_path / "gone.smkeys"))
    await keeper.look()
    assert keeper.state.name == "FILE_CLOSED"
    assert "gone.smkeys" in window.first_start.key_text()
    window.menus.keyring_wanted.emit()
    await quiet(jobs)
    assert keeper.state.name == "READY"
    assert keeper.file is None
