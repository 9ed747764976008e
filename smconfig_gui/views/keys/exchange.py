"""Keys out of and into the window: exports for a recipient or under a passphrase, delivery files with a preview."""

import asyncio
import importlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, ProblemError, WrongValueError
from smconfig_gui.views.dialogs import ask, tell
from smconfig_gui.views.files import choose_file, choose_new_file
from smconfig_gui.views.keys.counting import Counting, StoppedError
from smconfig_gui.views.notices import Act
from smconfig_gui.views.texts import count, reason

if TYPE_CHECKING:
    from smconfig_gui.model.key_delivery import Delivered
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.model.secret import SecretType
    from smconfig_gui.store.key_backup import Gather
    from smconfig_gui.store.key_import import Imported, KeyImport
    from smconfig_gui.store.meter_keys import MeterKeyStore
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.meter_keys import MeterKeys

_Which = tuple["SecretType", int | None]
PROGRESS, EXPORT_PROGRESS = "key-import", "key-export"
STOPPED = "key-import-stopped"
MAX_RECIPIENT_BYTES = 1 << 16
MAX_FILE_BYTES = 32 << 20
_TOO_LARGE = QT_TRANSLATE_NOOP("reasons", "The file is larger than {limit} KiB.")


class KeyExchange(QObject):
    """Asks for files and says what is in them before anything is written."""

    def __init__(self, window: "MainWindow", keys: "MeterKeys") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = window.jobs
        self._keys = keys
        self._is_importing = False

    async def export(self, meter_ids: Sequence[str], only: "_Which | None" = None, *, is_backup: bool = False) -> None:
        """Write the keys of these meters, or only that one of each, into a file that only a recipient can open.

        A backup has every stored key with its state, also those of meters without a card.
        """
        from smconfig_gui.model.recipient import Recipient
        from smconfig_gui.store.key_export import seal_for
        from smconfig_gui.views.keys.recipient_sheet import ask_recipient

        title = self.tr("Public key of the recipient")
        chosen = await choose_file(
            self._window, title, [self.tr("Keys and certificates (*.pem *.der *.crt *.cer)")], ""
        )
        if chosen is None:
            return
        await asyncio.to_thread(importlib.import_module, "cryptography.x509")
        try:
            recipient = Recipient.parse(await asyncio.to_thread(_read, chosen, MAX_RECIPIENT_BYTES))
        except (WrongValueError, OSError) as error:
            await tell(self._window, self.tr("This recipient cannot be used"), _why(error))
            return
        oaep = await ask_recipient(self._window, recipient, of_many=is_backup)
        if oaep is not None:
            gather = await (self._everything(meter_ids) if is_backup else self._in_use(meter_ids, only))
            await self._save(gather, lambda devices: seal_for(devices, recipient, oaep))

    async def export_all_for(self) -> None:
        """Write all saved keys into a file that only a recipient can open."""
        await self.export(self._all(), is_backup=True)

    async def export_all(self) -> None:
        """Write all saved keys into a file under a passphrase: a copy for the day when this computer is gone."""
        from smconfig_gui.store.key_export import seal_under
        from smconfig_gui.views.keys.passphrase_sheet import ask_passphrase

        title = self.tr("Export all keys")
        sentence = self.tr("Without this passphrase nobody can open the file. Keep both apart from this computer.")
        passphrase = await ask_passphrase(self._window, title, sentence, is_new=True)
        if passphrase is not None:
            await self._save(await self._everything(self._all()), lambda devices: seal_under(devices, passphrase))

    def _all(self) -> list[str]:
        return [meter.id for meter in self._window.tree.model.meters()]

    async def take_in(self) -> None:
        """Read a delivery file or an export, say what would come of it, and store what is new; one at a time."""
        if self._is_importing:
            await tell(self._window, self.tr("An import is running"), self.tr("Wait for its end, or cancel it first."))
            return
        self._is_importing = True
        try:
            await self._take_in()
        finally:
            self._is_importing = False

    async def _take_in(self) -> None:
        filters = [self.tr("Delivery files and exports (*.csv *.json)")]
        chosen = await choose_file(self._window, self.tr("Import keys"), filters, "")
        if chosen is None:
            return
        try:
            delivered = await self._delivered(chosen)
        except (WrongValueError, OSError) as error:
            await tell(self._window, self.tr("This file cannot be used"), _why(error))
            return
        if delivered:
            await self._import(delivered)

    async def _delivered(self, path: Path) -> "tuple[Delivered, ...]":
        from smconfig_gui.model.key_delivery import read_delivery
        from smconfig_gui.store.key_export import is_export, open_under
        from smconfig_gui.views.keys.passphrase_sheet import ask_passphrase

        data = await asyncio.to_thread(_read, path, MAX_FILE_BYTES)
        if not is_export(data):
            form: Any = "csv" if path.suffix.lower() == ".csv" else "json"
            return await asyncio.to_thread(read_delivery, data, form)
        sentence = self.tr("The file was exported under a passphrase.")
        passphrase = await ask_passphrase(self._window, self.tr("Open the export"), sentence, is_new=False)
        if passphrase is None:
            return ()
        return await asyncio.to_thread(lambda: read_delivery(open_under(data, passphrase), "json"))

    async def _import(self, delivered: "tuple[Delivered, ...]") -> None:
        from smconfig_gui.store.kept_keys import DatabaseIndex
        from smconfig_gui.store.key_import import KeyImport

        stores = await self._jobs.stores()
        taken = KeyImport(delivered, stores.meters, await self._keys.secret_store(), DatabaseIndex(stores.database))
        preview = await self._watched(taken, is_dry=True)
        if preview is None:
            return
        action = self.tr("Store {count} keys").format(count=count(preview.new_keys + preview.beside))
        if not preview.new_keys + preview.beside:
            await tell(self._window, self.tr("Nothing new"), self._described(preview))
        elif await ask(self._window, self.tr("Import keys"), self._described(preview), action):
            try:
                await self._watched(taken, is_dry=False)
            finally:  # cards depend on keys from the first meter on
                await self._window.cabinet.book.load()

    def _described(self, found: "Imported") -> str:
        sentences = [
            self.tr("{meters} meters, {new} new keys, {same} that are stored already.").format(
                meters=count(found.meters), new=count(found.new_keys), same=count(found.same_keys)
            )
        ]
        if found.beside:
            text = self.tr("{count} keys come beside those in use; Recover tries the ones that a meter may hold.")
            sentences.append(text.format(count=count(found.beside)))
        if found.differing:
            names = ", ".join(found.differing[:3]) + ("…" if len(found.differing) > 3 else "")
            text = self.tr("{count} meters have other keys here, which stay as they are: {names}.")
            sentences.append(text.format(count=count(len(found.differing)), names=names))
        if found.without_card:
            text = self.tr("{count} meters are not in the list; their keys wait until they are.")
            sentences.append(text.format(count=count(found.without_card)))
        return " ".join(sentences)

    async def _watched(self, taken: "KeyImport", *, is_dry: bool) -> "Imported | None":
        """Run an import under a stripe that counts and can stop it between two meters; None when it was stopped."""
        bold, plain = self.tr("Import of keys: {done} of {total} meters"), self.tr("What was stored stays.")
        counting = Counting(lambda: self._window.bench.notices, PROGRESS, bold, plain, self.tr("Cancel"))
        try:
            return await taken.run(is_dry=is_dry, progress=counting)
        except StoppedError as stopped:
            if not is_dry:
                self._say_stopped(stopped.done, stopped.total)
            return None
        finally:
            counting.end()

    def _say_stopped(self, done: int, total: int) -> None:
        notices = self._window.bench.notices
        bold = self.tr("Import stopped after {done} of {total} meters").format(done=count(done), total=count(total))
        plain = self.tr("What was stored stays. Import the file again for the others.")
        close = Act("close", self.tr("Close"), lambda: notices.remove(STOPPED))
        notices.show_notice(STOPPED, "warn", bold, plain, [close])

    async def _save(self, gather: "Sequence[Gather]", seal: "Callable[[list[Delivered]], bytes]") -> None:
        from smconfig_gui.store.paths import atomic_write

        devices = await self._gathered(gather)
        if devices is None:
            return
        if not devices:
            await tell(self._window, self.tr("Nothing to export"), self.tr("No key of these meters is stored here."))
            return
        title, name = (
            self.tr("Export keys"),
            "keys.json" if len(devices) > 1 else f"keys-{devices[0].device_identification}.json",
        )
        path = await choose_new_file(self._window, title, [self.tr("Encrypted keys (*.json)")], name)
        if path is None:
            return
        data = await asyncio.to_thread(seal, devices)
        try:
            await asyncio.to_thread(lambda: atomic_write(path, data, keep=False))
        except OSError as error:
            await tell(self._window, self.tr("The file was not written"), _why(error))

    async def _gathered(self, gather: "Sequence[Gather]") -> "list[Delivered] | None":
        """Return the keys under a stripe that counts; None when it was stopped, or when one of them cannot be had."""
        from smconfig_gui.store.key_backup import gathered

        notices = self._window.bench.notices
        bold, plain = self.tr("Export of keys: {done} of {total} meters"), self.tr("No file is written yet.")
        counting = Counting(lambda: notices, EXPORT_PROGRESS, bold, plain, self.tr("Cancel"))
        try:
            return await gathered(gather, counting)
        except StoppedError:
            return None
        except ProblemError as error:
            notices.show_problem("problem", error.problem)
            return None
        finally:
            counting.end()

    async def _in_use(self, meter_ids: Sequence[str], only: "_Which | None") -> "list[Gather]":
        """Return what gathers the keys in use of some meters, or only that one of each."""
        from smconfig_gui.store.key_backup import in_use_of

        async def one(name: str, keys: "MeterKeyStore") -> "Delivered":
            found = await in_use_of(name, keys)
            return found if only is None else found.with_only(*only)

        return [partial(one, name, keys) for name, keys in await self._stores_of(meter_ids)]

    async def _everything(self, meter_ids: Sequence[str]) -> "list[Gather]":
        """Return what gathers all keys that are stored here."""
        from smconfig_gui.store.kept_keys import DatabaseIndex
        from smconfig_gui.store.key_backup import all_of, all_without_card

        stores = await self._stores_of(meter_ids)
        found: list[Gather] = [partial(all_of, name, keys) for name, keys in stores]
        secrets, index = await self._keys.secret_store(), DatabaseIndex((await self._jobs.stores()).database)
        known = {name for name, _ in stores}
        others = [device for device in await index.devices(secrets.id) if device and device not in known]
        return found + [partial(all_without_card, device, secrets, index) for device in others]

    async def _stores_of(self, meter_ids: Sequence[str]) -> "list[tuple[str, MeterKeyStore]]":
        """Return where the keys of meters lie, each with the name that the meter has in a file."""
        found = []
        for meter_id in meter_ids:
            meter: Meter | None = self._window.tree.model.meter(meter_id)
            store = await self._keys.store_of(meter) if meter is not None else None
            if meter is not None and store is not None:
                facts = self._jobs.facts(meter_id)
                confirmed = facts.confirmed_by if facts is not None else ""
                found.append((meter.device_identification or confirmed or meter.title, store))
        return found


def _read(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise WrongValueError(_TOO_LARGE.with_(limit=limit >> 10))
    return data


def _why(error: WrongValueError | OSError) -> str:
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else reason(error)
