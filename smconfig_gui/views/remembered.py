"""What the window remembers between two starts: loaded after it shows, written a moment after each change."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from smconfig_gui.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from smconfig_gui.store.settings import Settings, SettingsStore

QUIET_MS = 400


class Remembered(QObject):
    """The settings of the window. Nothing is written before they are loaded, nor while their file is damaged."""

    known = Signal()
    damaged = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._store: SettingsStore | None = None
        self._settings: Settings | None = None
        self._changes: dict[str, Any] = {}
        self._drafts: dict[tuple[str, str], Any] = {}
        self._is_stale = False
        self.collect: Callable[[], dict[str, Any]] = dict
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(lambda: self._jobs.spawn(self.save()))

    @property
    def settings(self) -> "Settings | None":
        """The settings as they will be written; None before they are loaded."""
        return self._settings

    async def load(self) -> None:
        """Read the settings; a damaged file is told by `damaged` and then waits for restore() or reset()."""
        from smconfig_gui.store.errors import SettingsDamagedError

        self._store = (await self._jobs.stores()).settings
        try:
            settings = await self._store.load()
        except SettingsDamagedError as error:
            self.damaged.emit(error)
            return
        self._know(settings)

    async def restore(self) -> None:
        """Go on with the last good copy; raises SettingsDamagedError when that is damaged as well."""
        if self._store is not None:
            self._know(await self._store.restore())

    async def reset(self) -> None:
        """Go on without what was remembered."""
        if self._store is not None:
            self._know(await self._store.reset())

    def change(self, **fields: Any) -> None:
        """Remember other values of these settings."""
        self._changes |= fields
        self.touch()

    def touch(self) -> None:
        """Write soon: what `collect` gathers has changed."""
        self._is_stale = True
        if self._settings is not None:
            self._merge()
            self._quiet.start()

    def keep_draft(self, meter_id: str, panel: str, draft: Any) -> None:
        """Remember what is left unwritten in a panel, None for nothing; what looks like a key is not kept."""
        self._drafts[meter_id, panel] = draft
        self.touch()

    def forget_drafts(self, meter_id: str) -> None:
        """Remember nothing of a meter any more."""
        if self._settings is not None:
            for panel in self._settings.drafts.get(meter_id, {}):
                self._drafts[meter_id, panel] = None
            self.touch()

    async def save(self) -> None:
        """Write now what changed; raises a StoreError. Does nothing before the settings are known."""
        self._quiet.stop()
        if self._store is None or self._settings is None or not self._is_stale:
            return
        self._changes |= self.collect()
        self._merge()
        self._is_stale = False
        await self._store.save(self._settings)

    def folder(self) -> str:
        """Return the folder in which a file was chosen last."""
        return (self._settings.last_folder if self._settings is not None else None) or str(Path.home())

    def _know(self, settings: "Settings") -> None:
        self._settings = settings
        self._merge()
        if self._is_stale:
            self._quiet.start()
        self.known.emit()

    def _merge(self) -> None:
        if self._settings is None:
            return
        import msgspec

        changes, self._changes = self._changes, {}
        drafts, self._drafts = self._drafts, {}
        settings = msgspec.structs.replace(self._settings, **changes)
        for (meter_id, panel), draft in drafts.items():
            settings = _with_draft(settings, meter_id, panel, draft)
        self._settings = settings


def _with_draft(settings: "Settings", meter_id: str, panel: str, draft: Any) -> "Settings":
    try:
        return settings.with_draft(meter_id, panel, draft)
    except ValueError:  # it looks like a key: the draft lives as long as the window
        return settings.with_draft(meter_id, panel, None)
