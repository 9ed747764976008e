"""The two colour themes: tokens, palettes, and the order in which an application is switched between them."""

from enum import StrEnum
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from smconfig_gui.views.style_sheet import style_sheet
from smconfig_gui.views.tokens import DARK, LIGHT, Tokens

# Qt puts an older font back when a style sheet is replaced; so the wanted one is remembered in the widget.
_FONT = "smconfig_font"
_with_own_font: WeakSet[QWidget] = WeakSet()
TITLE, HEADING, SECTION, BODY, SMALL = 1.54, 1.38, 1.08, 1.0, 0.92


class Choice(StrEnum):
    """What the user asked for in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens_of(palette: QPalette) -> Tokens:
    """Return the tokens of the theme that this palette belongs to; for own painting."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightnessF() < 0.5 else LIGHT


def current_tokens() -> Tokens:
    """Return the tokens of the theme that the application shows now."""
    return tokens_of(QApplication.palette())


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme, with the group Disabled."""
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.canvas,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface_alt,
        role.Button: tokens.raised,
        role.Light: tokens.raised,
        role.ToolTipBase: tokens.raised,
        role.Midlight: tokens.hairline,
        role.Mid: tokens.border,
        role.Dark: tokens.control,
        role.Shadow: tokens.shadow,
        role.WindowText: tokens.text,
        role.Text: tokens.text,
        role.ButtonText: tokens.text,
        role.ToolTipText: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.BrightText: tokens.bad,
        role.Accent: tokens.accent,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
    }
    result = QPalette()
    for name, colour in colours.items():
        result.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.PlaceholderText):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.disabled))
    for name in (role.Accent, role.Highlight):
        result.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.border))
    return result


def item_view_palette(tokens: Tokens) -> QPalette:
    """Return the palette of lists, trees and tables: chosen rows are tinted and keep their text colour."""
    result = palette(tokens)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        result.setColor(group, QPalette.ColorRole.Highlight, QColor(tokens.accent_tint))
        result.setColor(group, QPalette.ColorRole.HighlightedText, QColor(tokens.text))
    return result


def apply_theme(application: QApplication, tokens: Tokens, *, with_sheet: bool = True) -> None:
    """Switch everything that is shown; palettes first, because a style sheet is resolved against them once."""
    application.setStyleSheet("")  # replacing a sheet, Qt goes over each widget once for every one that it lies in
    application.setPalette(palette(tokens))
    application.setPalette(item_view_palette(tokens), "QAbstractItemView")  # type: ignore[arg-type]  # the stub says bytes
    if with_sheet:
        application.setStyleSheet(_sheet(tokens))
    for widget in list(_with_own_font):  # asking Qt for all widgets would wrap ones that are being destroyed
        if isValid(widget) and isinstance(font := widget.property(_FONT), QFont) and widget.font() != font:
            widget.setFont(font)


class Theme(QObject):
    """Keeps an application in the theme that the user chose, or in the system's.

    The style sheet can wait for `put_on_sheet`: widgets that are put together without one are dressed in half the time.
    """

    changed = Signal()

    def __init__(self, application: QApplication, choice: Choice = Choice.SYSTEM, *, with_sheet: bool = True) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._with_sheet = with_sheet
        self._shown: Tokens | None = None
        application.styleHints().colorSchemeChanged.connect(self._refresh)
        self._refresh()

    @property
    def choice(self) -> Choice:
        """What the user asked for."""
        return self._choice

    def choose(self, choice: Choice) -> None:
        """Follow the system, or one theme from now on."""
        self._choice = choice
        self._refresh()

    def put_on_sheet(self) -> None:
        """Dress what was made until now, and from now on everything."""
        self._with_sheet = True
        if self._shown is not None:
            self._application.setStyleSheet(_sheet(self._shown))

    def _refresh(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        dark = self._choice is Choice.DARK or (self._choice is Choice.SYSTEM and scheme is Qt.ColorScheme.Dark)
        wanted = DARK if dark else LIGHT
        if wanted is not self._shown:
            self._shown = wanted
            apply_theme(self._application, wanted, with_sheet=self._with_sheet)
            self.changed.emit()


def _sheet(tokens: Tokens) -> str:
    return style_sheet(tokens, scaled_font(SMALL).pointSizeF())


def scaled_font(ratio: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the system font in one of the type ratios, with figures of equal width where it has them."""
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * ratio)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def set_font(widget: QWidget, ratio: float = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> None:
    """Give a widget one of the type ratios."""
    keep_font(widget, scaled_font(ratio, weight))


def keep_font(widget: QWidget, font: QFont) -> None:
    """Give a widget a font that it keeps when the theme is switched."""
    widget.setProperty(_FONT, font)
    _with_own_font.add(widget)
    widget.setFont(font)
