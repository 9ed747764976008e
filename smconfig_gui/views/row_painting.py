"""What the rows of tree and list have in common: background, focus, text that is shortened in the middle."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from smconfig_gui.views.theme import SMALL, scaled_font
from smconfig_gui.views.tokens import Tokens

ROW_HEIGHT = 32
KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
INSET = 8


def paint_row(painter: QPainter, rect: QRect, tokens: Tokens, *, chosen: bool, hover: bool, focus: bool) -> None:
    """Fill a row that is chosen or under the mouse; a ring shows the keyboard's place."""
    area = QRectF(rect).adjusted(INSET, 1, -INSET, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if chosen or hover:
        painter.setBrush(QColor(tokens.accent_tint if chosen else tokens.hover))
        painter.drawRoundedRect(area, 6, 6)
    if focus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.accent_text), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
    painter.restore()


def row_font(*, semibold: bool = False, small: bool = False) -> QFont:
    """Return the font of a row or of its small figures."""
    weight = QFont.Weight.DemiBold if semibold else QFont.Weight.Normal
    return scaled_font(SMALL if small else 1.0, weight)


def paint_text(painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, *, right: bool = False) -> None:
    """Draw one line, shortened in the middle when it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, rect.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)
