"""The trace tab: what went over the wire and what it means, with filter, search, pause and saving."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from smconfig_gui.dlms.trace import TraceRecord
from smconfig_gui.dlms.trace_apdu import Member
from smconfig_gui.jobs import Jobs
from smconfig_gui.model.messages import Text, verbatim
from smconfig_gui.views.copying import Copy, offer_copies
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.labels import note, surface
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.icons import SMALL, icon
from smconfig_gui.views.object_titles import member_title
from smconfig_gui.views.save_file import save_as
from smconfig_gui.views.texts import count
from smconfig_gui.views.theme import set_font
from smconfig_gui.views.trace_detail import TraceDetail
from smconfig_gui.views.trace_log import TraceLog
from smconfig_gui.views.trace_model import Kind, TraceModel
from smconfig_gui.views.trace_table import TraceTable
from smconfig_gui.views.trace_words import in_words

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

_LEAST_WITH_WORDS = 980


class _Names:
    """What objects are called, by the profile of the meter that each record belongs to."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._known: dict[tuple[object, ...], str] = {}

    def title(self, record: TraceRecord) -> str:
        """Return what a record is about."""
        if record.class_id is None:
            return in_words(record.object)
        index = record.method if record.method is not None else record.attribute or 0
        return self._member(record.meter, record.class_id, record.obis, index, record.method is not None)

    def of_meter(self, record: TraceRecord) -> Callable[[Member], Text]:
        """Return what names the members in a record."""

        def name(member: Member) -> Text:
            found = self._member(record.meter, member.class_id, member.obis, member.index, member.is_method)
            return verbatim(found)

        return name

    def _member(self, meter: str, class_id: int, obis: str, index: int, is_method: bool) -> str:
        profile = self._profile(meter)
        key = (profile.name if profile is not None else "", class_id, obis, index, is_method)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = member_title(profile, class_id, obis, index, is_method=is_method)
        return found

    def _profile(self, meter: str) -> "MeterProfile | None":
        facts = self._jobs.facts(meter)
        return facts.profile if facts is not None else None


