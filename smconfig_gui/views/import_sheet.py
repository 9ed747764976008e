"""What a file of meters offers, before anything of it is saved: what can be imported, and what not and why."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from smconfig_gui.model.meter import Meter
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.texts import count, generation_title, place_text, translate
from smconfig_gui.views.theme import current_tokens, set_font

if TYPE_CHECKING:
    from smconfig_gui.store.meter_files import MeterOffer

WIDTH, TABLE_HEIGHT = 720, 320


class _Rows(QAbstractTableModel):
    """Refused rows first, because they need a person; then the meters."""

    def __init__(self, offer: "MeterOffer", known: Sequence[Meter], parent: QWidget) -> None:
        super().__init__(parent)
        refused = [
            (self.tr("Refused"), self.tr("Line {number}").format(number=row.line), translate(row.reason), "")
            for row in offer.refused
        ]
        self.wanted, here = offer.divided(known)
        self.refused_count, self.known_count = len(refused), len(here)
        self._rows = [
            *refused,
            *((self.tr("Already here"), *_cells(each)) for each in here),
            *((self.tr("New"), *_cells(each)) for each in self.wanted),
        ]
        self._heads = (self.tr("What"), self.tr("Meter"), self.tr("Group or reason"), self.tr("Reached"))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: ARG002
        return len(self._heads)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0:
            tokens = current_tokens()
            return tokens.bad if index.row() < self.refused_count else tokens.text
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heads[section]
        return None


def _cells(meter: Meter) -> tuple[str, str, str]:
    reached = (generation_title(meter.generation), place_text(meter.endpoint.text))
    return meter.title, meter.group, " · ".join(filter(None, reached))


class ImportSheet(Sheet):
    """A table and one verb that says how many meters come in."""

    def __init__(self, offer: "MeterOffer", known: Sequence[Meter], parent: QWidget | None = None) -> None:
        super().__init__("import", "", WIDTH, parent)
        self.heading.setText(self.tr("Import meters"))
        self.setWindowTitle(self.heading.text())
        self._rows = _Rows(offer, known, self)
        self.set_sentence(self._summary())
        table = QTableView()
        table.setObjectName("import.rows")
        table.setAccessibleName(self.tr("Rows of the file"))
        table.setModel(self._rows)
        table.setMinimumHeight(TABLE_HEIGHT)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(32)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        for column, mode in enumerate((96, 160, None, 216)):
            if mode is None:
                table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                table.setColumnWidth(column, mode)
        set_font(table)
        self.body.addWidget(table)
        number = len(self._rows.wanted)
        words = self.tr("Import 1 meter") if number == 1 else self.tr("Import {count} meters")
        self.go = button("import.go", words.format(count=count(number)), role="primary")
        self.go.setEnabled(number > 0)
        self.go.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)

    def wanted(self) -> list[Meter]:
        """Return the meters that come in."""
        return self._rows.wanted

    def _summary(self) -> str:
        rows = self._rows
        parts = [self.tr("{count} new").format(count=count(len(rows.wanted)))]
        if rows.known_count:
            parts.append(self.tr("{count} already here and left out").format(count=count(rows.known_count)))
        if rows.refused_count:
            parts.append(self.tr("{count} refused").format(count=count(rows.refused_count)))
        return self.tr("{parts}. Keys are not part of such a file.").format(parts=", ".join(parts))


async def ask_import(offer: "MeterOffer", known: Sequence[Meter], parent: QWidget) -> list[Meter] | None:
    """Show what a file offers; returns the meters that are to be saved, None when it was cancelled."""
    sheet = ImportSheet(offer, known, parent)
    return sheet.wanted() if await shown(sheet) else None
