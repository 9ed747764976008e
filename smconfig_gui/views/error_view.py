"""An error as three labelled sentences: what happened, what is known of the meter now, what to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.messages import Problem
from smconfig_gui.views.fields.buttons import button, set_role
from smconfig_gui.views.fields.labels import label, monospace, muted, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import LARGE, icon
from smconfig_gui.views.texts import advice_text, problem_report, translate
from smconfig_gui.views.theme import SMALL, current_tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_SEMIBOLD = QFont.Weight.DemiBold


class ErrorView(QWidget):
    """A card with an edge; hidden while there is no problem."""

    try_again = Signal()
    edit_wanted = Signal()
    doctor_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem: Problem | None = None
        self.setObjectName(f"{name}.error")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._title = label("", ratio=1.15, weight=_SEMIBOLD)
        self._sentences = tuple(wrapped(label()) for _ in range(3))
        self._detail = wrapped(monospace())
        self._try = button(f"{name}.error.try_again", self.tr("Try again"), role="primary", icon_name="rotate-ccw")
        self._copy = button(f"{name}.error.copy", self.tr("Copy report"), role="flat", icon_name="copy")
        self._edit = button(f"{name}.error.edit", self.tr("Edit connection…"))
        self._edit.hide()
        self._edit.clicked.connect(self.edit_wanted)
        self._doctor = button(f"{name}.error.doctor", self.tr("Connection doctor"), icon_name="stethoscope")
        self._doctor.setToolTip(self.tr("Connects step by step, and says what to do about the step that fails."))
        self._doctor.clicked.connect(self.doctor_wanted)
        self.more_lines: Callable[[], Sequence[str]] = tuple
        self._more = button(f"{name}.error.details", self.tr("Details"), role="link", icon_name="chevron-right")
        self._more.setCheckable(True)
        self._lay_out()
        self._try.clicked.connect(self.try_again)
        self._copy.clicked.connect(self._copy_report)
        self._more.toggled.connect(self._show_detail)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        """Show a problem; None hides the card."""
        if problem is not self._problem:
            self._more.setChecked(False)
        self._problem = problem
        self.setVisible(problem is not None)
        if problem is None:
            return
        self._title.setText(translate(problem.title))
        texts = (translate(problem.happened), translate(problem.known), advice_text(problem))
        for sentence, text in zip(self._sentences, texts, strict=True):
            sentence.setText(text)
        self._detail.setText(problem.detail)
        self._more.setVisible(bool(problem.detail))
        self._show_detail(self._more.isChecked())
        self.setAccessibleName(translate(problem.title))

    def set_primary(self, is_primary: bool) -> None:
        """Fill the button that tries again, unless another one of the panel is filled already."""
        set_role(self._try, "primary" if is_primary else "", "rotate-ccw")

    def set_edit_visible(self, is_visible: bool) -> None:
        """Offer to edit the connection, where that is what failed."""
        self._edit.setVisible(is_visible)

    def set_doctor_visible(self, is_visible: bool) -> None:
        """Offer to examine the connection, where that is not shown already."""
        self._doctor.setVisible(is_visible)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 16, 14)
        layout.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark("unplug", "bad", LARGE))
        head.addWidget(self._title, 1)
        layout.addLayout(head)
        layout.addSpacing(8)
        layout.addLayout(self._rows())
        layout.addSpacing(12)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._try)
        foot.addWidget(self._edit)
        foot.addWidget(self._doctor)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        self._more.setIcon(icon("chevron-right", "accent_text"))
        foot.addWidget(self._more)
        layout.addLayout(foot)
        self._detail.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(self._detail)

    def _rows(self) -> QGridLayout:
        rows = QGridLayout()
        rows.setHorizontalSpacing(20)
        rows.setVerticalSpacing(8)
        rows.setColumnStretch(1, 1)
        names = (self.tr("What happened"), self.tr("The meter now"), self.tr("What to do"))
        for number, (name, sentence) in enumerate(zip(names, self._sentences, strict=True)):
            head: QLabel = muted(name, ratio=SMALL, weight=_SEMIBOLD)
            head.setContentsMargins(0, 1, 0, 0)
            rows.addWidget(head, number, 0)
            rows.addWidget(sentence, number, 1)
        return rows

    def _show_detail(self, is_open: bool) -> None:
        self._detail.setVisible(is_open and bool(self._detail.text()))
        self._more.setIcon(icon("chevron-down" if is_open else "chevron-right", "accent_text"))

    def _copy_report(self) -> None:
        if self._problem is not None:
            text = "\n".join([problem_report(self._problem), *self.more_lines()])
            QGuiApplication.clipboard().setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QColor(tokens.hairline))
        painter.drawPath(frame)
        painter.setClipPath(frame)
        painter.fillRect(QRectF(0, 0, 4, self.height()), QColor(tokens.bad_fill))
