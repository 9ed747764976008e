"""What the window remembers between two starts; no secret, and never silently forgotten."""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.store.errors import SettingsDamagedError, TooLargeError, storage_error
from smconfig_gui.store.paths import atomic_write, backup_path
from smconfig_gui.store.worker import Worker

MAX_SETTINGS_BYTES: Final = 4 << 20
SETTINGS_NAME: Final = "settings.json"

_MISSING = QT_TRANSLATE_NOOP("store", "the file is missing")
_TOO_LARGE = QT_TRANSLATE_NOOP("store", "the file is too large")
_CHANGED = QT_TRANSLATE_NOOP("store", "its content is not what was written")
_OTHER_VERSION = QT_TRANSLATE_NOOP("store", "its version is {number}, this program knows 1")
_KEY_LIKE: Final = re.compile(r"(?:[0-9A-Fa-f]{2}[\s:-]*){15}[0-9A-Fa-f]{2}")

Drafts = Mapping[str, Mapping[str, Any]]


class Settings(msgspec.Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """All settings; geometry and state of the window are base64, drafts are by meter and panel.

    `key_file` is the key file that was chosen instead of the keyring of this computer.
    """

    version: int = 1
    geometry: str = ""
    window_state: str = ""
    language: str | None = None
    theme: Literal["system", "light", "dark"] = "system"
    last_meter: str | None = None
    last_panel: str | None = None
    last_folder: str | None = None
    collapsed_groups: tuple[str, ...] = ()
    recent_ports: tuple[str, ...] = ()
    key_file: str | None = None
    drafts: Drafts = msgspec.field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, text in (("geometry", self.geometry), ("windowState", self.window_state)):
            try:
                base64.b64decode(text, validate=True)
            except (binascii.Error, ValueError):
                raise ValueError(f"{name} is not base64") from None

    @staticmethod
    def packed(raw: bytes) -> str:
        """Return bytes of the window system as they are kept in geometry and window_state."""
        return base64.b64encode(raw).decode("ascii")

    @staticmethod
    def unpacked(text: str) -> bytes:
        """Return the bytes kept by packed()."""
        return base64.b64decode(text)

    def draft(self, meter_id: str, panel: str) -> Any:
        """Return what was left unwritten in a panel, in JSON terms; None when there is nothing."""
        return self.drafts.get(meter_id, {}).get(panel)

    def with_draft(self, meter_id: str, panel: str, draft: Any) -> "Settings":
        """Return the settings with this draft, or without one when it is None; raises ValueError for key material."""
        if _looks_secret(draft):
            raise ValueError("a draft holds no key: what looks like one is not kept")
        panels = {name: kept for name, kept in self.drafts.get(meter_id, {}).items() if name != panel}
        if draft is not None:
            panels[panel] = draft
        drafts = {meter: kept for meter, kept in self.drafts.items() if meter != meter_id}
        return msgspec.structs.replace(self, drafts={**drafts, meter_id: panels} if panels else drafts)


class _File(msgspec.Struct, frozen=True):
    """What lies on the disk: one changed byte, be it in the name of a field, must not pass for settings."""

    seal: str
    settings: msgspec.Raw


class _Unsealed(Settings, frozen=True, kw_only=True, rename="camel", forbid_unknown_fields=True):
    """The form before there was a seal; strict, so that a sealed file with damaged names does not pass for it."""


def _seal(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:16]


def _looks_secret(draft: Any) -> bool:
    if isinstance(draft, str):
        return _KEY_LIKE.fullmatch(draft.strip()) is not None
    if isinstance(draft, Mapping):
        return any(_looks_secret(part) for part in draft.values())
    return isinstance(draft, list | tuple) and any(_looks_secret(part) for part in draft)


class SettingsStore:
    """The settings file of a data directory; nothing is written while it is damaged, until someone chose."""

    def __init__(self, directory: Path, worker: Worker) -> None:
        self._path = directory / SETTINGS_NAME
        self._worker = worker
        self._is_known = False

    async def load(self) -> Settings:
        """Return the settings, defaults when there never were any; raises SettingsDamagedError."""
        settings = await self._worker.run(self._load)
        self._is_known = True
        return settings

    async def save(self, settings: Settings) -> None:
        """Replace the settings on the disk; the former ones become the last good copy."""
        if not self._is_known:
            raise RuntimeError("settings are loaded, restored or reset before they are saved")
        await self._worker.run_to_the_end(lambda: self._save(settings, keep=True))

    async def restore(self) -> Settings:
        """Go on with the last good copy; raises SettingsDamagedError when that cannot be read either."""

        def restore() -> Settings:
            settings = self._read(backup_path(self._path))
            self._save(settings, keep=False)
            return settings

        settings = await self._worker.run_to_the_end(restore)
        self._is_known = True
        return settings

    async def reset(self) -> Settings:
        """Go on with the defaults, because someone chose so; the damaged file becomes the copy."""
        await self._worker.run_to_the_end(lambda: self._save(Settings(), keep=True))
        self._is_known = True
        return Settings()

    def _load(self) -> Settings:
        if self._path.exists():
            return self._read(self._path)
        if backup_path(self._path).exists():
            raise self._damaged(_MISSING)
        return Settings()

    def _read(self, path: Path) -> Settings:
        try:
            if path.stat().st_size > MAX_SETTINGS_BYTES:
                raise self._damaged(_TOO_LARGE)
            settings = msgspec.json.decode(self._inside(path.read_bytes()), type=Settings)
        except OSError as error:
            raise storage_error(path, error) from error
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self._damaged(_CHANGED, str(error)) from error
        if settings.version != 1:
            raise self._damaged(_OTHER_VERSION.with_(number=settings.version))
        return settings

    def _inside(self, content: bytes) -> bytes:
        """Return the settings in a file, whose seal must fit; raises msgspec.DecodeError, SettingsDamagedError."""
        try:
            file = msgspec.json.decode(content, type=_File)
        except msgspec.ValidationError:
            msgspec.json.decode(content, type=_Unsealed)
            return content
        if file.seal != _seal(bytes(file.settings)):
            raise self._damaged(_CHANGED)
        return bytes(file.settings)

    def _save(self, settings: Settings, *, keep: bool) -> None:
        raw = msgspec.json.encode(settings)
        data = msgspec.json.encode(_File(_seal(raw), msgspec.Raw(raw)))
        if len(data) > MAX_SETTINGS_BYTES:
            raise TooLargeError(limit=verbatim(f"{MAX_SETTINGS_BYTES >> 20} MiB"))
        atomic_write(self._path, data, keep=keep)

    def _damaged(self, reason: Text, detail: str = "") -> SettingsDamagedError:
        copy = backup_path(self._path)
        return SettingsDamagedError("settings-damaged", self._path, copy, detail=detail, reason=reason)
