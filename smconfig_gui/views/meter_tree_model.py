"""The meters of this computer as a tree: groups, meters, M-Bus channels."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from smconfig_gui.views.fields.marks import Shape
from smconfig_gui.views.texts import generation_title, short_generation

if TYPE_CHECKING:
    from smconfig_gui.model.meter import Meter

Index = QModelIndex | QPersistentModelIndex


class Kind(IntEnum):
    """What a row is."""

    GROUP = 0
    METER = 1
    CHANNEL = 2


class Role(IntEnum):
    """What the delegate asks for beside the title."""

    KIND = Qt.ItemDataRole.UserRole + 1
    SHAPE = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    METER_ID = Qt.ItemDataRole.UserRole + 4
    ICON = Qt.ItemDataRole.UserRole + 5
    SEARCH = Qt.ItemDataRole.UserRole + 6
    GROUP = Qt.ItemDataRole.UserRole + 7


MIME = "application/x-smconfig-meters"


class Channel(NamedTuple):
    """A device on an M-Bus channel: number, Lucide icon of its medium, short identification."""

    number: int
    icon: str
    text: str


class _Node:
    def __init__(self, number: int, kind: Kind, title: str, parent: "_Node | None" = None) -> None:
        self.id = number
        self.kind = kind
        self.title = title
        self.parent = parent
        self.children: list[_Node] = []
        self.meter: Meter | None = None
        self.channel: Channel | None = None
        self.shape = Shape.OFFLINE

    def row(self) -> int:
        return self.parent.children.index(self) if self.parent is not None else 0


class MeterTreeModel(QAbstractItemModel):
    """Holds all meters; a change of one state touches one row. Meters can be dragged into another group."""

    dropped = Signal(list, str)
    channels_shown = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = count(1)
        self._nodes: dict[int, _Node] = {}
        self._root = self._node(Kind.GROUP, "")
        self._meters: dict[str, _Node] = {}
        self._channels: dict[str, Sequence[Channel]] = {}
        self._unfinished: frozenset[str] = frozenset()
        self._order: list[str] = []

    def set_unfinished(self, meter_ids: frozenset[str]) -> None:
        """Put the meters with unfinished work into a group of their own, on top."""
        if meter_ids != self._unfinished:
            self._unfinished = meter_ids
            self.set_meters(self.meters_of_user())

    def set_meters(self, meters: "Sequence[Meter]") -> None:
        """Show these meters, groups in the order in which they come, the simulated ones last."""
        self.beginResetModel()
        shapes = {key: node.shape for key, node in self._meters.items()}
        self._nodes = {}
        self._meters = {}
        self._root = self._node(Kind.GROUP, "")
        self._order = [meter.id for meter in meters]
        groups: dict[str, _Node] = {}
        for meter in sorted(meters, key=self._rank):
            name = self._group_name(meter)
            if name not in groups:
                groups[name] = self._node(Kind.GROUP, name, self._root)
            self._append(groups[name], meter, shapes.get(meter.id, Shape.OFFLINE))
        self.endResetModel()

    def set_meter(self, meter: "Meter") -> None:
        """Show a meter anew, or add it to its group."""
        node = self._meters.get(meter.id)
        if node is not None and node.parent is not None and node.parent.title == self._group_name(meter):
            node.meter, node.title = meter, meter.title
            self._touch(node)
            return
        meters = {each.id: each for each in self.meters_of_user()}
        self.set_meters([*(meters | {meter.id: meter}).values()])

    def remove(self, meter_id: str) -> None:
        """Show a meter no longer."""
        self.set_meters([meter for meter in self.meters_of_user() if meter.id != meter_id])

    def groups(self) -> list[str]:
        """Return the names of the groups in the order of the tree, "" for meters without one."""
        return list(dict.fromkeys(meter.group for meter in self.meters()))

    def set_shape(self, meter_id: str, shape: Shape) -> None:
        """Show another state of a meter."""
        node = self._meters.get(meter_id)
        if node is not None and node.shape is not shape:
            node.shape = shape
            self._touch(node)

    def take_value(self, meter_id: str, operation: str, value: object) -> None:
        """Show the devices that a scan of the M-Bus channels found."""
        if operation != "ScanMbusChannels":
            return
        from smconfig_gui.model.mbus import MbusChannels, medium  # not before something was scanned

        if isinstance(value, MbusChannels):
            found = [item for item in value.channel_short_ids if not item.empty]
            icons = [medium(item.short_id.device_type_identification)[1] for item in found]
            self.set_channels(
                meter_id,
                [Channel(item.channel, icon, item.short_id.text) for item, icon in zip(found, icons, strict=True)],
            )

    def set_channels(self, meter_id: str, channels: Sequence[Channel]) -> None:
        """Show what is on the M-Bus channels of a meter."""
        node = self._meters.get(meter_id)
        if node is None or [child.channel for child in node.children] == list(channels):
            return
        self._channels[meter_id] = tuple(channels)
        place = self._index(node)
        if node.children:
            self.beginRemoveRows(place, 0, len(node.children) - 1)
            node.children.clear()
            self.endRemoveRows()
        if channels:
            self.beginInsertRows(place, 0, len(channels) - 1)
            for channel in channels:
                self._node(Kind.CHANNEL, channel.text, node).channel = channel
            self.endInsertRows()
        self.channels_shown.emit()

    def channels(self, meter_id: str) -> Sequence[Channel]:
        """Return what is shown on the M-Bus channels of a meter."""
        return self._channels.get(meter_id, ())

    def take_over(self, other: "MeterTreeModel") -> None:
        """Show on the M-Bus channels what the tree of a former window showed."""
        for meter_id, channels in other._channels.items():  # noqa: SLF001 - of the same class
            self.set_channels(meter_id, channels)

    def meter_index(self, meter_id: str) -> QModelIndex:
        """Return the row of a meter; an invalid index when it is not here."""
        node = self._meters.get(meter_id)
        return self._index(node) if node is not None else QModelIndex()

    def meters(self) -> "list[Meter]":
        """Return all meters in the order of the tree."""
        return [node.meter for node in self._meters.values() if node.meter is not None]

    def meters_of_user(self) -> "list[Meter]":
        """Return all meters in the order that the user gave them, wherever they stand now."""
        places = {meter_id: place for place, meter_id in enumerate(self._order)}
        return sorted(self.meters(), key=lambda meter: places.get(meter.id, len(places)))

    def meter(self, meter_id: str) -> "Meter | None":
        """Return one meter."""
        node = self._meters.get(meter_id)
        return node.meter if node is not None else None

    # -- QAbstractItemModel

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        node = self._at(parent)
        if column != 0 or not 0 <= row < len(node.children):
            return QModelIndex()
        return self.createIndex(row, column, node.children[row].id)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # the overload without argument is QObject's
        above = self._at(index).parent
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._at(parent).children)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kind = self._at(index).kind
        if kind is Kind.GROUP and self._is_unfinished(self._at(index)):
            return Qt.ItemFlag.ItemIsEnabled
        if kind is Kind.GROUP:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsDragEnabled if kind is Kind.METER else usual

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        data = QMimeData()
        ids = [str(index.data(Role.METER_ID)) for index in indexes]
        data.setData(MIME, "\n".join(ids).encode())
        return data

    def canDropMimeData(
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002
        row: int,  # noqa: ARG002
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        node = self._at(parent)
        return data.hasFormat(MIME) and node.kind is Kind.GROUP and parent.isValid() and not self._is_unfinished(node)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell who is to go where; the rows move when that is on the disk, so the view removes nothing itself."""
        if self.canDropMimeData(data, action, row, column, parent):
            ids = bytes(data.data(MIME).data()).decode().split("\n")
            self.dropped.emit(ids, self._group_of(self._at(parent)))
        return False

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._at(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node)
        if role == Role.KIND:
            return node.kind
        if role == Role.SHAPE:
            return self._shape(node)
        if role == Role.DETAIL:
            return self._detail(node)
        if role == Role.METER_ID:
            owner = node.parent if node.kind is Kind.CHANNEL else node
            return owner.meter.id if owner is not None and owner.meter is not None else ""
        if role == Role.SEARCH:
            return self._searched(node)
        if role == Role.GROUP:
            return self._group_of(node)
        if role == Role.ICON:
            return node.channel.icon if node.channel is not None else ""
        return None

    # -- inside

    def _node(self, kind: Kind, title: str, parent: _Node | None = None) -> _Node:
        node = _Node(next(self._ids), kind, title, parent)
        self._nodes[node.id] = node
        if parent is not None:
            parent.children.append(node)
        return node

    def _append(self, group: _Node, meter: "Meter", shape: Shape) -> None:
        node = self._node(Kind.METER, meter.title, group)
        node.meter, node.shape = meter, shape
        self._meters[meter.id] = node
        for channel in self._channels.get(meter.id, ()):
            self._node(Kind.CHANNEL, channel.text, node).channel = channel

    def _rank(self, meter: "Meter") -> tuple[bool, bool]:
        return meter.id not in self._unfinished, meter.is_simulated and not meter.group

    def _group_name(self, meter: "Meter") -> str:
        if meter.id in self._unfinished:
            return self.tr("Unfinished work")
        if meter.group:
            return meter.group
        return self.tr("Demo") if meter.is_simulated else self.tr("Meters")

    def _at(self, index: Index | None) -> _Node:
        if index is None or not index.isValid():
            return self._root
        return self._nodes[index.internalId()]

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row(), 0, node.id)

    def _is_unfinished(self, node: _Node) -> bool:
        first = node.children[0].meter if node.kind is Kind.GROUP and node.children else node.meter
        return first is not None and first.id in self._unfinished

    def _shape(self, node: _Node) -> Shape:
        is_waiting = node.kind is Kind.METER and self._is_unfinished(node) and node.shape is not Shape.CONNECTING
        return Shape.UNFINISHED if is_waiting else node.shape

    def _touch(self, node: _Node) -> None:
        place = self._index(node)
        self.dataChanged.emit(place, place)

    @staticmethod
    def _group_of(node: _Node) -> str:
        """Return the name that a group has on the cards of its meters: "" for the one of meters without a group."""
        while node.parent is not None and node.kind is not Kind.GROUP:
            node = node.parent
        first = node.children[0].meter if node.children else None
        return first.group if first is not None else ""

    @staticmethod
    def _searched(node: _Node) -> str:
        """Return all that the filter looks at: for a meter its names, where it is reached and what it is."""
        meter = node.meter
        if meter is None:
            return node.title
        words = (node.title, meter.device_identification, meter.endpoint.text, generation_title(meter.generation))
        return " ".join(filter(None, (*words, *(channel.title for channel in node.children))))

    @staticmethod
    def _detail(node: _Node) -> str:
        if node.kind is Kind.GROUP:
            return str(len(node.children))
        if node.kind is Kind.CHANNEL and node.channel is not None:
            return str(node.channel.number)
        return short_generation(node.meter.generation) if node.meter is not None else ""

    def _spoken(self, node: _Node) -> str:
        if node.kind is Kind.GROUP:
            return self.tr("Group {name}, {count} meters").format(name=node.title, count=len(node.children))
        if node.channel is not None:
            return self.tr("M-Bus channel {number}, {device}").format(number=node.channel.number, device=node.title)
        states = {
            Shape.ASSOCIATED: self.tr("connected"),
            Shape.CONNECTING: self.tr("connecting"),
            Shape.OFFLINE: self.tr("not connected"),
            Shape.UNFINISHED: self.tr("unfinished work"),
        }
        generation = generation_title(node.meter.generation) if node.meter is not None else ""
        return ", ".join(part for part in (node.title, states[self._shape(node)], generation) if part)
