"""One run of the history opened, with the button that puts back what it wrote."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, Line, note, surface
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.history_model import run_title
from smconfig_gui.views.run_html import Ink, facts_html, run_html, style
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import VERDICTS, translate
from smconfig_gui.views.theme import SECTION, current_tokens, set_font

if TYPE_CHECKING:
    from smconfig_gui.model.outcome import Run
    from smconfig_gui.store.history import StoredRun


class RunDetail(QWidget):
    """Verdict and title above, the run as rich text, undo below."""

    undo_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        self._stored: StoredRun | None = None
        self._meter_id, self._situation = "", Situation()
        self._icon = IconMark("circle-check", "ok")
        self._verdict = ColouredLabel()
        set_font(self._verdict, weight=QFont.Weight.DemiBold)
        self._title = ElidedLabel()
        set_font(self._title, SECTION, QFont.Weight.DemiBold)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._copy = tool_button("history.copy", self.tr("Copy the run as JSON"), "copy")
        self.text = QTextBrowser()
        self.text.setObjectName("history.run")
        self.text.setAccessibleName(self.tr("The chosen run"))
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setTabChangesFocus(True)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_font(self.text)
        self.undo = button("history.undo", self.tr("Undo this run…"), icon_name="undo-2")
        self._reason = note()
        self._reason.setObjectName("history.undo.reason")
        self._lay_out()
        self.undo.clicked.connect(self._ask)
        self._copy.clicked.connect(self._copy_json)
        self.show_run(None)

    def show_run(self, stored: "StoredRun | None") -> None:
        """Show another run; None when none is chosen."""
        self._stored = stored
        for part in (self._icon, self._verdict, self._title, self._copy):
            part.setVisible(stored is not None)
        if stored is not None:
            look = VERDICTS[stored.run.verdict]
            self._icon.set_icon(look.icon, look.icon_colour)
            self._verdict.setText(translate(look.word))
            self._verdict.set_token(look.word_colour)
            self._title.set_whole_text(run_title(stored.run))
        self._fill()
        self._enable()

    def show_meter(self, meter_id: str, situation: Situation) -> None:
        """Take over which meter is chosen and what it can do now."""
        self._meter_id, self._situation = meter_id, situation
        self._enable()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self._fill()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 4)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._icon)
        head.addWidget(self._verdict)
        head.addWidget(self._copy)
        whole.addLayout(head)
        self.text.document().setDocumentMargin(0)
        self.text.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        body = QVBoxLayout()
        body.setContentsMargins(16, 0, 4, 0)
        body.addWidget(self.text)
        whole.addLayout(body, 1)
        whole.addWidget(Line())
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 16, 6)
        foot.setSpacing(12)
        foot.addWidget(self.undo)
        foot.addWidget(self._reason, 1, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(foot)

    def _fill(self) -> None:
        stored, ink = self._stored, Ink(current_tokens())
        if stored is None:
            sentence = self.tr("Choose a run to see what it asked, wrote and found.")
            self.text.setHtml(f"<style>{style(ink)}</style><p class='muted'>{sentence}</p>")
            return
        body = facts_html(stored.run, stored.sequence) + run_html(stored.run, ink, is_intact=stored.is_intact)
        self.text.setHtml(f"<style>{style(ink)}</style><body>{body}</body>")

    def _enable(self) -> None:
        reason = self._why_not()
        self.undo.setEnabled(self._stored is not None and not reason)
        self.undo.setAccessibleDescription(reason)
        self._reason.setText(reason)

    def _why_not(self) -> str:
        """Return why the shown run cannot be undone now; empty when it can."""
        stored, now = self._stored, self._situation
        if stored is None:
            return ""
        if not stored.is_intact:
            return self.tr("The record was changed: what it says is not written to a meter.")
        if not stored.run.writes:
            return self.tr("It wrote nothing.")
        if not _is_undoable(stored.run):
            return self.tr("What it did cannot be put back.")
        if stored.run.meter_id != self._meter_id:
            return self.tr("Choose its meter in the list first.")
        if not now.is_connected:
            return self.tr("Connect to its meter first.")
        if now.is_busy:
            return self.tr("Something is running on this meter.")
        if now.is_other_meter:
            return self.tr("This is another meter than on the card.")
        return self.tr("Read-only is on.") if now.is_read_only else ""

    def _ask(self) -> None:
        if self._stored is not None:
            run = self._stored.run
            self.undo_wanted.emit(run.meter_id or "", run.correlation_uid, run.operation)

    def _copy_json(self) -> None:
        if self._stored is not None:
            text = msgspec.json.format(msgspec.json.encode(self._stored.run.to_json()), indent=2).decode()
            QGuiApplication.clipboard().setText(text)


def _is_undoable(run: "Run") -> bool:
    """Whether the run kept a value that was there before."""
    return any(row.attribute is not None and row.old is not msgspec.UNSET for row in run.writes)
