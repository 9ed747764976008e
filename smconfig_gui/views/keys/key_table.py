"""The table of the panel Keys: one row per type of key, with its state in an icon and a word."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.keys import NAMES
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.secret import SecretType
from smconfig_gui.model.stored_keys import StoredKey, StoredKeys
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.labels import ColouredLabel, Line, column_header, label, monospace, muted, strong
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.texts import stamp, translate
from smconfig_gui.views.theme import set_font

METER_KINDS = (
    SecretType.E_METER_MASTER_KEY,
    SecretType.E_METER_AUTHENTICATION_KEY,
    SecretType.E_METER_ENCRYPTION_KEY_UNICAST,
    SecretType.E_METER_ENCRYPTION_KEY_BROADCAST,
)
CHANNEL_KINDS = (
    SecretType.G_METER_MASTER_KEY,
    SecretType.G_METER_ENCRYPTION_KEY,
    SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY,
    SecretType.G_METER_OPTICAL_PORT_KEY,
)
MOST_EARLIER = 3
_COLUMNS = 6
_ORIGINS = {
    Origin.ENTERED: QT_TRANSLATE_NOOP("keys", "Entered here"),
    Origin.DELIVERY: QT_TRANSLATE_NOOP("keys", "Delivery file"),
    Origin.GENERATED: QT_TRANSLATE_NOOP("keys", "Drawn here"),
    Origin.GIVEN: QT_TRANSLATE_NOOP("keys", "Entered for a change"),
    Origin.UNKNOWN: QT_TRANSLATE_NOOP("keys", "–"),
}


@dataclass(frozen=True, slots=True)
class _Look:
    icon: str
    colour: str
    word: Text


_ABSENT = _Look("circle-dashed", "muted", QT_TRANSLATE_NOOP("keys", "Not known here"))
_LOOKS = {
    KeyState.ACTIVE: _Look("circle-check", "ok", QT_TRANSLATE_NOOP("keys", "Active")),
    KeyState.UNVERIFIED: _Look("triangle-alert", "warn", QT_TRANSLATE_NOOP("keys", "Not verified")),
    KeyState.SENT: _Look("triangle-alert", "warn", QT_TRANSLATE_NOOP("keys", "Sent, not verified")),
    KeyState.PREPARED: _Look("hourglass", "muted", QT_TRANSLATE_NOOP("keys", "Prepared, not sent")),
    KeyState.RETIRED: _Look("file-key", "muted", QT_TRANSLATE_NOOP("keys", "Kept")),
}


class KeyTable(QWidget):
    """Made anew for each state; at most three earlier keys of a type are listed."""

    export_wanted = Signal(object, object)
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("keys.table")
        self.setAccessibleName(self.tr("Stored keys"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(0)
        for column, stretch in enumerate((5, 2, 3, 3, 3, 0)):
            self._grid.setColumnStretch(column, stretch)
        self._row = 0

    def show_keys(self, stored: StoredKeys, meter: str, devices: Mapping[int, str]) -> None:
        """Show what is stored of a meter and of the devices on its channels."""
        self._clear()
        headers = (
            self.tr("Key"),
            self.tr("Check value"),
            self.tr("State"),
            self.tr("Since"),
            self.tr("Came from"),
        )
        for column, text in enumerate(headers):
            self._grid.addWidget(column_header(text), 0, column)
        self._grid.setRowMinimumHeight(0, ROW_HEIGHT)
        self._row = 1
        self._add_heading(self.tr("E-meter"), meter)
        for kind in METER_KINDS:
            self._add_kind(stored, kind, None)
        for channel in stored.channels:
            self._add_heading(self.tr("Channel {number}").format(number=channel), devices.get(channel, ""))
            for kind in CHANNEL_KINDS:
                self._add_kind(stored, kind, channel)
        self._add_line()
        self._grid.setRowStretch(self._row, 1)

    def _clear(self) -> None:
        self._grid.setRowStretch(self._row, 0)
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_line(self) -> None:
        self._grid.addWidget(Line(), self._row, 0, 1, _COLUMNS)
        self._row += 1

    def _add_heading(self, title: str, detail: str) -> None:
        self._add_line()
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(strong(title))
        row.addWidget(muted(detail))
        row.addStretch(1)
        self._grid.addWidget(cell, self._row, 0, 1, _COLUMNS)
        self._grid.setRowMinimumHeight(self._row, ROW_HEIGHT)
        self._row += 1

    def _add_kind(self, stored: StoredKeys, kind: SecretType, channel: int | None) -> None:
        found = stored.of(kind, channel)
        leading = [key for key in found if key.state is not KeyState.RETIRED]
        earlier = [key for key in found if key.state is KeyState.RETIRED][:MOST_EARLIER]
        name = translate(NAMES[kind])
        if not leading:
            self._add_row(name, None, kind, channel)
        for number, key in enumerate(leading):
            self._add_row(name if number == 0 else self.tr("new, perhaps on the meter"), key, kind, channel, number)
        for number, key in enumerate(earlier, len(leading)):
            self._add_row(self.tr("earlier"), key, kind, channel, number + (0 if leading else 1))

    def _add_row(
        self, text: str, key: StoredKey | None, kind: SecretType, channel: int | None, number: int = 0
    ) -> None:
        self._add_line()
        look = _ABSENT if key is None else _LOOKS[key.state]
        is_warned = key is not None and key.state.may_be_on_meter
        name = label(text) if number == 0 else muted(text)
        if is_warned:
            set_font(name, weight=QFont.Weight.DemiBold)
        name.setIndent(0 if number == 0 else 14)
        check = monospace((key.check_value if key is not None else None) or "–")
        state = _state(look, is_strong=is_warned)
        since = muted(stamp(key.since) if key is not None and key.since else "–")
        origin = muted(translate(_ORIGINS[key.origin]) if key is not None else "")
        where = f"keys.{kind.value}" if channel is None else f"keys.{channel}.{kind.value}"
        check.setObjectName(where if number == 0 else f"{where}.{number}")
        check.setAccessibleName(f"{text}, {translate(look.word)}, {check.text()}")
        for column, cell in enumerate((name, check, state, since, origin)):
            self._grid.addWidget(cell, self._row, column, Qt.AlignmentFlag.AlignVCenter)
        if key is not None:
            self._grid.addWidget(
                self._more(key, name.text(), check), self._row, _COLUMNS - 1, Qt.AlignmentFlag.AlignVCenter
            )
        self._grid.setRowMinimumHeight(self._row, ROW_HEIGHT)
        self._row += 1

    def _more(self, key: StoredKey, name: str, check: QLabel) -> QToolButton:
        """Return the button that opens the menu of a row."""
        more = tool_button(
            f"{check.objectName()}.more",
            self.tr("More for {key}, {check}").format(key=name, check=check.text()),
            "ellipsis",
        )
        menu = QMenu(more)
        set_font(menu)
        copy = menu.addAction(self.tr("Copy check value"), lambda: QGuiApplication.clipboard().setText(check.text()))
        copy.setEnabled(key.check_value is not None)
        export = menu.addAction(
            self.tr("Export this key for…"), lambda: self.export_wanted.emit(key.secret_type, key.channel)
        )
        export.setEnabled(key.state is KeyState.ACTIVE)
        take = menu.addAction(self.tr("Import…"), self.import_wanted.emit)
        for action, verb in ((copy, "copy"), (export, "export"), (take, "import")):
            action.setObjectName(f"{more.objectName()}.{verb}")
        more.setFixedSize(28, 24)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(menu)
        return more


def _state(look: _Look, *, is_strong: bool) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(IconMark(look.icon, look.colour))
    word: QLabel = ColouredLabel(translate(look.word), "warn" if is_strong else "text")
    if look.colour == "muted":
        word = muted(translate(look.word))
    if is_strong:
        set_font(word, weight=QFont.Weight.DemiBold)
    row.addWidget(word)
    row.addStretch(1)
    return cell
