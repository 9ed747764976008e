"""Keeps the keys of saved meters in the keyring of this computer, or in the key file that was chosen instead."""

import asyncio
import contextlib
import importlib
from collections.abc import Callable, Coroutine
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.messages import Problem, ProblemError
from smconfig_gui.views.keys_sheet import Place
from smconfig_gui.views.notices import Act, Notices
from smconfig_gui.views.remembered import Remembered
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.store.secrets import KeyringStore, VaultStore

BANNER_AFTER_S = 1.0
NOTICE = "keyring"


class KeyState(Enum):
    """What is known of the place of the keys."""

    UNKNOWN = "unknown"
    CHECKING = "checking"
    READY = "ready"
    TROUBLE = "trouble"
    FILE_CLOSED = "file-closed"
    FILE_OPEN = "file-open"


def system_keyring() -> "KeyringStore":
    """Return the keyring of this computer; it waits for a person as long as nobody cancels."""
    from smconfig_gui.store.secrets import KeyringStore

    return KeyringStore(waits_for_people=True)


class KeyKeeper(QObject):
    """Every call is watched: one that waits is told in a stripe, and its Cancel acts at once."""

    changed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        remembered: Remembered,
        notices: Callable[[], Notices],
        window: QWidget,
        make_keyring: "Callable[[], KeyringStore]" = system_keyring,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._remembered = remembered
        self._notices = notices
        self._window = window
        self._make_keyring = make_keyring
        self._keyring: KeyringStore | None = None
        self._file: VaultStore | None = None
        self._calls: set[asyncio.Task[Any]] = set()
        self._waiting: asyncio.Task[Any] | None = None
        self.state = KeyState.UNKNOWN
        self.problem: Problem | None = None

    @property
    def file(self) -> Path | None:
        """The key file that was chosen instead of the keyring."""
        settings = self._remembered.settings
        return Path(settings.key_file) if settings is not None and settings.key_file else None

    def place(self) -> Place:
        """Return where keys go, in words."""
        if self.file is not None:
            return Place(self.tr("In the key file {file}").format(file=self.file.name))
        reason = translate(self.problem.happened) if self.problem is not None else ""
        return Place(self.tr("In the keyring of this computer"), reason)

    async def look(self) -> None:
        """Find out whether keys can be kept: store, read back and remove something without meaning."""
        if self.file is not None:
            self._set(KeyState.FILE_OPEN if self._file is not None else KeyState.FILE_CLOSED)
            return
        self._set(KeyState.CHECKING)
        try:
            keyring = await self._system()
            await self._watched(keyring.probe())
        except ProblemError as error:
            self._set(KeyState.TROUBLE, error.problem)
        else:
            self._set(KeyState.READY)

    async def get(self, entry: str) -> "DeviceSecrets":
        """Return the keys of an entry, also of one in the keyring when a key file is used now; raises SecretError."""
        from smconfig_gui.store.errors import SecretAbsentError

        if self.file is not None:
            with contextlib.suppress(SecretAbsentError):
                return await (await self._opened_file()).get(entry)
        found: DeviceSecrets = await self._tried((await self._system()).get(entry))
        return found

    async def put(self, entry: str, secrets: "DeviceSecrets") -> None:
        """Store keys under a name that is there already or is new, and read them back; raises a SecretError."""
        if self.file is not None:
            await (await self._opened_file()).put(entry, secrets)
        else:
            await self._tried((await self._system()).put(entry, secrets))

    async def place_id(self) -> str:
        """Return what tells the place of the keys from others."""
        return (await self._opened_file()).id if self.file is not None else "keyring"

    async def keep(self, secrets: "DeviceSecrets", former: str | None) -> str:
        """Store keys with those of a former entry, read them back, and return the name of the new entry.

        Raises a SecretError; the former entry stays as it is in any case.
        """
        from smconfig_gui.store.errors import SecretAbsentError
        from smconfig_gui.store.secrets import new_entry

        whole = secrets
        if former is not None:
            with contextlib.suppress(SecretAbsentError):
                whole = (await self.get(former)).merged(secrets)
        entry = new_entry()
        await self.put(entry, whole)
        return entry

    async def choose_file(self) -> bool:
        """Let a person make or open a key file and use it from now on; returns whether that was done."""
        from smconfig_gui.views.key_file_sheet import ask_key_file

        stores = await self._jobs.stores()
        opened = await ask_key_file(self._jobs, self.file or stores.directory / "keys.smkeys", self._window)
        if opened is None:
            return False
        await self._close_file()
        self._file, path = opened
        self._remembered.change(key_file=str(path))
        self._set(KeyState.FILE_OPEN)
        return True

    async def choose_keyring(self) -> None:
        """Use the keyring again; what lies in the key file stays there."""
        await self._close_file()
        self._remembered.change(key_file=None)
        await self.look()

    async def close(self) -> None:
        """Let go of threads and of what is in memory; a call that still waits is left behind."""
        for call in tuple(self._calls):
            call.cancel()
        if self._keyring is not None:
            await self._keyring.close()
        await self._close_file()

    async def _close_file(self) -> None:
        former, self._file = self._file, None
        if former is not None:
            await former.close()

    async def _opened_file(self) -> "VaultStore":
        """Return the key file, its passphrase asked for; raises VaultClosedError when nobody gives it."""
        from smconfig_gui.store.errors import VaultClosedError

        if self._file is None and not await self.choose_file():
            raise VaultClosedError
        if self._file is None:
            raise VaultClosedError
        return self._file

    async def _system(self) -> "KeyringStore":
        if self._keyring is None:
            await asyncio.to_thread(importlib.import_module, "smconfig_gui.store.secrets")
            self._keyring = self._make_keyring()
        return self._keyring

    async def _tried(self, call: Coroutine[Any, Any, Any]) -> Any:
        """Return what a call gives; what comes of it tells also whether the keyring can be used."""
        from smconfig_gui.store.errors import SecretAbsentError, SecretDamagedError

        try:
            found = await self._watched(call)
        except (SecretAbsentError, SecretDamagedError):
            raise
        except ProblemError as error:
            self._set(KeyState.TROUBLE, error.problem)
            raise
        self._set(KeyState.READY)
        return found

    async def _watched(self, call: Coroutine[Any, Any, Any]) -> Any:
        from smconfig_gui.store.errors import KeyringWaitingError

        task = asyncio.ensure_future(call)
        self._calls.add(task)
        try:
            while not (await asyncio.wait({task}, timeout=BANNER_AFTER_S))[0]:
                self._say_waiting(task)
            if task.cancelled():
                raise KeyringWaitingError
            return task.result()
        finally:
            task.cancel()
            self._calls.discard(task)
            if self._waiting is task:
                self._waiting = None
                self._notices().remove(NOTICE)

    def _say_waiting(self, task: "asyncio.Task[Any]") -> None:
        asks = self._keyring is not None and self._keyring.asks_a_person
        bold = self.tr("The keyring is waiting for you") if asks else self.tr("The keyring has not answered yet")
        plain = (
            self.tr("It asks for its password in another window. Nothing is sent to a meter meanwhile.")
            if asks
            else self.tr("Nothing is sent to a meter meanwhile.")
        )
        if self._waiting is task and self._notices().text(NOTICE).startswith(bold):
            return
        self._waiting = task
        cancel = Act("cancel", self.tr("Cancel"), lambda: self._cancel(task))
        self._notices().show_notice(NOTICE, "warn", bold, plain, [cancel])

    def _cancel(self, task: "asyncio.Task[Any]") -> None:
        self._notices().remove(NOTICE)
        task.cancel()

    def _set(self, state: KeyState, problem: Problem | None = None) -> None:
        if (state, problem) != (self.state, self.problem):
            self.state, self.problem = state, problem
            self.changed.emit()
