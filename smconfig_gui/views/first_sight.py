"""What the window must know of its settings before it shows, so that it neither jumps nor flashes afterwards."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QJsonDocument

from smconfig_gui.views.theme import Choice

MOST_BYTES = 4 << 20


class FirstSight(NamedTuple):
    """Place, colours and language of the window; empty or the system's where nothing is known."""

    geometry: bytes = b""
    theme: Choice = Choice.SYSTEM
    language: str = ""


def first_sight(settings_file: Path) -> FirstSight:
    """Return what a settings file says, as far as it can be read; whether it is in order is found out later."""
    try:
        if settings_file.stat().st_size > MOST_BYTES:
            return FirstSight()
        read = QJsonDocument.fromJson(settings_file.read_bytes())
    except OSError:
        return FirstSight()
    found = read.object().get("settings")
    fields: dict[str, object] = found if isinstance(found, dict) else {}
    theme = str(fields.get("theme") or "")
    return FirstSight(
        geometry=bytes(QByteArray.fromBase64(str(fields.get("geometry") or "").encode()).data()),
        theme=Choice(theme) if theme in set(Choice) else Choice.SYSTEM,
        language=str(fields.get("language") or ""),
    )
