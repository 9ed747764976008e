"""The row of the meter dialog that says which keys there are, and the two ways to new ones."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import ElidedLabel, monospace
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
        self._values = monospace()
        self._values.setObjectName(f"{name}.check_values")
        self._import = button(f"{name}.import", self.tr("Import…"), role="link")
        self._enter = button(f"{name}.enter", self.tr("Enter…"), role="link")
        self.setFocusProxy(self._enter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        row = QHBoxLayout()
        whole.addLayout(row)
        whole.addWidget(self._values)
        self._values.setContentsMargins(24, 0, 0, 4)
        self._values.hide()
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
        self._show("circle-check", "ok", self.tr("{count} entered").format(count=count_of(secrets)))
        self._text.setToolTip(place or self.tr("Only until this program ends"))
        self._values.setText("  ".join(check_values(secrets.keys.values())))
        self._values.setAccessibleName(self.tr("Check values {values}").format(values=self._values.text()))
        self._values.setVisible(bool(self._values.text()))

    def show_problem(self, problem: str) -> None:
        """Say why keys cannot be shown or taken."""
        self._show("triangle-alert", "bad", problem)

    def _show(self, icon_name: str, token: str, text: str) -> None:
        self._import.show()
        self._enter.show()
        self._values.hide()
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
