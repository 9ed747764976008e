"""Segmented switch and on/off switch; both keep the roles that screen readers know."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font, set_font


class Segment(QAbstractButton):
    """One choice of a segmented switch, with an optional count in a badge."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._badge = ""
        set_font(self)

    def set_text(self, text: str, badge: str = "") -> None:
        """Show another label and badge; no badge when it is empty."""
        self.setText(text)
        self._badge = badge
        self.setAccessibleName(f"{text}, {badge}" if badge else text)
        self.updateGeometry()
        self.update()

    def badge(self) -> str:
        """Return the text in the badge."""
        return self._badge

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the switch moves the choice; a button of a group would only move the focus
        else:
            super().keyPressEvent(event)

    def _fonts(self) -> tuple[QFont, QFont]:
        text, badge = QFont(self.font()), scaled_font(SMALL, QFont.Weight.DemiBold)
        text.setWeight(QFont.Weight.DemiBold)
        return text, badge

    def sizeHint(self) -> QSize:
        text, badge = self._fonts()
        width = 24 + _width(text, self.text())
        if self._badge:
            width += 10 + _width(badge, self._badge) + 12
        return QSize(width, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        text_font, badge_font = self._fonts()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            painter.setPen(QColor(tokens.border))
            painter.setBrush(QColor(tokens.raised))
            painter.drawRoundedRect(area, 5, 5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if not self.isChecked():
            text_font.setWeight(QFont.Weight.Normal)
        painter.setFont(text_font)
        token = "disabled" if not self.isEnabled() else "text" if self.isChecked() else "muted"
        painter.setPen(QColor(tokens.colour(token)))
        text_area = QRectF(self.rect()).adjusted(12, 0, 0, 0)
        centred = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if not self._badge:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
            return
        painter.drawText(text_area, centred, self.text())
        badge_width = _width(badge_font, self._badge) + 12
        badge_area = QRectF(self.width() - 6 - badge_width, 4, badge_width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_tint))
        painter.drawRoundedRect(badge_area, 10, 10)
        painter.setFont(badge_font)
        painter.setPen(QColor(tokens.accent_text))
        painter.drawText(badge_area, Qt.AlignmentFlag.AlignCenter, self._badge)


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text)


class SegmentedSwitch(QWidget):
    """One of a few choices side by side; arrow keys move between them."""

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.segments = tuple(Segment(f"{name}.{key}", text, self) for key, text in choices)
        for number, segment in enumerate(self.segments):
            self._group.addButton(segment, number)
            layout.addWidget(segment)
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.segments[0].setChecked(True)
        self._group.idToggled.connect(self._toggled)

    def current(self) -> int:
        """Return the number of the choice."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Make a choice from the program."""
        self.segments[number].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        wanted = self.current() + step
        if step and 0 <= wanted < len(self.segments):
            self.choose(wanted)
            self.segments[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        elif not step:
            super().keyPressEvent(event)

    def _toggled(self, number: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().track))
        painter.drawRoundedRect(self.rect(), 7, 7)


class Switch(QCheckBox):
    """An on/off switch: a check box with its own painting."""

    TRACK = QSize(36, 20)

    def __init__(self, name: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_font(self)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 8 + self.TRACK.width() + 4, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.disabled))
        text_area = self.rect().adjusted(0, 0, -self.TRACK.width() - 10, 0)
        painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.text())
        top = (self.height() - self.TRACK.height()) / 2
        track = QRectF(self.width() - self.TRACK.width() + 0.5, top + 0.5, self.TRACK.width() - 1, 19)
        rim = tokens.control if self.isEnabled() else tokens.border
        is_on = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(QColor(tokens.accent if is_on else rim), 1))
        painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
        painter.drawRoundedRect(track, 9.5, 9.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent_text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(track.adjusted(-0.5, -0.5, 0.5, 0.5), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent if is_on else rim))
        left = track.right() - 17 if self.isChecked() else track.left() + 3
        painter.drawEllipse(QRectF(left, track.top() + 2.75, 14, 14))
