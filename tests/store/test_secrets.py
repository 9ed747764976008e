"""Keys are stored in a keyring that is known to keep them, or not at all."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from smconfig_gui.model.device_secrets import DeviceSecrets
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
)
from smconfig_gui.store.secrets import (
    MAX_ENTRY_CHARACTERS,
    Backend,
    KeyringStore,
    MemoryStore,
    _Call,
    configured_backend,
    new_entry,
    system_backend,
)

KEY = Key(b"CANARY-0-CANARY-")
KEYS = DeviceSecrets({SecretType.E_METER_MASTER_KEY: KEY}, {1: {SecretType.G_METER_MASTER_KEY: KEY}})


class FakeBackend:
    """A keyring in memory, with the ways in which real ones fail."""

    def __init__(self) -> None:
        self.texts: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None
        self.release = threading.Event()
        self.release.set()
        self.calls = 0
        self.delay_s = 0.0

    def _enter(self) -> None:
        self.calls += 1
        time.sleep(self.delay_s)
        self.release.wait(10)
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, username: str) -> str | None:
        """Return a stored text."""
        self._enter()
        return self.texts.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Store a text."""
        self._enter()
        self.texts[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Delete a text."""
        self._enter()
        del self.texts[service, username]


class ForgetfulBackend(FakeBackend):
    """Says yes and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep nothing."""


class LyingBackend(FakeBackend):
    """Returns something else than was stored."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return another text."""
        kept = super().get_password(service, username)
        return kept and kept.replace("43", "44", 1)


class ClingingBackend(FakeBackend):
    """Deletes nothing."""

    def delete_password(self, service: str, username: str) -> None:
        """Delete nothing."""


FAKES = frozenset(
    f"{kind.__module__}.{kind.__qualname__}" for kind in (FakeBackend, ForgetfulBackend, LyingBackend, ClingingBackend)
)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something that happens in another thread."""
    for _ in range(500):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail("it did not happen")


@asynccontextmanager
async def stored_in(backend: Backend, patience_s: float = 5.0) -> AsyncIterator[KeyringStore]:
    """A store on a back end, for the length of a block."""
    store = KeyringStore(lambda: backend, allowed=FAKES, patience_s=patience_s)
    try:
        yield store
    finally:
        await store.close()


async def test_keys_come_back_and_their_entry_tells_nothing() -> None:
    backend, entry = FakeBackend(), new_entry()
    async with stored_in(backend) as store:
        await store.probe()
        assert backend.texts == {}
        await store.put(entry, KEYS)
        assert await store.get(entry) == KEYS
        assert list(backend.texts) == [(f"smconfig-gui/{entry}", "smconfig")]
        await store.remove(entry)
        for use in (store.get, store.remove):
            with pytest.raises(SecretAbsentError):
                await use(entry)


async def test_all_keys_of_a_meter_fit_the_windows_limit() -> None:
    kinds = [kind for kind in SecretType if not kind.startswith("G_METER_")]
    own = {kind: Password(b"\xff" * 64) if kind is SecretType.LLS_PASSWORD else Key(b"\xff" * 16) for kind in kinds}
    of_channel = {kind: Key(b"\xff" * 16) for kind in SecretType if kind.startswith("G_METER_")}
    full, backend = DeviceSecrets(own, dict.fromkeys(range(1, 5), of_channel)), FakeBackend()
    async with stored_in(backend) as store:
        await store.put("a", full)
        assert await store.get("a") == full
    assert len(backend.texts["smconfig-gui/a", "smconfig"]) <= MAX_ENTRY_CHARACTERS


@pytest.mark.parametrize("backend", [ForgetfulBackend(), LyingBackend()])
async def test_a_keyring_that_lies_is_found_before_the_key_is_used(backend: Backend) -> None:
    async with stored_in(backend) as store:
        with pytest.raises(SecretNotKeptError, match="read back"):
            await store.put("a", KEYS)


async def test_a_keyring_that_does_not_forget_is_told() -> None:
    async with stored_in(ClingingBackend()) as store:
        await store.put("a", KEYS)
        with pytest.raises(SecretNotKeptError):
            await store.remove("a")


@pytest.mark.parametrize(
    "text", ["", "{}", '{"v":2,"k":{}}', '{"v":1,"k":{"EM":"00"}}', '{"v":1,"k":{"XX":"00"}}', "\ud800"]
)
async def test_an_entry_of_another_form_is_told_and_left(text: str) -> None:
    backend = FakeBackend()
    backend.texts["smconfig-gui/a", "smconfig"] = text
    async with stored_in(backend) as store:
        with pytest.raises(SecretDamagedError):
            await store.get("a")
    assert backend.texts["smconfig-gui/a", "smconfig"] == text


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.null.Keyring, keyring.backends.fail.Keyring, keyring.backends.chainer.ChainerBackend],
)
async def test_other_back_ends_are_refused_by_name_and_never_called(backend: Callable[[], Backend]) -> None:
    store = KeyringStore(backend)
    started = time.monotonic()
    with pytest.raises(KeyringRefusedError, match=r"keyring\.backends") as caught:
        await store.put("a", KEYS)
    assert caught.value.backend == f"{backend.__module__}.{backend.__qualname__}"
    assert time.monotonic() - started < 1
    await store.close()


async def test_a_subclass_of_an_allowed_back_end_is_refused() -> None:
    class PlaintextKeyring(FakeBackend):
        pass

    async with stored_in(PlaintextKeyring()) as store:
        with pytest.raises(KeyringRefusedError):
            await store.probe()


async def test_a_redirected_keyring_is_named_when_there_is_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = FakeBackend()
    backend.error = keyring.errors.NoKeyringError()
    async with stored_in(backend) as store:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
        with pytest.raises(KeyringRefusedError, match=r"keyring\.backends\.null\.Keyring"):
            await store.probe()
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.SecretService.Keyring")
        with pytest.raises(KeyringMissingError):
            await store.probe()


def test_a_redirect_in_the_configuration_file_is_seen(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert configured_backend() is None
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyrings.alt.file.PlaintextKeyring\n"
    )
    assert configured_backend() == "keyrings.alt.file.PlaintextKeyring"
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text("not a configuration")
    assert configured_backend() is None


def test_the_back_end_is_made_here_whatever_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert type(system_backend()).__module__ == "keyring.backends.SecretService"


@pytest.mark.parametrize(
    ("error", "wanted"),
    [
        (keyring.errors.KeyringLocked(), KeyringLockedError),
        (keyring.errors.InitError("Prompt dismissed"), KeyringLockedError),
        (keyring.errors.NoKeyringError(), KeyringMissingError),
        (ConnectionResetError("CANARY"), SecretError),
        (RuntimeError("CANARY"), SecretError),
    ],
)
async def test_each_cause_has_its_error_and_its_text_is_not_repeated(error: Exception, wanted: type) -> None:
    backend = FakeBackend()
    backend.error = error
    async with stored_in(backend) as store:
        with pytest.raises(SecretError) as caught:
            await store.put("a", KEYS)
    assert type(caught.value) is wanted
    assert "CANARY" not in repr(caught.value.problem)
    assert caught.value.__cause__ is None


@pytest.mark.alone
async def test_a_keyring_that_does_not_answer_ends_in_time_and_parks_one_thread() -> None:
    backend = FakeBackend()
    backend.release.clear()
    async with stored_in(backend, patience_s=0.1) as store:
        with pytest.raises(KeyringTimeoutError):
            await store.get("a")
        threads = threading.active_count()
        started = time.monotonic()
        for _ in range(5):
            with pytest.raises(KeyringTimeoutError):
                await store.put("a", KEYS)
        assert time.monotonic() - started < 0.1
        assert threading.active_count() == threads
        assert store.is_waiting
        backend.release.set()
        await until(lambda: not store.is_waiting)
        await store.put("a", KEYS)
        assert await store.get("a") == KEYS


async def test_a_keyring_that_waits_for_a_person_can_be_left_at_once() -> None:
    backend = FakeBackend()
    backend.release.clear()
    async with stored_in(backend, patience_s=0.1) as store:
        task = asyncio.create_task(store.put("a", KEYS))
        await until(lambda: backend.calls > 0)
        store._last_call.waits_for_a_person = True
        started = time.monotonic()
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()
        assert time.monotonic() - started < 0.5
        with pytest.raises(KeyringWaitingError, match="another window"):
            await store.get("a")
        backend.release.set()


async def test_calls_that_come_together_wait_for_their_turn() -> None:
    async with stored_in(FakeBackend()) as store:
        await asyncio.gather(*(store.put(str(number), KEYS) for number in range(20)))
        assert [await store.get(str(number)) for number in range(20)] == [KEYS] * 20


async def test_memory_forgets_at_the_end() -> None:
    store = MemoryStore()
    await store.probe()
    await store.put("a", KEYS)
    assert await store.get("a") == KEYS
    await store.remove("a")
    await store.put("b", KEYS)
    await store.close()
    for entry in ("a", "b"):
        with pytest.raises(SecretAbsentError, match="memory of this program"):
            await store.get(entry)


def test_a_call_that_nobody_waits_for_stores_nothing() -> None:
    from smconfig_gui.store.secrets import _store

    backend, call = FakeBackend(), _Call()
    call.is_abandoned = True
    _store(backend, call, "a", "text")
    assert backend.texts == {}
