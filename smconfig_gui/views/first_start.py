"""The page of an empty window: what can be done first. No wizard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.labels import label, muted, section, surface, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import HERO

_CARD_WIDTH = 272


class FirstStart(QWidget):
    """A heading and one card for each way to a meter."""

    simulated_wanted = Signal()
    connect_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(48, 24, 48, 24)
        whole.setSpacing(0)
        whole.addStretch(4)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label(self.tr("Which meter first?"), ratio=1.85, weight=QFont.Weight.DemiBold))
        column.addSpacing(10)
        column.addWidget(muted(self.tr("Nothing is connected, and nothing connects by itself.")))
        column.addSpacing(32)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        start = button("window.try_simulated", self.tr("Start simulated meter"), role="primary")
        add = button("window.connect_tcp", self.tr("Connect…"))
        start.clicked.connect(self.simulated_wanted)
        add.clicked.connect(self.connect_wanted)
        simulated = self.tr(
            "An SMR 5.2 meter with a gas meter, inside this program. Connected in one click; nothing real is touched."
        )
        tcp = self.tr("Over TCP, with keys typed for this time only. Nothing is stored on this computer.")
        cards.addWidget(self._card("play", self.tr("Try a simulated meter"), simulated, start))
        cards.addWidget(self._card("plug", self.tr("Connect to a TCP meter"), tcp, add))
        column.addLayout(cards)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(5)

    @staticmethod
    def _card(icon_name: str, heading: str, text: str, action: QPushButton) -> Card:
        card = Card(padding=24)
        card.setFixedSize(_CARD_WIDTH, 232)
        card.body.addWidget(IconMark(icon_name, "accent_text", HERO))
        card.body.addSpacing(12)
        card.body.addWidget(section(heading))
        card.body.addSpacing(6)
        card.body.addWidget(wrapped(muted(text)))
        card.body.addStretch(1)
        card.body.addWidget(action, 0, Qt.AlignmentFlag.AlignLeft)
        return card
