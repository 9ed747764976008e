"""Labels of the type scale, lines between regions, and a label that shortens identifiers in the middle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from smconfig_gui.views.theme import (
    BODY,
    HEADING,
    SECTION,
    SMALL,
    TITLE,
    current_tokens,
    keep_font,
    scaled_font,
    set_font,
)

_SEMIBOLD = QFont.Weight.DemiBold


def label(text: str = "", *, ratio: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
    """Return a plain-text label; text of meters is never read as markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    set_font(result, ratio, weight)
    return result


def title(text: str = "") -> QLabel:
    """Return the title of a panel."""
    return label(text, ratio=TITLE, weight=_SEMIBOLD)


def heading(text: str = "") -> QLabel:
    """Return the heading of a dialog."""
    return label(text, ratio=HEADING, weight=_SEMIBOLD)


def section(text: str = "") -> QLabel:
    """Return the heading of a part of a panel."""
    return label(text, ratio=SECTION, weight=_SEMIBOLD)


def strong(text: str = "") -> QLabel:
    """Return a label for a name or a value that stands out."""
    return label(text, weight=_SEMIBOLD)


def muted(text: str = "", *, ratio: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QLabel:
    """Return a label of second rank; it follows the theme by its role."""
    result = label(text, ratio=ratio, weight=weight)
    result.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return result


def note(text: str = "") -> QLabel:
    """Return a small muted label."""
    return muted(text, ratio=SMALL)


def column_header(text: str = "") -> QLabel:
    """Return a label over a column."""
    return muted(text, ratio=SMALL, weight=_SEMIBOLD)


def wrapped(widget: QLabel) -> QLabel:
    """Let a label break its text into lines."""
    widget.setWordWrap(True)
    policy = widget.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
    return widget


def monospace(text: str = "") -> QLabel:
    """Return a label for OBIS codes and hex."""
    result = label(text)
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(scaled_font(SMALL).pointSizeF())
    keep_font(result, font)
    result.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return result


def surface(widget: QWidget, role: QPalette.ColorRole = QPalette.ColorRole.Base) -> None:
    """Fill a widget with the colour of a role; it follows the theme."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(role)


class Line(QFrame):
    """A hairline between rows or regions."""

    def __init__(
        self,
        *,
        vertical: bool = False,
        role: QPalette.ColorRole = QPalette.ColorRole.Midlight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        surface(self, role)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class ColouredLabel(QLabel):
    """A label in the colour of a token, read when it is painted."""

    def __init__(self, text: str = "", colour: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_font(self)
        self._token = colour

    def set_token(self, token: str) -> None:
        """Take another colour."""
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(current_tokens().colour(self._token if self.isEnabled() else "disabled"))
        flags = self.alignment() | (Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine)
        painter.drawText(self.contentsRect(), int(flags), self.text())


class ElidedLabel(QLabel):
    """One line that is shortened when there is no room, in the middle as a rule; the whole text is in the tool tip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_font(self)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._elide()

    def set_whole_text(self, text: str) -> None:
        """Show another text."""
        if text == self._whole == self.accessibleName():
            return  # shortening costs the most of a refresh, and most refreshes change no text
        self._whole = text
        self.setAccessibleName(text)
        self._elide()
        self.updateGeometry()

    def whole_text(self) -> str:
        """Return the text before shortening."""
        return self._whole

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, self._mode, max(self.width(), 1))
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
