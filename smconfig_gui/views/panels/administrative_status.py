"""Panel Administrative status: whether the grid operator has the meter in use."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smconfig_gui.model.administrative_status import NAMES, AdministrativeStatus, AdministrativeStatusValue
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.rows import EditedRow, radio_row
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

_ORDER = (AdministrativeStatus.ON, AdministrativeStatus.OFF, AdministrativeStatus.UNDEFINED)
_MEANINGS = {
    AdministrativeStatus.ON: QT_TRANSLATE_NOOP("administrative_status", "In normal use."),
    AdministrativeStatus.OFF: QT_TRANSLATE_NOOP("administrative_status", "Taken out of use by the grid operator."),
    AdministrativeStatus.UNDEFINED: QT_TRANSLATE_NOOP("administrative_status", "Not set yet."),
}


class AdministrativeStatusPanel(Panel[AdministrativeStatusValue]):
    """Three radio buttons with what each means."""

    key = "administrative_status"
    title = QT_TRANSLATE_NOOP("panels", "Administrative status")
    list_title = QT_TRANSLATE_NOOP("panels", "Admin. status")
    sentence = QT_TRANSLATE_NOOP("panels", "Whether the grid operator has this meter in use.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read administrative status")
    icon_name = "power"
    object_name = "ADMINISTRATIVE_IN_OUT"
    value_read = "GetAdministrativeStatus"
    value_type = AdministrativeStatusValue
    reads = ("GetAdministrativeStatus",)
    write_operation = "SetAdministrativeStatus"

    def build_body(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._rows: dict[AdministrativeStatus, EditedRow] = {}
        for status in _ORDER:
            name, meaning = translate(NAMES[status]), translate(_MEANINGS[status])
            row = radio_row(f"administrative_status.{status.value}", name, meaning)
            row.button.clicked.connect(lambda _=False, status=status: self._choose(status))
            self._rows[status] = row
            layout.addWidget(row)
        layout.addStretch(1)
        widest = max(row.button.sizeHint().width() for row in self._rows.values())
        for row in self._rows.values():
            row.button.setMinimumWidth(widest)

    def show_value(self, value: AdministrativeStatusValue, baseline: AdministrativeStatusValue) -> None:
        for status, row in self._rows.items():
            is_chosen = status is value.enabled
            with QSignalBlocker(row.button):
                row.button.setChecked(is_chosen)
            is_edited = is_chosen and value != baseline
            was = self.tr("was {status}").format(status=translate(NAMES[baseline.enabled]).lower())
            row.set_was(was if is_edited else "")

    def request(
        self,
        reading: AdministrativeStatusValue,  # noqa: ARG002 - the whole value is the request
        edit: AdministrativeStatusValue,
    ) -> AdministrativeStatusValue:
        return edit

    def _choose(self, status: AdministrativeStatus) -> None:
        self._rows[status].button.setChecked(True)
        self.edited.emit(AdministrativeStatusValue(enabled=status))
