"""The page of an empty window: what can be done first, and where keys would go. No wizard."""

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
    """A heading, one card for each way to a meter, and a line about the keyring."""

    simulated_wanted = Signal()
    add_wanted = Signal()
    import_wanted = Signal()
    key_file_wanted = Signal()

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
        column.addLayout(self._cards())
        column.addSpacing(24)
        column.addLayout(self._key_line())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(5)

    def show_keys(self, icon_name: str, token: str, text: str, action: str) -> None:
        """Say where keys would go; `action` is what can be done about it, empty for nothing."""
        self._key_mark.set_icon(icon_name, token)
        self._key_text.setText(text)
        self._key_action.setText(action)
        self._key_action.setAccessibleName(action.rstrip("…"))
        self._key_action.setVisible(bool(action))

    def key_text(self) -> str:
        """Return what is said about keys."""
        return self._key_text.text()

    def _cards(self) -> QHBoxLayout:
        start = button("window.try_simulated", self.tr("Start simulated meter"), role="primary")
        add = button("window.add_meter", self.tr("Add meter…"))
        fetch = button("window.import", self.tr("Import…"))
        start.clicked.connect(self.simulated_wanted)
        add.clicked.connect(self.add_wanted)
        fetch.clicked.connect(self.import_wanted)
        simulated = self.tr(
            "An SMR 5.2 meter with a gas meter, inside this program. Connected in one click; nothing real is touched."
        )
        added = self.tr("Over TCP, or with an optical head on a USB or serial port.")
        imported = self.tr("A list of meters from a table or from another computer. Keys are imported apart from it.")
        cards = QHBoxLayout()
        cards.setSpacing(16)
        cards.addWidget(self._card("play", self.tr("Try a simulated meter"), simulated, start))
        cards.addWidget(self._card("plug", self.tr("Add a meter"), added, add))
        cards.addWidget(self._card("folder-input", self.tr("Import"), imported, fetch))
        return cards

    def _key_line(self) -> QHBoxLayout:
        self._key_mark = IconMark("circle-dashed")
        self._key_text = wrapped(label(self.tr("Looking at the keyring of this computer…")))
        self._key_text.setObjectName("window.keys")
        self._key_action = button("window.key_file", self.tr("Use a key file…"), role="link")
        self._key_action.hide()
        self._key_action.clicked.connect(self.key_file_wanted)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._key_mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._key_text, 1)
        line.addWidget(self._key_action)
        return line

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
