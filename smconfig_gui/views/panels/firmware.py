"""Panel Firmware: the versions of all modules of the meter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from smconfig_gui.model.firmware import FirmwareModuleType, FirmwareVersions
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.labels import Line, column_header, label, strong
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

_NAMES = {
    FirmwareModuleType.ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Meter"),
    FirmwareModuleType.MODULE_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Module"),
    FirmwareModuleType.COMMUNICATION_MODULE_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Communication module"),
    FirmwareModuleType.M_BUS_DRIVER_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "M-Bus driver"),
    FirmwareModuleType.SIMPLE_VERSION_INFO: QT_TRANSLATE_NOOP("firmware", "M-Bus device"),
}


class FirmwarePanel(Panel[FirmwareVersions]):
    """A table of modules; a module that the meter does not have is not in it."""

    key = "firmware"
    title = QT_TRANSLATE_NOOP("panels", "Firmware")
    sentence = QT_TRANSLATE_NOOP("panels", "The versions that run in this meter.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read firmware versions")
    icon_name = "cpu"
    value_read = "GetFirmwareVersion"
    value_type = FirmwareVersions
    reads = ("GetFirmwareVersion",)

    def build_body(self, body: QWidget) -> None:
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        for column, text in enumerate((self.tr("Module"), self.tr("Version"))):
            self._grid.addWidget(column_header(text), 0, column)
        self._grid.setRowMinimumHeight(0, ROW_HEIGHT)
        self._rows: dict[FirmwareModuleType, tuple[QWidget, ...]] = {}
        self._versions = {}
        for number, (module, module_name) in enumerate(_NAMES.items()):
            name, version, line = label(translate(module_name)), strong("–"), Line()
            version.setObjectName(f"firmware.{module.value}")
            version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            name.setMinimumHeight(ROW_HEIGHT)
            name.setBuddy(version)
            self._grid.addWidget(line, 2 * number + 1, 0, 1, 2)
            self._grid.addWidget(name, 2 * number + 2, 0)
            self._grid.addWidget(version, 2 * number + 2, 1)
            self._rows[module] = (name, version, line)
            self._versions[module] = version
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def show_value(self, value: FirmwareVersions, baseline: FirmwareVersions) -> None:  # noqa: ARG002
        known = {each.firmware_module_type: each.version for each in value.firmware_versions}
        for module, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(module in known)
            text = known.get(module, "") or self.tr("Empty")
            self._versions[module].setText(text)
            self._versions[module].setAccessibleName(f"{translate(_NAMES[module])}: {text}")
