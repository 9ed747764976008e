"""What this program is, in which version, and what it is made of."""

import platform
import sqlite3
from dataclasses import dataclass, replace

import msgspec
from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smconfig_gui import __version__
from smconfig_gui.resource_files import resource_path, resource_text
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.labels import heading, muted, section, wrapped
from smconfig_gui.views.fields.table import Column, RowsTable

WIDTH, ICON_SIZE, TABLE_HEIGHT = 720, 64, 264


@dataclass(frozen=True, slots=True)
class Part:
    """Something that is shipped with this program; `used_under` is our choice where its licence offers several."""

    name: str
    version: str
    licence: str
    used_under: str = ""
    exception: str = ""


def parts() -> list[Part]:
    """Return all that is shipped beside our own code; what runs now says its version itself."""
    found = msgspec.json.decode(resource_text("app", "parts.json"), type=list[Part])
    running = {"Python": platform.python_version(), "Qt": qVersion(), "SQLite": sqlite3.sqlite_version}
    return [replace(part, version=part.version or running.get(part.name, "")) for part in found]


def app_icon() -> QIcon:
    """Return the icon of this program."""
    return QIcon(str(resource_path("app", "smconfig.svg")))


class AboutSheet(Sheet):
    """Icon, version, licence, and a table of all parts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("about", "smconfig", WIDTH, parent)
        self.heading.hide()
        self.body.addLayout(self._head())
        self.body.addSpacing(16)
        self.body.addWidget(section(self.tr("What it is made of")))
        self.body.addSpacing(4)
        self.body.addWidget(self._table())
        self.footer.addStretch(1)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setDefault(True)
        self.footer.addWidget(self.cancel)

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(ICON_SIZE, ICON_SIZE), self.devicePixelRatioF()))
        picture.setAccessibleName("smconfig")
        sentence = self.tr(
            "Configures Dutch smart electricity meters, DSMR 2.2 to SMR 5.5, over DLMS/COSEM. "
            "Free software under the GNU General Public License, version 2 only, without any warranty."
        )
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(heading(self.tr("smconfig {version}").format(version=__version__)))
        words.addWidget(wrapped(muted(sentence)))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _table(self) -> RowsTable:
        columns = (
            Column(self.tr("Part"), is_strong=True),
            Column(self.tr("Version")),
            Column(self.tr("Licence"), stretches=True),
            Column(self.tr("Used"), "muted"),
        )
        table = RowsTable("about.parts", self.tr("What it is made of"), columns)
        table.setFixedHeight(TABLE_HEIGHT)
        table.rows.set_rows([(part.name, part.version, part.licence, self._use(part)) for part in parts()])
        return table

    def _use(self, part: Part) -> str:
        if part.exception:
            return self.tr("as a listed exception")
        return self.tr("under {licence}").format(licence=part.used_under) if part.used_under else ""


async def show_about(window: QWidget) -> None:
    """Show what this program is until it is closed."""
    await shown(AboutSheet(window))
