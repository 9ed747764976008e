"""The history tab: every run ever made, found again, opened, exported, printed, undone."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from smconfig_gui.jobs import Job, Jobs
from smconfig_gui.views.chain_watch import ChainWatch
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import surface
from smconfig_gui.views.history_bar import HistoryBar
from smconfig_gui.views.history_model import HistoryModel
from smconfig_gui.views.history_table import HistoryTable
from smconfig_gui.views.run_detail import RunDetail
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from smconfig_gui.store.history import HistoryStore, StoredRun

PAGE = 100
_MOST_FINDINGS = 3


class HistoryView(QWidget):
    """Filters and the banner of the audit chain above; runs at the left, the chosen one at the right."""

    undo_wanted = Signal(str, str, str)

    def __init__(self, jobs: Jobs, chain: ChainWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        self._jobs = jobs
        self._chain = chain
        self._asked = 0
        self._is_stale = True
        self._chosen = 0
        self.bar = HistoryBar()
        self.model = HistoryModel(self)
        self.table = HistoryTable(self.model)
        self.detail = RunDetail()
        self.banner = Banner("history.banner", "bad", "triangle-alert")
        self.accept = button("history.accept", self.tr("Accept what is there…"))
        self.banner.add_button(self.accept)
        self._lay_out()
        self._connect()
        self._show_chain()

    def show_meter(self, meter_id: str, situation: Situation) -> None:
        """Take over which meter is chosen and what it can do now."""
        self.bar.show_meter(meter_id)
        self.detail.show_meter(meter_id, situation)

    def chosen(self) -> "list[StoredRun]":
        """Return the chosen runs, newest first."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [run for row in rows if (run := self.model.run(row)) is not None]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._start()

    # -- parts

    def _lay_out(self) -> None:
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("history.splitter")
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(16, 0, 8, 0)
        inner.addWidget(self.table)
        for part, least in ((left, 280), (self.detail, 280)):
            part.setMinimumWidth(least)
            parts.addWidget(part)
        parts.setSizes([480, 400])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        stripe = QVBoxLayout()
        stripe.setContentsMargins(16, 4, 16, 0)
        stripe.addWidget(self.banner)
        whole.addWidget(self.bar)
        whole.addLayout(stripe)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self.bar.changed.connect(self._start)
        self.model.page_wanted.connect(lambda: self._jobs.spawn(self._next_page()))
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.detail.undo_wanted.connect(self.undo_wanted)
        self._jobs.job_finished.connect(self._job_finished)
        self._chain.changed.connect(self._show_chain)
        self.accept.clicked.connect(lambda: self._jobs.spawn(self._accept()))
        menu = QMenu(self)
        set_font(menu)
        for name, text, target in (
            ("pdf", self.tr("Report of the chosen runs, PDF…"), self._report),
            ("html", self.tr("Report of the chosen runs, HTML…"), self._report),
            ("json", self.tr("All runs of the filter, JSON…"), self._export),
            ("csv", self.tr("All runs of the filter, CSV…"), self._export),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"history.export.{name}")
            action.triggered.connect(lambda _=False, name=name, target=target: self._jobs.spawn(target(name)))
        menu.aboutToShow.connect(lambda: self._enable(menu))
        place = self.bar.export
        place.clicked.connect(lambda: menu.popup(place.mapToGlobal(place.rect().bottomLeft())))
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(partial(self.bar.text.setFocus, Qt.FocusReason.ShortcutFocusReason))

    def _enable(self, menu: QMenu) -> None:
        has_chosen = bool(self.chosen())
        for action in menu.actions()[:2]:
            action.setEnabled(has_chosen)

    # -- pages

    def _start(self) -> None:
        self._jobs.spawn(self._first_page())

    async def _store(self) -> "HistoryStore":
        return (await self._jobs.stores()).history

    async def _first_page(self) -> None:
        self._is_stale = False
        self._asked += 1
        asked, wanted = self._asked, self.bar.wanted()
        store = await self._store()
        runs = await store.search(limit=PAGE, **wanted)
        total = await store.count(**wanted)
        if asked != self._asked:
            return  # another selection was asked for meanwhile
        from smconfig_gui.dlms.operations import OPERATIONS

        self.bar.show_operations(list(OPERATIONS))
        self.model.start(runs, has_more=len(runs) < total)
        self.bar.show_count(len(runs), total)
        self._choose_again()

    async def _next_page(self) -> None:
        asked, wanted = self._asked, self.bar.wanted()
        store = await self._store()
        runs = await store.search(limit=PAGE, offset=self.model.rowCount(), **wanted)
        total = await store.count(**wanted)
        if asked == self._asked:
            self.model.append(runs, has_more=self.model.rowCount() + len(runs) < total)
            self.bar.show_count(self.model.rowCount(), total)

    async def _latest(self) -> None:
        asked, wanted = self._asked, self.bar.wanted()
        store = await self._store()
        runs = await store.search(limit=PAGE, **wanted)
        total = await store.count(**wanted)
        if asked == self._asked:
            self.model.put_on_top(runs)
            self.bar.show_count(self.model.rowCount(), total)

    def _job_finished(self, job: Job) -> None:
        if job.run is None:
            return
        if self.isVisible():
            self._jobs.spawn(self._latest())
        else:
            self._is_stale = True

    # -- the chosen run

    def _choose(self, index: QModelIndex) -> None:
        stored = self.model.run(index.row()) if index.isValid() else None
        self._chosen = stored.sequence if stored is not None else 0
        self.detail.show_run(stored)

    def _choose_again(self) -> None:
        row = self.model.row_of(self._chosen)
        if row >= 0:
            self.table.selectRow(row)
        else:
            self._choose(QModelIndex())

    # -- files

    async def _export(self, suffix: str) -> None:
        from smconfig_gui.views.save_file import save_as

        content = await (await self._store()).export("json" if suffix == "json" else "csv", **self.bar.wanted())
        await save_as(self, self.tr("Export the history"), f"smconfig-history.{suffix}", lambda: content)

    async def _report(self, suffix: str) -> None:
        from smconfig_gui.views.report_making import make_report
        from smconfig_gui.views.save_file import save_as

        content = await make_report(suffix, self.chosen(), await self._store(), self._jobs.operator)
        await save_as(self, self.tr("Report of the chosen runs"), f"smconfig-report.{suffix}", lambda: content)

    # -- the audit chain

    def _show_chain(self) -> None:
        report = self._chain.report
        self.banner.setVisible(self._chain.is_broken)
        self.accept.setVisible(report is not None and report.is_end_lost)
        if report is None or report.is_intact:
            return
        shown = [translate(finding) for finding in report.findings[:_MOST_FINDINGS]]
        left = len(report.findings) - len(shown)
        if left:
            shown.append(self.tr("And {count} more findings.").format(count=left))
        self.banner.show_lines(self.tr("The history is not what was recorded"), " ".join(shown))

    async def _accept(self) -> None:
        from smconfig_gui.views.accept_history import ask_reason

        reason = await ask_reason(self.window(), self.banner.accessibleName())
        if reason:
            await self._chain.accept(reason)
