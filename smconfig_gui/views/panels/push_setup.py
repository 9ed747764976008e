"""Panel Push: where alarms and wake-ups are reported to, what is in the message, and a port that listens for it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Meter, Value
from smconfig_gui.model.objects import MeterObjects
from smconfig_gui.model.push_setup import (
    NAMES,
    OBJECTS,
    PushKind,
    PushNowRequest,
    PushSetup,
    PushSetups,
    SetPushDestinationRequest,
    SetPushSetupRequest,
)
from smconfig_gui.views.fields.object_picker import Candidate, ObjectPicker
from smconfig_gui.views.fields.pages import Pages
from smconfig_gui.views.object_texts import attribute_text, object_text
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.push.listen_page import ListenPage
from smconfig_gui.views.push.setup_page import SetupPage
from smconfig_gui.views.texts import translate

if TYPE_CHECKING:
    from smconfig_gui.runner import MeterFacts

_OPERATIONS: dict[PushKind, tuple[str, type[SetPushSetupRequest]]] = {
    PushKind.ALARM: ("SetPushSetupAlarm", SetPushSetupRequest),
    PushKind.SMS: ("SetPushSetupSms", SetPushDestinationRequest),
    PushKind.UDP: ("SetPushSetupLastGasp", SetPushDestinationRequest),
}
_OBJECT_LIST = "GetAssociationLnObjects"
_LOOPBACK = "127.0.0.1"


class PushSetupPanel(Panel[PushSetups]):
    """One page per setup, and one that listens."""

    key = "push"
    title = QT_TRANSLATE_NOOP("panels", "Push")
    sentence = QT_TRANSLATE_NOOP("panels", "Where this meter reports to by itself, and what it says.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read push setups")
    icon_name = "send"
    value_read = "GetPushSetup"
    value_type = PushSetups
    reads = ("GetPushSetup",)
    queries = (_OBJECT_LIST,)
    write_operation = "SetPushSetupAlarm"

    def build_body(self, body: QWidget) -> None:
        self._shown: PushSetups | None = None
        self._objects: MeterObjects | None = None
        self._adds_to: PushKind | None = None
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        self._tabs = self.compare.add_tabs([*(translate(NAMES[kind]) for kind in PushKind), self.tr("Listen here")])
        self._setups: dict[PushKind, SetupPage] = {}
        for kind in PushKind:
            page = self._setups[kind] = SetupPage(f"push.{kind.value}")
            page.setProperty("object", OBJECTS[kind])
            page.edited.connect(self._take_setup)
            page.add_wanted.connect(lambda kind=kind: self._add_to(kind))
            page.push_wanted.connect(lambda kind=kind: self.action_wanted.emit("PushNow", PushNowRequest(kind=kind)))
        self.listen = ListenPage("push.listen")
        self.listen.use_wanted.connect(self._use_port)
        pages = Pages((*self._setups.values(), self.listen))
        layout.addWidget(pages, 1)
        self._tabs.currentChanged.connect(pages.choose)

    def show_value(self, value: PushSetups, baseline: PushSetups) -> None:
        self._shown = value
        profile = self._facts.profile if self._facts is not None else None
        for number, kind in enumerate(PushKind):
            setup, before = value.of(kind), baseline.of(kind)
            self._tabs.setTabVisible(number, setup is not None)
            if setup is not None and before is not None:
                self._setups[kind].show_setup(setup, before, profile)
                changes = _changes(before, setup)
                name = translate(NAMES[kind])
                self._tabs.setTabText(number, f"{name} ({changes})" if changes else name)
            self._setups[kind].set_can_push(self._situation.can_write, self.hindrance())

    def show_card(self, meter: Meter | None, facts: "MeterFacts | None") -> None:  # noqa: ARG002
        self.listen.set_can_use(meter is not None and meter.is_simulated and self._shown is not None)

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - there is but one
        self._objects = value if isinstance(value, MeterObjects) else None
        if self._objects is not None and self._adds_to is not None:
            self._pick(self._adds_to)

    def count_changes(self, reading: PushSetups, edit: PushSetups) -> int:
        pairs = ((reading.of(setup.kind), setup) for setup in edit.push_setups)
        return sum(_changes(before, setup) for before, setup in pairs if before is not None)

    def request(self, reading: PushSetups, edit: PushSetups) -> Value:
        return self.writes(reading, edit)[0][1]

    def writes(self, reading: PushSetups, edit: PushSetups) -> tuple[tuple[str, Value], ...]:
        found = []
        for setup in edit.push_setups:
            before = reading.of(setup.kind)
            if before is not None and before != setup:
                operation, kind = _OPERATIONS[setup.kind]
                found.append((operation, _request(kind, before, setup)))
        return tuple(found)

    def set_editable(self, is_editable: bool) -> None:
        for page in self._setups.values():
            page.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not is_editable)
        self._set_body_focusable(is_editable)

    async def release(self) -> None:
        if self._is_built:
            await self.listen.release()

    # -- editing

    def _take_setup(self, setup: PushSetup) -> None:
        if self._shown is not None:
            setups = (setup if each.kind is setup.kind else each for each in self._shown.push_setups)
            self.edited.emit(PushSetups(push_setups=tuple(setups)))

    def _use_port(self, port: int) -> None:
        self._tabs.setCurrentIndex(list(PushKind).index(PushKind.ALARM))
        self._setups[PushKind.ALARM].set_destination(_LOOPBACK, port)

    def _add_to(self, kind: PushKind) -> None:
        """Pick from the meter's own list of objects, which is read when it is first wanted."""
        self._adds_to = kind
        if self._objects is not None:
            self._pick(kind)
        else:
            self.query_wanted.emit(_OBJECT_LIST, None)

    def _pick(self, kind: PushKind) -> None:
        self._adds_to = None
        picker = ObjectPicker("push.pick", self.tr("Add an object to send"), self._candidates(), self.window())
        picker.picked.connect(self._setups[kind].add_object)
        picker.open()

    def _candidates(self) -> list[Candidate]:
        profile = self._facts.profile if self._facts is not None else None
        found = []
        for listed in self._objects.objects if self._objects is not None else ():
            obis = Obis(listed.logical_name)
            readable = [each.attribute_index for each in listed.attributes if "R" in each.access]
            attributes = [Attribute(listed.class_id, obis, index) for index in readable]
            if attributes:
                preferred = sorted(attributes, key=lambda attribute: (attribute.index == 1, attribute.index))
                texts = tuple((attribute, attribute_text(attribute)) for attribute in preferred)
                found.append(Candidate(object_text(profile, attributes[0]), str(obis), texts))
        return sorted(found, key=lambda candidate: (candidate.name == candidate.place, candidate.name))


def _request(kind: type[SetPushSetupRequest], before: PushSetup, after: PushSetup) -> SetPushSetupRequest:
    is_moved = (before.host, before.port) != (after.host, after.port)
    needs_both = is_moved or issubclass(kind, SetPushDestinationRequest)
    has_other_list = before.push_object_list != after.push_object_list

    def changed(name: str) -> object:
        return getattr(after, name) if getattr(before, name) != getattr(after, name) else None

    options = ("communication_window", "randomisation_start_interval", "number_of_retries", "repetition_delay")
    return kind(
        host=after.host if needs_both else None,
        port=after.port if needs_both else None,
        push_object_list=after.push_object_list if has_other_list else (),
        clear_push_object_list=has_other_list and not after.push_object_list,
        **{name: changed(name) for name in options},  # type: ignore[arg-type]  # fields of both, of the same types
    )


def _changes(before: PushSetup, after: PushSetup) -> int:
    names = (
        "host",
        "port",
        "push_object_list",
        "communication_window",
        "randomisation_start_interval",
        "number_of_retries",
        "repetition_delay",
    )
    return sum(getattr(before, name) != getattr(after, name) for name in names)
