"""The blocks of an image as a map of cells: sent, to send, sent and missing."""

import math

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from smconfig_gui.views.texts import count
from smconfig_gui.views.theme import current_tokens

CELL_WIDTH, CELL_HEIGHT, GAP = 10, 12, 2
MOST_ROWS = 10
TO_SEND, DONE, AGAIN = 0, 1, 2


class Cell(QWidget):
    """One cell, for the legend."""

    def __init__(self, state: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setFixedSize(CELL_WIDTH, CELL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, QRectF(self.rect()), self._state)


class BlockMap(QWidget):
    """As many cells as fit; a large image has several blocks in one cell."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Blocks on the meter"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._blocks = b""
        self._fit()

    @property
    def blocks_per_cell(self) -> int:
        """How many blocks one cell stands for."""
        return max(1, math.ceil(len(self._blocks) / (self._columns * MOST_ROWS)))

    def show_blocks(self, blocks: bytes) -> None:
        """Show how every block stands: 0 to send, 1 on the meter, 2 sent and missing."""
        is_resized = len(blocks) != len(self._blocks)
        self._blocks = blocks
        done = blocks.count(DONE)
        self.setAccessibleDescription(
            self.tr("{done} of {count} blocks").format(done=count(done), count=count(len(blocks)))
        )
        if is_resized:
            self._fit()
        self.update()

    def state_of(self, cell: int) -> int:
        """Return how a cell stands: whole, missing something that was sent, or not yet."""
        size = self.blocks_per_cell
        part = self._blocks[cell * size : (cell + 1) * size]
        if AGAIN in part:
            return AGAIN
        return DONE if part and part.count(DONE) == len(part) else TO_SEND

    @property
    def cells(self) -> int:
        """How many cells there are."""
        return math.ceil(len(self._blocks) / self.blocks_per_cell)

    @property
    def _columns(self) -> int:
        return max(1, (self.width() + GAP) // (CELL_WIDTH + GAP))

    @property
    def _pitch(self) -> float:
        """From cell to cell: the last column ends where the map does."""
        return (self.width() + GAP) / self._columns

    def _fit(self) -> None:
        rows = max(1, math.ceil(self.cells / self._columns))
        self.setFixedHeight(rows * (CELL_HEIGHT + GAP) - GAP)

    def sizeHint(self) -> QSize:
        return QSize(480, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event)
            return True
        return super().event(event)

    def _tell(self, event: QHelpEvent) -> None:
        column, row = int(event.pos().x() / self._pitch), event.pos().y() // (CELL_HEIGHT + GAP)
        first = (row * self._columns + column) * self.blocks_per_cell
        if column < self._columns and first < len(self._blocks):
            last = min(first + self.blocks_per_cell, len(self._blocks)) - 1
            text = self.tr("Blocks {first} to {last}").format(first=count(first), last=count(last))
            QToolTip.showText(event.globalPos(), text, self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self._columns
        for cell in range(self.cells):
            row, column = divmod(cell, columns)
            place = QRectF(column * self._pitch, row * (CELL_HEIGHT + GAP), self._pitch - GAP, CELL_HEIGHT)
            _paint(painter, place, self.state_of(cell))


def _paint(painter: QPainter, place: QRectF, state: int) -> None:
    tokens = current_tokens()
    if state == AGAIN:
        painter.setPen(QPen(QColor(tokens.warn), 1.4))
        painter.setBrush(QColor(tokens.warn_tint))
        place = place.adjusted(0.7, 0.7, -0.7, -0.7)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent if state == DONE else tokens.hairline))
    painter.drawRoundedRect(place, 2, 2)
