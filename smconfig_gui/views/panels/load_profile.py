"""Panel Load profile: what the meter captures how often, for how many days, and what it has captured."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.load_profile import (
    CaptureObject,
    ConfigureDefinableLoadProfileRequest,
    LoadProfile,
    ProfileValues,
    days_kept,
    period_text,
    with_clock,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Value
from smconfig_gui.model.profile import ProfileObject
from smconfig_gui.store.csv_cells import table
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.field_row import FieldRow, choice_field, number_field
from smconfig_gui.views.fields.labels import label, note, section, wrapped
from smconfig_gui.views.fields.object_list import ObjectItem, ObjectList
from smconfig_gui.views.fields.object_picker import Candidate, ObjectPicker
from smconfig_gui.views.fields.pages import Pages
from smconfig_gui.views.fields.rows import ROW_HEIGHT
from smconfig_gui.views.fields.typed import TypedNumber
from smconfig_gui.views.file_dialogs import ask_where_to_save
from smconfig_gui.views.load_profile.values_page import ValuesPage
from smconfig_gui.views.object_texts import attribute_text, object_text, place_text
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import count, translate

_READ_VALUES = "ReadDefinableLoadProfile"
_PERIODS = (0, 60, 300, 600, 900, 1800, 3600, 86_400)
_MOST_SECONDS = 2_147_483_647  # what the field can hold; meters could take twice as much
_CHANNELS = (1, 2, 3, 4)


class LoadProfilePanel(Panel[LoadProfile]):
    """A page for what is captured and one for what was."""

    key = "load_profile"
    title = QT_TRANSLATE_NOOP("panels", "Load profile")
    sentence = QT_TRANSLATE_NOOP("panels", "What this meter captures by itself, and how often.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read load profile")
    icon_name = "chart-line"
    object_name = "DEFINABLE_LOAD_PROFILE"
    value_read = "GetDefinableLoadProfile"
    value_type = LoadProfile
    reads = ("GetDefinableLoadProfile",)
    queries = (_READ_VALUES,)
    write_operation = "ConfigureDefinableLoadProfile"

    def build_body(self, body: QWidget) -> None:
        self._shown: LoadProfile | None = None
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        tabs = self.compare.add_tabs([self.tr("What is captured"), self.tr("Values")])
        self._settings = self._settings_page()
        self.values = ValuesPage("load_profile.values")
        self.values.read_wanted.connect(lambda period: self.query_wanted.emit(_READ_VALUES, period))
        self.values.export_wanted.connect(self._export)
        pages = Pages((self._settings, self.values))
        layout.addWidget(pages, 1)
        tabs.currentChanged.connect(pages.choose)

    def show_value(self, value: LoadProfile, baseline: LoadProfile) -> None:
        self._shown = value
        self._objects.show_items(self._items(value), self._items(baseline))
        self._show_period(value.capture_period, baseline.capture_period)
        days = days_kept(value.profile_entries, value.capture_period)
        if days is None:
            kept = self.tr("Nothing is captured by itself.")
        else:
            sentence = self.tr("A full buffer of {entries} entries goes back {days} days.")
            kept = sentence.format(entries=count(value.profile_entries), days=_rounded(days))
        used = self.tr("{count} entries are in it now.").format(count=count(baseline.entries_in_use))
        self._kept.setText(f"{kept} {used}")
        self._warning.setVisible(value != baseline)
        lost = self.tr("The {count} entries that it holds now are lost. Read the values first if you need them.")
        self._warning.show_lines(self.tr("Writing this empties the buffer"), lost.format(count=baseline.entries_in_use))
        self.values.set_can_read(self._situation.can_work)

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - there is but one
        profile = self._facts.profile if self._facts is not None else None
        self.values.show_values(value if isinstance(value, ProfileValues) else None, profile)

    def count_changes(self, reading: LoadProfile, edit: LoadProfile) -> int:
        return (reading.capture_objects != edit.capture_objects) + (reading.capture_period != edit.capture_period)

    def request(self, reading: LoadProfile, edit: LoadProfile) -> ConfigureDefinableLoadProfileRequest:
        has_other_objects = reading.capture_objects != edit.capture_objects
        has_other_period = reading.capture_period != edit.capture_period
        return ConfigureDefinableLoadProfileRequest(
            capture_objects=edit.capture_objects if has_other_objects else (),
            capture_period=edit.capture_period if has_other_period else None,
        )

    def set_editable(self, is_editable: bool) -> None:
        self._settings.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_editable)
        self._set_body_focusable(is_editable)

    # -- parts

    def _settings_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._warning = Banner("load_profile.warning", "warn", "triangle-alert")
        column.addWidget(self._warning)
        heading = section(self.tr("How often"))
        heading.setFixedHeight(ROW_HEIGHT)
        column.addWidget(heading)
        column.addWidget(self._period_row())
        self._kept = wrapped(note())
        self._kept.setObjectName("load_profile.kept")
        self._kept.setIndent(8)
        column.addWidget(self._kept)
        self._objects = ObjectList("load_profile.objects", self.tr("Objects"))
        self._objects.edited.connect(self._take_objects)
        self._objects.add_wanted.connect(self._pick)
        column.addWidget(self._objects)
        column.addStretch(1)
        return page

    def _period_row(self) -> FieldRow:
        self._choice = choice_field("load_profile.period", self.tr("Capture period"))
        for seconds in _PERIODS:
            self._choice.addItem(translate(period_text(seconds)), seconds)
        self._choice.addItem(self.tr("Other"), -1)
        self._choice.activated.connect(self._choose_period)
        self._seconds = number_field(
            "load_profile.seconds", self.tr("Capture period in seconds"), 0, _MOST_SECONDS, self.tr(" s")
        )
        self._typed_seconds = TypedNumber(self._seconds)
        self._seconds.valueChanged.connect(lambda seconds: self._change(capture_period=seconds))
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._choice)
        line.addWidget(label("="))
        line.addWidget(self._seconds)
        self._period_field = FieldRow(self.tr("Capture period"), both)
        return self._period_field

    # -- showing

    def _show_period(self, seconds: int, before: int) -> None:
        self._typed_seconds.show_number(min(seconds, _MOST_SECONDS))
        place = self._choice.findData(seconds)
        self._choice.setCurrentIndex(place if place >= 0 else self._choice.findData(-1))
        was = self.tr("was {period}").format(period=translate(period_text(before)).lower())
        self._period_field.set_was("" if seconds == before else was)

    def _items(self, value: LoadProfile) -> list[ObjectItem]:
        profile = self._facts.profile if self._facts is not None else None
        return [
            ObjectItem(item, object_text(profile, item.attribute), place_text(item.attribute), is_fixed=item.is_clock)
            for item in value.capture_objects
        ]

    # -- editing

    def _choose_period(self) -> None:
        seconds = self._choice.currentData()
        if seconds >= 0:
            self._change(capture_period=seconds)
        else:
            self._seconds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_objects(self, keys: tuple[CaptureObject, ...]) -> None:
        self._change(capture_objects=with_clock(keys))

    def _pick(self) -> None:
        picker = ObjectPicker("load_profile.pick", self.tr("Capture another object"), self._candidates(), self.window())
        picker.picked.connect(self._add)
        picker.open()

    def _add(self, attribute: Attribute) -> None:
        new = CaptureObject(
            class_id=attribute.class_id, logical_name=attribute.obis.dotted, attribute_index=attribute.index
        )
        if self._shown is not None and new not in self._shown.capture_objects:
            self._change(capture_objects=(*self._shown.capture_objects, new))

    def _candidates(self) -> list[Candidate]:
        """Return what the generation lets be captured; objects of M-Bus devices once per channel."""
        profile = self._facts.profile if self._facts is not None else None
        if profile is None:
            return []
        found = []
        for item in (profile.object(name) for name in profile.load_profile_objects):
            for channel in _CHANNELS if item.per_channel else (None,):
                attributes = [Attribute(item.class_id, item.obis_on(channel), index) for index in _readable(item)]
                texts = tuple((attribute, attribute_text(attribute)) for attribute in attributes)
                found.append(Candidate(object_text(profile, attributes[0]), str(attributes[0].obis), texts))
        return found

    def _change(self, **parts: object) -> None:
        if self._shown is not None:
            self.edited.emit(msgspec.structs.replace(self._shown, **parts))

    def _export(self) -> None:
        ask_where_to_save(
            self,
            self.tr("Export the values"),
            "load-profile.csv",
            lambda: table(*self.values.table_rows()),
            lambda problem: self.show_problem(self._meter_id, problem),
        )


def _readable(item: ProfileObject) -> list[int]:
    return [index for index, attribute in item.attributes.items() if attribute.is_readable]


def _rounded(days: float) -> str:
    return f"{days:.0f}" if days >= 10 or days == int(days) else f"{days:.1f}"
