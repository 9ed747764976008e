"""Why a button that begins a write of its own cannot be pressed, said below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from smconfig_gui.views.fields.labels import note, wrapped


def hindrance_note(button_name: str) -> QLabel:
    """Return the label for the reason, gone while there is none."""
    label = wrapped(note())
    label.setObjectName(f"{button_name}.reason")
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    label.hide()
    return label


def show_hindrance(button: QPushButton, label: QLabel, reason: str) -> None:
    """Show a reason at the button; the empty text means that there is none."""
    button.setAccessibleDescription(reason)
    label.setText(reason)
    label.setVisible(bool(reason))
