"""A dialog that finds one attribute among the objects of a meter."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.field_row import choice_field
from smconfig_gui.views.fields.labels import label
from smconfig_gui.views.fields.table import Column, RowsTable
from smconfig_gui.views.icons import icon
from smconfig_gui.views.theme import set_font

_HEIGHT = 300


@dataclass(frozen=True, slots=True)
class Candidate:
    """One object, and its attributes by what is returned when one is picked."""

    name: str
    place: str
    attributes: tuple[tuple[Hashable, str], ...]


class ObjectPicker(Sheet):
    """Filter, list, attribute; `picked` carries the key of the attribute."""

    picked = Signal(object)

    def __init__(self, name: str, title: str, candidates: Sequence[Candidate], parent: QWidget) -> None:
        super().__init__(name, title, 560, parent)
        self._all = tuple(candidates)
        self._found: tuple[Candidate, ...] = ()
        self.filter = QLineEdit()
        self.filter.setObjectName(f"{name}.filter")
        self.filter.setAccessibleName(self.tr("Name or OBIS"))
        self.filter.setPlaceholderText(self.tr("Name or OBIS"))
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        set_font(self.filter)
        columns = (Column(self.tr("Object"), stretches=True), Column(self.tr("OBIS"), "muted", is_code=True))
        self.table = RowsTable(f"{name}.objects", self.tr("Objects"), columns)
        self.table.setFixedHeight(_HEIGHT)
        self.body.addWidget(self.filter)
        self.body.addSpacing(8)
        self.body.addWidget(self.table)
        self.body.addSpacing(12)
        line = QHBoxLayout()
        line.setSpacing(12)
        self.attribute = choice_field(f"{name}.attribute", self.tr("Attribute"))
        line.addWidget(label(self.tr("Attribute")))
        line.addWidget(self.attribute, 1)
        self.body.addLayout(line)
        self.add = button(f"{name}.add", self.tr("Add"), role="primary")
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.add)
        self.filter.textChanged.connect(self._refresh)
        self.table.row_chosen.connect(self._choose)
        self.add.clicked.connect(self._accept)
        self.finished.connect(self.deleteLater)
        self._refresh("")
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self, text: str) -> None:
        wanted = " ".join(text.casefold().split())
        self._found = tuple(each for each in self._all if wanted in f"{each.name} {each.place}".casefold())
        self.table.rows.set_rows([(each.name, each.place) for each in self._found])
        if self._found:
            self.table.selectRow(0)
        self._choose(0 if self._found else -1)

    def _choose(self, number: int) -> None:
        self.attribute.clear()
        if 0 <= number < len(self._found):
            for key, text in self._found[number].attributes:
                self.attribute.addItem(text, key)
        self.add.setEnabled(self.attribute.count() > 0)

    def _accept(self) -> None:
        self.picked.emit(self.attribute.currentData())
        self.accept()
