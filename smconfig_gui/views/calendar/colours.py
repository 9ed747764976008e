"""Colours and words of tariffs and day profiles: hue is the tariff, lightness and digit are the day profile."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from smconfig_gui.views.tokens import DARK, Tokens

TARIFF_TEXT = "#10141B"
_TARIFFS = ("#56B4E9", "#E69F00", "#009E73", "#CC79A7")  # Okabe-Ito: told apart by colour-blind people
_DAYS = {
    "light": (("#E3E8F3", "#4A5468"), ("#B4C0DF", "#1A1F29"), ("#7E90C8", "#0E131C"), ("#38488C", "#FFFFFF")),
    "dark": (("#2A313F", "#B4BDCB"), ("#43507A", "#F2F4F8"), ("#6F84CC", "#0B0E14"), ("#B7C5FA", "#0B0E14")),
}


def tariff_colour(tariff: int) -> QColor:
    """Return the colour of a tariff; they repeat after four, and the number always stands beside them."""
    return QColor(_TARIFFS[(tariff - 1) % len(_TARIFFS)])


def tariff_name(tariff: int | None) -> str:
    """Return the short name of a tariff: `T1`."""
    return "?" if tariff is None else f"T{tariff}"


def tariff_word(tariff: int | None) -> str:
    """Return what a tariff is in the Netherlands: 1 low, 2 normal; others have no word."""
    words = {
        1: QCoreApplication.translate("tariffs", "low"),
        2: QCoreApplication.translate("tariffs", "normal"),
        None: QCoreApplication.translate("tariffs", "not known"),
    }
    return words.get(tariff, "")


def tariff_title(tariff: int | None) -> str:
    """Return a tariff in words: `Tariff 1, low`."""
    if tariff is None:
        return QCoreApplication.translate("tariffs", "No tariff known")
    word = tariff_word(tariff)
    name = QCoreApplication.translate("tariffs", "Tariff {number}").format(number=tariff)
    return f"{name}, {word}" if word else name


def day_colours(tokens: Tokens, rank: int | None) -> tuple[QColor, QColor]:
    """Return fill and digit of the day profile at a place in its table; None is a day that is not defined."""
    if rank is None:
        return QColor(tokens.surface), QColor(tokens.bad)
    ramp = _DAYS["dark" if tokens.name == DARK.name else "light"]
    fill, digit = ramp[min(rank, len(ramp) - 1)]
    return QColor(fill), QColor(digit)


def paint_unknown(painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    """Fill a stretch before the first switch: the tariff there depends on the day before."""
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.fillRect(area, QColor(tokens.hairline))
    painter.setPen(QPen(QColor(tokens.control), 1))
    x = area.left() - area.height()
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
        x += 6
    painter.restore()


def paint_day_badge(painter: QPainter, area: QRectF, text: str, rank: int | None, tokens: Tokens) -> None:
    """Draw the square with the digit of a day profile."""
    fill, digit = day_colours(tokens, rank)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.bad), 1) if rank is None else Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(fill))
    painter.drawRoundedRect(area, 3, 3)
    painter.setPen(digit)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
