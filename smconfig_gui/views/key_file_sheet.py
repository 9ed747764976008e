"""Makes a key file with a passphrase, or opens one that is there."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.messages import Problem, ProblemError
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import SideBySide, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, note, wrapped
from smconfig_gui.views.fields.secret_field import PassphraseField
from smconfig_gui.views.files import choose_new_file
from smconfig_gui.views.texts import advice_text, translate
from smconfig_gui.views.theme import SMALL, set_font

if TYPE_CHECKING:
    from smconfig_gui.store.secrets import VaultStore

WIDTH = 528
SHORTEST = 8


class KeyFileSheet(Sheet):
    """Where the file lies and its passphrase; twice when the file is to be made."""

    def __init__(self, jobs: Jobs, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("key_file", "", WIDTH, parent)
        self._jobs = jobs
        self._is_new = True
        self._is_busy = False
        self.store: VaultStore | None = None
        self._path = line_edit("key_file.path", self.tr("Key file"), str(path))
        self._choose = button("key_file.choose", self.tr("Choose…"))
        self._word = PassphraseField("key_file.passphrase", self.tr("Passphrase"))
        self._again = PassphraseField("key_file.again", self.tr("The same passphrase again"))
        self._reason = ColouredLabel("", "muted")
        self._reason.setObjectName("key_file.reason")
        set_font(self._reason, SMALL)
        self._reason.setWordWrap(True)
        self.restore = button("key_file.restore", self.tr("Use the last good copy"))
        self.go = button("key_file.go", "", role="primary")
        self._lay_out()
        self._connect()
        self._look()
        self._word.setFocus()

    def path(self) -> Path:
        """Return where the file lies, or will lie."""
        return Path(self._path.text().strip()).expanduser()

    def forget(self) -> None:
        """Empty the fields of the passphrase."""
        self._word.clear()
        self._again.clear()

    def _lay_out(self) -> None:
        form = self._form = Form()
        form.add(self.tr("File"), SideBySide(self._path, "", self._choose, 96))
        form.add(self.tr("Passphrase"), self._word)
        form.add(self.tr("Again"), self._again)
        self.body.addWidget(form)
        self.body.addSpacing(8)
        self.body.addWidget(
            wrapped(note(self.tr("Without its passphrase nobody can open this file, and nobody can reset it.")))
        )
        self.restore.hide()
        self.footer.addWidget(self._reason, 1)
        for each in (self.restore, self.cancel, self.go):
            self.footer.addWidget(each)
        self.cancel.setDefault(True)

    def _connect(self) -> None:
        self._path.textChanged.connect(self._look)
        self._word.changed.connect(self._refresh)
        self._again.changed.connect(self._refresh)
        for field in (self._word, self._again):
            field.edit.returnPressed.connect(self.go.click)
        self._choose.clicked.connect(lambda: self._jobs.spawn(self._choose_path()))
        self.go.clicked.connect(lambda: self._jobs.spawn(self._try(restores=False)))
        self.restore.clicked.connect(lambda: self._jobs.spawn(self._try(restores=True)))

    async def _choose_path(self) -> None:
        found = await choose_new_file(self, self.tr("Key file"), [self.tr("Key file (*.smkeys)")], str(self.path()))
        if found is not None:
            self._path.setText(str(found))

    def _look(self) -> None:
        """Make or open: whichever the file allows."""
        path = self.path()
        self._is_new = not path.exists() and not path.with_name(f"{path.name}.bak").exists()
        self._form.set_row_visible(self._again, self._is_new)
        title = self.tr("Keep keys in a key file") if self._is_new else self.tr("Open the key file")
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.go.setText(self.tr("Make key file") if self._is_new else self.tr("Open"))
        self.go.setAccessibleName(self.go.text())
        self._refresh()

    def _refresh(self) -> None:
        reason = self._missing()
        self.restore.hide()
        self.go.setEnabled(not reason and not self._is_busy)
        self._say(reason, "muted")
        self.adjustSize()

    def _missing(self) -> str:
        if self.path().is_dir():
            return self.tr("This is a folder.")
        if len(self._word.text()) < SHORTEST:
            return self.tr("A passphrase has at least {count} characters.").format(count=SHORTEST)
        if self._is_new and self._word.text() != self._again.text():
            return self.tr("The two are not the same.")
        return ""

    def _say(self, text: str, token: str) -> None:
        self._reason.set_token(token)
        self._reason.setText(text)
        self.go.setAccessibleDescription(text)

    async def _try(self, *, restores: bool) -> None:
        from smconfig_gui.store.errors import VaultDamagedError
        from smconfig_gui.store.secrets import VaultStore

        self._set_busy(is_busy=True)
        work = VaultStore.restore if restores else VaultStore.create if self._is_new else VaultStore.open
        try:
            self.store = await work(self.path(), self._word.text())
        except ProblemError as error:
            self._set_busy(is_busy=False)
            self._show_problem(error.problem)
            self.restore.setVisible(isinstance(error, VaultDamagedError) and error.copy is not None and not restores)
            return
        if self.isVisible():
            self.accept()
        else:  # it was cancelled meanwhile
            await self.store.close()
            self.store = None

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self.go.setEnabled(not is_busy)
        if is_busy:
            self._say(self.tr("One moment…"), "muted")

    def _show_problem(self, problem: Problem) -> None:
        self._say(f"{translate(problem.title)}. {advice_text(problem)}", "bad")
        self.adjustSize()


async def ask_key_file(jobs: Jobs, path: Path, parent: QWidget) -> "tuple[VaultStore, Path] | None":
    """Show the sheet; returns the open key file and where it lies, or None when it was cancelled."""
    sheet = KeyFileSheet(jobs, await asyncio.to_thread(path.expanduser), parent)
    accepted = await shown(sheet)
    sheet.forget()
    return (sheet.store, sheet.path()) if accepted and sheet.store is not None else None
