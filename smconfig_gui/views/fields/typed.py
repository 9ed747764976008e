"""Text that is being typed: until it is taken it is known as open, and while it cannot be taken it says why."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSpinBox, QWidget

from smconfig_gui.views.fields.labels import ColouredLabel, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import SMALL as SMALL_ICON
from smconfig_gui.views.texts import reason
from smconfig_gui.views.theme import SMALL, set_font

T = TypeVar("T")


class OpenEntries:
    """The entries below one widget whose text is not part of the value yet."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._open: dict[Typed, None] = {}

    def __len__(self) -> int:
        return len(self._open)

    def __iter__(self) -> Iterator["Typed"]:
        return iter(tuple(self._open))

    def note(self, entry: "Typed") -> None:
        """Take down whether an entry is open."""
        if entry.is_open:
            self._open[entry] = None
        else:
            self._open.pop(entry, None)
        self._changed()

    def commit(self) -> None:
        """Take every text that can be taken; the others stay, and stay open."""
        for entry in self:
            entry.commit()

    def forget(self) -> None:
        """Go back in every entry to the value."""
        for entry in self:
            entry.forget()

    def problem(self) -> str:
        """Return why one of the texts cannot be taken, empty when all can."""
        return next((f"{entry.name}: {entry.problem}" for entry in self if entry.problem), "")

    def show_problem(self) -> None:
        """Put the keyboard on the text that cannot be taken."""
        wrong = next((entry for entry in self if entry.problem), None)
        if wrong is not None:
            wrong.line.setFocus(Qt.FocusReason.OtherFocusReason)


class HoldsEntries(QWidget):
    """A widget that answers for what is being typed anywhere below it."""

    entries: OpenEntries


class ProblemLine(QWidget):
    """Below entries: why the text of one of them cannot be taken; gone while all can."""

    def __init__(self, indent: int = 0) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(indent, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("circle-x", "bad", SMALL_ICON), 0, Qt.AlignmentFlag.AlignTop)
        self._reason = wrapped(ColouredLabel("", "bad"))
        set_font(self._reason, SMALL)
        row.addWidget(self._reason, 1)
        self._reasons: dict[Typed, str] = {}
        self.hide()

    def show_reason(self, entry: "Typed", text: str) -> None:
        """Show the reason of an entry; the empty text means that there is none."""
        self._reasons[entry] = text
        shown = next(filter(None, self._reasons.values()), "")
        self._reason.setText(shown)
        self.setVisible(bool(shown))

    def reason(self) -> str:
        """Return what is shown."""
        return self._reason.text()


class Typed(QObject):
    """One line in which text is typed.

    Every key is looked at, so that the one who holds the value knows at once that there is more than it shows; the text
    becomes part of the value when the line is left, by Enter, or when somebody asks for it before a review, a reading
    or another meter. A text that `parse` refuses by ValueError is never taken nor dropped: it stays with the reason.
    Escape goes back to the value. `settled` says that the line shows the value.
    """

    settled = Signal()

    def __init__(
        self, line: QLineEdit, parse: Callable[[str], T], take: Callable[[T], None], place: ProblemLine | None = None
    ) -> None:
        super().__init__(line)
        self.line = line
        self.field: QWidget = line
        self.is_open = False
        self.problem = ""
        self._shown = line.text()
        self._meaning = _Meaning(parse, take)
        self._place = place
        line.installEventFilter(self)
        line.textEdited.connect(self._look)
        line.editingFinished.connect(self.commit)

    @property
    def name(self) -> str:
        """What the entry is called."""
        return self.field.accessibleName()

    def show(self, text: str) -> bool:
        """Show the text of the value, unless another is being typed over it; return whether it is shown."""
        if self.is_open and text == self._shown:
            return False
        self._shown = text
        self.forget()
        return True

    def commit(self) -> None:
        """Take the text if there is a new one that can be taken."""
        if not self.is_open or self.problem:
            return
        text = self.line.text()
        self._set(is_open=False, problem="")
        self._meaning.take(text)
        if not self.is_open:
            self.forget()

    def forget(self) -> None:
        """Show the value instead of what was typed."""
        self._put_back()
        self._set(is_open=False, problem="")
        self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_open and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                self.forget()
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _put_back(self) -> None:
        if self.line.text() != self._shown:
            self.line.setText(self._shown)

    def _look(self, text: str) -> None:
        is_open = text != self._shown
        self._set(is_open=is_open, problem=self._meaning.problem(text) if is_open else "")

    def _set(self, *, is_open: bool, problem: str) -> None:
        if (is_open, problem) == (self.is_open, self.problem):
            return
        self.is_open, self.problem = is_open, problem
        if self._place is not None:
            self._place.show_reason(self, problem)
        self.field.setAccessibleDescription(problem)
        mark_invalid(self.line, bool(problem))
        holder = self.line.parentWidget()
        while holder is not None and not isinstance(holder, HoldsEntries):
            holder = holder.parentWidget()
        if holder is not None:
            holder.entries.note(self)


class TypedNumber(Typed):
    """What is typed into a number field, whose range refuses every key that leads out of it."""

    def __init__(self, field: QSpinBox) -> None:
        super().__init__(field.lineEdit(), str, lambda _: field.interpretText())
        self.field = self._spin = field
        self._number = field.value()
        field.installEventFilter(self)
        field.editingFinished.connect(self.commit)

    def show_number(self, number: int) -> None:
        """Show the number of the value, unless another is being typed over it."""
        if not self.is_open or number != self._number:
            self._number = number
            self.forget()

    def _put_back(self) -> None:
        with QSignalBlocker(self._spin):
            self._spin.setValue(self._number)
        self._shown = self.line.text()


class _Meaning(Generic[T]):
    """What a text means and where its value goes."""

    def __init__(self, parse: Callable[[str], T], take: Callable[[T], None]) -> None:
        self._parse, self._take = parse, take

    def problem(self, text: str) -> str:
        """Return why a text cannot be taken; empty when it can."""
        try:
            self._parse(text)
        except ValueError as error:
            return reason(error)
        return ""

    def take(self, text: str) -> None:
        """Hand over the value of a text that can be taken."""
        self._take(self._parse(text))


def mark_invalid(field: QWidget, is_invalid: bool) -> None:
    """Draw a field as one that cannot be taken, or as usual."""
    if bool(field.property("invalid")) != is_invalid:
        field.setProperty("invalid", is_invalid)
        field.style().unpolish(field)
        field.style().polish(field)
