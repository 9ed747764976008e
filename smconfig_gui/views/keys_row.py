"""The row of the meter dialog that says which keys there are, and the two ways to new ones."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.fields.marks import IconMark


class KeysRow(QWidget):
    """Never shows a key: how many there are, and their check values."""

    import_wanted = Signal()
    enter_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("circle-dashed")
        self._text = ElidedLabel()
        self._text.setObjectName(f"{name}.state")
        self._import = button(f"{name}.import", self.tr("Import…"), role="link")
        self._enter = button(f"{name}.enter", self.tr("Enter…"), role="link")
        self.setFocusProxy(self._enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._import)
        row.addWidget(self._enter)
        self.setMinimumHeight(32)
        self._import.clicked.connect(self.import_wanted)
        self._enter.clicked.connect(self.enter_wanted)

    def text(self) -> str:
        """Return the words."""
        return self._text.whole_text()

    def show_none(self) -> None:
        """Say that there are no keys."""
        self._show("circle-dashed", "muted", self.tr("None yet"))

    def show_not_needed(self) -> None:
        """Say that this way and security use no keys of a person."""
        self._show("circle-minus", "muted", self.tr("Not needed"))
        self._import.hide()
        self._enter.hide()

    def show_saved(self, count: int | None, place: str) -> None:
        """Say how many keys are kept where; None while that is not known."""
        if count is None:
            self._show("circle-check", "ok", place)
        else:
            self._show("circle-check", "ok", self.tr("{count}, {place}").format(count=count, place=_lower_first(place)))

    def show_entered(self, secrets: DeviceSecrets, place: str) -> None:
        """Say which keys were entered by their check values; `place` is empty for keys of this time only."""
        values = ", ".join(check_values(secrets.keys.values()))
        text = self.tr("{count} entered: {values}") if values else self.tr("{count} entered")
        self._show("circle-check", "ok", text.format(count=count_of(secrets), values=values))
        self._text.setToolTip(place or self.tr("Only until this program ends"))

    def show_problem(self, problem: str) -> None:
        """Say why keys cannot be shown or taken."""
        self._show("triangle-alert", "bad", problem)

    def _show(self, icon_name: str, token: str, text: str) -> None:
        self._import.show()
        self._enter.show()
        self._mark.set_icon(icon_name, token)
        self._text.set_whole_text(text)


def count_of(secrets: DeviceSecrets) -> int:
    """Return how many keys and passwords there are."""
    return len(secrets.keys) + sum(len(group) for group in secrets.channels.values())


def check_values(secrets: Iterable[object]) -> list[str]:
    """Return the check values of the keys among some secrets."""
    return [secret.check_value() for secret in secrets if isinstance(secret, Key)]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
