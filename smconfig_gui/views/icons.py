"""Line icons that take the colour of the theme when they are painted, so that a switch needs no new icons."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from smconfig_gui.resource_files import resource_path
from smconfig_gui.views.theme import current_tokens

SMALL, NORMAL, LARGE, HERO = 14, 16, 20, 24


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")


def paint_icon(painter: QPainter, name: str, colour: str | QColor, rect: QRect | QRectF) -> None:
    """Draw an icon in one colour; a name without a file raises FileNotFoundError."""
    source = _drawing(name).replace("currentColor", QColor(colour).name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(rect))
    painter.restore()


class PaintedEngine(QIconEngine):
    """Paints an icon anew each time it is shown, in the colours of the theme of that moment."""

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def isNull(self) -> bool:
        return False


class _TintedEngine(PaintedEngine):
    """Paints one icon in the token it is given, or in the colour of disabled texts; at the left of a wider place."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        tokens = current_tokens()
        token = "disabled" if mode is QIcon.Mode.Disabled else self._token
        side = min(rect.width(), rect.height())
        square = QRect(QPoint(0, 0), QSize(side, side))
        square.moveTopLeft(QPoint(rect.left(), rect.center().y() - side // 2 + 1))
        paint_icon(painter, self._name, tokens.colour(token), square if rect.width() > rect.height() else rect)

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._token)

    def iconName(self) -> str:
        return self._name


def icon(name: str, colour: str = "muted") -> QIcon:
    """Return an icon in the colour of a token ("muted", "accent_text", "on_accent", "ok", "warn", "bad")."""
    _drawing(name)
    return QIcon(_TintedEngine(name, colour))
