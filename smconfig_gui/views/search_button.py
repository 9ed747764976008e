"""Looks like a search field and opens the palette: one place to find panels, meters, actions and objects."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from smconfig_gui.views.icons import NORMAL, paint_icon
from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font, set_font

WIDTH, HEIGHT = 296, 28


class SearchButton(QAbstractButton):
    """A rounded field with a magnifying glass, what can be found, and its shortcut."""

    def __init__(self, name: str, text: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setAccessibleName(text.rstrip("…"))
        self.setAccessibleDescription(shortcut)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._shortcut = shortcut
        set_font(self)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tokens.accent_text if focused else tokens.border), 2 if focused else 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.canvas))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        paint_icon(painter, "search", tokens.muted, QRectF(8, (self.height() - NORMAL) / 2, NORMAL, NORMAL))
        painter.setPen(QColor(tokens.muted))
        centred = Qt.AlignmentFlag.AlignVCenter
        small = scaled_font(SMALL)
        width = QFontMetrics(small).horizontalAdvance(self._shortcut)
        room = QRectF(34, 0, self.width() - 34 - width - 20, self.height())
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, centred | Qt.AlignmentFlag.AlignLeft, words)
        painter.setFont(small)
        painter.drawText(self.rect().adjusted(0, 0, -12, 0), centred | Qt.AlignmentFlag.AlignRight, self._shortcut)
