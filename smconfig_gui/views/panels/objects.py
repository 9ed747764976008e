"""Panel Objects: the meter's own list of objects, and any attribute of them, decoded and raw."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Value
from smconfig_gui.model.objects import (
    MAX_ATTRIBUTES,
    AttributeReference,
    AttributeValues,
    MeterObjects,
    ReadAttributesRequest,
)
from smconfig_gui.views.draft import MeterState
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import Line
from smconfig_gui.views.icons import icon
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.texts import count
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from smconfig_gui.views.objects_model import NamedObject, Place, Reading

_LIST, _READ = "GetAssociationLnObjects", "ReadAttributes"
_LOGICAL_NAME = 1
_BUFFERS = {(7, 2)}  # the buffer of a profile can hold a year: it is read only when asked for by itself


class ObjectsPanel(Panel[MeterObjects]):
    """The expert's way around every other panel; it only reads."""

    key = "objects"
    title = QT_TRANSLATE_NOOP("panels", "Objects")
    sentence = QT_TRANSLATE_NOOP("panels", "What the meter itself says it has.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read the object list")
    query_title = QT_TRANSLATE_NOOP("operations", "Read the object")
    icon_name = "list-tree"
    fills_width = True
    value_read = _LIST
    value_type = MeterObjects
    reads = (_LIST,)
    is_read_with_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self._readings: dict[str, dict[Place, dict[int, Reading]]] = {}
        self._chosen: dict[str, Place] = {}
        self._listed: tuple[object, ...] = ()
        self._named: list[NamedObject] = []
        super().__init__(parent)
        self._add_buttons()

    # -- what the pattern asks for

    def build_body(self, body: QWidget) -> None:
        from smconfig_gui.views.copying import Copy, offer_copies
        from smconfig_gui.views.object_detail import ObjectDetail
        from smconfig_gui.views.objects_model import ObjectsModel
        from smconfig_gui.views.objects_tables import ObjectsTable

        self.model = ObjectsModel(self)
        self.table = ObjectsTable(self.model)
        self.detail = ObjectDetail()
        self.filter = QLineEdit()
        self.filter.setObjectName("objects.filter")
        self.filter.setAccessibleName(self.tr("Filter the objects"))
        self.filter.setPlaceholderText(self.tr("Name, OBIS or class"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._lay_out_body(body)
        self.filter.textChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.activated.connect(lambda _: self._read_object())
        self.detail.read_wanted.connect(self._read_attribute)
        offer_copies(
            self.table,
            [
                Copy("objects.list.copy.text", self.tr("Copy the row"), self._row_text, "Ctrl+C"),
                Copy("objects.list.copy.obis", self.tr("Copy the OBIS code"), self._row_obis),
                Copy("objects.list.copy.hex", self.tr("Copy the OBIS code as hex"), self._row_hex),
            ],
        )

    def show_value(self, value: MeterObjects, baseline: MeterObjects) -> None:  # noqa: ARG002
        from smconfig_gui.views.objects_model import named_objects

        profile = self._facts.profile if self._facts is not None else None
        listed = (self._meter_id, id(value), profile)
        if listed != self._listed:
            self._listed = listed
            self._named = named_objects(value.objects, profile)
            self.model.show_objects(self._named)
            self._choose_again()
        self._show_object()

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        if operation == _READ and isinstance(value, AttributeValues):
            self._keep(meter_id, value)
            self._refresh()
            return
        super().take_value(meter_id, operation, value)

    def set_situation(self, situation: Situation) -> None:
        super().set_situation(situation)
        self._enable()

    # -- reading

    def _read_object(self) -> None:
        """Read what the association may read of the chosen object, in as few requests as the meter allows."""
        chosen = self._object()
        if chosen is None or not self._situation.can_work:
            return
        readable = [each.attribute_index for each in chosen.listed.attributes if "R" in each.access]
        skipped = [index for index in readable if (chosen.listed.class_id, index) in _BUFFERS]
        self._ask(chosen, [index for index in readable if index != _LOGICAL_NAME and index not in skipped])

    def _read_attribute(self, index: int) -> None:
        chosen = self._object()
        if chosen is not None and self._situation.can_work:
            self._ask(chosen, [index])

    def _ask(self, chosen: "NamedObject", indexes: Sequence[int]) -> None:
        class_id, logical_name = chosen.place
        attributes = tuple(
            AttributeReference(class_id=class_id, logical_name=logical_name, attribute_index=index)
            for index in indexes[:MAX_ATTRIBUTES]
        )
        if attributes:
            self.query_wanted.emit(_READ, ReadAttributesRequest(attributes=attributes))

    def _keep(self, meter_id: str, found: AttributeValues) -> None:
        from smconfig_gui.views.objects_model import Reading

        now = datetime.now().astimezone()
        kept = self._readings.setdefault(meter_id, {})
        for value in found.values:
            kept.setdefault((value.class_id, value.logical_name), {})[value.attribute_index] = Reading(value, now)

    # -- the list

    def _object(self) -> "NamedObject | None":
        place = self._chosen.get(self._meter_id)
        return next((each for each in self._named if each.place == place), None)

    def _choose(self, index: QModelIndex) -> None:
        chosen = self.model.object_at(index.row())
        if chosen is not None:
            self._chosen[self._meter_id] = chosen.place
            self._show_object()
            self._enable()

    def _choose_again(self) -> None:
        place = self._chosen.get(self._meter_id)
        row = self.model.row_of(place) if place is not None else -1
        if row < 0 and place is None:
            row = next((number for number in range(self.model.rowCount()) if self.model.object_at(number)), -1)
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))

    def _filter(self, text: str) -> None:
        self.model.set_words(text.casefold().split())
        self._choose_again()

    def _show_object(self) -> None:
        chosen = self._object()
        readings = self._readings.get(self._meter_id, {})
        self.detail.show_object(chosen, readings.get(chosen.place, {}) if chosen is not None else {})

    def _row_text(self, index: QModelIndex) -> str:
        found = self.model.object_at(index.row())
        return f"{found.title}\t{found.obis}\t{found.listed.class_id}" if found is not None else ""

    def _row_obis(self, index: QModelIndex) -> str:
        found = self.model.object_at(index.row())
        return found.obis if found is not None else ""

    def _row_hex(self, index: QModelIndex) -> str:
        from smconfig_gui.model.cosem import Obis

        found = self.model.object_at(index.row())
        return Obis(found.obis).to_bytes().hex(" ").upper() if found is not None else ""

    # -- parts

    def _lay_out_body(self, body: QWidget) -> None:
        body.setMinimumHeight(280)
        whole = QHBoxLayout(body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self.table, 1)
        whole.addLayout(left, 48)
        whole.addWidget(Line(vertical=True))
        whole.addWidget(self.detail, 50)
        policy = self.detail.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.detail.setSizePolicy(policy)

    def _add_buttons(self) -> None:
        self.footer.read_button.setText(self.tr("Read list"))
        self.read_object: QPushButton = button("objects.read_object", self.tr("Read object"), icon_name="refresh-cw")
        self.read_object.setEnabled(False)
        self.read_object.clicked.connect(self._read_object)
        self.export: QPushButton = button("objects.export", self.tr("Export…"), icon_name="download")
        self.export.setEnabled(False)
        menu = QMenu(self)
        set_font(menu)
        for suffix, text in (("csv", self.tr("As a table, CSV…")), ("json", self.tr("As JSON…"))):
            action = menu.addAction(text)
            action.setObjectName(f"objects.export.{suffix}")
            action.triggered.connect(lambda _=False, suffix=suffix: self._export(suffix))
        self.export.clicked.connect(lambda: menu.popup(self.export.mapToGlobal(self.export.rect().topLeft())))
        self.footer.add_left(self.read_object, first=True)
        self.footer.add_right(self.export)
        self._enable()

    def _enable(self) -> None:
        if not hasattr(self, "export"):
            return  # asked while the pattern is being made
        has_list = self.state(self._meter_id).draft.reading is not None
        self.read_object.setVisible(has_list)
        self.read_object.setEnabled(self._situation.can_work and self._object() is not None)
        self.export.setEnabled(has_list)
        self.footer.read_button.setText(self.tr("Read list again") if has_list else self.tr("Read list"))
        self.footer.read_button.setAccessibleName(self.footer.read_button.text())
        self._let_read_step_back(has_list)

    def _let_read_step_back(self, has_list: bool) -> None:
        """Show reading the list as second rank once there is one."""
        read, role = self.footer.read_button, "flat" if has_list else ""
        if (read.property("role") or "") != role:
            read.setProperty("role", role)
            read.setIcon(QIcon() if has_list else icon("refresh-cw"))
            read.style().unpolish(read)
            read.style().polish(read)

    def _refresh(self) -> None:
        super()._refresh()
        self._enable()

    def _sentence(self, state: MeterState[MeterObjects]) -> str:
        reading = state.draft.reading
        if reading is None:
            return super()._sentence(state)
        text = self.tr("{count} objects, from the list of the meter itself.")
        return text.format(count=count(len(reading.objects)))

    # -- files

    def _export(self, suffix: str) -> None:
        from smconfig_gui.views.objects_export import objects_csv, objects_json

        objects, readings = list(self.model.shown), dict(self._readings.get(self._meter_id, {}))
        identification = self._facts.device_identification if self._facts is not None else None

        def make() -> bytes:
            if suffix == "csv":
                return objects_csv(objects, readings)
            return objects_json(objects, readings, identification)

        self.file_wanted.emit(self.tr("Export the objects"), f"objects-{identification or 'meter'}.{suffix}", make)
