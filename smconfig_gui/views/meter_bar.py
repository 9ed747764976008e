"""The bar under the menu: what can be done with the chosen meter, which one it is, how it is protected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.jobs import LinkState
from smconfig_gui.model.protection import Security
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Chip
from smconfig_gui.views.fields.labels import ElidedLabel, Line, note, surface
from smconfig_gui.views.fields.marks import Shape, ShapeMark
from smconfig_gui.views.fields.switch import Switch
from smconfig_gui.views.icons import icon
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import generation_title, place_text
from smconfig_gui.views.theme import SECTION, set_font

if TYPE_CHECKING:
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.runner import MeterFacts

SHAPES = {
    LinkState.OFFLINE: Shape.OFFLINE,
    LinkState.CONNECTING: Shape.CONNECTING,
    LinkState.CONNECTED: Shape.ASSOCIATED,
}


class MeterBar(QWidget):
    """Buttons over the two left columns, the meter from the panel's left edge on."""

    connect_wanted = Signal()
    disconnect_wanted = Signal()
    read_all = Signal()
    review_all = Signal()
    read_only_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(56)
        surface(self)
        self._link = LinkState.OFFLINE
        self.connect_button = button("connection.connect", self.tr("Connect"), icon_name="plug")
        self.read_button = button("window.read_all", self.tr("Read all"), icon_name="refresh-cw")
        self.review_button = button("window.review_all", self.tr("Review all"), icon_name="list-checks")
        self.read_only = Switch("window.read_only", self.tr("Read-only"))
        self._left = QWidget()
        self._left.setMinimumWidth(0)
        self._shape = ShapeMark()
        self._name = ElidedLabel(self.tr("No meter selected"))
        self._name.setObjectName("window.meter")
        self._way = note()
        self._chip = Chip("window.protection")
        self._lay_out()
        self.connect_button.clicked.connect(self._press)
        self.read_button.clicked.connect(self.read_all)
        self.review_button.clicked.connect(self.review_all)
        self.read_only.toggled.connect(self.read_only_changed)

    def set_left_width(self, width: int) -> None:
        """Keep the meter above the panel's left edge, as far as the buttons leave room."""
        self._left.setMinimumWidth(max(width, 0))

    def show_meter(self, meter: "Meter | None", facts: "MeterFacts | None", link: LinkState) -> None:
        """Show which meter is chosen and how it is connected."""
        self._link = link
        has_meter = meter is not None
        is_online = link is LinkState.CONNECTED
        for widget in (self._shape, self._way, self._chip):
            widget.setVisible(has_meter)
        set_font(self._name, SECTION if has_meter else 1.0, QFont.Weight.DemiBold if has_meter else QFont.Weight.Normal)
        self._shape.set_shape(SHAPES[link])
        if meter is None:
            self._name.set_whole_text(self.tr("No meter selected"))
        else:
            self._name.set_whole_text((facts.device_identification if facts else None) or meter.title)
            generation = facts.profile.title if facts is not None else generation_title(meter.generation)
            self._way.setText("  ·  ".join(part for part in (generation, place_text(meter.endpoint.text)) if part))
        self._show_protection(facts if is_online else None)
        self.connect_button.setText(self.tr("Disconnect") if is_online else self.tr("Connect"))
        self.connect_button.setAccessibleName(self.connect_button.text())
        self.connect_button.setIcon(icon("unplug" if is_online else "plug"))

    def show_situation(self, situation: Situation, *, changes: int, has_meter: bool) -> None:
        """Enable what can be done now; `changes` stands behind "Review all"."""
        self.connect_button.setEnabled(has_meter and not situation.is_busy)
        self.read_button.setEnabled(situation.can_work)
        self.review_button.setEnabled(situation.can_write and changes > 0)
        text = self.tr("Review all ({count})").format(count=changes) if changes else self.tr("Review all")
        self.review_button.setText(text)
        self.review_button.setAccessibleName(text)
        self.read_only.setEnabled(has_meter)
        with QSignalBlocker(self.read_only):
            self.read_only.setChecked(situation.is_read_only)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 1, 16, 0)
        row.setSpacing(0)
        buttons = QHBoxLayout(self._left)
        buttons.setContentsMargins(16, 0, 12, 0)
        buttons.setSpacing(8)
        for each in (self.connect_button, self.read_button, self.review_button):
            buttons.addWidget(each)
        buttons.addStretch(1)
        row.addWidget(self._left)
        divider = Line(vertical=True, role=QPalette.ColorRole.Midlight)
        divider.setFixedHeight(32)
        row.addWidget(divider)
        row.addSpacing(18)
        row.addLayout(self._names())
        row.addSpacing(24)
        row.addWidget(self._chip)
        row.addStretch(1)
        row.addWidget(self.read_only)
        whole.addWidget(bar, 1)
        whole.addWidget(Line())

    def _names(self) -> QVBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch(1)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._shape)
        first.addWidget(self._name, 1)
        names.addLayout(first)
        second = QHBoxLayout()
        second.setContentsMargins(18, 0, 0, 0)
        second.addWidget(self._way)
        names.addLayout(second)
        names.addStretch(1)
        self._name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._way.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return names

    def _show_protection(self, facts: "MeterFacts | None") -> None:
        if self._link is LinkState.CONNECTING:
            self._chip.show_state(self.tr("Connecting"), "shield", "accent")
        elif facts is None:
            self._chip.show_state(self.tr("Not connected"), "shield", "plain")
        elif facts.security is Security.HLS5:
            self._chip.show_state(self.tr("HLS5, encrypted"), "shield-check", "ok")
        elif facts.security is Security.LLS:
            self._chip.show_state(self.tr("Password, encrypted"), "shield-check", "ok")
        elif facts.security is Security.LLS_PLAIN:
            self._chip.show_state(self.tr("Password, not encrypted"), "shield", "warn")
        else:
            self._chip.show_state(self.tr("Not protected"), "shield", "warn")

    def _press(self) -> None:
        if self._link is LinkState.CONNECTED:
            self.disconnect_wanted.emit()
        else:
            self.connect_wanted.emit()
