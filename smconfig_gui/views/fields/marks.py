"""Small painted things: an icon as a widget, a state shape, a spinner, a slim progress bar."""

import math
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from smconfig_gui.views.icons import NORMAL, paint_icon
from smconfig_gui.views.theme import current_tokens
from smconfig_gui.views.tokens import Tokens


class Shape(Enum):
    """State of a meter; the shape says it without its colour."""

    ASSOCIATED = "ok"
    CONNECTING = "accent_text"
    OFFLINE = "muted"
    UNFINISHED = "warn"


def paint_shape(painter: QPainter, shape: Shape, rect: QRectF, tokens: Tokens) -> None:
    """Draw a filled disc, a half filled one, a ring or a triangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(tokens.colour(shape.value))
    inner = rect.adjusted(1, 1, -1, -1)
    painter.setPen(QPen(colour, 1.6))
    if shape is Shape.UNFINISHED:
        top, left, right = QPointF(rect.center().x(), inner.top()), inner.bottomLeft(), inner.bottomRight()
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([top, right, left]))
    else:
        painter.setBrush(colour if shape is Shape.ASSOCIATED else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        if shape is Shape.CONNECTING:
            painter.setBrush(colour)
            painter.drawPie(inner, 90 * 16, 180 * 16)
    painter.restore()


class ShapeMark(QWidget):
    """A state shape as a widget."""

    def __init__(self, shape: Shape = Shape.OFFLINE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setFixedSize(10, 10)

    def set_shape(self, shape: Shape) -> None:
        """Show another state."""
        self._shape = shape
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_shape(QPainter(self), self._shape, QRectF(self.rect()), current_tokens())


class IconMark(QWidget):
    """An icon of one size that takes the colour of a token when it is painted."""

    def __init__(self, name: str, colour: str = "muted", size: int = NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._token = colour
        self.setFixedSize(size, size)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        token = self._token if self.isEnabled() else "disabled"
        paint_icon(QPainter(self), self._name, current_tokens().colour(token), QRectF(self.rect()))


class Spinner(QWidget):
    """Three quarters of a ring that turns while it is visible."""

    def __init__(self, size: int = NORMAL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(80)
        self._timer.timeout.connect(self._turn)

    def showEvent(self, event: object) -> None:  # noqa: ARG002
        self._timer.start()

    def hideEvent(self, event: object) -> None:  # noqa: ARG002
        self._timer.stop()

    def _turn(self) -> None:
        self._angle = (self._angle + 30) % 360
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_tokens().accent_text), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(QRectF(self.rect()).adjusted(2, 2, -2, -2), -self._angle * 16, 270 * 16)


class ProgressStripe(QWidget):
    """Progress in 120 × 8; without a total a part of it moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 0
        self.setFixedSize(120, 8)

    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total` steps."""
        self._done, self._total = done, total
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hairline))
        painter.drawRoundedRect(self.rect(), 4, 4)
        share = min(1.0, self._done / self._total) if self._total else 0.0
        if share > 0:
            painter.setBrush(QColor(tokens.accent))
            width = max(8, math.floor(self.width() * share))
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 4, 4)
