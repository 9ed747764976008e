"""Meters to and from files, without anything about keys."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.meter_book import MeterBook
from smconfig_gui.views.notices import Act, Notices
from smconfig_gui.views.remembered import Remembered
from smconfig_gui.views.texts import count


class MeterExchange(QObject):
    """Asks for a file, shows what it offers, and says what was done."""

    def __init__(
        self,
        jobs: Jobs,
        book: MeterBook,
        tree: DeviceTree,
        remembered: Remembered,
        notices: Callable[[], Notices],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._book = book
        self._tree = tree
        self._remembered = remembered
        self._notices = notices
        self._window = window

    async def import_file(self) -> None:
        """Show what a file offers and save what a person wants of it."""
        from smconfig_gui.views.files import choose_file
        from smconfig_gui.views.import_sheet import ask_import

        kinds = [self.tr("Meters (*.json *.csv)"), self.tr("All files (*)")]
        path = await choose_file(self._window, self.tr("Import meters"), kinds, self._remembered.folder())
        if path is None:
            return
        self._remembered.change(last_folder=str(path.parent))
        meters = (await self._jobs.stores()).meters
        offer = await meters.read_file(path, _form(path))
        wanted = await ask_import(offer, self._tree.model.meters(), self._window)
        if wanted:
            await self._book.add_all(wanted)

    async def export_file(self) -> None:
        """Write all saved meters into a file, without anything about keys."""
        from smconfig_gui.store.paths import atomic_write
        from smconfig_gui.views.files import choose_new_file

        kinds = [self.tr("Meters as JSON (*.json)"), self.tr("Meters as a table (*.csv)")]
        suggestion = str(Path(self._remembered.folder()) / "meters.json")
        path = await choose_new_file(self._window, self.tr("Export meters"), kinds, suggestion)
        if path is None:
            return
        self._remembered.change(last_folder=str(path.parent))
        meters = (await self._jobs.stores()).meters
        data, number = await meters.export(_form(path)), len(await meters.all())
        await asyncio.to_thread(atomic_write, path, data, keep=False)
        text = self.tr("{count} meters are in {file}, without keys.").format(count=count(number), file=path)
        close = Act("close", self.tr("Close"), lambda: self._notices().remove("export"))
        self._notices().show_notice("export", "ok", self.tr("Exported"), text, [close])


def _form(path: Path) -> Literal["json", "csv"]:
    return "csv" if path.suffix.lower() == ".csv" else "json"