class _Filter(QLineEdit):
    """Return goes to the next row that has the words, Shift+Return to the one before, Escape empties the field."""

    def __init__(self, find: Callable[[int], None]) -> None:
        super().__init__()
        self._find = find

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._find(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class TraceView(QWidget):
    """Table above, the chosen record below."""

    def __init__(self, jobs: Jobs, log: TraceLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        self._jobs = jobs
        self._log = log
        names = _Names(jobs)
        self.model = TraceModel(log, names.title, self)
        self.table = TraceTable(self.model)
        self.detail = TraceDetail(names.of_meter)
        self._chosen = -1
        self._make_bar()
        self._lay_out()
        self._connect()
        self._count()

    def show_meter(self, meter_id: str) -> None:
        """Let the choice "Meter" mean another meter."""
        self.model.set_filter(replace(self.model.filter, meter=meter_id))

    # -- parts

    def _make_bar(self) -> None:
        self.filter = _Filter(self._find)
        self.filter.setObjectName("trace.filter")
        self.filter.setAccessibleName(self.tr("Filter the trace"))
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setToolTip(self.tr("Words in service, object, OBIS or value, or hex. Return goes to the next row."))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.filter.setMinimumWidth(140)
        self.filter.setMaximumWidth(320)
        choices = [
            (Kind.ALL.value, self.tr("All")),
            (Kind.METER.value, self.tr("Meter")),
            (Kind.WRITES.value, self.tr("Writes")),
            (Kind.ERRORS.value, self.tr("Errors")),
        ]
        self.kind = SegmentedSwitch("trace.kind", choices)
        self.kind.segments[1].setToolTip(self.tr("Only the chosen meter"))
        self._counted = note()
        self._counted.setObjectName("trace.count")
        self._masked = note(self.tr("Keys are masked"))
        self.hides = self._toggle("trace.hides", self.tr("Hide the rows that lack the words"), "list-filter", True)
        self.frames = self._toggle("trace.frames", self.tr("Show frames as well"), "binary", True)
        self.pause = self._toggle("trace.pause", self.tr("Let the table stand still"), "pause", False)
        self.clear = tool_button("trace.clear", self.tr("Clear the trace"), "eraser")
        self.save = tool_button("trace.save", self.tr("Save the trace"), "download")

    def _toggle(self, name: str, text: str, icon_name: str, is_on: bool) -> QToolButton:
        result = tool_button(name, text, icon_name)
        result.setCheckable(True)
        result.setChecked(is_on)
        return result

    def _lay_out(self) -> None:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self.filter, 1)
        row.addWidget(self.kind)
        row.addStretch(1)
        row.addWidget(self._counted)
        lock = IconMark("lock", "muted", SMALL)
        lock.setToolTip(self._masked.text())
        keys = QHBoxLayout()
        keys.setSpacing(6)
        keys.addWidget(lock)
        keys.addWidget(self._masked)
        row.addLayout(keys)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.hides, self.frames, self.pause, self.clear, self.save):
            buttons.addWidget(button)
        row.addLayout(buttons)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("trace.splitter")
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        upper = QWidget()
        inner = QVBoxLayout(upper)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.addWidget(self.table)
        for part, least in ((upper, 72), (self.detail, 88)):
            part.setMinimumHeight(least)
            parts.addWidget(part)
        parts.setStretchFactor(0, 1)
        parts.setSizes([232, 120])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(parts, 1)

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda text: self._set(words=tuple(text.casefold().split())))
        self.kind.chosen.connect(lambda number: self._set(kind=list(Kind)[number]))
        self.hides.toggled.connect(lambda is_on: self._set(hides=is_on))
        self.frames.toggled.connect(lambda is_on: self._set(shows_frames=is_on))
        self.pause.toggled.connect(self._pause)
        self.clear.clicked.connect(self._log.clear)
        self.model.counted.connect(self._count)
        self.model.modelReset.connect(self._choose_again)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        menu = QMenu(self)
        set_font(menu)
        for name, text, suffix in (
            ("trace.save.json", self.tr("Save as JSON lines…"), "jsonl"),
            ("trace.save.pcapng", self.tr("Save frames as pcapng…"), "pcapng"),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(partial(self._save_as, suffix))
        self.save.clicked.connect(lambda: menu.popup(self.save.mapToGlobal(self.save.rect().bottomLeft())))
        for keys, target in (
            ("Ctrl+F", self._focus),
            ("F3", partial(self._find, 1)),
            ("Shift+F3", partial(self._find, -1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(target)
        offer_copies(
            self.table,
            [
                Copy("trace.copy.text", self.tr("Copy the row"), self._line, "Ctrl+C"),
                Copy("trace.copy.obis", self.tr("Copy the OBIS code"), lambda index: self._field(index, "obis")),
                Copy("trace.copy.hex", self.tr("Copy the bytes"), lambda index: self._field(index, "hex")),
                Copy("trace.copy.details", self.tr("Copy the details"), lambda _: self.detail.tree.text()),
            ],
        )

    # -- what the user does

    def _set(self, **changes: object) -> None:
        self.model.set_filter(replace(self.model.filter, **changes))  # type: ignore[arg-type]  # names of its fields

    def _pause(self, is_paused: bool) -> None:
        self.pause.setIcon(icon("play" if is_paused else "pause"))
        text = self.tr("Go on") if is_paused else self.tr("Let the table stand still")
        self.pause.setToolTip(text)
        self.pause.setAccessibleName(text)
        self.model.set_paused(is_paused)

    def _focus(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def _find(self, step: int) -> None:
        self._jobs.spawn(self._go_to_next(step))

    async def _go_to_next(self, step: int) -> None:
        row = await self.model.find(self.table.currentIndex().row(), step)
        if row >= 0:
            self.table.choose(row)

    def _save_as(self, suffix: str) -> None:
        self._jobs.spawn(self._save(suffix))

    async def _save(self, suffix: str) -> None:
        from smconfig_gui.dlms.trace_export import json_lines, pcapng

        wanted = self.model.filter
        records = tuple(self._log.records(wanted.meter if wanted.kind is Kind.METER else ""))
        form = json_lines if suffix == "jsonl" else pcapng
        await save_as(self, self.tr("Save the trace"), f"smconfig-trace.{suffix}", lambda: form(records))

    # -- what is shown

    def _count(self) -> None:
        shown, kept = self.model.rowCount(), self._log.end - self._log.first
        text = self.tr("{shown} of {count} rows").format(shown=count(shown), count=count(kept))
        if self.model.waiting:
            text = self.tr("{text}, {waiting} waiting").format(text=text, waiting=count(self.model.waiting))
        self._counted.setText(text)
        self.save.setEnabled(kept > 0)
        self.clear.setEnabled(kept > 0)

    def _choose(self, index: QModelIndex) -> None:
        self._chosen = self.model.number(index.row())
        apdu, frames = self._log.exchange(self._chosen)
        self.detail.show_record(self._log.record(self._chosen), apdu, tuple(frames))

    def _choose_again(self) -> None:
        row = self.model.row_of(self._chosen)
        if row >= 0:
            self.table.choose(row)
        else:
            self.detail.show_record(None)

    def _line(self, index: QModelIndex) -> str:
        record = self.model.record(index.row())
        return self.model.line(record) if record is not None else ""

    def _field(self, index: QModelIndex, name: str) -> str:
        record = self.model.record(index.row())
        return str(getattr(record, name)) if record is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._masked.setVisible(self.width() >= _LEAST_WITH_WORDS)
