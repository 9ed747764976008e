"""What a panel supplies of its feature: names, operations, how a value is shown, counted and requested."""

from typing import TYPE_CHECKING, ClassVar, Generic

from PySide6.QtWidgets import QWidget

from smconfig_gui.model.messages import Text
from smconfig_gui.model.meter import Meter, Value
from smconfig_gui.views.draft import V

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smconfig_gui.model.given import Given
    from smconfig_gui.model.journal import Work
    from smconfig_gui.runner import MeterFacts


class Feature(Generic[V]):
    """The part of a panel that its module writes; the rest is the pattern of all panels."""

    key: ClassVar[str]
    title: ClassVar[Text]
    sentence: ClassVar[Text]
    icon_name: ClassVar[str]
    read_title: ClassVar[Text]
    value_read: ClassVar[str] = ""
    value_type: ClassVar[type[Value]] = Value
    reads: ClassVar[tuple[str, ...]] = ()
    queries: ClassVar[tuple[str, ...]] = ()
    write_operation: ClassVar[str | None] = None
    list_title: ClassVar[Text | None] = None
    query_title: ClassVar[Text | None] = None
    is_read_with_all: ClassVar[bool] = True
    object_name: ClassVar[str] = ""
    help_page: ClassVar[str] = ""
    fills_width: ClassVar[bool] = False

    def build_body(self, body: QWidget) -> None:
        """Fill the part that scrolls."""
        raise NotImplementedError

    def show_value(self, value: V, baseline: V) -> None:
        """Show a value; what differs from the baseline is marked as edited."""
        raise NotImplementedError

    def show_extra(self, operation: str, value: Value | None) -> None:
        """Show what a further read operation returned, None while it is not read."""

    def show_card(self, meter: Meter | None, facts: "MeterFacts | None") -> None:
        """Show what the card and connecting say about the meter."""

    def count_changes(self, reading: V, edit: V) -> int:
        """Return how many settings differ."""
        return int(reading != edit)

    def request(self, reading: V, edit: V) -> Value:
        """Return the request that makes the edit true."""
        raise NotImplementedError

    def blocked(self, edit: V) -> str:  # noqa: ARG002
        """Return why no meter would take an edit; the empty text when there is no such reason."""
        return ""

    def blank(self) -> V | None:
        """Return a value to start from without a meter; None where that makes no sense."""
        return None

    def fill_in(self, edit: V, reading: V) -> V:  # noqa: ARG002
        """Return an edit that may have been begun without a meter, what it leaves open taken from a reading."""
        return edit

    def writes(self, reading: V, edit: V) -> tuple[tuple[str, Value], ...]:
        """Return the operations and requests that make the edit true: one, unless the panel has several."""
        return ((self.write_operation, self.request(reading, edit)),) if self.write_operation is not None else ()

    def read_request(self, operation: str) -> Value | None:  # noqa: ARG002 - most reads need none
        """Return what one of `reads` is asked with; None for nothing."""
        return None

    def given(self, operation: str) -> "Given | None":  # noqa: ARG002
        """Return what was chosen beside the request of an operation that this panel asked for."""
        return None

    def take_progress(self, meter_id: str, shown: object) -> None:
        """Take what a running procedure hands over to be drawn."""

    def take_unfinished(self, meter_id: str, works: "Sequence[Work]") -> None:
        """Take the work on a meter that was begun and not ended; called when a procedure ends as well."""

    async def release(self) -> None:
        """Give back what the panel holds beyond the meter, as a port; called before the window goes."""

    @property
    def has_edits(self) -> bool:
        """Whether this panel can change the meter."""
        return self.write_operation is not None
