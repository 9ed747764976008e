"""The pattern of all panels: what is on the meter, what was edited, one primary button."""

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from smconfig_gui.model.messages import Problem
from smconfig_gui.model.meter import Meter, Value
from smconfig_gui.views.draft import MeterState, V
from smconfig_gui.views.edited_part import EditedPart
from smconfig_gui.views.error_view import ErrorView
from smconfig_gui.views.fields.buttons import is_filled
from smconfig_gui.views.fields.cards import EmptyMessage
from smconfig_gui.views.fields.labels import surface
from smconfig_gui.views.fields.typed import OpenEntries
from smconfig_gui.views.panel_parts import CompareRow, PanelFooter, PanelHeader, ScrolledBody
from smconfig_gui.views.row_copies import RowCopies
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import clock_time, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from smconfig_gui.model.profile import ProfileObject
    from smconfig_gui.runner import MeterFacts


class Panel(EditedPart[V]):
    """One feature of one meter.

    A subclass names itself, its icon and its operations, fills `body` in `build_body`, shows a value in `show_value`,
    emits `edited` with a whole new value, counts the changes and makes the request. It knows no OBIS and no bytes.
    `value_read` names the operation whose response is shown and edited; the responses of the others in `reads` are
    shown beside it through `show_extra`, as are those of `queries`, which the panel asks by itself with `query_wanted`.
    Lines to type in are `Typed`: what stands in one of them is in the value, or the panel knows that it is not.
    """

    edited = Signal(object)
    read_wanted = Signal()
    review_wanted = Signal()
    retry_wanted = Signal()
    doctor_wanted = Signal()
    action_wanted = Signal(str, object)
    query_wanted = Signal(str, object)
    file_wanted = Signal(str, str, object)
    help_wanted = Signal()
    stop_wanted = Signal()
    state_changed = Signal()
    draft_changed = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(self.key)
        self.setAccessibleName(translate(self.title))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a press anywhere leaves the line that is being typed in
        surface(self)
        self.entries = OpenEntries(self._typing_changed)
        self._situation = Situation()
        self.header = PanelHeader(self.key, translate(self.title), has_edits=self.has_edits)
        self.compare = CompareRow(self.key)
        self.footer = PanelFooter(self.key, has_edits=self.has_edits)
        self.error = ErrorView(self.key)
        self._empty = EmptyMessage(self.icon_name)
        self.body = QWidget()
        self._meter: Meter | None = None
        self._facts: MeterFacts | None = None
        self.neighbour: Callable[[str, str], Value | None] = _no_neighbour
        self.bytes_of: Callable[[str, ProfileObject], str] = lambda _meter_id, _listed: ""
        self._is_built = False
        self._lay_out()
        self._connect()
        self._refresh()

    # -- what the window uses

    def show_meter(self, meter: Meter | None, facts: "MeterFacts | None") -> None:
        """Show another meter; edits of the former stay."""
        meter_id = meter.id if meter is not None else ""
        if meter_id != self._meter_id:
            self.settle()
        self._meter_id = meter_id
        self._meter, self._facts = meter, facts
        self._refresh_where_seen()

    def set_situation(self, situation: Situation) -> None:
        """Take over what the meter can do now."""
        self._situation = situation
        self._refresh_where_seen()

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        """Take the response of a read operation, when it is one of this panel's."""
        if operation not in (*self.reads, *self.queries):
            return
        state = self.state(meter_id)
        if operation in self.reads:
            state.read_at = datetime.now().astimezone()
        if operation == self.value_read:
            edit, reading = state.draft.edit, self._own(value)
            state.draft.read(reading, None if edit is None else self.fill_in(edit, reading))
            self._announce(meter_id)
        else:
            state.extras[operation] = value
        self._refresh()

    def show_problem(self, meter_id: str, problem: Problem | None) -> None:
        """Show above the body what went wrong, or nothing."""
        self.state(meter_id).problem = problem
        self._refresh()

    def take_over(self, other: "Panel[V]") -> None:
        """Go on with all that the same panel of a former window knows of every meter."""
        other.settle()
        self._states = other._states  # noqa: SLF001 - of the same class
        self._refresh()

    def restore_draft(self, meter_id: str, reading: str, edit: str) -> None:
        """Put back an edit that was kept as JSON; raises msgspec.ValidationError when it is none of this panel's."""
        draft = self.state(meter_id).draft
        if reading != "null":
            draft.reading = self._own(msgspec.json.decode(reading, type=self.value_type))
        draft.change(self._own(msgspec.json.decode(edit, type=self.value_type)))
        self._refresh()

    def undo(self) -> None:
        """Take back one step of the shown meter."""
        self.settle()
        self.state(self._meter_id).draft.undo()
        self._edited()

    def redo(self) -> None:
        """Take one step of the shown meter again."""
        self.settle()
        self.state(self._meter_id).draft.redo()
        self._edited()

    def discard(self) -> None:
        """Go back to what is on the shown meter."""
        self.settle()
        self.state(self._meter_id).draft.discard()
        self._edited()

    def neighbour_value(self, key: str) -> Value | None:
        """Return what another panel shows for this meter, edits included."""
        return self.neighbour(self._meter_id, key)

    # -- inside

    def _own(self, value: Value) -> V:
        if not isinstance(value, self.value_type):
            raise TypeError(f"{self.key} shows {self.value_type.__name__}, not {type(value).__name__}")
        return value  # type: ignore[return-value]  # `value_type` is V, which the type checker cannot know

    def ensure_built(self) -> None:
        """Make the body, which waits until it is needed: a window with many panels is there at once."""
        if not self._is_built:
            self._is_built = True
            self.build_body(self.body)
            self.body.setProperty("object", self.object_name)
            RowCopies(self, self.body, self._obis_of, self._bytes_of)

    def showEvent(self, event: QShowEvent) -> None:
        self.ensure_built()
        self._refresh()
        super().showEvent(event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.compare)
        self._scroll = ScrolledBody(self.error, (self.body, self._empty), fills_width=self.fills_width)
        self._pages = self._scroll.pages
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.footer)

    def _connect(self) -> None:
        self.edited.connect(self._take_edit)
        self.header.undo.connect(self.undo)
        self.header.redo.connect(self.redo)
        self.header.help.connect(self.help_wanted)
        self.compare.reading_chosen.connect(self._choose_side)
        self.footer.read.connect(self.read_wanted)
        self.footer.discard.connect(self.discard)
        self.footer.review.connect(self.review_wanted)
        self.error.try_again.connect(self.retry_wanted)
        self.error.doctor_wanted.connect(self.doctor_wanted)
        self._empty.start_button.setObjectName(f"{self.key}.start")
        self._empty.start.connect(lambda: self.edited.emit(self.blank()))

    def _take_edit(self, value: V) -> None:
        self.state(self._meter_id).draft.change(value)
        self._edited()

    def _choose_side(self, shows_reading: bool) -> None:
        self.settle()
        self.state(self._meter_id).shows_reading = shows_reading
        self._refresh()

    def _typing_changed(self) -> None:
        self._refresh_header(self.state(self._meter_id))
        self._refresh_primary()
        self.state_changed.emit()

    def _edited(self) -> None:
        self._announce(self._meter_id)
        self._refresh()

    def _announce(self, meter_id: str) -> None:
        edit = self.state(meter_id).draft.edit
        self.draft_changed.emit(meter_id, self.key, msgspec.json.encode(edit).decode() if edit is not None else "")
        self.state_changed.emit()

    def _refresh_where_seen(self) -> None:
        """Refresh, unless the window shows other panels now: being shown refreshes anyway, and there are many."""
        if self.isVisible() or not self.window().isVisible():
            self._refresh()

    def _refresh(self) -> None:
        state = self.state(self._meter_id)
        self.header.set_sentence(self._sentence(state))
        self.error.show_problem(state.problem)
        self.compare.setVisible(self.has_edits and state.draft.shown is not None)
        self.compare.set_switch_visible(state.draft.reading is not None)
        self._refresh_header(state)
        if self._is_built:
            self._refresh_body(state)
        self._refresh_primary()

    def _refresh_header(self, state: MeterState[V]) -> None:
        """Show all around the body how far the edit is."""
        self.header.set_steps(can_undo=state.draft.can_undo, can_redo=state.draft.can_redo)
        read_at = clock_time(state.read_at) if state.read_at else ""
        self.compare.show_state(read_at, self.changes(self._meter_id), shows_reading=state.shows_reading)
        self._refresh_footer(state)

    def _refresh_primary(self) -> None:
        """Leave one filled button at most: trying again gives way to what can be written."""
        self.error.set_primary(not any(is_filled(each) for each in self.footer.findChildren(QPushButton)))

    def _refresh_body(self, state: MeterState[V]) -> None:
        draft, lacking = state.draft, self._situation.lacking
        self.show_card(self._meter, self._facts)
        for operation in (*self.reads, *self.queries):
            if operation != self.value_read:
                self.show_extra(operation, state.extras.get(operation))
        shown = draft.reading if state.shows_reading else draft.shown
        if shown is not None:
            self.show_value(shown, draft.reading or shown)
        is_empty = lacking is not None or (shown is None and self.value_read != "")
        self._pages.setCurrentWidget(self._empty if is_empty else self.body)
        self._empty.setVisible(is_empty and state.problem is None)
        self._empty.start_button.setVisible(lacking is None and self.blank() is not None)
        sentence = self.tr("Press Read to get it from the meter.")
        if not self._situation.is_connected:
            sentence = self.tr("Connect to the meter, then read it.")
        title = self.tr("Not read yet") if lacking is None else self.tr("Not on this meter")
        self._empty.show_lines(title, sentence if lacking is None else translate(lacking))
        self.set_editable(not state.shows_reading)

    def set_editable(self, is_editable: bool) -> None:
        """Let the body be edited, or only be looked at."""
        self.body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_editable)
        self._set_body_focusable(is_editable)

    def _set_body_focusable(self, is_focusable: bool) -> None:
        for widget in self.body.findChildren(QWidget):
            if widget.property("edits"):
                usual = Qt.FocusPolicy.TabFocus if isinstance(widget, QPushButton) else Qt.FocusPolicy.StrongFocus
                widget.setFocusPolicy(usual if is_focusable else Qt.FocusPolicy.NoFocus)

    def _refresh_footer(self, state: MeterState[V]) -> None:
        now = self._situation
        reason = self._reason(state)
        can_read = now.is_connected and not now.is_busy and now.lacking is None
        self.footer.show_state(
            can_read=can_read,
            can_discard=state.draft.is_dirty or len(self.entries) > 0,
            can_write=not reason and self.has_edits,
            reason=reason,
        )

    def _sentence(self, state: MeterState[V]) -> str:
        if self.has_edits or state.read_at is None:
            return translate(self.sentence)
        return self.tr("{sentence} Read at {time}.").format(
            sentence=translate(self.sentence), time=clock_time(state.read_at)
        )

    def _in_profile(self, name: str) -> "ProfileObject | None":
        profile = self._facts.profile if self._facts is not None else None
        return profile.object(name) if profile is not None and profile.has(name) else None

    def _obis_of(self, name: str) -> str:
        found = self._in_profile(name)
        return found.obis_text if found is not None else ""

    def _bytes_of(self, name: str) -> str:
        found = self._in_profile(name)
        return self.bytes_of(self._meter_id, found) if found is not None else ""

    def hindrance(self) -> str:
        """Return why nothing can be written to the meter now but that something is running; empty when it can."""
        now = self._situation
        if not now.is_connected:
            return self.tr("Not connected.")
        if now.is_other_meter:
            return self.tr("This is another meter than on the card.")
        return self.tr("Read-only is on.") if now.is_read_only else ""

    def _reason(self, state: MeterState[V]) -> str:
        now = self._situation
        if now.lacking is not None:
            return ""
        if not now.is_connected:
            return self.tr("Not connected.")
        if now.is_busy:
            return self.tr("Something is running on this meter.")
        if not self.has_edits:
            return ""
        if state.draft.reading is None:
            return self.tr("Read the meter first.")
        if not state.draft.is_dirty and not len(self.entries):
            return self.tr("Nothing changed yet.")
        return self.refusal(self._meter_id) or self.hindrance()


def _no_neighbour(_meter_id: str, _key: str) -> Value | None:
    return None
