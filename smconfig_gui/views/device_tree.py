"""The tree of meters with its filter box."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, QRectF, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import Line, column_header, muted, surface
from smconfig_gui.views.fields.marks import Shape, paint_shape
from smconfig_gui.views.icons import SMALL, icon, paint_icon
from smconfig_gui.views.meter_tree_model import Index, Kind, MeterTreeModel, Role
from smconfig_gui.views.row_painting import INSET, KEYBOARD_REASONS, ROW_HEIGHT, paint_row, paint_text, row_font
from smconfig_gui.views.theme import current_tokens

if TYPE_CHECKING:
    from smconfig_gui.model.meter import Meter

INDENT = 16
_TEXT_AT = {Kind.GROUP: 16, Kind.METER: 23, Kind.CHANNEL: 46}


class _Delegate(QStyledItemDelegate):
    """Paints group, meter and channel rows."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = current_tokens()
        kind = index.data(Role.KIND)
        detail = str(index.data(Role.DETAIL))
        left, right = rect.left() + _TEXT_AT[kind], rect.right() - INSET - 8
        shape = index.data(Role.SHAPE)
        semibold = kind == Kind.GROUP or (kind == Kind.METER and shape in (Shape.ASSOCIATED, Shape.UNFINISHED))
        if kind == Kind.METER:
            paint_shape(painter, shape, QRectF(rect.left() + 3, rect.center().y() - 4.5, 10, 10), tokens)
        elif kind == Kind.CHANNEL:
            digit = QRect(rect.left() + 9, rect.top(), 10, ROW_HEIGHT)
            paint_text(painter, digit, detail, row_font(small=True), tokens.muted)
            square = QRectF(rect.left() + 24, rect.center().y() - SMALL / 2 + 0.5, SMALL, SMALL)
            paint_icon(painter, str(index.data(Role.ICON)), tokens.muted, square)
        if kind != Kind.CHANNEL:
            small = row_font(small=True)
            width = QFontMetrics(small).horizontalAdvance(detail) + 2
            paint_text(
                painter, QRect(right - width, rect.top(), width, ROW_HEIGHT), detail, small, tokens.muted, right=True
            )
            right -= width + 8
        area = QRect(left, rect.top(), max(right - left, 0), ROW_HEIGHT)
        paint_text(painter, area, str(index.data()), row_font(semibold=semibold), tokens.text)


