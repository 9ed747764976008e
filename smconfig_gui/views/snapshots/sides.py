"""Which two sides are compared: the meter and files that were opened, for all meters together."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.snapshot import Snapshot
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.field_row import choice_field
from smconfig_gui.views.fields.labels import label, note
from smconfig_gui.views.theme import set_font

_METER, _NOTHING = -1, -2
_CHOICE_WIDTH = 208


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A snapshot and the name of its file."""

    name: str
    snapshot: Snapshot

    @property
    def title(self) -> str:
        """What people call it."""
        return self.snapshot.name or self.name


class Sides(QWidget):
    """Two choices, opening a file, and whether only differences are shown."""

    changed = Signal()
    open_wanted = Signal()
    tick_all_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[OpenedFile] = []
        self.left = self._choice(f"{name}.left", self.tr("Compare"))
        self.right = self._choice(f"{name}.right", self.tr("Compare with"))
        self.left.addItem(self.tr("On the meter"), _METER)
        self.right.addItem(self.tr("No file yet"), _NOTHING)
        self.open = button(f"{name}.open", self.tr("Open…"), icon_name="folder-open")
        self.only = QCheckBox(self.tr("Only differences"))
        self.only.setObjectName(f"{name}.only")
        self.only.setAccessibleName(self.tr("Only differences"))
        self.only.setChecked(True)
        set_font(self.only)
        self.tick_all = button(f"{name}.tick_all", self.tr("Choose all differences"), role="link")
        self._count = note()
        self._count.setObjectName(f"{name}.count")
        self._lay_out()
        self.open.clicked.connect(self.open_wanted)
        self.tick_all.clicked.connect(self.tick_all_wanted)
        self.only.toggled.connect(lambda _: self.changed.emit())
        for choice in (self.left, self.right):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def add(self, file: OpenedFile) -> None:
        """Offer another file on both sides and choose it at the right."""
        number = len(self._files)
        self._files.append(file)
        with QSignalBlocker(self.left), QSignalBlocker(self.right):
            for choice in (self.left, self.right):
                choice.addItem(file.title, number)
            nothing = self.right.findData(_NOTHING)
            if nothing >= 0:
                self.right.removeItem(nothing)
            self.right.setCurrentIndex(self.right.findData(number))
        self.changed.emit()

    def left_file(self) -> OpenedFile | None:
        """Return the file at the left; None for the meter."""
        return self._file(self.left)

    def right_file(self) -> OpenedFile | None:
        """Return the file at the right; None while there is none."""
        return self._file(self.right)

    def show_count(self, text: str, *, can_tick_all: bool) -> None:
        """Show how much differs."""
        self._count.setText(text)
        self.tick_all.setEnabled(can_tick_all)

    def _file(self, choice: QComboBox) -> OpenedFile | None:
        number = choice.currentData()
        return self._files[number] if number >= 0 else None

    def _choice(self, name: str, text: str) -> QComboBox:
        choice = choice_field(name, text)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(12)
        choice.setMaximumWidth(_CHOICE_WIDTH)
        choice.setProperty("edits", False)
        return choice

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            whole.addLayout(row)
        first.addWidget(self.left, 1)
        first.addWidget(label(self.tr("compared with")))
        first.addWidget(self.right, 1)
        first.addWidget(self.open)
        first.addStretch(1)
        second.addWidget(self.only)
        second.addWidget(self._count)
        second.addStretch(1)
        second.addWidget(self.tick_all)
