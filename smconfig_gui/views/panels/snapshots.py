"""Panel Snapshots: all settings of a meter in a file, compared, put back, and templates for other meters."""

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.restore import RestoreAttributesRequest
from smconfig_gui.model.snapshot import (
    MAX_BYTES,
    Compared,
    MeterSettings,
    Snapshot,
    compare,
    obstacle,
    parse_snapshot,
    restore_request,
    snapshot_bytes,
    snapshot_of,
    template_of,
)
from smconfig_gui.views.draft import MeterState
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner, EmptyMessage
from smconfig_gui.views.file_dialogs import load
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.snapshots.sides import OpenedFile, Sides
from smconfig_gui.views.snapshots.table import SettingsTable
from smconfig_gui.views.texts import count, generation_title
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from smconfig_gui.model.snapshot import Registry

_LEAST_TABLE = 192


class SnapshotsPanel(Panel[MeterSettings]):
    """What is on the meter beside a file; what is ticked becomes the edit, reviewed and written as any other."""

    key = "snapshots"
    title = QT_TRANSLATE_NOOP("panels", "Snapshots")
    sentence = QT_TRANSLATE_NOOP("panels", "All settings of a meter in a file: compare them, put them back.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read all settings")
    icon_name = "file-diff"
    value_read = "GetSettings"
    value_type = MeterSettings
    reads = ("GetSettings",)
    write_operation = "RestoreAttributes"
    is_read_with_all = False

    def __init__(self, parent: QWidget | None = None) -> None:
        self._compared: list[Compared] = []
        self._obstacles: dict[str, Text] = {}
        self._registry: Registry | None = None
        super().__init__(parent)
        self._add_save()

    # -- what the pattern asks for

    def build_body(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.sides = Sides("snapshots")
        self._warning = Banner("snapshots.warning", "warn", "triangle-alert")
        self.table = SettingsTable("snapshots.table")
        self.table.setMinimumHeight(_LEAST_TABLE)
        self._nothing = EmptyMessage(self.icon_name)
        self._nothing.start_button.setObjectName("snapshots.nothing.start")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        layout.addWidget(self.sides)
        layout.addWidget(self._warning)
        layout.addWidget(self._stack, 1)
        self.sides.changed.connect(self._refresh)
        self.sides.open_wanted.connect(self.ask_for_file)
        self.sides.tick_all_wanted.connect(lambda: self._tick(self._tickable()))
        self.table.settings.ticked.connect(self._tick_one)

    def show_value(self, value: MeterSettings, baseline: MeterSettings) -> None:
        """Nothing here: both sides are shown together, also while there is no value."""

    def count_changes(self, reading: MeterSettings, edit: MeterSettings) -> int:
        return len(_changed(reading, edit))

    def request(self, reading: MeterSettings, edit: MeterSettings) -> RestoreAttributesRequest:
        return restore_request(edit.settings, _changed(reading, edit))

    def set_editable(self, is_editable: bool) -> None:
        """Leave the body alive: looking at the meter's side must not stop choosing files."""

    # -- showing

    def _refresh(self) -> None:
        super()._refresh()
        if hasattr(self, "save"):
            has_reading = self.state(self._meter_id).draft.reading is not None
            has_file = self._is_built and self.sides.right_file() is not None
            self.save.setEnabled(has_reading or has_file)
            self._save_snapshot.setEnabled(has_reading and self._identification is not None)

    def _refresh_body(self, state: MeterState[MeterSettings]) -> None:
        super()._refresh_body(state)
        self._pages.setCurrentWidget(self.body)
        self._empty.hide()
        self._compare(state)
        self._show_warning()
        self._show_table(state)

    def _compare(self, state: MeterState[MeterSettings]) -> None:
        left_file, right_file = self.sides.left_file(), self.sides.right_file()
        reading = state.draft.reading
        left = (
            left_file.snapshot.settings if left_file is not None else reading.settings if reading is not None else None
        )
        self._compared, self._obstacles = [], {}
        if left is None:
            return
        right = right_file.snapshot.settings if right_file is not None else left
        if right_file is not None and right_file.snapshot.is_template:
            left = {key: value for key, value in left.items() if key in right}
        self._compared = compare(left, right, self._known())
        facts = self._facts
        if facts is not None and right_file is not None and left_file is None:
            generation = right_file.snapshot.generation
            for each in self._compared:
                reason = None if each.is_same else obstacle(each, generation, facts.profile, self._known())
                if reason is not None:
                    self._obstacles[each.key] = reason

    def _show_table(self, state: MeterState[MeterSettings]) -> None:
        left_file, right_file = self.sides.left_file(), self.sides.right_file()
        different = [each for each in self._compared if not each.is_same]
        shown = different if right_file is not None and self.sides.only.isChecked() else self._compared
        titles = (
            left_file.title if left_file is not None else self.tr("On the meter"),
            right_file.title if right_file is not None else "",
        )
        ticks = self._ticks(state)
        self.table.settings.set_ticks(ticks)
        self.table.settings.show_sides(
            shown, self._obstacles, titles, is_one_sided=right_file is None, can_tick=self._can_tick()
        )
        self.table.setColumnHidden(2, right_file is None)
        self._stack.setCurrentWidget(self.table if shown else self._nothing)
        self._nothing.show_lines(*self._why_nothing())
        self.sides.only.setEnabled(right_file is not None)
        left_to_tick = any(key not in ticks for key in self._tickable())
        self.sides.show_count(self._count_text(len(different)), can_tick_all=left_to_tick)

    def _show_warning(self) -> None:
        right_file, lines = self.sides.right_file(), ("", "")
        if right_file is not None and self.sides.left_file() is None and self._is_of_other_meter(right_file.snapshot):
            lines = (
                self.tr("This snapshot is of another meter, {meter}").format(
                    meter=right_file.snapshot.device_identification
                ),
                self.tr("It can be compared. To put its settings on this meter, save it as a template and open that."),
            )
        elif self._obstacles and right_file is not None:
            title = generation_title(right_file.snapshot.generation)
            lines = (
                self.tr("{count} settings cannot be put on this meter").format(count=len(self._obstacles)),
                self.tr("They were taken from {generation}; the reason stands in the row of each.").format(
                    generation=title
                ),
            )
        self._warning.setVisible(bool(lines[0]))
        self._warning.show_lines(*lines)

    def _why_nothing(self) -> tuple[str, str]:
        if self._compared:
            return self.tr("No differences"), self.tr("All {count} settings are the same.").format(
                count=len(self._compared)
            )
        if not self._situation.is_connected:
            return self.tr("Not read yet"), self.tr("Connect to the meter, then read it, or compare two files.")
        return self.tr("Not read yet"), self.tr("Press Read to get all settings from the meter.")

    def _count_text(self, different: int) -> str:
        total = count(len(self._compared))
        if self.sides.right_file() is None:
            return self.tr("{count} settings").format(count=total) if self._compared else ""
        return self.tr("{different} of {count} settings differ").format(different=count(different), count=total)

    # -- choosing what is put back

    @property
    def _identification(self) -> str | None:
        return self._facts.device_identification if self._facts is not None else None

    def _is_of_other_meter(self, snapshot: Snapshot) -> bool:
        known = self._identification or (self._meter.device_identification if self._meter is not None else None)
        return not snapshot.is_template and known is not None and snapshot.device_identification != known

    def _can_tick(self) -> bool:
        """Whether settings of the right side may be put on the meter at the left."""
        file, state = self.sides.right_file(), self.state(self._meter_id)
        is_reading = self.sides.left_file() is None and state.draft.reading is not None and not state.shows_reading
        return file is not None and is_reading and not self._is_of_other_meter(file.snapshot)

    def _tickable(self) -> list[str]:
        if not self._can_tick():
            return []
        return [
            each.key
            for each in self._compared
            if not each.is_same and each.right is not None and each.key not in self._obstacles
        ]

    def _ticks(self, state: MeterState[MeterSettings]) -> frozenset[str]:
        """Return which settings of the right side are in the edit."""
        file, edit = self.sides.right_file(), state.draft.edit
        if file is None or edit is None or state.shows_reading:
            return frozenset()
        right = file.snapshot.settings
        return frozenset(key for key in right if key in edit.settings and edit.settings[key].raw == right[key].raw)

    def _tick_one(self, key: str, is_on: bool) -> None:
        draft = self.state(self._meter_id).draft
        if is_on:
            self._tick([key])
        elif draft.reading is not None and draft.shown is not None:
            settings, before = dict(draft.shown.settings), draft.reading.settings.get(key)
            if before is None:
                settings.pop(key, None)
            else:
                settings[key] = before
            self.edited.emit(msgspec.structs.replace(draft.shown, settings=settings))

    def _tick(self, keys: list[str]) -> None:
        file, shown = self.sides.right_file(), self.state(self._meter_id).draft.shown
        if file is not None and shown is not None and keys:
            taken = {key: file.snapshot.settings[key] for key in keys}
            self.edited.emit(msgspec.structs.replace(shown, settings={**shown.settings, **taken}))

    # -- files

    def _known(self) -> "Registry":
        if self._registry is None:
            from smconfig_gui.dlms.operations import OPERATIONS

            self._registry = dict(OPERATIONS["RestoreAttributes"].settings)
        return self._registry

    def ask_for_file(self) -> None:
        """Let a person choose a file to compare with."""
        self.ensure_built()
        dialog = QFileDialog(self.window(), self.tr("Open a snapshot or template"))
        dialog.setObjectName("file")
        dialog.setNameFilter(self.tr("Snapshots (*.json)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Offer what is in a file; what is wrong with it is told above the body."""

        def take(content: bytes) -> None:
            self.sides.add(OpenedFile(path.stem, parse_snapshot(content, self._known())))

        load(path, MAX_BYTES, take, lambda problem: self.show_problem(self._meter_id, problem))

    def _add_save(self) -> None:
        self.save: QPushButton = button("snapshots.save", self.tr("Save…"), role="flat", icon_name="save")
        menu = QMenu(self)
        set_font(menu)
        self._save_snapshot = menu.addAction(self.tr("As snapshot of this meter…"))
        self._save_snapshot.setObjectName("snapshots.save.snapshot")
        self._save_snapshot.triggered.connect(self._save_reading)
        template = menu.addAction(self.tr("As template…"))
        template.setObjectName("snapshots.save.template")
        template.triggered.connect(self._ask_for_template)
        self.save.clicked.connect(lambda: menu.popup(self.save.mapToGlobal(self.save.rect().topLeft())))
        self.footer.add_left(self.save)
        self._refresh()

    def taken(self) -> Snapshot | None:
        """Return what was read last as a snapshot of the meter."""
        state = self.state(self._meter_id)
        if state.draft.reading is None or state.read_at is None:
            return None
        generation = self._facts.profile.name if self._facts is not None else self._meter_generation()
        at = state.read_at.astimezone(UTC).isoformat(timespec="seconds")
        return snapshot_of(state.draft.reading, generation, self._identification, at)

    def _meter_generation(self) -> str:
        return (self._meter.generation if self._meter is not None else None) or ""

    def _save_reading(self) -> None:
        snapshot = self.taken()
        if snapshot is not None:
            suggested = f"snapshot-{snapshot.device_identification}.json"
            self.file_wanted.emit(self.tr("Save the snapshot"), suggested, lambda: snapshot_bytes(snapshot))

    def _ask_for_template(self) -> None:
        from smconfig_gui.views.snapshots.template_sheet import TemplateSheet

        file = self.sides.right_file() if self._is_built else None
        source = file.snapshot if file is not None else self.taken()
        if source is None:
            return
        chosen = self._ticks(self.state(self._meter_id))
        sheet = TemplateSheet(source, self._known(), chosen, self.window())
        sheet.accepted.connect(lambda: self._save_template(source, sheet.keys(), sheet.name.text().strip()))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _save_template(self, source: Snapshot, keys: list[str], name: str) -> None:
        template = template_of(source, keys, name)
        suggested = "".join(letter if letter.isalnum() or letter in "-_ " else "-" for letter in name)
        self.file_wanted.emit(self.tr("Save the template"), f"{suggested}.json", lambda: snapshot_bytes(template))


def _changed(reading: MeterSettings, edit: MeterSettings) -> list[str]:
    """Return the settings that the edit wants otherwise."""
    return [key for key, value in edit.settings.items() if reading.settings.get(key) != value]
