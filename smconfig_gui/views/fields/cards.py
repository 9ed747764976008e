"""Containers: card, banner, chip, fact rows, and the message of an empty panel."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, muted, section, strong, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import HERO, SMALL
from smconfig_gui.views.theme import SMALL as SMALL_TEXT
from smconfig_gui.views.theme import current_tokens, set_font

FACT_HEIGHT = 24


class Card(QWidget):
    """A hairline with radius 8 around its content; no shadow."""

    def __init__(self, heading: str = "", *, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill = ""
        self._is_dashed = False
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding - 2, padding, padding)
        self.body.setSpacing(0)
        if heading:
            self.body.addWidget(section(heading))
            self.body.addSpacing(6)

    def set_fill(self, token: str) -> None:
        """Fill the card with a token instead of the surface behind it."""
        self._fill = token

    def set_dashed(self, is_dashed: bool) -> None:
        """Draw the edge of something that is not there with dashes."""
        self._is_dashed = is_dashed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(tokens.border if self._is_dashed else tokens.hairline))
        if self._is_dashed:
            edge.setDashPattern([4, 3])
        painter.setPen(edge)
        painter.setBrush(QColor(tokens.colour(self._fill)) if self._fill else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class Facts(QWidget):
    """Label and value under each other, rows of 24."""

    def __init__(self, name: str, label_width: int = 144, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._rows: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, label_width)
        self._grid.setColumnStretch(2, 1)

    def add(self, key: str, text: str, icon_name: str = "", colour: str = "muted") -> ElidedLabel:
        """Add a row and return its value, to be filled later."""
        row = len(self._rows)
        name = muted(text)
        value = ElidedLabel("–")
        value.setObjectName(f"{self.objectName()}.{key}")
        value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name.setBuddy(value)
        self._grid.setRowMinimumHeight(row, FACT_HEIGHT)
        self._grid.addWidget(name, row, 0)
        if icon_name:
            self._grid.addWidget(IconMark(icon_name, colour), row, 1)
            self._grid.addWidget(value, row, 2)
        else:
            self._grid.addWidget(value, row, 1, 1, 2)
        self._rows[key] = value
        return value


class Chip(QWidget):
    """A rounded label with an icon; tone is "ok", "warn", "bad", "accent" or "plain"."""

    _TONES = {  # noqa: RUF012 - never changed
        "ok": ("ok_tint", "ok"),
        "warn": ("warn_tint", "warn"),
        "bad": ("bad_tint", "bad"),
        "accent": ("accent_tint", "accent_text"),
        "plain": ("hover", "muted"),
    }

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = "plain"
        self.setFixedHeight(24)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 10, 0)
        layout.setSpacing(6)
        self._icon = IconMark("info", "muted", SMALL)
        self._text = ColouredLabel("", "muted")
        set_font(self._text, SMALL_TEXT, QFont.Weight.Medium)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)

    def show_state(self, text: str, icon_name: str, tone: str) -> None:
        """Show a text with an icon in a tone."""
        self._tone = tone
        _, word = self._TONES[tone]
        self._icon.set_icon(icon_name, word)
        self._text.setText(text)
        self._text.set_token(word)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the text."""
        return self._text.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().colour(self._TONES[self._tone][0])))
        painter.drawRoundedRect(self.rect(), 12, 12)


class Banner(QWidget):
    """A tinted stripe with an icon, a bold line and a plain one; tone is "warn", "bad", "ok" or "quiet"."""

    _FILLS = {"warn": "warn_tint", "bad": "bad_tint", "ok": "ok_tint", "quiet": "surface_alt"}  # noqa: RUF012

    def __init__(self, name: str, tone: str, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        self._mark = IconMark(icon_name, "warn" if tone == "quiet" else tone)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop if tone != "quiet" else Qt.AlignmentFlag.AlignVCenter)
        lines = QVBoxLayout() if tone != "quiet" else QHBoxLayout()
        lines.setSpacing(2 if tone != "quiet" else 8)
        self._bold = strong() if tone == "quiet" else wrapped(strong())
        self._plain = wrapped(muted() if tone == "quiet" else QLabel())
        self._plain.setTextFormat(Qt.TextFormat.PlainText)
        lines.addWidget(self._bold)
        lines.addWidget(self._plain, 1)
        row.addLayout(lines, 1)
        self._row = row
        self.setMinimumHeight(48)

    def add_button(self, button: QPushButton) -> None:
        """Put the one button at its right."""
        self._row.addWidget(button)

    def set_icon(self, icon_name: str, token: str) -> None:
        """Show another icon."""
        self._mark.set_icon(icon_name, token)

    def show_lines(self, bold: str, plain: str) -> None:
        """Show a bold and a plain line."""
        self._bold.setText(bold)
        self._plain.setText(plain)
        self._plain.setVisible(bool(plain))
        self.setAccessibleName(f"{bold}. {plain}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.hairline) if self._tone == "quiet" else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.colour(self._FILLS[self._tone])))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class EmptyMessage(QWidget):
    """What a panel shows while there is nothing to show: an icon, a line and what to do."""

    start = Signal()

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 48, 0, 48)
        layout.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._bold = strong()
        self._plain = muted()
        layout.addStretch(2)
        layout.addWidget(IconMark(icon_name, "muted", HERO), 0, centre)
        layout.addSpacing(4)
        layout.addWidget(self._bold, 0, centre)
        layout.addWidget(self._plain, 0, centre)
        self.start_button = button("", self.tr("Start without a meter"), role="link")
        self.start_button.hide()
        self.start_button.clicked.connect(self.start)
        layout.addWidget(self.start_button, 0, centre)
        layout.addStretch(3)

    def show_lines(self, bold: str, plain: str) -> None:
        """Show what is missing and what to do."""
        self._bold.setText(bold)
        self._plain.setText(plain)
