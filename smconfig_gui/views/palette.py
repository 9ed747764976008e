"""The command palette: one line in which panels, meters, actions and objects are found by their words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.views.fields.labels import muted, surface
from smconfig_gui.views.icons import NORMAL, icon, paint_icon
from smconfig_gui.views.row_painting import ROW_HEIGHT, paint_row, paint_text, row_font
from smconfig_gui.views.theme import current_tokens, set_font

WIDTH, MOST_ROWS, MOST_FOUND = 600, 11, 60
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be gone to or done: kind, words, what is said at the right, and how to do it."""

    kind: str
    icon: str
    text: str
    detail: str
    do: Callable[[], None]
    also: str = ""

    def score(self, words: Sequence[str]) -> int | None:
        """Return how well all the words fit, less being better; None when one of them does not."""
        title, also = self.text.casefold(), self.also.casefold()
        rest = f"{self.detail} {self.kind} {also}".casefold()
        total = 0
        for word in words:
            place = title.find(word)
            if place == 0:
                continue
            if word in also.split():
                total += 1
            elif place > 0:
                total += 2 if not title[place - 1].isalnum() else 3
            elif word in rest:
                total += 4
            else:
                return None
        return total


class _Model(QAbstractListModel):
    """What fits the words, best first."""

    def __init__(self, all_found: Iterable[Found], parent: QObject) -> None:
        super().__init__(parent)
        self._all = tuple(all_found)
        self.rows: list[Found] = []
        self.search("")

    def search(self, text: str) -> None:
        """Show what fits."""
        words = text.casefold().split()
        scored = [
            (score, place, each) for place, each in enumerate(self._all) if (score := each.score(words)) is not None
        ]
        self.beginResetModel()
        self.rows = [each for _, _, each in sorted(scored, key=lambda one: one[:2])[:MOST_FOUND]]
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (found.kind, found.text, found.detail)))
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: _Model, parent: QListView) -> None:
        super().__init__(parent)
        self._rows = model
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        found, tokens = self._rows.rows[index.row()], current_tokens()
        is_chosen = self._view.currentIndex() == index
        paint_row(painter, rect, tokens, chosen=is_chosen, hover=False, focus=False)
        square = QRectF(rect.left() + 18, rect.center().y() - NORMAL / 2 + 0.5, NORMAL, NORMAL)
        paint_icon(painter, found.icon, tokens.accent_text if is_chosen else tokens.muted, square)
        small = row_font(small=True)
        right = " · ".join(filter(None, (found.detail, found.kind)))
        width = min(QFontMetrics(small).horizontalAdvance(right) + 2, rect.width() // 2)
        place = QRect(rect.right() - 18 - width, rect.top(), width, ROW_HEIGHT)
        paint_text(painter, place, right, small, tokens.muted, right=True)
        area = QRect(rect.left() + 44, rect.top(), place.left() - rect.left() - 52, ROW_HEIGHT)
        paint_text(painter, area, found.text, row_font(semibold=is_chosen), tokens.text)


class Palette(QDialog):
    """Opens under the search field; arrows choose, Enter goes, Escape leaves."""

    def __init__(self, all_found: Iterable[Found], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(self.tr("Search"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        surface(self)
        self.setFixedWidth(WIDTH)
        self.edit = QLineEdit()
        self.edit.setObjectName("palette.text")
        self.edit.setAccessibleName(self.tr("Search panels, meters, actions and objects"))
        self.edit.setPlaceholderText(self.tr("Panels, meters, actions, objects by name or OBIS code"))
        self.edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        set_font(self.edit)
        self.model = _Model(all_found, self)
        self.view = QListView()
        self.view.setObjectName("palette.found")
        self.view.setAccessibleName(self.tr("What was found"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.model, self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFocusProxy(self.edit)
        self._none = muted(self.tr("Nothing fits these words."))
        self._none.setIndent(18)
        self._none.setFixedHeight(ROW_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addWidget(self.view)
        layout.addWidget(self._none)
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.view.clicked.connect(lambda _: self._go())
        self._search("")
        self.edit.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
            if event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.model.search(text)
        count = self.model.rowCount()
        self.view.setVisible(count > 0)
        self._none.setVisible(count == 0)
        self.view.setFixedHeight(ROW_HEIGHT * min(max(count, 1), MOST_ROWS))
        self.view.setCurrentIndex(self.model.index(0))
        self.adjustSize()

    def _move(self, by: int) -> None:
        row = min(max(self.view.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        self.view.setCurrentIndex(self.model.index(row))

    def _go(self) -> None:
        row = self.view.currentIndex().row()
        if 0 <= row < len(self.model.rows):
            do = self.model.rows[row].do
            self.accept()
            do()