class MeterView(QTreeView):
    """A tree without decoration of the style: rows of 32, tint with radius 6, chevrons that follow the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows_place = False
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        ground = QWidget()  # one of our own: to look up the kind of a foreign one, Qt's binding makes every kind known
        ground.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(ground)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.entered.connect(lambda _: self.viewport().update())
        self.clicked.connect(self._toggle_group)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_place = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._shows_place = True
        super().keyPressEvent(event)

    def _toggle_group(self, index: QModelIndex) -> None:
        if index.data(Role.KIND) == Kind.GROUP:
            self.setExpanded(index, not self.isExpanded(index))

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        rect = self.visualRect(index)
        row = QRect(0, rect.top(), self.viewport().width(), rect.height())
        under_mouse = row.contains(self.viewport().mapFromGlobal(QCursor.pos())) and self.viewport().underMouse()
        paint_row(
            painter,
            row,
            current_tokens(),
            chosen=self.selectionModel().isSelected(index),
            hover=under_mouse and index.data(Role.KIND) != Kind.GROUP,
            focus=self.hasFocus() and self._shows_place and self.currentIndex() == index,
        )
        self.drawBranches(painter, QRect(0, rect.top(), rect.left(), rect.height()), index)
        option = QStyleOptionViewItem(options)
        option.rect = rect
        self.itemDelegate().paint(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if not self.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        shift = 6 if index.data(Role.KIND) == Kind.GROUP else -7
        centre = QPointF(rect.right() + shift, rect.center().y() + 0.5)
        square = QRectF(0, 0, SMALL, SMALL)
        square.moveCenter(centre)
        paint_icon(painter, name, current_tokens().muted, square)


class DeviceTree(QWidget):
    """The left column: all meters, filter, and the two ways to a new one."""

    meter_chosen = Signal(str)
    add_wanted = Signal()
    simulated_wanted = Signal()
    menu_wanted = Signal(str, QPoint)
    moved = Signal(list, str)
    collapsed_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, QPalette.ColorRole.Window)
        self.model = MeterTreeModel(self)
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setRecursiveFilteringEnabled(True)
        self._proxy.setAutoAcceptChildRows(True)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterRole(Role.SEARCH)
        self._collapsed: set[str] = set()
        self._is_showing = False
        self.view = MeterView()
        self.view.setObjectName("meters.tree")
        self.view.setAccessibleName(self.tr("Meters"))
        self.view.setModel(self._proxy)
        self.filter = QLineEdit()
        self.filter.setObjectName("meters.filter")
        self.filter.setAccessibleName(self.tr("Filter the meters"))
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._none = muted(self.tr("No meters yet."))
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        self.model.modelReset.connect(self._show_parts)
        self.model.dropped.connect(self.moved)
        self.model.channels_shown.connect(self._show_channels)
        self.view.customContextMenuRequested.connect(self._ask_menu)
        self.view.expanded.connect(lambda index: self._fold(index, is_collapsed=False))
        self.view.collapsed.connect(lambda index: self._fold(index, is_collapsed=True))
        self._show_parts()

    def select(self, meter_id: str) -> None:
        """Choose a meter."""
        index = self._proxy.mapFromSource(self.model.meter_index(meter_id))
        if index.isValid():
            self.view.setCurrentIndex(index)

    def set_meter(self, meter: "Meter") -> None:
        """Add or change a meter; the chosen one stays chosen."""
        with self._same_choice():
            self.model.set_meter(meter)

    def set_meters(self, meters: "Sequence[Meter]") -> None:
        """Show these meters and no other; the chosen one stays chosen if it is among them."""
        with self._same_choice():
            self.model.set_meters(meters)

    def set_unfinished(self, meter_ids: frozenset[str]) -> None:
        """Put the meters with unfinished work on top; the chosen one stays chosen."""
        with self._same_choice():
            self.model.set_unfinished(meter_ids)

    def remove(self, meter_id: str) -> None:
        """Show a meter no longer; if it was the chosen one, the next one takes its place."""
        ids = [meter.id for meter in self.model.meters()]
        place = ids.index(meter_id) if meter_id in ids else 0
        was_chosen = self.chosen() == meter_id
        with self._same_choice():
            self.model.remove(meter_id)
        left = [each for each in ids if each != meter_id]
        if was_chosen and left:
            self.select(left[min(place, len(left) - 1)])

    @property
    def collapsed(self) -> tuple[str, ...]:
        """The names of the groups that are closed."""
        return tuple(sorted(self._collapsed))

    def collapse(self, groups: "Sequence[str]") -> None:
        """Close these groups and open the others."""
        self._collapsed = set(groups)
        self._expand()

    def chosen_group(self) -> str:
        """Return the group of the chosen meter as its card names it."""
        return str(self.view.currentIndex().data(Role.GROUP) or "")

    def chosen(self) -> str:
        """Return the id of the chosen meter, empty when there is none."""
        return str(self.view.currentIndex().data(Role.METER_ID) or "")

    def visible_meters(self) -> list[str]:
        """Return the titles of the meters that the filter lets through."""
        proxy = self._proxy
        groups = [proxy.index(row, 0) for row in range(proxy.rowCount())]
        return [str(proxy.index(row, 0, group).data()) for group in groups for row in range(proxy.rowCount(group))]

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        head = column_header(self.tr("Meters"))
        head.setIndent(16)  # margins of a label are lost when the theme is switched while it is hidden
        head.setFixedHeight(24)
        layout.addWidget(head)
        self._filter_box = QWidget()
        box = QVBoxLayout(self._filter_box)
        box.setContentsMargins(12, 8, 12, 8)
        box.addWidget(self.filter)
        layout.addWidget(self._filter_box)
        self._none.setIndent(16)
        self._none.setFixedHeight(ROW_HEIGHT)
        layout.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.view, 1)
        layout.addStretch(0)
        layout.addWidget(Line())
        layout.addSpacing(8)
        for name, text, icon_name, signal in (
            ("meters.add", self.tr("Add meter…"), "plus", self.add_wanted),
            ("meters.try_simulated", self.tr("Try a simulated meter"), "play", self.simulated_wanted),
        ):
            action = button(name, text, role="flat", icon_name=icon_name)
            action.setProperty("align", "left")
            action.clicked.connect(signal)
            row = QVBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.addWidget(action)
            layout.addLayout(row)

    def _show_parts(self) -> None:
        has_meters = self.model.rowCount() > 0
        self._filter_box.setVisible(has_meters)
        self.view.setVisible(has_meters)
        self._none.setVisible(not has_meters)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretch(4, 0 if has_meters else 1)
        self._expand()

    @contextmanager
    def _same_choice(self) -> Iterator[None]:
        chosen = self.chosen()
        yield
        if chosen and not self.chosen():
            self.select(chosen)
        self._show_channels()

    def _groups(self) -> list[QModelIndex]:
        return [self._proxy.index(row, 0) for row in range(self._proxy.rowCount())]

    def _expand(self) -> None:
        """Open all groups but those that were closed; while something is filtered, all of them."""
        self._is_showing = True
        self.view.expandToDepth(0)
        if not self.filter.text().strip():
            for index in self._groups():
                if str(index.data()) in self._collapsed:
                    self.view.collapse(index)
        self._is_showing = False
        self._show_channels()

    def _show_channels(self) -> None:
        """Open the chosen meter, so that its M-Bus devices are seen."""
        index = self.view.currentIndex()
        if index.data(Role.KIND) == Kind.METER:
            self.view.expand(index)

    def _fold(self, index: QModelIndex, *, is_collapsed: bool) -> None:
        if self._is_showing or index.data(Role.KIND) != Kind.GROUP or self.filter.text().strip():
            return
        (self._collapsed.add if is_collapsed else self._collapsed.discard)(str(index.data()))
        self.collapsed_changed.emit()

    def _ask_menu(self, position: QPoint) -> None:
        index = self.view.indexAt(position)
        self.menu_wanted.emit(str(index.data(Role.METER_ID) or ""), self.view.viewport().mapToGlobal(position))

    def _filter(self, text: str) -> None:
        self._proxy.setFilterFixedString(text.strip())
        self._expand()

    def _chosen(self, index: QModelIndex) -> None:
        meter_id = str(index.data(Role.METER_ID) or "")
        if meter_id:
            self.meter_chosen.emit(meter_id)
