"""One push setup: destination, when and how often the meter tries, objects that are sent."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.push_setup import PushObject, PushSetup, check_host
from smconfig_gui.views.calendar import today
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.field_row import FieldRow, line_field, number_field
from smconfig_gui.views.fields.hindrance import hindrance_note, show_hindrance
from smconfig_gui.views.fields.labels import Line, note, section, wrapped
from smconfig_gui.views.fields.object_list import ObjectItem, ObjectList
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.fields.typed import Typed, TypedNumber
from smconfig_gui.views.object_texts import object_text, place_text
from smconfig_gui.views.push.window_list import WindowList

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

_NAME_WIDTH = 120


class SetupPage(QWidget):
    """Edits one setup; emits the whole new value."""

    edited = Signal(object)
    add_wanted = Signal()
    push_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown: PushSetup | None = None
        self._typed_numbers: dict[QWidget, TypedNumber] = {}
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(self._left(), 1)
        columns.addWidget(Line(vertical=True))
        columns.addLayout(self._right(), 1)

    def show_setup(self, value: PushSetup, baseline: PushSetup, profile: "MeterProfile | None") -> None:
        """Show a setup; what differs from the baseline is marked."""
        self._shown = value
        self._typed_host.show(value.host or "")
        self._show_was(self._host, value.host or "", baseline.host or baseline.destination)
        if isinstance(self._port.editor, QSpinBox):
            with QSignalBlocker(self._port.editor):
                self._port.editor.setMinimum(1 if value.port else 0)  # 0 stands for a destination without a port
        self._show_number(self._port, value.port or 0, baseline.port or 0, "")
        self._form.setText(self._form_text(value))
        numbers = (
            (self._random, value.randomisation_start_interval, baseline.randomisation_start_interval, self.tr(" s")),
            (self._retries, value.number_of_retries, baseline.number_of_retries, ""),
            (self._delay, value.repetition_delay, baseline.repetition_delay, self.tr(" s")),
        )
        for row, number, before, unit in numbers:
            self._show_number(row, number, before, unit)
        self._windows.show_windows(value.communication_window, baseline.communication_window)
        self._objects.show_items(_items(value, profile), _items(baseline, profile))

    def add_object(self, attribute: Attribute) -> None:
        """Put an attribute at the end of the list."""
        if self._shown is None:
            return
        new = PushObject(
            class_id=attribute.class_id, logical_name=attribute.obis.dotted, attribute_index=attribute.index
        )
        if new not in self._shown.push_object_list:
            self._change(push_object_list=(*self._shown.push_object_list, new))

    def set_destination(self, host: str, port: int) -> None:
        """Fill in where to send to."""
        self._change(host=host, port=port, destination=f"{host}:{port}")

    def set_can_push(self, can_push: bool, hindrance: str) -> None:
        """Enable sending a message now, or say why it cannot be."""
        self._push.setEnabled(can_push)
        show_hindrance(self._push, self._hindrance, hindrance)

    # -- parts

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        heading = section(self.tr("Destination"))
        heading.setFixedHeight(ROW_HEIGHT)
        head.addWidget(heading)
        head.addStretch(1)
        self._push = button(f"{self._name}.push", self.tr("Send a message now…"), role="link")
        self._push.clicked.connect(self.push_wanted)
        head.addWidget(self._push)
        column.addLayout(head)
        self._hindrance = hindrance_note(f"{self._name}.push")
        column.addWidget(self._hindrance)
        host = line_field(f"{self._name}.host", self.tr("Host"), 148)
        self._host = FieldRow(self.tr("Host"), host, _NAME_WIDTH, note_below=True)
        self._typed_host = Typed(host, check_host, lambda name: self._change(host=name), self._host.problem)
        self._port = self._number_row("port", self.tr("Port"), 65535, "", self._take_port)
        for row in (self._host, self._port):
            column.addWidget(row)
        self._form = wrapped(note())
        self._form.setIndent(8)
        column.addWidget(self._form)
        column.addSpacing(8)
        times = section(self.tr("When and how often"))
        times.setFixedHeight(ROW_HEIGHT)
        column.addWidget(times)
        self._random = self._number_row("randomisation", self.tr("Randomisation"), 65535, self.tr(" s"))
        self._retries = self._number_row("retries", self.tr("Retries"), 255, "")
        self._delay = self._number_row("delay", self.tr("Time between tries"), 65535, self.tr(" s"))
        for row in (self._random, self._retries, self._delay):
            column.addWidget(row)
        column.addSpacing(8)
        self._windows = WindowList(f"{self._name}.windows", today.today())
        self._windows.edited.connect(lambda windows: self._change(communication_window=windows))
        column.addWidget(self._windows)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        self._objects = ObjectList(f"{self._name}.objects", self.tr("Objects to send"))
        self._objects.edited.connect(lambda keys: self._change(push_object_list=tuple(keys)))
        self._objects.add_wanted.connect(self.add_wanted)
        column.addWidget(self._objects)
        hint = wrapped(note(self.tr("Each object is read from the meter before the list is written.")))
        hint.setIndent(8)
        column.addWidget(hint)
        column.addStretch(1)
        return column

    def _number_row(
        self, key: str, text: str, high: int, unit: str, take: Callable[[int], None] | None = None
    ) -> FieldRow:
        field = number_field(f"{self._name}.{key}", text, 0, high, unit)
        self._typed_numbers[field] = TypedNumber(field)
        field.valueChanged.connect(take or (lambda number, key=key: self._change(**{_FIELDS[key]: number})))
        return FieldRow(text, field, _NAME_WIDTH)

    # -- showing

    def _show_was(self, row: FieldRow, text: str, before: str) -> None:
        row.set_was("" if text == before else self.tr("was {value}").format(value=before))

    def _show_number(self, row: FieldRow, number: int, before: int, unit: str) -> None:
        self._typed_numbers[row.editor].show_number(number)
        self._show_was(row, f"{number}{unit}", f"{before}{unit}")

    def _form_text(self, value: PushSetup) -> str:
        forms = {"A_XDR": self.tr("as a DLMS notification"), "128": self.tr("as the text of DSMR 4")}
        form = forms.get(value.message_type, value.message_type)
        if value.host is None:
            return self.tr("The meter holds “{text}”, which is not host:port.").format(text=value.destination)
        return self.tr("Sent over {transport}, {form}.").format(transport=value.transport, form=form)

    # -- editing

    def _take_port(self, number: int) -> None:
        if number:
            self._change(port=number)

    def _change(self, **parts: object) -> None:
        if self._shown is not None:
            self.edited.emit(msgspec.structs.replace(self._shown, **parts))


_FIELDS = {"randomisation": "randomisation_start_interval", "retries": "number_of_retries", "delay": "repetition_delay"}


def _items(setup: PushSetup, profile: "MeterProfile | None") -> list[ObjectItem]:
    return [
        ObjectItem(item, object_text(profile, item.attribute), place_text(item.attribute))
        for item in setup.push_object_list
    ]
