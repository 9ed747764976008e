"""Choosing a file to read or to write, as awaitables."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smconfig_gui.views.dialogs import shown


async def choose_file(parent: QWidget, title: str, filters: Sequence[str], folder: str) -> Path | None:
    """Return the file that is to be read; None when the choice was cancelled."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setObjectName("file")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(list(filters))
    return await _chosen(dialog)


async def choose_new_file(parent: QWidget, title: str, filters: Sequence[str], suggestion: str) -> Path | None:
    """Return where a file is to be written, with the suffix of its kind; None when the choice was cancelled."""
    dialog = QFileDialog(parent, title, str(Path(suggestion).parent))
    dialog.setObjectName("file")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilters(list(filters))
    dialog.selectFile(Path(suggestion).name)
    dialog.setDefaultSuffix(_suffix(filters[0]))
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(_suffix(chosen)))
    return await _chosen(dialog)


async def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = await shown(dialog)
    files = dialog.selectedFiles()
    return Path(files[0]) if accepted and files else None


def _suffix(name_filter: str) -> str:
    """Return the suffix in a filter such as `Table (*.csv)`."""
    return name_filter.rpartition("*.")[2].rstrip(")")
