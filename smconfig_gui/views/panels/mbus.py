"""Panel M-Bus: four channels side by side, what stands on them, and their keys."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from smconfig_gui.model.mbus import (
    ChannelRequest,
    MbusChannels,
    MbusDevices,
    MbusDiagnostics,
    ShortId,
)
from smconfig_gui.model.mbus_coupling import DecoupleMbusDeviceByChannelRequest
from smconfig_gui.model.mbus_keys import (
    FIRMWARE,
    OPTICAL,
    WORKS,
    SetKeyOnGMeterRequest,
    SetMbusUserKeyByChannelRequest,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.model.secret import SecretType
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.mbus.channel_card import ChannelCard
from smconfig_gui.views.mbus.couple_sheet import CoupleSheet
from smconfig_gui.views.mbus.take_sheet import TakeSheet
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import clock_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from smconfig_gui.model.journal import Work

_CHECK, _LINK, _TAKE = "CheckMbusKeyUse", "GetMbusDiagnostics", "TakeMbusKeyAsUsed"


class MbusPanel(Panel[MbusChannels]):
    """Four equal cards; nothing is edited here, every change is an action with a review of its own."""

    key = "mbus"
    title = QT_TRANSLATE_NOOP("panels", "M-Bus")
    sentence = QT_TRANSLATE_NOOP("panels", "Gas, water and heat meters on this E-meter.")
    read_title = QT_TRANSLATE_NOOP("operations", "Scan M-Bus channels")
    query_title = QT_TRANSLATE_NOOP("operations", "Ask for an M-Bus device")
    icon_name = "waypoints"
    value_read = "ScanMbusChannels"
    value_type = MbusChannels
    reads = ("ScanMbusChannels", "GetMbusDevices")
    queries = (_LINK, _CHECK, _TAKE)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._links: dict[tuple[str, int], MbusDiagnostics] = {}
        self._cards: dict[int, ChannelCard] = {}
        self._waiting: dict[tuple[str, int], list[Work]] = {}
        self._shown: MbusChannels | None = None
        super().__init__(parent)
        self.footer.read_button.hide()
        self.scan = button("mbus.scan", self.tr("Scan channels"), role="primary", icon_name="radar")
        self.scan.clicked.connect(self.read_wanted)
        self.footer.add_right(self.scan)
        self.clear_status = button("mbus.clear_status", self.tr("Clear M-Bus status…"), icon_name="eraser")
        self.clear_status.clicked.connect(lambda: self.action_wanted.emit("ClearMbusStatusOnAllChannels", Nothing()))
        self.footer.add_left(self.clear_status)

    def build_body(self, body: QWidget) -> None:
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(16)
        for column, channel in enumerate((1, 2, 3, 4)):
            card = ChannelCard(channel)
            card.wanted.connect(lambda name, channel=channel: self._act(name, channel))
            grid.addWidget(card, 0, column)
            grid.setColumnStretch(column, 1)
            self._cards[channel] = card

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        """Take what was read; after a key was looked after, the devices are read again."""
        if isinstance(value, MbusDiagnostics):
            self._links[meter_id, value.channel] = value
        super().take_value(meter_id, operation, value)
        if operation in (_CHECK, _TAKE):
            self.read_wanted.emit()

    def take_unfinished(self, meter_id: str, works: "Sequence[Work]") -> None:
        """Take which keys of this meter are on their way to a device."""
        self._waiting = {place: found for place, found in self._waiting.items() if place[0] != meter_id}
        for work in works:
            channel = work.first.details.get("channel")
            if isinstance(channel, int) and work.operation in WORKS:
                self._waiting.setdefault((meter_id, channel), []).append(work)
        self._show_cards()

    def show_value(self, value: MbusChannels, baseline: MbusChannels) -> None:  # noqa: ARG002 - nothing is edited
        self._shown = value
        self._show_cards()

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - all of it is on the cards
        if operation == "GetMbusDevices" and self._shown is not None:
            self._show_cards()

    def _show_cards(self) -> None:
        value, extra = self._shown, self.state(self._meter_id).extras.get("GetMbusDevices")
        if value is None:
            return
        devices = extra if isinstance(extra, MbusDevices) else MbusDevices(devices=())
        for channel, card in self._cards.items():
            link = self._links.get((self._meter_id, channel))
            waiting = self._waiting.get((self._meter_id, channel), [])
            card.show_device(value.short_id(channel), devices.on(channel), link, waiting)
        self._enable()

    def set_situation(self, situation: Situation) -> None:
        """Take over what the meter can do now."""
        super().set_situation(situation)
        self._enable()

    def _enable(self) -> None:
        now, offered = self._situation, self._offered()
        can_work = now.is_connected and not now.is_busy and now.lacking is None
        can_write = can_work and not now.is_read_only and not now.is_other_meter
        self.scan.setEnabled(can_work)
        self.clear_status.setEnabled(can_write and offered["clear"])
        for card in self._cards.values():
            card.set_enabled_actions(can_read=can_work, can_write=can_write, offered=offered)

    def _offered(self) -> dict[str, bool]:
        """Return what this generation has, by the name of the action."""
        profile = self._facts.profile if self._facts is not None else None
        if profile is None:
            return dict.fromkeys(("couple", "decouple", "clear", *_KEY_ACTIONS, "link"), False)
        form = profile.forms.mbus_key
        return {
            "couple": True,
            "decouple": True,
            "clear": profile.has("CLEAR_MBUS_STATUS"),
            "link": profile.has("MBUS_DIAGNOSTIC"),
            "user_key": form != "none",
            "put_back": form != "none",
            "check": form != "none",
            "take": form != "none",
            "firmware_key": form == "gcm",
            "optical_key": form == "gcm",
            "close_port": form == "gcm",
            "reference": form == "gcm",
        }

    def _refresh(self) -> None:
        super()._refresh()
        read_at = self.state(self._meter_id).read_at
        if not self.footer.reason() and read_at is not None:
            self.footer.show_note(self.tr("Scanned at {time}.").format(time=clock_time(read_at)))

    # -- what a person does

    def _act(self, name: str, channel: int) -> None:
        acts: dict[str, Callable[[int], None]] = {
            "couple": self._couple,
            "decouple": lambda channel: self.action_wanted.emit(
                "DecoupleMbusDeviceByChannel", DecoupleMbusDeviceByChannelRequest(channel=channel)
            ),
            "user_key": self._set_user_key,
            "firmware_key": lambda channel: self._set_key(channel, FIRMWARE),
            "optical_key": lambda channel: self._set_key(channel, OPTICAL),
            "close_port": lambda channel: self._set_key(channel, OPTICAL, closes=True),
            "put_back": lambda channel: self.action_wanted.emit("PutBackMbusUserKey", ChannelRequest(channel=channel)),
            "check": lambda channel: self.query_wanted.emit(_CHECK, ChannelRequest(channel=channel)),
            "take": self._take,
            "link": lambda channel: self.query_wanted.emit(_LINK, ChannelRequest(channel=channel)),
        }
        acts[name](channel)

    def _couple(self, channel: int) -> None:
        sheet = CoupleSheet(channel, self.window())
        sheet.coupled.connect(lambda request: self.action_wanted.emit("CoupleMbusDeviceByChannel", request))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _take(self, channel: int) -> None:
        """Let keys that the meter cannot prove be in use on a person's word, after saying which."""
        sheet = TakeSheet(self._waiting.get((self._meter_id, channel), []), self.window())
        sheet.accepted.connect(lambda: self.query_wanted.emit(_TAKE, ChannelRequest(channel=channel)))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _set_user_key(self, channel: int) -> None:
        request = SetMbusUserKeyByChannelRequest(
            channel=channel,
            short_id=self._device(channel),
            use_reference_identity=self._cards[channel].uses_reference,
        )
        self.action_wanted.emit("SetMbusUserKeyByChannel", request)

    def _set_key(self, channel: int, kind: SecretType, *, closes: bool = False) -> None:
        request = SetKeyOnGMeterRequest(
            secret_type=kind,
            channel=channel,
            close_optical_port=closes,
            short_id=self._device(channel),
            use_reference_identity=self._cards[channel].uses_reference,
        )
        self.action_wanted.emit("SetKeyOnGMeter", request)

    def _device(self, channel: int) -> ShortId | None:
        """Return the device that was scanned, so that no other one gets the key."""
        return self._shown.short_id(channel) if self._shown is not None else None


_KEY_ACTIONS = ("user_key", "put_back", "check", "take", "firmware_key", "optical_key", "close_port", "reference")
