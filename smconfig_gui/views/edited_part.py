"""The part of a panel that knows what is edited of every meter, what is being typed included."""

import msgspec
from PySide6.QtWidgets import QWidget

from smconfig_gui.model.meter import Value
from smconfig_gui.views.draft import MeterState, V
from smconfig_gui.views.feature import Feature
from smconfig_gui.views.fields.typed import HoldsEntries
from smconfig_gui.views.texts import reason


class EditedPart(HoldsEntries, Feature[V]):
    """Drafts per meter, and what is being typed over the one of the shown meter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: dict[str, MeterState[V]] = {}
        self._meter_id = ""

    def state(self, meter_id: str) -> MeterState[V]:
        """Return what is known of a meter here."""
        return self._states.setdefault(meter_id, MeterState())

    def changes(self, meter_id: str) -> int:
        """Return how many settings of a meter are edited and not written, what is being typed included."""
        draft = self.state(meter_id).draft
        typed = len(self.entries) if meter_id == self._meter_id and draft.reading is not None else 0
        if draft.edit is None or draft.reading is None:
            return typed
        return max(typed, self.count_changes(draft.reading, draft.edit))

    def commit(self) -> None:
        """Take what is being typed into the edit; what cannot be taken stays open."""
        self.entries.commit()

    def settle(self) -> None:
        """Take what is being typed where that can be, and show the value in every field."""
        self.entries.commit()
        self.entries.forget()

    def refusal(self, meter_id: str) -> str:
        """Return why the edit of a meter cannot be written as it stands here; empty when it can, or there is none."""
        draft = self.state(meter_id).draft
        if meter_id == self._meter_id and (wrong := self.entries.problem()):
            return wrong
        if draft.edit is None or draft.reading is None:
            return ""
        if blocked := self.blocked(draft.edit):
            return blocked
        try:
            self.writes(draft.reading, draft.edit)
        except (ValueError, msgspec.ValidationError) as error:
            return reason(error)
        return ""

    def pending_writes(self, meter_id: str) -> tuple[tuple[str, Value], ...]:
        """Return operations and requests for the edits of a meter; none when there are none, or one is refused."""
        draft = self.state(meter_id).draft
        if draft.edit is None or draft.reading is None or self.refusal(meter_id):
            return ()
        return self.writes(draft.reading, draft.edit)
