"""Bytes in hex, sixteen to a row, with those that differ from another value in bold."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font

PER_ROW = 16
MOST_ROWS = 16
LINE = 24


class HexView(QWidget):
    """Shows at most sixteen rows; the rest is said as a number of bytes."""

    def __init__(self, value: bytes, other: bytes | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = value[: PER_ROW * MOST_ROWS]
        self._more = len(value) - len(self._shown)
        self._differs = [
            other is not None and (place >= len(other) or other[place] != byte)
            for place, byte in enumerate(self._shown)
        ]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(value.hex(" ").upper())
        rows = max(1, -(-len(self._shown) // PER_ROW)) + (1 if self._more else 0)
        self.setFixedHeight(rows * LINE)

    def differing(self) -> int:
        """Return how many bytes are marked."""
        return sum(self._differs)

    def sizeHint(self) -> QSize:
        return QSize(round(self._step() * PER_ROW), self.height())

    def _fonts(self) -> tuple[QFont, QFont]:
        plain = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        plain.setPointSizeF(scaled_font(SMALL).pointSizeF())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.Bold)
        return plain, bold

    def _step(self) -> float:
        return QFontMetricsF(self._fonts()[1]).horizontalAdvance("00") + 8

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        plain, bold = self._fonts()
        painter = QPainter(self)
        step, base = self._step(), LINE / 2 + QFontMetricsF(plain).ascent() / 2 - 1
        for place, byte in enumerate(self._shown):
            differs = self._differs[place]
            painter.setFont(bold if differs else plain)
            painter.setPen(QColor(tokens.accent_text if differs else tokens.text))
            row, column = divmod(place, PER_ROW)
            painter.drawText(QPointF(column * step, row * LINE + base), f"{byte:02X}")
        if self._more:
            painter.setFont(scaled_font(SMALL))
            painter.setPen(QColor(tokens.muted))
            text = self.tr("and {count} more bytes").format(count=self._more)
            painter.drawText(QPointF(0, MOST_ROWS * LINE + base), text)
