"""Files that the user asks for: a dialog that blocks nothing, writing in a thread, readable by this user only."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from smconfig_gui.views.dialogs import shown


async def save_as(parent: QWidget, title: str, suggestion: str, make: Callable[[], bytes]) -> Path | None:
    """Ask where, then make the content and write it as a whole, both in a thread; returns the file, None if cancelled.

    `suggestion` is a file name whose suffix says what kind of file it is. Raises a ProblemError that names the file.
    """
    path = await _ask_where(parent, title, suggestion)
    if path is not None:
        from smconfig_gui.store.paths import atomic_write

        await asyncio.to_thread(lambda: atomic_write(path, make(), keep=False))
    return path


async def _ask_where(parent: QWidget, title: str, suggestion: str) -> Path | None:
    suffix = suggestion.rpartition(".")[2]
    dialog = QFileDialog(parent.window(), title)
    dialog.setObjectName("file")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(suggestion)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, QCoreApplication.translate("files", "Save"))
    is_accepted = await shown(dialog)
    return Path(dialog.selectedFiles()[0]) if is_accepted and dialog.selectedFiles() else None
