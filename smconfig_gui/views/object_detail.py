"""The right half of the objects panel: one object, its attributes, and the value of the chosen one in full."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.dlms.trace_details import data_node
from smconfig_gui.model.axdr import AxdrError, decode
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.object_names import method_name
from smconfig_gui.views.copying import Copy, offer_copies
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.hex_pane import HexPane
from smconfig_gui.views.fields.labels import (
    ColouredLabel,
    ElidedLabel,
    Line,
    monospace,
    note,
    strong,
    wrapped,
)
from smconfig_gui.views.objects_model import AttributeRow, AttributesModel, NamedObject, Reading
from smconfig_gui.views.objects_tables import AttributesTable
from smconfig_gui.views.texts import clock_time, translate
from smconfig_gui.views.theme import SECTION, set_font
from smconfig_gui.views.trace_detail import NodeTree

_VALUE = QT_TRANSLATE_NOOP("objects", "Value")


class _ValueCard(Card):
    """One attribute: decoded as a tree, raw as small bytes, or why there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.set_fill("surface_alt")
        self._title, self._time = strong(), note()
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._time)
        self._reason = ColouredLabel("", "muted")
        wrapped(self._reason)
        self.tree = NodeTree("objects.value", self.tr("Value of the attribute"))
        self._line = Line()
        self.hex = HexPane("objects.raw", self.tr("Value of the attribute as bytes"))
        self.hex.setMaximumHeight(80)
        for view, least in ((self.tree, 44), (self.hex, 36)):
            view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            view.setMinimumHeight(least)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self._reason)
        for part, share in ((self.tree, 3), (self._line, 0), (self.hex, 1)):
            self.body.addWidget(part, share)
        self.body.addStretch(0)  # takes the room as long as there is nothing to show

    def show_attribute(self, row: AttributeRow | None) -> None:
        reading = row.reading if row is not None else None
        title = self.tr("Attribute {number}, {name}")
        self._title.setText(title.format(number=row.index, name=row.title) if row is not None else "")
        read = self.tr("read {time}").format(time=clock_time(reading.read_at, seconds=True)) if reading else ""
        self._time.setText(read)
        reason, token = self._why_nothing(row)
        self._reason.setText(reason)
        self._reason.set_token(token)
        self._reason.setVisible(bool(reason))
        raw = reading.value.raw if reading is not None and not reading.value.error else ""
        for part in (self.tree, self._line, self.hex):
            part.setVisible(bool(raw))
        self._show_value(reading, raw)

    def _show_value(self, reading: Reading | None, raw: str) -> None:
        if reading is None or not raw:
            return
        try:
            node = data_node(_VALUE, decode(bytes.fromhex(raw)))
        except (AxdrError, ValueError):
            node = None
        self.tree.show_node(node)
        self.tree.setMaximumHeight(self.tree.natural_height())  # the bytes follow what is there
        self.hex.show_hex(raw)

    def _why_nothing(self, row: AttributeRow | None) -> tuple[str, str]:
        if row is None:
            return self.tr("Choose an attribute to see its value."), "muted"
        if row.reading is not None:
            return row.reading.value.error, "bad"
        if not row.is_readable:
            return self.tr("This association may not read it."), "muted"
        return self.tr("Not read yet. Press Return on the attribute, or read the whole object."), "muted"


class ObjectDetail(QWidget):
    """Heading, attributes, value."""

    read_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: NamedObject | None = None
        self._title = ElidedLabel()
        set_font(self._title, SECTION, QFont.Weight.DemiBold)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._copy = tool_button("objects.copy", self.tr("Copy name and OBIS code"), "copy")
        self._obis, self._class = monospace(), note()
        self._methods = wrapped(note())
        self.model = AttributesModel(self)
        self.table = AttributesTable(self.model)
        self.card = _ValueCard()
        self._lay_out()
        self._copy.clicked.connect(self._copy_heading)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.activated.connect(lambda index: self._ask(index.row()))
        self.model.dataChanged.connect(lambda *_: self._choose(self.table.currentIndex()))
        self._offer_copies()

    def show_object(self, shown: NamedObject | None, readings: Mapping[int, Reading]) -> None:
        """Show an object with what was read of it; None when none is chosen."""
        is_other = shown is None or self._shown is None or shown.place != self._shown.place
        self._shown = shown
        self.setVisible(shown is not None)
        self.model.show_object(shown.listed if shown is not None else None, readings)
        if shown is None:
            return
        self._title.set_whole_text(shown.title)
        self._obis.setText(shown.obis)
        place = self.tr("class {number}, version {version}")
        self._class.setText(place.format(number=shown.listed.class_id, version=shown.listed.version))
        names = [f"{index} {translate(method_name(shown.listed.class_id, index))}" for index in shown.listed.methods]
        self._methods.setText(self.tr("Methods: {names}").format(names=", ".join(names)))
        self._methods.setVisible(bool(names))
        if is_other:
            self.table.setMaximumHeight(self.table.full_height())
            self.table.setCurrentIndex(self.model.index(0, 0))
            self._choose(self.table.currentIndex())

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._copy)
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(self._obis)
        place.addWidget(self._class)
        place.addStretch(1)
        whole.addLayout(head)
        whole.addLayout(place)
        whole.addWidget(self._methods)
        whole.addWidget(self.table, 3)
        whole.addSpacing(12)
        whole.addWidget(self.card, 2)
        whole.addStretch(0)

    def _offer_copies(self) -> None:
        offer_copies(
            self.table,
            [
                Copy("objects.copy.text", self.tr("Copy the row"), self._row_text, "Ctrl+C"),
                Copy("objects.copy.obis", self.tr("Copy the OBIS code"), lambda _: self._obis.text()),
                Copy("objects.copy.hex", self.tr("Copy the bytes"), self._row_hex),
                Copy("objects.copy.value", self.tr("Copy the value"), lambda _: self.card.tree.text()),
            ],
        )

    def _choose(self, index: QModelIndex) -> None:
        self.card.show_attribute(self.model.attribute(index.row()) if index.isValid() else None)

    def _ask(self, number: int) -> None:
        row = self.model.attribute(number)
        if row is not None and row.is_readable:
            self.read_wanted.emit(row.index)

    def _row_text(self, index: QModelIndex) -> str:
        cells = [index.siblingAtColumn(column) for column in range(self.model.columnCount())]
        return "\t".join([self._obis.text(), *(str(cell.data(Qt.ItemDataRole.DisplayRole) or "") for cell in cells)])

    def _row_hex(self, index: QModelIndex) -> str:
        row = self.model.attribute(index.row())
        return row.reading.value.raw if row is not None and row.reading is not None else ""

    def _copy_heading(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._title.whole_text()}\t{self._obis.text()}")
