"""Panel Keys: which keys of the meter are stored, by their check values; replacing, recovering, export, import."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from smconfig_gui.model.keys import NAMES
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.model.meter import Value
from smconfig_gui.model.secret import SecretType
from smconfig_gui.model.stored_keys import StoredKeys
from smconfig_gui.views.draft import MeterState
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import muted, wrapped
from smconfig_gui.views.keys.key_table import METER_KINDS, KeyTable
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import stamp, translate
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.runner import MeterFacts


class KeysPanel(Panel[Value]):
    """A key is never shown. Recover is the primary while a key is not proved, else Replace."""

    key = "keys"
    title = QT_TRANSLATE_NOOP("panels", "Keys")
    sentence = QT_TRANSLATE_NOOP("panels", "Kept on this computer; never shown, only their check values.")
    read_title = QT_TRANSLATE_NOOP("operations", "Look at the stored keys")
    icon_name = "key-round"

    replace_wanted = Signal()
    recover_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    export_key_wanted = Signal(object, object)
    export_all_for_wanted = Signal()
    export_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._stored: dict[str, StoredKeys] = {}
        self._devices: dict[str, Mapping[int, str]] = {}
        self._shown: tuple[object, ...] | None = None
        super().__init__(parent)
        self.footer.read_button.hide()
        self._import = button("keys.import", self.tr("Import…"), icon_name="download")
        self._export = button("keys.export", self.tr("Export for…"), role="flat", icon_name="file-key")
        self._replace = button("keys.replace", self.tr("Replace keys…"), role="primary")
        self.footer.add_left(self._import)
        self.footer.add_left(self._export)
        self.footer.add_right(self._replace)
        self._import.clicked.connect(self.import_wanted)
        self._menu = QMenu(self)
        set_font(self._menu)
        for name, text, wanted in (
            ("one", self.tr("This meter, for a recipient…"), self.export_wanted),
            ("all_for", self.tr("All meters, for a recipient…"), self.export_all_for_wanted),
            ("all", self.tr("All meters, under a passphrase…"), self.export_all_wanted),
        ):
            action = self._menu.addAction(text)
            action.setObjectName(f"keys.export.{name}")
            action.triggered.connect(wanted)
        self._export_one = self._menu.actions()[0]
        self._export.clicked.connect(lambda: self._menu.popup(self._export.mapToGlobal(QPoint(0, 0))))
        self._replace.clicked.connect(self.replace_wanted)
        self._refresh()

    def build_body(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._warning = Banner("keys.warning", "warn", "triangle-alert")
        self.recover = button("keys.recover", self.tr("Recover"), role="primary")
        self.recover.clicked.connect(self.recover_wanted)
        self._warning.add_button(self.recover)
        self._nothing = wrapped(muted(self.tr("The keys of this meter are not stored here.")))
        self._nothing.setObjectName("keys.nothing")
        self.table = KeyTable()
        self.table.export_wanted.connect(self.export_key_wanted)
        self.table.import_wanted.connect(self.import_wanted)
        layout.addWidget(self._warning)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table)
        layout.addStretch(1)

    def show_value(self, value: Value, baseline: Value) -> None:
        """Nothing is edited here; what is stored comes by `show_stored`."""

    def show_stored(self, meter_id: str, stored: StoredKeys | None, devices: Mapping[int, str]) -> None:
        """Show what is stored of a meter, None when it is not known now, and who stands on which channel."""
        self._devices[meter_id] = devices
        if stored is None:
            self._stored.pop(meter_id, None)
        else:
            self._stored[meter_id] = stored
        self._refresh()

    def stored(self, meter_id: str) -> StoredKeys | None:
        """Return what is stored of a meter, as far as it was looked at."""
        return self._stored.get(meter_id)

    def show_card(self, meter: "Meter | None", facts: "MeterFacts | None") -> None:
        stored = self._stored.get(self._meter_id)
        identifier = facts.confirmed_by if facts is not None else (meter.device_identification if meter else None)
        problem = self.state(self._meter_id).problem
        devices = self._devices.get(self._meter_id, {})
        now = (self._meter_id, stored, identifier or "", problem, devices)
        if now == self._shown:
            return
        self._shown = now
        self._nothing.setVisible(stored is None or not stored.keys)
        self.table.setVisible(stored is not None and bool(stored.keys))
        if stored is not None:
            self.table.show_keys(stored, identifier or "", devices)
        self._show_warning(stored, problem)

    def _refresh(self) -> None:
        """A key that is not proved says by itself what went wrong and what to do."""
        super()._refresh()
        stored = self._stored.get(self._meter_id)
        if stored is not None and stored.unproved:
            self.error.show_problem(None)

    def _show_warning(self, stored: StoredKeys | None, problem: Problem | None) -> None:
        unproved = stored.unproved if stored is not None else []
        self._warning.setVisible(bool(unproved))
        if not unproved:
            return
        kinds = {key.secret_type for key in unproved}
        names = "  ·  ".join(translate(NAMES[kind]) for kind in METER_KINDS if kind in kinds)
        since = stamp(unproved[0].since)
        changed = self.tr("{keys}: changed {time}, not verified") if since else self.tr("{keys}: changed, not verified")
        bold = changed.format(keys=names, time=since)
        plain = self.tr(
            "The meter holds the new key or the previous one. Both are stored. Recover tries them, with at most 4"
            " connections."
        )
        happened = translate(problem.happened) if problem is not None else ""
        self._warning.show_lines(bold, f"{happened} {plain}".strip())

    def _refresh_footer(self, state: MeterState[Value]) -> None:
        super()._refresh_footer(state)
        if not hasattr(self, "_replace"):
            return
        stored = self._stored.get(self._meter_id)
        reason = self._why_not(stored)
        self._replace.setEnabled(not reason)
        self._replace.setAccessibleDescription(reason)
        self._replace.setProperty("role", "" if stored is not None and stored.unproved else "primary")
        self._replace.style().unpolish(self._replace)
        self._replace.style().polish(self._replace)
        self._export_one.setEnabled(stored is not None and bool(stored.keys))
        self.footer.show_state(can_read=False, can_discard=False, can_write=False, reason=reason)
        if self._is_built:
            can_recover = self._meter is not None and not self._situation.is_busy
            self.recover.setEnabled(can_recover)

    def _why_not(self, stored: StoredKeys | None) -> str:
        now = self._situation
        if stored is None or not stored.keys:
            return self.tr("New keys need a place: save the meter with its keys first.")
        if stored.unproved:
            return self.tr("Replace waits until the keys are verified.")
        if not stored.of(SecretType.E_METER_MASTER_KEY):
            return self.tr("Replacing needs the master key.")
        if not now.is_connected:
            return self.tr("Not connected.")
        if now.is_busy:
            return self.tr("Something is running on this meter.")
        if now.is_other_meter:
            return self.tr("This is another meter than on the card.")
        return self.tr("Read-only is on.") if now.is_read_only else ""
