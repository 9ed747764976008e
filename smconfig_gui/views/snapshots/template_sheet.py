"""Which settings become a template, and what it is called."""

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from smconfig_gui.model.snapshot import Snapshot, compare
from smconfig_gui.views.dialogs import Sheet
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import set_font

_LIST_HEIGHT, _ROW_HEIGHT = 288, 24
_KEY_ROLE = Qt.ItemDataRole.UserRole + 1


class TemplateSheet(Sheet):
    """A name and a list with ticks, those of the snapshot all on; accepted with at least one."""

    def __init__(self, snapshot: Snapshot, registry: object, chosen: frozenset[str], parent: QWidget) -> None:
        super().__init__("template", self.tr("Save as template"), 560, parent)
        self.set_sentence(self.tr("A template has settings, but no meter: it can be put on any meter that has them."))
        self.name = line_edit("template.name", self.tr("Name"), snapshot.name)
        self.name.setMaxLength(80)
        form = Form()
        form.add(self.tr("Name"), self.name)
        self.body.addWidget(form)
        self.body.addSpacing(8)
        self._items = QStandardItemModel(self)
        for each in compare(snapshot.settings, snapshot.settings, registry):  # type: ignore[arg-type]
            item = QStandardItem(translate(each.title))
            item.setEditable(False)
            item.setSizeHint(QSize(0, _ROW_HEIGHT))
            item.setCheckable(True)
            is_on = each.key in chosen or not chosen
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            item.setData(each.key, _KEY_ROLE)
            self._items.appendRow(item)
        self.list = QListView()
        self.list.setObjectName("template.settings")
        self.list.setAccessibleName(self.tr("Settings of the template"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.list.setModel(self._items)
        set_font(self.list)
        self.body.addWidget(self.list)
        for name, text, state in (
            ("all", self.tr("All"), Qt.CheckState.Checked),
            ("none", self.tr("None"), Qt.CheckState.Unchecked),
        ):
            link = button(f"template.{name}", text, role="link")
            link.clicked.connect(lambda _=False, state=state: self._tick_all(state))
            self.footer.addWidget(link)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.go = button("template.save", self.tr("Save…"), role="primary")
        self.go.clicked.connect(self.accept)
        self.footer.addWidget(self.go)
        self._items.itemChanged.connect(lambda _: self._enable())
        self.name.textChanged.connect(lambda _: self._enable())
        self._enable()

    def keys(self) -> list[str]:
        """Return the settings that are ticked."""
        rows = (self._items.index(row, 0, QModelIndex()) for row in range(self._items.rowCount()))
        return [
            str(index.data(_KEY_ROLE))
            for index in rows
            if Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        ]

    def _tick_all(self, state: Qt.CheckState) -> None:
        for row in range(self._items.rowCount()):
            self._items.item(row).setCheckState(state)

    def _enable(self) -> None:
        self.go.setEnabled(bool(self.keys()) and bool(self.name.text().strip()))
