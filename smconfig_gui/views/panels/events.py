"""Panel Events: what happened on this meter, newest first."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.events import LOGS, Event, Events, FindEventsRequest, code_text, detail_texts, event_text
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Value
from smconfig_gui.views.draft import MeterState
from smconfig_gui.views.events.choice import EventChoice, has_all
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner, EmptyMessage
from smconfig_gui.views.fields.table import Column, RowsTable
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import count, translate
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from smconfig_gui.model.event_codes import VoltageCodes
    from smconfig_gui.runner import MeterFacts

_FIND = "FindEvents"
_LEAST_TABLE = 192


class EventsPanel(Panel[Value]):
    """Period, logs and words above one table; it only reads."""

    key = "events"
    title = QT_TRANSLATE_NOOP("panels", "Events")
    sentence = QT_TRANSLATE_NOOP("panels", "What happened on this meter, newest first.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read events")
    icon_name = "scroll-text"
    fills_width = True
    reads = (_FIND,)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._asked: dict[str, FindEventsRequest] = {}
        self._has: dict[str, FindEventsRequest] = {}
        self._listed: tuple[object, ...] = ()
        self._found: list[Event] = []
        super().__init__(parent)
        self._add_export()

    # -- what the pattern asks for

    def build_body(self, body: QWidget) -> None:
        from smconfig_gui.views.copying import Copy, offer_copies

        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self.choice = EventChoice("events")
        self._unread = Banner("events.unread", "warn", "triangle-alert")
        self.table = RowsTable(
            "events.table",
            self.tr("Events"),
            (
                Column(self.tr("Time"), "muted"),
                Column(self.tr("Log"), "muted"),
                Column(self.tr("Event"), stretches=True),
                Column(self.tr("Code"), "muted", is_right=True),
                Column(self.tr("Details"), "muted"),
            ),
        )
        self.table.setMinimumHeight(_LEAST_TABLE)
        self._nothing = EmptyMessage(self.icon_name)
        self._nothing.start_button.setObjectName("events.nothing.start")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        layout.addWidget(self.choice)
        layout.addWidget(self._unread)
        layout.addWidget(self._stack, 1)
        self.choice.changed.connect(self._refresh)
        copy = Copy("events.copy", self.tr("Copy the row"), self._row_text, "Ctrl+C")
        offer_copies(self.table, [copy])

    def read_request(self, operation: str) -> Value | None:  # noqa: ARG002 - there is but one
        asked = self.choice.request() if self._is_built else EventChoice.default_request()
        self._asked[self._meter_id] = asked
        return asked

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        if operation == _FIND and meter_id in self._asked:
            self._has[meter_id] = self._asked[meter_id]
        super().take_value(meter_id, operation, value)

    def show_card(self, meter: object, facts: "MeterFacts | None") -> None:  # noqa: ARG002
        if facts is not None:
            self.choice.show_logs([name for name, log in LOGS.items() if facts.profile.has(log.object_name)])

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - there is but one
        events = value if isinstance(value, Events) else None
        self._list(events)
        self._show_unread(events)
        is_there = bool(self._found)
        self._stack.setCurrentWidget(self.table if is_there else self._nothing)
        if not is_there:
            self._nothing.show_lines(*self._why_nothing(events))
        self.choice.show_count(self._count_text(events))

    # -- showing

    @property
    def _voltage(self) -> "VoltageCodes":
        return self._facts.profile.forms.voltage_event_codes if self._facts is not None else "over-normal"

    def _list(self, events: Events | None) -> None:
        """Fill the table with what is chosen of the events, unless it shows that already."""
        wanted, words = self.choice.request(), self.choice.words.text().casefold().split()
        listed = (self._meter_id, id(events), self._voltage, str(wanted), tuple(words), self.choice.is_right)
        if listed == self._listed:
            return
        self._listed = listed
        logs = self.choice.chosen_logs()
        rows = [
            (event, self._row(event))
            for event in (events.events if events is not None else ())
            if event.event_log_category in logs and _is_in(wanted, event)
        ]
        shown = [(event, row) for event, row in rows if all(word in " ".join(row).casefold() for word in words)]
        self._found = [event for event, _ in shown]
        self.table.rows.set_rows([row for _, row in shown])

    def _row(self, event: Event) -> tuple[str, ...]:
        details = ", ".join(translate(text) for text in detail_texts(event))
        log = translate(LOGS[event.event_log_category].title)
        return event.local_time or "–", log, translate(event_text(event, self._voltage)), code_text(event), details

    def _show_unread(self, events: Events | None) -> None:
        unread = events.unread if events is not None else ()
        self._unread.setVisible(bool(unread))
        names = ", ".join(translate(LOGS[each.event_log_category].title) for each in unread)
        reasons = " ".join(dict.fromkeys(each.reason for each in unread))
        self._unread.show_lines(self.tr("The meter did not give these logs: {logs}").format(logs=names), reasons)

    def _why_nothing(self, events: Events | None) -> tuple[str, str]:
        if events is None:
            sentence = self.tr("Press Read to get it from the meter.")
            if not self._situation.is_connected:
                sentence = self.tr("Connect to the meter, then read it.")
            return self.tr("Not read yet"), sentence
        if self._is_outside():
            return self.tr("Not read yet"), self.tr("This period or log is not among what was read. Read again.")
        return self.tr("Nothing found"), self.tr("No event of the chosen period and logs fits.")

    def _count_text(self, events: Events | None) -> str:
        if events is None:
            return ""
        shown, total = count(len(self._found)), count(len(events.events))
        text = self.tr("{shown} of {total} events").format(shown=shown, total=total)
        return self.tr("{count}. Read again for the whole period.").format(count=text) if self._is_outside() else text

    def _is_outside(self) -> bool:
        has = self._has.get(self._meter_id)
        return has is not None and self.choice.is_right and not has_all(has, self.choice.request())

    def _row_text(self, index: "QModelIndex") -> str:
        return "\t".join(self.table.rows.row(index.row())) if index.isValid() else ""

    # -- parts

    def _add_export(self) -> None:
        self.export: QPushButton = button("events.export", self.tr("Export…"), icon_name="download")
        menu = QMenu(self)
        set_font(menu)
        for suffix, text in (("csv", self.tr("As a table, CSV…")), ("json", self.tr("As JSON…"))):
            action = menu.addAction(text)
            action.setObjectName(f"events.export.{suffix}")
            action.triggered.connect(lambda _=False, suffix=suffix: self._export(suffix))
        self.export.clicked.connect(lambda: menu.popup(self.export.mapToGlobal(self.export.rect().topLeft())))
        self.footer.add_right(self.export)
        self._refresh()

    def _refresh(self) -> None:
        super()._refresh()
        if hasattr(self, "export"):
            self.export.setEnabled(self._is_built and bool(self._found))

    def _refresh_footer(self, state: MeterState[Value]) -> None:
        super()._refresh_footer(state)
        if self._is_built and not self.choice.is_right:
            self.footer.read_button.setEnabled(False)

    def _export(self, suffix: str) -> None:
        from smconfig_gui.views.events.files import events_csv, events_json

        events, voltage = tuple(self._found), self._voltage
        identification = self._facts.device_identification if self._facts is not None else None

        def make() -> bytes:
            return events_csv(events, voltage) if suffix == "csv" else events_json(events, identification)

        self.file_wanted.emit(self.tr("Export the events"), f"events-{identification or 'meter'}.{suffix}", make)


def _is_in(period: FindEventsRequest, event: Event) -> bool:
    return event.timestamp is None or period.holds(CosemDateTime.from_text(event.timestamp))
