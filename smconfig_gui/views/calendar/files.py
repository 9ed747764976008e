"""The menu of files: calendars in and out, and the year on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.model.tariff_files import MAX_BYTES, FileFormatError
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.file_dialogs import save, told

_UNTOUCHED = QT_TRANSLATE_NOOP("files", "Nothing was changed.")
_NOT_READ = Problem(
    QT_TRANSLATE_NOOP("files", "This file cannot be used"),
    QT_TRANSLATE_NOOP("files", "{file}: {reason}"),
    _UNTOUCHED,
    QT_TRANSLATE_NOOP("files", "Choose a file in the form of an export, or correct it."),
)


class FilesMenu(QObject):
    """A button with a menu; asks for a path without stopping the window, then reads or writes the file."""

    def __init__(
        self,
        name: str,
        export: Callable[[str], bytes],
        take: Callable[[bytes], None],
        show_problem: Callable[[Problem | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._name, self._export, self._take, self._show_problem = name, export, take, show_problem
        self._window = parent
        self.button = button(f"{name}.files", self.tr("Files"), role="flat")
        menu = QMenu(self.button)
        take_file = menu.addAction(self.tr("Import…"), self.ask_import)
        take_file.setObjectName(f"{name}.files.import")
        menu.addSeparator()
        for kind, words in (
            ("json", self.tr("Export as JSON…")),
            ("csv", self.tr("Export as CSV…")),
            ("pdf", self.tr("Print the year as PDF…")),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"{name}.files.{kind}")
            action.triggered.connect(lambda _=False, kind=kind: self.ask_export(kind))
        self.button.setMenu(menu)

    def ask_import(self) -> None:
        """Ask for a file and take it."""
        dialog = self._dialog(self.tr("Import"), self.tr("Calendars (*.json *.csv);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        dialog.open()

    def ask_export(self, kind: str) -> None:
        """Ask where to save and save there."""
        dialog = self._dialog(self.tr("Save as"), f"{kind.upper()} (*.{kind})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.selectFile(f"{self._name.replace('_', '-')}.{kind}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), kind))
        dialog.open()

    def read(self, path: Path) -> None:
        """Take a file; what is wrong with it is shown."""
        try:
            with path.open("rb") as file:
                self._take(file.read(MAX_BYTES + 1))
        except (FileFormatError, OSError) as error:
            self._show_problem(told(_NOT_READ, path, error))
        else:
            self._show_problem(None)

    def write(self, path: Path, kind: str) -> None:
        """Save a file; what went wrong is shown."""
        save(path, self._export(kind), self._show_problem)

    def _dialog(self, title: str, filters: str) -> QFileDialog:
        dialog = QFileDialog(self._window.window(), title)
        dialog.setNameFilters(filters.split(";;"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
