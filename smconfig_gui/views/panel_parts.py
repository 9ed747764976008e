"""The parts of a panel: header, compare row, the body that scrolls, and footer."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import ElidedLabel, Line, muted, surface, title
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.style_sheet import SCROLL_BAR_WIDTH
from smconfig_gui.views.theme import SMALL, set_font

PADDING = 24
MOST_WIDTH = 1200


class PanelHeader(QWidget):
    """Title and sentence at the left; undo, redo and help at the right."""

    undo = Signal()
    redo = Signal()
    help = Signal()

    def __init__(self, name: str, heading: str, *, has_edits: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 8, 16, 0)
        row.setSpacing(16)
        self.setFixedHeight(56)
        row.addWidget(title(heading), 0, Qt.AlignmentFlag.AlignBaseline)
        self._sentence = muted()
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignBaseline)
        self.undo_button = tool_button(f"{name}.undo", self.tr("Undo"), "undo-2")
        self.redo_button = tool_button(f"{name}.redo", self.tr("Redo"), "redo-2")
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for each in (self.undo_button, self.redo_button):
            each.setVisible(has_edits)
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self.help_button = tool_button(f"{name}.help", self.tr("Help on this panel, F1"), "circle-help")
        self.help_button.clicked.connect(self.help)
        buttons.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(buttons)

    def set_sentence(self, text: str) -> None:
        """Show another sentence beside the title."""
        self._sentence.setText(text)

    def set_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Enable what can be taken back or again."""
        self.undo_button.setEnabled(can_undo)
        self.redo_button.setEnabled(can_redo)


