"""The versions of all modules, and which of them changed since the last reading."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from smconfig_gui.model.firmware import FirmwareModuleType, FirmwareVersions
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.labels import ColouredLabel, Line, column_header, label, strong
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.texts import translate

NAMES = {
    FirmwareModuleType.ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Meter"),
    FirmwareModuleType.MODULE_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Module"),
    FirmwareModuleType.COMMUNICATION_MODULE_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "Communication module"),
    FirmwareModuleType.M_BUS_DRIVER_ACTIVE_FIRMWARE: QT_TRANSLATE_NOOP("firmware", "M-Bus driver"),
    FirmwareModuleType.SIMPLE_VERSION_INFO: QT_TRANSLATE_NOOP("firmware", "M-Bus device"),
}


class VersionTable(QWidget):
    """A row per module; a module that the meter does not have is hidden."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(48)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)
        for column, text in enumerate((self.tr("Module"), self.tr("Version"), self.tr("Since the last reading"))):
            self._grid.addWidget(column_header(text), 0, column)
        self._grid.setRowMinimumHeight(0, ROW_HEIGHT)
        self._rows: dict[FirmwareModuleType, tuple[QWidget, ...]] = {}
        self._versions: dict[FirmwareModuleType, QLabel] = {}
        self._changes: dict[FirmwareModuleType, ColouredLabel] = {}
        for number, module in enumerate(NAMES):
            self._add(name, number, module)

    def show_versions(self, value: FirmwareVersions, former: FirmwareVersions | None) -> None:
        """Show the versions; `former` is the reading before, None when there was none."""
        known = {each.firmware_module_type: each.version for each in value.firmware_versions}
        before = {each.firmware_module_type: each.version for each in former.firmware_versions} if former else {}
        for module, widgets in self._rows.items():
            for widget in widgets:
                widget.setVisible(module in known)
            text = known.get(module, "") or self.tr("Empty")
            self._versions[module].setText(text)
            is_changed = module in before and before[module] != known.get(module)
            was = self.tr("was {version}").format(version=before.get(module, "") or self.tr("Empty"))
            self._changes[module].setText(was if is_changed else self.tr("unchanged") if before else "")
            self._changes[module].set_token("accent_text" if is_changed else "muted")
            changed = f", {self._changes[module].text()}" if self._changes[module].text() else ""
            self._versions[module].setAccessibleName(f"{translate(NAMES[module])}: {text}{changed}")

    def _add(self, panel: str, number: int, module: FirmwareModuleType) -> None:
        name, version, line, change = label(translate(NAMES[module])), strong("–"), Line(), ColouredLabel("", "muted")
        version.setObjectName(f"{panel}.{module.value}")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        change.setObjectName(f"{panel}.{module.value}.change")
        name.setMinimumHeight(ROW_HEIGHT)
        name.setBuddy(version)
        self._grid.addWidget(line, 2 * number + 1, 0, 1, 3)
        for column, widget in enumerate((name, version, change)):
            self._grid.addWidget(widget, 2 * number + 2, column)
        self._rows[module] = (name, version, line, change)
        self._versions[module] = version
        self._changes[module] = change
