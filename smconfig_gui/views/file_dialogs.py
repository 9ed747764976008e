"""Files in and out of the window: a path is asked for without stopping it, what goes wrong becomes a problem."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, Text, reason_text, verbatim
from smconfig_gui.model.system_reasons import system_reason

NOT_READ = Problem(
    QT_TRANSLATE_NOOP("files", "This file cannot be used"),
    QT_TRANSLATE_NOOP("files", "{file}: {reason}"),
    QT_TRANSLATE_NOOP("files", "Nothing was changed."),
    QT_TRANSLATE_NOOP("files", "Choose another file, or correct this one."),
)
_NOT_WRITTEN = Problem(
    QT_TRANSLATE_NOOP("files", "The file was not saved"),
    QT_TRANSLATE_NOOP("files", "{file}: {reason}"),
    QT_TRANSLATE_NOOP("files", "What is on the meter and in this window is as it was."),
    QT_TRANSLATE_NOOP("files", "Choose another folder."),
)
_TOO_LONG = QT_TRANSLATE_NOOP("files", "it is longer than {limit} bytes.")
Tell = Callable[[Problem | None], None]


def told(problem: Problem, path: Path, error: Exception | Text) -> Problem:
    """Return a problem with a file: what the system says, why its content cannot be, or the reason itself."""
    if isinstance(error, OSError):
        reason = verbatim("{reason}.").with_(reason=system_reason(error))
    else:
        reason = error if isinstance(error, Text) else reason_text(error)
    happened = problem.happened.with_(file=verbatim(path.name), reason=reason)
    return Problem(problem.title, happened, problem.known, problem.advice)


def save(path: Path, content: bytes, tell: Tell) -> None:
    """Write a file; a problem, or None when it went well, is told."""
    try:
        path.write_bytes(content)
    except OSError as error:
        tell(told(_NOT_WRITTEN, path, error))
    else:
        tell(None)


def load(path: Path, limit: int, take: Callable[[bytes], None], tell: Tell) -> None:
    """Read a file of at most `limit` bytes and hand it over; a ValueError of `take` is told as its reason."""
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
        if len(content) > limit:
            tell(told(NOT_READ, path, _TOO_LONG.with_(limit=limit)))
            return
        take(content)
    except (OSError, ValueError) as error:
        tell(told(NOT_READ, path, error))
    else:
        tell(None)


def ask_where_to_save(
    parent: QWidget, title: str, suggested: str, content: Callable[[], bytes], tell: Tell
) -> QFileDialog:
    """Ask for a path and save there what `content` returns then."""
    suffix = suggested.rpartition(".")[2]
    dialog = QFileDialog(parent.window(), title)
    dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(suggested)
    dialog.fileSelected.connect(lambda path: save(Path(path), content(), tell))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_for_file(
    parent: QWidget, title: str, filters: str, limit: int, take: Callable[[bytes], None], tell: Tell
) -> QFileDialog:
    """Ask for a file and hand its content over."""
    dialog = QFileDialog(parent.window(), title)
    dialog.setNameFilter(filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: load(Path(path), limit, take, tell))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
