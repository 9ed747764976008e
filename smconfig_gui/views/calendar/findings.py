"""What is wrong with a calendar, one finding at a time, with the button that mends it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from smconfig_gui.model.calendar_lint import Finding
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import label, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import current_tokens


class FindingsBanner(QWidget):
    """Shows the first finding; the others are reached with *Next*. Hidden when there is none."""

    mend_wanted = Signal(object)
    finding_shown = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._findings: tuple[Finding, ...] = ()
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._mark = IconMark("triangle-alert", "warn")
        self._text = wrapped(label())
        self._next = button(f"{name}.next", "", role="link")
        self._mend = button(f"{name}.mend", self.tr("Mend"), role="link")
        self._next.setAccessibleName(self.tr("Next finding"))
        for each in (self._next, self._mend):
            each.setProperty("edits", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 8, 3)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._next)
        row.addWidget(self._mend)
        self.setMinimumHeight(32)
        self._next.clicked.connect(self._show_next)
        self._mend.clicked.connect(self._press_mend)
        self.hide()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, the shown one among them."""
        return self._findings

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; the place is kept while there are as many."""
        self._findings = tuple(findings)
        self._place = min(self._place, max(0, len(findings) - 1))
        self.setVisible(bool(findings))
        self._refresh()

    def _show_next(self) -> None:
        self._place = (self._place + 1) % len(self._findings)
        self._refresh()
        self.finding_shown.emit(self._findings[self._place])

    def _press_mend(self) -> None:
        mend = self._findings[self._place].mend
        if mend is not None:
            self.mend_wanted.emit(mend)

    def _refresh(self) -> None:
        if not self._findings:
            return
        finding = self._findings[self._place]
        text = translate(finding.text)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._mark.set_icon("circle-x" if finding.is_blocking else "triangle-alert", self._tone())
        others = len(self._findings) - 1
        self._next.setVisible(others > 0)
        self._next.setText(self.tr("{place} of {count}, next").format(place=self._place + 1, count=others + 1))
        self._mend.setVisible(finding.mend is not None)
        if finding.mend is not None:
            self._mend.setText(translate(finding.mend.label))
            self._mend.setAccessibleName(translate(finding.mend.label))
        self.update()

    def _tone(self) -> str:
        return "bad" if self._findings and self._findings[self._place].is_blocking else "warn"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().colour(f"{self._tone()}_tint")))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
