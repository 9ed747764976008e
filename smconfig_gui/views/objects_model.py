"""The objects of a meter in groups, and the attributes of one of them, as tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from smconfig_gui.model.axdr import AxdrError, Tag, decode
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.object_names import attribute_name
from smconfig_gui.model.object_topics import Topic, topic_of
from smconfig_gui.model.objects import AttributeValue, MeterObject
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.object_titles import class_title, object_title
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

LOGICAL_NAME = 1

Place = tuple[int, str]
"""Class and logical name of an object."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an attribute held, and when it was read."""

    value: AttributeValue
    read_at: datetime


@dataclass(frozen=True, slots=True)
class NamedObject:
    """An object of the list with its name and topic."""

    listed: MeterObject
    title: str
    topic: Topic

    @property
    def place(self) -> Place:
        """Which object it is."""
        return self.listed.class_id, self.listed.logical_name

    @property
    def obis(self) -> str:
        """The logical name as people write it."""
        return str(Obis(self.listed.logical_name))

    @property
    def is_named(self) -> bool:
        """Whether the profile names it."""
        return self.topic is not Topic.UNNAMED

    def has(self, words: Sequence[str]) -> bool:
        """Whether all words are in its name, OBIS code or class."""
        class_id = self.listed.class_id
        text = f"{self.title} {self.obis} {self.listed.logical_name} {class_id} {class_title(class_id)}".casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row over a group."""

    topic: Topic
    count: int


def named_objects(objects: Sequence[MeterObject], profile: "MeterProfile | None") -> list[NamedObject]:
    """Return the objects of a list grouped by topic; inside a group in the order of the list."""
    found = []
    for each in objects:
        known = profile.find(each.class_id, Obis(each.logical_name)) if profile is not None else None
        title = object_title(profile, each.class_id, each.logical_name) or class_title(each.class_id)
        found.append(NamedObject(each, title, topic_of(known[0].name if known is not None else None)))
    order = list(Topic)
    return sorted(found, key=lambda item: order.index(item.topic))


class ObjectColumn(IntEnum):
    """Columns of the list."""

    TITLE = 0
    OBIS = 1
    CLASS = 2


ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class ObjectsModel(QAbstractTableModel):
    """Groups with their headings; a heading cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._objects: list[NamedObject] = []
        self._words: tuple[str, ...] = ()
        self._rows: list[NamedObject | Heading] = []

    def show_objects(self, objects: Sequence[NamedObject]) -> None:
        """Show another list."""
        self._objects = list(objects)
        self._fill()

    def set_words(self, words: Sequence[str]) -> None:
        """Show only what has all these words."""
        self._words = tuple(words)
        self._fill()

    def row(self, number: int) -> NamedObject | Heading | None:
        """Return what stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def object_at(self, number: int) -> NamedObject | None:
        """Return the object in a row; None for a heading."""
        found = self.row(number)
        return found if isinstance(found, NamedObject) else None

    def row_of(self, place: Place) -> int:
        """Return the row of an object; -1 when it is not shown."""
        rows = (number for number, row in enumerate(self._rows) if isinstance(row, NamedObject) and row.place == place)
        return next(rows, -1)

    def headings(self) -> list[int]:
        """Return the rows of the headings."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Heading)]

    @property
    def shown(self) -> list[NamedObject]:
        """The objects that the filter lets through."""
        return [row for row in self._rows if isinstance(row, NamedObject)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ObjectColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index.row()), Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == ObjectColumn.CLASS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        names = {
            ObjectColumn.TITLE: self.tr("Object"),
            ObjectColumn.OBIS: "OBIS",
            ObjectColumn.CLASS: self.tr("Class"),
        }
        return names[ObjectColumn(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW_ROLE):
            return None
        if role == ROW_ROLE:
            return row
        if isinstance(row, Heading):
            title = self.tr("{topic} {count}").format(topic=translate(row.topic.title), count=row.count)
            return title if index.column() == ObjectColumn.TITLE else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return class_title(row.listed.class_id) if index.column() == ObjectColumn.CLASS else row.title
        return (row.title, row.obis, str(row.listed.class_id))[index.column()]

    def _fill(self) -> None:
        found: dict[Topic, list[NamedObject]] = {}
        for each in self._objects:
            if each.has(self._words):
                found.setdefault(each.topic, []).append(each)
        self.beginResetModel()
        self._rows = []
        for topic, objects in found.items():
            self._rows += [Heading(topic, len(objects)), *objects]
        self.endResetModel()


class AttributeColumn(IntEnum):
    """Columns of the attributes."""

    NUMBER = 0
    TITLE = 1
    VALUE = 2
    ACCESS = 3


@dataclass(frozen=True, slots=True)
class AttributeRow:
    """One attribute, and what it held when it was read."""

    index: int
    title: str
    access: str
    reading: Reading | None = None

    @property
    def is_readable(self) -> bool:
        """Whether this association may read it."""
        return "R" in self.access


class AttributesModel(QAbstractTableModel):
    """The attributes of one object but its logical name, which stands above the table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AttributeRow] = []

    def show_object(self, listed: MeterObject | None, readings: Mapping[int, Reading]) -> None:
        """Show another object or other values of it."""
        attributes = listed.attributes if listed is not None else ()
        rows = [
            AttributeRow(
                index=each.attribute_index,
                title=translate(attribute_name(listed.class_id if listed is not None else 0, each.attribute_index)),
                access=each.access,
                reading=readings.get(each.attribute_index),
            )
            for each in attributes
            if each.attribute_index != LOGICAL_NAME
        ]
        if [row.index for row in rows] != [row.index for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows != self._rows:
            self._rows = rows
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(AttributeColumn) - 1))

    def attribute(self, row: int) -> AttributeRow | None:
        """Return the attribute in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(AttributeColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        names = (self.tr("No."), self.tr("Attribute"), self.tr("Value"), self.tr("Access"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.attribute(index.row())
        if row is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, ROW_ROLE):
            return None
        if role == ROW_ROLE:
            return row
        cells = (str(row.index), row.title, value_line(row.reading), " ".join(row.access) or "–")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() not in (AttributeColumn.TITLE, AttributeColumn.VALUE):
            return None
        return cells[index.column()]


def value_line(reading: Reading | None) -> str:
    """Return a value for one cell; of an array only its length, of a refusal the reason."""
    if reading is None:
        return ""
    value = reading.value
    if value.error:
        return value.error
    try:
        data = decode(bytes.fromhex(value.raw))
    except (AxdrError, ValueError):
        return value.text
    if data.tag == Tag.ARRAY:
        return f"{data.type_name}, {len(data.items)}"
    return value.text