class _Tabs(QTabBar):
    """Tabs of which some may be hidden: what they need is only known once they are shown."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()


class CompareRow(QWidget):
    """On the meter | My edit, with the number of changes in a badge."""

    reading_chosen = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = [("reading", self.tr("On the meter")), ("edit", self.tr("My edit"))]
        self._switch = SegmentedSwitch(f"{name}.compare", choices, self)
        self._switch.choose(1)
        self._name = name
        self._row = QHBoxLayout()
        self._row.setContentsMargins(PADDING, 4, PADDING, 4)
        self._row.addWidget(self._switch)
        self._row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._row)
        self._switch.chosen.connect(lambda number: self.reading_chosen.emit(number == 0))

    def add_tabs(self, names: Sequence[str]) -> QTabBar:
        """Put tabs at the left, above a hairline; the switch goes to the right."""
        tabs = _Tabs()
        tabs.setObjectName(f"{self._name}.tabs")
        tabs.setAccessibleName(self.tr("Pages"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(False)
        for arrow in tabs.findChildren(QToolButton):
            arrow.setObjectName(f"{self._name}.tabs.{arrow.objectName()}")
        for name in names:
            tabs.addTab(name)
        set_font(tabs)
        self._row.setContentsMargins(PADDING, 0, PADDING, 0)
        self._row.insertWidget(0, tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addWidget(self._switch)
        line = QHBoxLayout()
        line.setContentsMargins(PADDING, 0, PADDING, 0)
        line.addWidget(Line())
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(line)
        self.setFixedHeight(41)
        return tabs

    def set_switch_visible(self, is_visible: bool) -> None:
        """Show or hide the switch; tabs stay."""
        self._switch.setVisible(is_visible)

    def show_state(self, read_at: str, changes: int, *, shows_reading: bool) -> None:
        """Show when the meter was read and how much is edited."""
        reading, edit = self._switch.segments
        reading.set_text(self.tr("On the meter, {time}").format(time=read_at) if read_at else self.tr("On the meter"))
        edit.set_text(self.tr("My edit"), self.changes_text(changes) if changes else "")
        self._switch.blockSignals(True)
        self._switch.choose(0 if shows_reading else 1)
        self._switch.blockSignals(False)

    def badge(self) -> str:
        """Return the text in the badge of "My edit"."""
        return self._switch.segments[1].badge()

    def changes_text(self, changes: int) -> str:
        """Return a number of changes in words."""
        if changes == 1:
            return self.tr("1 change")
        return self.tr("{count} changes").format(count=changes)


class PanelFooter(QWidget):
    """Read at the left; discard and the primary button at the right, with the reason when it is disabled."""

    read = Signal()
    discard = Signal()
    review = Signal()

    def __init__(self, name: str, *, has_edits: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(56)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line())
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(PADDING, 0, PADDING, 0)
        row.setSpacing(8)
        self.read_button = button(f"{name}.read", self.tr("Read"), icon_name="refresh-cw")
        self.discard_button = button(f"{name}.discard", self.tr("Discard"))
        self.write_button = button(f"{name}.write", self.tr("Review and write"), role="primary")
        self._reason = ElidedLabel()
        set_font(self._reason, SMALL)
        self._reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._reason.setObjectName(f"{name}.reason")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._reason.setMinimumWidth(1)  # beside an open help the buttons need the room
        row.addWidget(self.read_button)
        self._left = QHBoxLayout()
        self._left.setSpacing(4)
        row.addLayout(self._left)
        row.addSpacing(8)
        row.addWidget(self._reason, 1)
        row.addSpacing(4 if has_edits else 0)
        for each in (self.discard_button, self.write_button):
            each.setVisible(has_edits)
            row.addWidget(each)
        self._row = row
        whole.addWidget(bar, 1)
        self.read_button.clicked.connect(self.read)
        self.discard_button.clicked.connect(self.discard)
        self.write_button.clicked.connect(self.review)

    def add_left(self, button: QPushButton, *, first: bool = False) -> None:
        """Put a button behind Read, or before it."""
        if first:
            self._row.insertWidget(0, button)
        else:
            self._left.addWidget(button)

    def add_right(self, button: QPushButton) -> None:
        """Put a button at the right edge, where a panel that writes has its primary."""
        self._row.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 56)

    def show_state(self, *, can_read: bool, can_discard: bool, can_write: bool, reason: str) -> None:
        """Enable the buttons; `reason` says why the primary is not enabled."""
        self.read_button.setEnabled(can_read)
        self.discard_button.setEnabled(can_discard)
        self.write_button.setEnabled(can_write)
        self.write_button.setAccessibleDescription(reason)
        self._reason.set_whole_text(reason)

    def show_note(self, text: str) -> None:
        """Say something small where the reason stands, while there is none."""
        self._reason.set_whole_text(text)

    def reason(self) -> str:
        """Return why the primary is not enabled."""
        return self._reason.whole_text()


class ScrolledBody(QScrollArea):
    """The only part that scrolls: what went wrong above one of several pages."""

    def __init__(
        self, error: QWidget, pages: Sequence[QWidget], *, fills_width: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        content = _Content()
        surface(content)
        if not fills_width:
            content.setMaximumWidth(MOST_WIDTH)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(PADDING, 12, PADDING, 16)
        inner.setSpacing(16)
        inner.addWidget(error)
        self.pages = QStackedWidget()
        for page in pages:
            self.pages.addWidget(page)
        inner.addWidget(self.pages, 1)
        self._inner = inner
        self.setWidget(content)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, most: inner.setContentsMargins(PADDING, 12, _right_margin(most), 16))

    def put_below_error(self, widget: QWidget) -> None:
        """Show something between what went wrong and the pages."""
        self._inner.insertWidget(1, widget)


class _Content(QWidget):
    """Is as high as its layout needs at the width it has; Qt's own hint reckons with the narrowest width."""

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None:
            return super().minimumSizeHint()
        least = layout.totalMinimumSize()
        return QSize(least.width(), max(least.height(), layout.totalHeightForWidth(max(least.width(), self.width()))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _right_margin(scroll_range: int) -> int:
    """Return the margin that keeps the body's right edge above the footer's, with and without a scroll bar."""
    return PADDING - SCROLL_BAR_WIDTH if scroll_range else PADDING
