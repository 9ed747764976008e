"""The nine steps of an update in a row: done, running, still to come."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from smconfig_gui.model.firmware_progress import Phase
from smconfig_gui.views.icons import paint_icon
from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font

MARK = 20
_HEIGHT = 48
_STEP = {
    Phase.CHECKED: 0,
    Phase.ENABLED: 1,
    Phase.INITIATED: 2,
    Phase.SENDING: 3,
    Phase.COMPLETE: 4,
    Phase.VERIFYING: 4,
    Phase.VERIFIED: 5,
    Phase.ACTIVATING: 6,
    Phase.REBOOTING: 7,
    Phase.DONE: 9,
}


class PhaseRow(QWidget):
    """Marks with a line between them, a word under each."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._words = (
            self.tr("Checked"),
            self.tr("Enabled"),
            self.tr("Initiated"),
            self.tr("Sending"),
            self.tr("Verify"),
            self.tr("Confirm"),
            self.tr("Activate"),
            self.tr("Reconnect"),
            self.tr("Version read"),
        )
        self._step = 0
        self._skipped: frozenset[int] = frozenset()
        self.show_phase(Phase.CHECKED)

    @property
    def step(self) -> int:
        """Which step is running, counted from 0; 9 when all are done."""
        return self._step

    def show_phase(self, phase: Phase, *, is_verified_by_device: bool = False) -> None:
        """Show where the update is; M-Bus images are not verified by the E-meter."""
        self._step = _STEP[phase]
        self._skipped = frozenset({4}) if is_verified_by_device else frozenset()
        last = len(self._words)
        word = self.tr("done") if self._step >= last else self._words[self._step]
        number = min(self._step + 1, last)
        self.setAccessibleName(self.tr("Step {number} of {count}: {word}").format(number=number, count=last, word=word))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(720, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, bold = scaled_font(SMALL), scaled_font(SMALL, QFont.Weight.DemiBold)
        pitch = (self.width() - QFontMetrics(bold).horizontalAdvance(self._words[-1]) - 2) / (len(self._words) - 1)
        for number, word in enumerate(self._words):
            left = number * pitch
            if number < len(self._words) - 1:
                self._paint_line(painter, left + MARK + 5, left + pitch - 5, is_done=number < self._step)
            self._paint_mark(painter, QRectF(left, 1, MARK, MARK), number)
            painter.setFont(bold if number == self._step else plain)
            tokens = current_tokens()
            painter.setPen(QColor(tokens.text if number <= self._step else tokens.muted))
            painter.drawText(QPointF(left, _HEIGHT - 8), word)

    @staticmethod
    def _paint_line(painter: QPainter, start: float, end: float, *, is_done: bool) -> None:
        tokens = current_tokens()
        painter.setPen(QPen(QColor(tokens.ok if is_done else tokens.border), 2 if is_done else 1.4))
        painter.drawLine(QPointF(start, MARK / 2 + 1), QPointF(end, MARK / 2 + 1))

    def _paint_mark(self, painter: QPainter, place: QRectF, number: int) -> None:
        tokens = current_tokens()
        if number < self._step:
            paint_icon(painter, "circle-minus" if number in self._skipped else "circle-check", tokens.ok, place)
        elif number == self._step:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawEllipse(place)
            paint_icon(painter, "arrow-up", tokens.on_accent, place.adjusted(4, 4, -4, -4))
        else:
            paint_icon(painter, "circle", tokens.control, place)
