"""One M-Bus channel: who stands on it, its last value, how its key stands, and what can be done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.mbus import (
    INFORMATION,
    LINK_STATUS_NAMES,
    MAKERS,
    STATUS_NAMES,
    EncryptionKeyStatus,
    MbusDevice,
    MbusDiagnostics,
    ShortId,
    medium,
    status_bit_name,
)
from smconfig_gui.model.mbus_keys import REFERENCE_MEDIUM, REFERENCE_VERSION
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.labels import (
    ColouredLabel,
    ElidedLabel,
    Line,
    column_header,
    muted,
    note,
    strong,
    wrapped,
)
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.icons import HERO
from smconfig_gui.views.mbus.key_steps import KeyPart
from smconfig_gui.views.texts import count, moment_text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from smconfig_gui.model.journal import Work

_READS = ("check", "link")


class ChannelCard(Card):
    """Facts in the same order on every card; a free channel says so and offers to couple a device."""

    wanted = Signal(str)

    def __init__(self, channel: int) -> None:
        super().__init__()
        self.channel = channel
        self._name = f"mbus.channel{channel}"
        self.setObjectName(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.actions_by_name: dict[str, QAction] = {}
        self._shown: ShortId | None = None
        self._has_waiting = False
        self._lay_out()

    # -- what the panel uses

    def show_device(
        self, short_id: ShortId, device: MbusDevice | None, link: MbusDiagnostics | None, waiting: "Sequence[Work]" = ()
    ) -> None:
        """Show the device on the channel, or that there is none; `waiting` are keys that are not known to be in use."""
        self._device.setVisible(not short_id.is_empty)
        self._nobody.setVisible(short_id.is_empty)
        self._more.setVisible(not short_id.is_empty)
        self.set_dashed(short_id.is_empty)
        if short_id.is_empty:
            self.setAccessibleName(self.tr("Channel {channel}, empty").format(channel=self.channel))
            return
        if short_id != self._shown:
            self._reference.setChecked(False)
        self._shown = short_id
        name, icon_name = medium(short_id.device_type_identification)
        self._icon.set_icon(icon_name, "text")
        self._medium.setText(translate(name))
        self._short.set_whole_text(short_id.text)
        spoken = self.tr("Channel {channel}, {medium}, {device}")
        self.setAccessibleName(spoken.format(channel=self.channel, medium=translate(name), device=short_id.text))
        letters = short_id.manufacturer_identification or "–"
        self._set("maker", f"{letters}, {MAKERS[letters]}" if letters in MAKERS else letters)
        self._set("version", str(short_id.version_identification))
        self._show_facts(device)
        self._show_key(device.encryption_key_status if device is not None else None, waiting, short_id)
        self._show_status(device)
        self._link.setVisible(link is not None)
        if link is not None:
            words = self.tr("Radio link: {state}, signal {strength}, {frames} telegrams, {failed} damaged")
            self._link.setText(
                words.format(
                    state=translate(LINK_STATUS_NAMES[link.link_status]).lower(),
                    strength=link.signal_strength,
                    frames=count(link.frames_ok),
                    failed=count(link.frames_failed),
                )
            )

    def set_enabled_actions(self, *, can_read: bool, can_write: bool, offered: dict[str, bool]) -> None:
        """Let buttons and menu be used; an action that the generation lacks stays disabled."""
        self._couple.setEnabled(can_write and offered["couple"])
        for name, action in self.actions_by_name.items():
            action.setEnabled((can_read if name in _READS else can_write) and offered[name])
        self.actions_by_name["take"].setEnabled(can_read and offered["take"] and self._has_waiting)
        self._reference.setEnabled(self._reference.isEnabled() and self._differs_from_reference())
        self._set_key.setEnabled(self.actions_by_name["user_key"].isEnabled())
        self._check.setEnabled(self.actions_by_name["check"].isEnabled())

    @property
    def uses_reference(self) -> bool:
        """Whether keys are sent with the version and medium that the reference platform always uses."""
        return self._reference.isChecked() and self._reference.isEnabled()

    # -- inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(column_header(self.tr("Channel {channel}").format(channel=self.channel)), 1)
        self._more = tool_button(
            f"{self._name}.more", self.tr("More for channel {n}").format(n=self.channel), "ellipsis"
        )
        self._more.setFixedSize(28, 24)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu())
        head.addWidget(self._more)
        bar = QWidget()
        bar.setFixedHeight(24)
        bar.setLayout(head)
        self.body.addWidget(bar)
        self._device, self._nobody = QWidget(), QWidget()
        self.body.addWidget(self._device, 1)
        self.body.addWidget(self._nobody, 1)
        self._lay_out_device(QVBoxLayout(self._device))
        self._lay_out_nobody(QVBoxLayout(self._nobody))

    def _lay_out_device(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._who())
        self._facts: dict[str, ElidedLabel] = {}
        _part(column)
        column.addWidget(self._fact("label", self.tr("Equipment identifier")))
        column.addWidget(self._fact("maker", self.tr("Manufacturer")))
        pair = QHBoxLayout()
        pair.addWidget(self._fact("version", self.tr("Version")), 1)
        pair.addWidget(self._fact("address", self.tr("Address")), 1)
        column.addLayout(pair)
        _part(column)
        column.addWidget(self._fact("value", self.tr("Last value")))
        column.addWidget(self._fact("taken", self.tr("Taken")))
        self._status = QWidget()
        status = QHBoxLayout(self._status)
        status.setContentsMargins(0, 4, 0, 0)
        status.setSpacing(8)
        self._warning = ColouredLabel("", "warn")
        self._warning.setObjectName(f"{self._name}.status")
        wrapped(self._warning)
        status.addWidget(IconMark("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        status.addWidget(self._warning, 1)
        column.addWidget(self._status)
        self._link = wrapped(note())
        self._link.setObjectName(f"{self._name}.link")
        column.addWidget(self._link)
        _part(column)
        self._lay_out_key(column)

    def _who(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._icon = IconMark("gauge", "text", HERO)
        self._medium, self._short = strong(), ElidedLabel()
        self._short.setObjectName(f"{self._name}.short_id")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._medium)
        names.addWidget(self._short)
        row.addWidget(self._icon)
        row.addLayout(names, 1)
        return row

    def _lay_out_key(self, column: QVBoxLayout) -> None:
        column.addWidget(column_header(self.tr("User key")))
        column.addSpacing(4)
        self._key = KeyPart(self._name)
        column.addWidget(self._key)
        column.addStretch(1)
        column.addSpacing(8)
        self._set_key = button(f"{self._name}.set_user_key", self.tr("Set user key…"), icon_name="key-round")
        self._check = button(f"{self._name}.check", self.tr("Check now"), icon_name="refresh-cw")
        self._set_key.clicked.connect(lambda: self.wanted.emit("user_key"))
        self._check.clicked.connect(lambda: self.wanted.emit("check"))
        column.addWidget(self._set_key)
        column.addWidget(self._check)

    def _lay_out_nobody(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        centre = Qt.AlignmentFlag.AlignHCenter
        bold = strong(self.tr("Empty"))
        bold.setForegroundRole(self._medium.foregroundRole())
        sentence = wrapped(muted(self.tr("No meter is coupled to this channel.")))
        sentence.setAlignment(centre)
        column.addStretch(1)
        column.addWidget(IconMark("circle-dashed", "muted", HERO), 0, centre)
        column.addWidget(bold, 0, centre)
        column.addWidget(sentence)
        column.addStretch(1)
        self._couple = button(f"{self._name}.couple", self.tr("Couple…"), icon_name="link")
        self._couple.clicked.connect(lambda: self.wanted.emit("couple"))
        column.addWidget(self._couple)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for group in (
            (
                ("user_key", self.tr("Set user key…")),
                ("firmware_key", self.tr("Set firmware key…")),
                ("optical_key", self.tr("Set optical port key…")),
                ("put_back", self.tr("Put former user key back…")),
            ),
            (
                ("check", self.tr("Check key now")),
                ("take", self.tr("Take key as in use…")),
                ("link", self.tr("Read radio link")),
            ),
            (("close_port", self.tr("Close optical port…")), ("decouple", self.tr("Decouple…"))),
        ):
            for name, text in group:
                action = menu.addAction(text)
                action.setObjectName(f"{self._name}.{name}")
                action.triggered.connect(lambda _=False, name=name: self.wanted.emit(name))
                self.actions_by_name[name] = action
            menu.addSeparator()
        self._reference = menu.addAction(self.tr("Cipher as the reference platform does"))
        self._reference.setObjectName(f"{self._name}.reference")
        self._reference.setCheckable(True)
        self.actions_by_name["reference"] = self._reference
        return menu

    def _fact(self, key: str, text: str) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 2, 0, 3)
        grid.setVerticalSpacing(0)
        name, value = note(text), ElidedLabel("–")
        value.setObjectName(f"{self._name}.{key}")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        name.setBuddy(value)
        grid.addWidget(name, 0, 0)
        grid.addWidget(value, 1, 0)
        self._facts[key] = value
        return whole

    def _differs_from_reference(self) -> bool:
        shown = self._shown
        own = None if shown is None else (shown.version_identification, shown.device_type_identification)
        return own not in (None, (REFERENCE_VERSION, REFERENCE_MEDIUM))

    def _set(self, key: str, text: str) -> None:
        self._facts[key].set_whole_text(text or "–")

    def _show_facts(self, device: MbusDevice | None) -> None:
        self._set("label", device.device_identification if device is not None else "")
        self._set("address", str(device.primary_address) if device is not None else "")
        value, taken = "", ""
        if device is not None and device.last_value is not None:
            value = f"{QLocale().toString(device.last_value, 'f', 3)} {device.unit}"
        if device is not None and device.captured_at is not None:
            moment = CosemDateTime.from_text(device.captured_at).to_datetime()
            taken = moment_text(moment) if moment is not None else device.captured_at
        self._set("value", value)
        self._set("taken", taken)

    def _show_key(self, status: EncryptionKeyStatus | None, waiting: "Sequence[Work]", here: ShortId) -> None:
        self._key.show_key(status, waiting, here)
        self._has_waiting = bool(waiting)
        self._set_key.setVisible(not self._key.is_waiting)
        self._check.setVisible(self._key.is_waiting)

    def _show_status(self, device: MbusDevice | None) -> None:
        raised = [] if device is None else [each for each in device.status or () if each not in INFORMATION]
        words = [translate(STATUS_NAMES[each]) for each in raised]
        words += [] if device is None else [translate(status_bit_name(bit)) for bit in device.unknown_bits]
        self._warning.setText(", ".join(words))
        self._status.setVisible(bool(words))


def _part(column: QVBoxLayout) -> None:
    """Begin another part of a card."""
    column.addSpacing(6)
    column.addWidget(Line())
    column.addSpacing(4)
