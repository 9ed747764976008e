"""Themes: contrast of the tokens, palettes, switching, icons."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot

from smconfig_gui.resource_files import resource_names, resource_text
from smconfig_gui.views.icons import icon
from smconfig_gui.views.theme import (
    TITLE,
    Choice,
    Theme,
    current_tokens,
    item_view_palette,
    palette,
    set_font,
    tokens_of,
)
from smconfig_gui.views.tokens import DARK, LIGHT, Tokens

PAIRS = [  # foreground, background, least contrast (WCAG 2.x)
    ("text", "surface", 13),
    ("muted", "surface", 4.5),
    ("muted", "canvas", 4.5),
    ("muted", "hover", 4.5),
    ("muted", "accent_tint", 4.5),
    ("accent_text", "surface", 4.5),
    ("accent_text", "accent_tint", 4.5),
    ("ok", "surface", 4.5),
    ("ok", "ok_tint", 4.5),
    ("warn", "surface", 4.5),
    ("warn", "warn_tint", 4.5),
    ("bad", "surface", 4.5),
    ("bad", "bad_tint", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent", "bad_fill", 4.5),
    ("on_accent", "bad_hover", 4.5),
    ("control", "surface", 3),
    ("control", "canvas", 3),
]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.x."""
    parts = [part / 255 for part in (QColor(colour).red(), QColor(colour).green(), QColor(colour).blue())]
    red, green, blue = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("foreground", "background", "least"), PAIRS)
def test_text_can_be_read_on_its_background(tokens: Tokens, foreground: str, background: str, least: float) -> None:
    assert contrast(tokens.colour(foreground), tokens.colour(background)) >= least


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
def test_a_palette_has_every_role_and_tells_its_theme(tokens: Tokens) -> None:
    found = palette(tokens)
    role = QPalette.ColorRole
    assert found.color(role.Window).name() == tokens.canvas.lower()
    assert found.color(role.Base).name() == tokens.surface.lower()
    assert found.color(QPalette.ColorGroup.Disabled, role.Text).name() == tokens.disabled.lower()
    assert tokens_of(found) is tokens
    chosen = item_view_palette(tokens).color(QPalette.ColorGroup.Active, role.Highlight)
    assert chosen.name() == tokens.accent_tint.lower()


def test_switching_changes_palettes_style_sheet_and_own_painting(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    label, view, button = QLabel("x"), QListView(), QPushButton("x")
    for widget in (label, view, button):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Choice.DARK)
    assert current_tokens() is DARK
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == DARK.text.lower()
    assert view.palette().color(QPalette.ColorRole.Highlight).name() == DARK.accent_tint.lower()
    assert DARK.accent in qapp.styleSheet()
    assert LIGHT.accent not in qapp.styleSheet()
    theme.choose(Choice.LIGHT)
    assert view.palette().color(QPalette.ColorRole.Highlight).name() == LIGHT.accent_tint.lower()


def test_the_theme_of_the_system_is_followed_until_another_is_chosen(qapp: QApplication, theme: Theme) -> None:
    theme.choose(Choice.SYSTEM)
    scheme = qapp.styleHints().colorScheme()
    assert current_tokens() is (DARK if scheme is Qt.ColorScheme.Dark else LIGHT)
    theme.choose(Choice.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert current_tokens() is DARK


def colours_of(found: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """Return the colours of the pixels that are not see-through."""
    image = found.pixmap(QSize(24, 24), mode).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_an_icon_takes_the_colour_of_the_theme_when_it_is_painted(theme: Theme) -> None:
    bell = icon("bell", "accent_text")
    assert LIGHT.accent_text.lower() in colours_of(bell)
    theme.choose(Choice.DARK)
    assert DARK.accent_text.lower() in colours_of(bell)
    assert DARK.disabled.lower() in colours_of(bell, QIcon.Mode.Disabled)


def test_a_copied_icon_paints_the_same(theme: Theme) -> None:
    copied = QIcon(icon("bell", "ok"))
    copied.addPixmap(copied.pixmap(16, 16), QIcon.Mode.Active)
    assert LIGHT.ok.lower() in colours_of(copied)


def test_an_icon_without_a_file_is_refused() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icon("no-such-icon")


def test_the_icons_come_with_their_licence() -> None:
    assert "ISC License" in resource_text("icons", "LICENSE.lucide.txt")
    for name in resource_names("icons", ".svg"):
        assert "<svg" in resource_text("icons", name)


def test_fonts_given_after_the_first_switch_survive_the_next(theme: Theme, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.show()
    theme.choose(Choice.DARK)
    set_font(label, TITLE, QFont.Weight.DemiBold)
    theme.choose(Choice.LIGHT)
    assert label.font().weight() == QFont.Weight.DemiBold
