"""The M-Bus channels of a meter in a line each: who stands there, and how its key stands."""

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from smconfig_gui.model.mbus import EncryptionKeyStatus, MbusChannels, MbusDevices, medium
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.fields.cards import FACT_HEIGHT
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, muted
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import NORMAL
from smconfig_gui.views.texts import translate

CHANNELS = (1, 2, 3, 4)
_LOOKS = {
    EncryptionKeyStatus.NO_ENCRYPTION_KEY: ("circle-dashed", "muted", "muted"),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET: ("triangle-alert", "warn", "warn"),
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED: ("triangle-alert", "warn", "warn"),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED: ("hourglass", "warn", "warn"),
    EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE: ("circle-check", "ok", "text"),
}
_WORDS: dict[EncryptionKeyStatus, Text] = {
    EncryptionKeyStatus.NO_ENCRYPTION_KEY: QT_TRANSLATE_NOOP("overview", "No key"),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET: QT_TRANSLATE_NOOP("overview", "Key not transferred"),
    EncryptionKeyStatus.ENCRYPTION_KEY_TRANSFERRED: QT_TRANSLATE_NOOP("overview", "Key not in E-meter"),
    EncryptionKeyStatus.ENCRYPTION_KEY_SET_AND_TRANSFERRED: QT_TRANSLATE_NOOP("overview", "Waiting for use"),
    EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE: QT_TRANSLATE_NOOP("overview", "Key in use"),
}


class ChannelRows(QWidget):
    """Digit, medium and device at the left; the state of the user key at the right, where the meter tells it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._found: MbusChannels | None = None
        self._devices: MbusDevices | None = None
        self._icons: dict[int, IconMark] = {}
        self._texts: dict[int, ElidedLabel] = {}
        self._keys: dict[int, tuple[IconMark, ColouredLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        for row, channel in enumerate(CHANNELS):
            self._add(grid, row, channel)

    def show_channels(self, found: MbusChannels | None) -> None:
        """Show who stands on the channels."""
        self._found = found
        self._refresh()

    def show_devices(self, devices: MbusDevices | None) -> None:
        """Show what the meter says of the devices beside that."""
        self._devices = devices
        self._refresh()

    def _add(self, grid: QGridLayout, row: int, channel: int) -> None:
        text = self._texts[channel] = ElidedLabel("–")
        text.setObjectName(f"{self.objectName()}.channel.{channel}")
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icon = self._icons[channel] = IconMark("minus", "muted", NORMAL)
        mark, word = self._keys[channel] = IconMark("circle-check", "ok", NORMAL), ColouredLabel()
        word.setObjectName(f"{self.objectName()}.key.{channel}")
        for column, part in enumerate((muted(str(channel)), icon, text, mark, word)):
            grid.addWidget(part, row, column)
        grid.setRowMinimumHeight(row, FACT_HEIGHT)

    def _refresh(self) -> None:
        for channel in CHANNELS:
            device = self._found.short_id(channel) if self._found is not None else None
            is_there = device is not None and not device.is_empty
            name, icon = medium(device.device_type_identification) if device is not None and is_there else (None, "")
            self._icons[channel].set_icon(icon or "minus", "muted")
            if device is None:
                self._texts[channel].set_whole_text("–")
            else:
                kind = translate(name) if name is not None else ""
                self._texts[channel].set_whole_text(f"{kind}, {device.text}" if is_there else self.tr("Empty"))
            self._show_key(channel, self._status(channel) if is_there else None)

    def _status(self, channel: int) -> EncryptionKeyStatus | None:
        device = self._devices.on(channel) if self._devices is not None else None
        return device.encryption_key_status if device is not None else None

    def _show_key(self, channel: int, status: EncryptionKeyStatus | None) -> None:
        mark, word = self._keys[channel]
        for part in (mark, word):
            part.setVisible(status is not None)
        if status is None:
            return
        icon, colour, token = _LOOKS[status]
        mark.set_icon(icon, colour)
        word.setText(translate(_WORDS[status]))
        word.set_token(token)
