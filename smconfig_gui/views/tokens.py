"""Colours of the two themes by what they are for."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One theme; every colour is `#RRGGBB`."""

    name: str
    canvas: str
    surface: str
    surface_alt: str
    raised: str
    hairline: str
    border: str
    control: str
    text: str
    muted: str
    disabled: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_tint: str
    hover: str
    track: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    bad_fill: str
    bad_hover: str
    shadow: str
    on_accent: str = "#FFFFFF"

    def colour(self, name: str) -> str:
        """Return a colour by its name, so that an icon can be asked for in words."""
        value: str = getattr(self, name)
        return value


LIGHT = Tokens(
    name="light",
    canvas="#F3F5F8",
    surface="#FFFFFF",
    surface_alt="#F8F9FB",
    raised="#FFFFFF",
    hairline="#E1E5EB",
    border="#C3CBD6",
    control="#7C8798",
    text="#1A1F29",
    muted="#566072",
    disabled="#9AA3B2",
    accent="#3A53C5",
    accent_hover="#31479F",
    accent_text="#3349B3",
    accent_tint="#E9EDFB",
    hover="#EEF1F5",
    track="#E1E5EB",
    ok="#12693F",
    ok_tint="#E4F4EB",
    warn="#8A4B00",
    warn_tint="#FDF1DC",
    bad="#B3261E",
    bad_tint="#FCEBEA",
    bad_fill="#B3261E",
    bad_hover="#8F1D17",
    shadow="#141C2E",
)

DARK = Tokens(
    name="dark",
    canvas="#14171C",
    surface="#1B1F26",
    surface_alt="#20252D",
    raised="#232932",
    hairline="#2C333D",
    border="#414B59",
    control="#78849A",
    text="#E6E9EF",
    muted="#A3ADBD",
    disabled="#66707F",
    accent="#4A63D8",
    accent_hover="#3F57C6",
    accent_text="#A9B7FF",
    accent_tint="#262F55",
    hover="#262C35",
    track="#14171C",
    ok="#7FD3A4",
    ok_tint="#15301F",
    warn="#F2BD62",
    warn_tint="#372A10",
    bad="#FF9F96",
    bad_tint="#3C1D1B",
    bad_fill="#C2362D",
    bad_hover="#AB2D25",
    shadow="#000000",
)
