"""Bytes in hex with their places in front, as many to a row as there is room for."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from smconfig_gui.views.theme import SMALL, current_tokens, keep_font, scaled_font

MOST_BYTES = 4096
_PER_ROW = (16, 12, 8, 4)


def monospace_font() -> QFont:
    """Return the font of OBIS codes and hex."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(scaled_font(SMALL).pointSizeF())
    return font


class _Places(QSyntaxHighlighter):
    """Shows the places in front of the bytes in the colour of second rank."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width = 2

    def highlightBlock(self, text: str) -> None:
        form = QTextCharFormat()
        form.setForeground(QColor(current_tokens().muted))
        self.setFormat(0, self.width if text[:1].strip() else len(text), form)


class HexPane(QPlainTextEdit):
    """Read only; takes hex without spaces in which masked bytes stand as dots."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        keep_font(self, monospace_font())
        self.viewport().setAutoFillBackground(False)
        self.setBackgroundVisible(False)
        self._pairs: list[str] = []
        self._places = _Places(self.document())
        self._per_row = 0

    def show_hex(self, text: str) -> None:
        """Show other bytes."""
        self._pairs = [text[start : start + 2] for start in range(0, len(text), 2)]
        self._per_row = 0
        self._fill()

    def hex_text(self) -> str:
        """Return all bytes with spaces between them."""
        return " ".join(self._pairs)

    def copy_all(self) -> None:
        """Put all bytes on the clipboard, masked ones as dots."""
        QGuiApplication.clipboard().setText(self.hex_text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._places.rehighlight()

    def _fill(self) -> None:
        advance = QFontMetricsF(self.font()).horizontalAdvance("0")
        width = 4 if len(self._pairs) > 0x100 else 2
        room = self.viewport().width() / max(advance, 1.0) - width - 2
        per_row = next((number for number in _PER_ROW if number * 3 <= room), _PER_ROW[-1])
        if per_row == self._per_row:
            return
        self._per_row, self._places.width = per_row, width
        shown = self._pairs[:MOST_BYTES]
        lines = [
            f"{start:0{width}X}  {' '.join(shown[start : start + per_row])}" for start in range(0, len(shown), per_row)
        ]
        if len(self._pairs) > len(shown):
            more = self.tr("and {count} more bytes").format(count=len(self._pairs) - len(shown))
            lines.append(f" {more}")
        self.setPlainText("\n".join(lines))
