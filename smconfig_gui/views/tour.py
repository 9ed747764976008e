"""A short tour for new users: the real window, a simulated meter, and a card that says what is to be seen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.labels import muted, note, strong, wrapped
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import current_tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from smconfig_gui.views.main_window import MainWindow

CARD_WIDTH, MARGIN, FRAME = 400, 24, 3


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what is shown, what is said, and the control that it is about."""

    title: Text
    sentence: Text
    target: str
    panel: str = ""
    tab: str = ""


STOPS = (
    Stop(
        QT_TRANSLATE_NOOP("tour", "A meter to try everything on"),
        QT_TRANSLATE_NOOP(
            "tour",
            "This meter is simulated, inside this program, and speaks like a real one. Whatever you do here, no real "
            "meter is touched.",
        ),
        "tree",
        "overview",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "One panel for each thing a meter can do"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Each panel shows what is on the meter, and beside it your edit. What this generation lacks is grey, and "
            "says why.",
        ),
        "list",
        "clock",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Edit without risk"),
        QT_TRANSLATE_NOOP(
            "tour",
            "Tick an alarm: the row is tinted and says what it was. Ctrl+Z takes it back. Nothing is sent yet, and "
            "your edit is kept even when the connection ends.",
        ),
        "panel",
        "alarms",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Nothing is written without review"),
        QT_TRANSLATE_NOOP(
            "tour",
            "This button reads the meter again and lists old and new side by side. Only then is it written, read back, "
            "and judged in plain words.",
        ),
        "alarms.write",
        "alarms",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Every byte, if you want it"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The trace holds all that went over the wire, decrypted and as sent, with keys masked. It was kept "
            "from the start.",
        ),
        "dock",
        "alarms",
        "trace",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "What was done stays known"),
        QT_TRANSLATE_NOOP(
            "tour",
            "The history keeps every run with its old values. A run can be undone, through the same review, and a "
            "report of it printed.",
        ),
        "dock",
        "alarms",
        "history",
    ),
    Stop(
        QT_TRANSLATE_NOOP("tour", "Help is one key away"),
        QT_TRANSLATE_NOOP(
            "tour",
            "F1 opens the page of the panel that is shown: what it does on the meter, in which generations, and what "
            "can go wrong. Ctrl+K finds panels, meters and objects.",
        ),
        "alarms.help",
        "alarms",
    ),
)


class _Spotlight(QWidget):
    """A frame around the control that a stop is about; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._place = QRect()

    def frame(self, place: QRect) -> None:
        """Frame another place of the window."""
        self._place = place
        self.setGeometry(self._window.rect())
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_tokens().accent), FRAME))
        painter.drawRoundedRect(self._place.adjusted(1, 1, -2, -2), 6, 6)


class Tour(Card):
    """The card in the lower corner of the window; Escape ends the tour, the arrows go on and back."""

    ended = Signal()

    def __init__(self, window: "MainWindow", stops: tuple[Stop, ...] = STOPS) -> None:
        super().__init__(parent=window)
        self.setObjectName("tour")
        self.set_fill("accent_tint")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._stops = stops
        self._number = 0
        self._spotlight = _Spotlight(window)
        self._count = note()
        self._title = strong()
        self._sentence = wrapped(muted())
        self.end_button = button("tour.end", self.tr("End the tour"), role="link")
        self.back_button = button("tour.back", self.tr("Back"))
        self.next_button = button("tour.next", self.tr("Next"), role="primary")
        self._lay_out()
        self.end_button.clicked.connect(self.end)
        self.back_button.clicked.connect(lambda: self.go(self._number - 1))
        self.next_button.clicked.connect(self._next)
        window.installEventFilter(self)

    @property
    def stop(self) -> Stop:
        """The stop that is shown."""
        return self._stops[self._number]

    def begin(self) -> None:
        """Connect a simulated meter unless one is chosen, and show the first stop."""
        window = self._window
        meter = window.tree.model.meter(window.current_meter())
        if meter is None or not meter.is_simulated:
            window.try_simulated()
        self.go(0)
        self.next_button.setFocus()

    def go(self, number: int) -> None:
        """Show another stop: choose its panel, open its view, frame its control."""
        self._number = max(0, min(number, len(self._stops) - 1))
        stop = self.stop
        self._window.panel_list.select(stop.panel)
        self._window.job_bar.open(stop.tab)
        self._title.setText(translate(stop.title))
        self._sentence.setText(translate(stop.sentence))
        self._count.setText(self.tr("{place} of {count}").format(place=self._number + 1, count=len(self._stops)))
        self.setAccessibleName(translate(stop.title))
        self.setAccessibleDescription(translate(stop.sentence))
        is_last = self._number == len(self._stops) - 1
        self.back_button.setEnabled(self._number > 0)
        self.next_button.setText(self.tr("Done") if is_last else self.tr("Next"))
        self._place()
        self.show()

    def end(self) -> None:
        """Take the card away; the simulated meter stays."""
        self._window.removeEventFilter(self)
        self._spotlight.hide()
        self._spotlight.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Escape: self.end,
            Qt.Key.Key_Right: self._next,
            Qt.Key.Key_Left: lambda: self.go(self._number - 1),
        }
        act = keys.get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _next(self) -> None:
        if self._number == len(self._stops) - 1:
            self.end()
        else:
            self.go(self._number + 1)

    def _lay_out(self) -> None:
        self.setFixedWidth(CARD_WIDTH)
        self.body.setSpacing(6)
        for part in (self._count, self._title, self._sentence):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.end_button)
        row.addStretch(1)
        row.addWidget(self.back_button)
        row.addWidget(self.next_button)
        self.body.addLayout(row)

    def _target(self) -> QWidget | None:
        bench = self._window.bench
        parts: dict[str, QWidget] = {
            "tree": bench.tree,
            "list": bench.panel_list,
            "panel": bench.panels,
            "dock": bench.dock,
        }
        return parts.get(self.stop.target) or self._window.findChild(QWidget, self.stop.target)

    def _place(self) -> None:
        """Put the card where it hides least of what the stop is about."""
        window = self._window
        layout = window.bench.layout()
        if layout is not None:
            layout.activate()
        target = self._target()
        place = QRect() if target is None else QRect(target.mapTo(window, target.rect().topLeft()), target.size())
        self._spotlight.frame(place)
        self._spotlight.setVisible(not place.isNull())
        self.adjustSize()
        right, low = window.width() - self.width() - MARGIN, window.height() - self.height() - MARGIN - 104
        spot = QRect(right, low, self.width(), self.height())
        if self.stop.tab:
            spot.moveTop(MARGIN + 80)
        elif spot.intersects(place) and place.height() < window.height() // 2:
            spot.moveBottom(place.top() - MARGIN)
        self.setGeometry(spot)
        self.raise_()
