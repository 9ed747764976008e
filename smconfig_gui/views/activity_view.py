"""The jobs of this session, and what the chosen one wrote and verified."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.jobs import Job
from smconfig_gui.model.outcome import WriteRow
from smconfig_gui.views.activity_model import LOOK_ROLE, ActivityModel, Column, look_of
from smconfig_gui.views.fields.labels import (
    ColouredLabel,
    ElidedLabel,
    Line,
    label,
    monospace,
    muted,
    note,
    surface,
    wrapped,
)
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import NORMAL, SMALL, paint_icon
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import paint_text, row_font
from smconfig_gui.views.texts import Look, advice_text, round_trips_text, seconds_text, translate
from smconfig_gui.views.theme import current_tokens, set_font

ROW_HEIGHT = 24
_PADDING = 24
_LEAST_WITH_METER = 640


class _Delegate(QStyledItemDelegate):
    """Dense rows of 24 without lines; the verdict has its icon."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        metrics = QFontMetrics(row_font(semibold=index.column() == Column.TITLE))
        width = metrics.horizontalAdvance(str(index.data() or "")) + 24
        width += {Column.TIME: _PADDING, Column.VERDICT: SMALL + 8}.get(Column(index.column()), 0)
        return QSize(width, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = current_tokens()
        view = self.parent()
        if isinstance(view, QTableView) and view.selectionModel().isSelected(index):
            painter.fillRect(rect, tokens.accent_tint)
        look: Look = index.data(LOOK_ROLE)
        area = rect.adjusted(_PADDING if index.column() == Column.TIME else 8, 0, -8, 0)
        colour, semibold = tokens.text, index.column() == Column.TITLE
        right = index.column() == Column.DURATION
        if index.column() in (Column.TIME, Column.METER, Column.DURATION):
            colour = tokens.muted
        if index.column() == Column.VERDICT:
            colour, semibold = tokens.colour(look.word_colour), look.is_urgent
            square = QRectF(area.left(), area.center().y() - SMALL / 2 + 0.5, SMALL, SMALL)
            paint_icon(painter, look.icon, tokens.colour(look.icon_colour), square)
            area.adjust(SMALL + 8, 0, 0, 0)
        paint_text(painter, area, str(index.data() or ""), row_font(semibold=semibold), colour, right=right)


class _Table(QTableView):
    """Newest on top; the chosen job is opened beside it."""

    def __init__(self, model: ActivityModel) -> None:
        super().__init__()
        self.setObjectName("activity.jobs")
        self.setAccessibleName(self.tr("Jobs of this session"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(Column.METER, self.viewport().width() < _LEAST_WITH_METER)
        super().resizeEvent(event)


class _Detail(QWidget):
    """Result, description and every write of a run."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("activity.detail")
        surface(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 8, _PADDING, 8)
        self._layout.setSpacing(6)
        self._content: QWidget | None = None

    def show_job(self, job: Job | None) -> None:
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.deleteLater()
        self._content = self._describe(job)
        self._layout.addWidget(self._content)

    def _describe(self, job: Job | None) -> QWidget:
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(6)
        if job is None:
            lines.addWidget(muted(self.tr("Choose a job to see what it wrote.")))
            lines.addStretch(1)
            return content
        lines.addLayout(self._verdict(job))
        if job.round_trips:
            cost = f"{seconds_text(job.seconds)}  ·  {round_trips_text(job.round_trips)}"
            lines.addWidget(note(cost))
        for sentence in self._sentences(job):
            lines.addWidget(wrapped(label(sentence)))
        rows = job.run.writes if job.run is not None else ()
        if rows:
            lines.addLayout(self._writes(rows))
        elif job.run is not None:
            lines.addWidget(note(self.tr("Nothing was written.")))
        lines.addStretch(1)
        return content

    def _verdict(self, job: Job) -> QHBoxLayout:
        look = look_of(job)
        row = QHBoxLayout()
        row.setSpacing(8)
        word = ColouredLabel(translate(look.word), look.word_colour)
        set_font(word, weight=QFont.Weight.DemiBold)
        row.addWidget(IconMark(look.icon, look.icon_colour, NORMAL))
        row.addWidget(word, 1)
        return row

    @staticmethod
    def _sentences(job: Job) -> list[str]:
        if job.problem is not None:
            problem = job.problem
            return [translate(problem.happened), translate(problem.known), advice_text(problem)]
        return [job.run.description] if job.run is not None and job.run.description else []

    def _writes(self, rows: tuple[WriteRow, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            icon_name, token, text = self._outcome(row)
            grid.addWidget(IconMark(icon_name, token, SMALL), 2 * number, 0)
            grid.addWidget(ElidedLabel(row.object), 2 * number, 1)
            grid.addWidget(monospace(row.obis), 2 * number, 2)
            grid.addWidget(wrapped(note(text)), 2 * number + 1, 1, 1, 2)
        return grid

    def _outcome(self, row: WriteRow) -> tuple[str, str, str]:
        if not row.sent:
            return "circle-minus", "muted", self.tr("not sent")
        if row.verified is None:
            return "eye-off", "warn", self.tr("written, cannot be read back")
        if row.verified:
            return "circle-check", "ok", self.tr("written and read back")
        return "equal-not", "bad", self.tr("read back different")


class ActivityView(QWidget):
    """Opens above the dock bar."""

    def __init__(self, model: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        self._model = model
        self._detail = _Detail()
        self.table = _Table(model)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._detail)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line())
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.table, 3)
        row.addWidget(Line(vertical=True))
        row.addWidget(scroll, 2)
        whole.addLayout(row, 1)
        self._detail.show_job(None)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        model.dataChanged.connect(lambda *_: self._choose(self.table.currentIndex()))

    def _choose(self, index: QModelIndex) -> None:
        self._detail.show_job(self._model.job(index.row()) if index.isValid() else None)
