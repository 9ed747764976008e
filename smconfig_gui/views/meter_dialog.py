"""One meter: what it is called, how it is reached and protected, with which keys; tried before it is saved."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QComboBox, QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.device_secrets import MAX_SECRETS_BYTES, DeviceSecrets, SecretsFormatError, parse_secrets
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.meter import GENERATIONS, Framing, Generation, Meter, Security
from smconfig_gui.model.system_reasons import system_reason
from smconfig_gui.views.address_form import AddressForm
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.endpoint_forms import ENDPOINT_FORMS, FormSurroundings
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import combo, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.files import choose_file
from smconfig_gui.views.keys_row import KeysRow, count_of
from smconfig_gui.views.keys_sheet import EnteredKeys, Place, ask_keys
from smconfig_gui.views.texts import GENERATION_TITLES, reason, translate
from smconfig_gui.views.theme import SMALL, set_font
from smconfig_gui.views.trial import Trial

if TYPE_CHECKING:
    from smconfig_gui.runner import MeterFacts

WIDTH = 528


@dataclass(frozen=True, slots=True)
class MeterEntry:
    """What a person entered: the card, and new keys if there are any."""

    meter: Meter
    keys: EnteredKeys | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the dialog takes from the window: groups, where keys go, the keys of a card, the folder of files."""

    jobs: Jobs
    groups: Sequence[str]
    place: Callable[[], Place]
    saved_keys: "Callable[[Meter], Awaitable[DeviceSecrets | None]]"
    folder: Callable[[], str]
    is_keyring_open: bool = False
    last_ports: Sequence[str] = ()


class Purpose(Enum):
    """What becomes of the card that is entered."""

    ADD = "add"
    EDIT = "edit"
    CONNECT = "connect"


class MeterDialog(Sheet):
    """Add a meter, change the card of one, or reach one without saving it."""

    def __init__(
        self,
        meter: Meter,
        around: Surroundings,
        *,
        purpose: Purpose,
        is_connected: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("meter", "", WIDTH, parent)
        title, action = {
            Purpose.ADD: (self.tr("Add a meter"), self.tr("Add meter")),
            Purpose.EDIT: (self.tr("Edit meter"), self.tr("Save")),
            Purpose.CONNECT: (self.tr("Connect to a meter"), self.tr("Connect")),
        }[purpose]
        self.heading.setText(title)
        self.setWindowTitle(title)
        self._before = meter
        self._around = around
        self._is_connected = is_connected
        self._keys: EnteredKeys | None = None
        self._keys_problem = ""
        self._saved_count: int | None = None
        self._meter: Meter | None = None
        self._facts: MeterFacts | None = None
        form = FormSurroundings("meter", around.jobs.spawn, around.last_ports)
        self._forms = tuple(kind(form) for kind in ENDPOINT_FORMS)
        self._trial = Trial("meter.trial", around.jobs)
        self._make_fields(around.groups)
        self._lay_out()
        self._add_footer(action)
        self._show(meter)
        self._connect()
        self._refresh()
        self._name.setFocus()

    def entry(self) -> MeterEntry | None:
        """Return what was entered; None while something is missing or wrong."""
        return MeterEntry(self._meter, self._keys) if self._meter is not None else None

    # -- parts

    def _make_fields(self, groups: Sequence[str]) -> None:
        self._name = line_edit("meter.name", self.tr("Name"), hint=self.tr("Read from the meter when left empty"))
        self._group = combo("meter.group", self.tr("Group"), [(group, group) for group in groups])
        self._group.setEditable(True)
        self._group.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        group_line = self._group.lineEdit()
        if group_line is not None:
            group_line.setObjectName("meter.group.text")
            group_line.setAccessibleName(self.tr("Group"))
            group_line.setPlaceholderText(self.tr("No group"))
        titles = [(GENERATION_TITLES[name], name) for name in GENERATIONS]
        self._generation = combo("meter.generation", self.tr("Generation"), [(self.tr("Identify when connecting"), "")])
        for text, name in titles:
            self._generation.addItem(text, name)
        self._way = SegmentedSwitch("meter.way", [(form.key, translate(form.title)) for form in self._forms])
        self._addresses = AddressForm("meter")
        self._security = combo("meter.security", self.tr("Security"))
        for text, security in (
            (self.tr("HLS5, encrypted and authenticated"), Security.HLS5),
            (self.tr("Password, encrypted and authenticated"), Security.LLS),
            (self.tr("Password, not encrypted"), Security.LLS_PLAIN),
            (self.tr("None"), Security.NONE),
        ):
            self._security.addItem(text, security.value)
        self._keys_row = KeysRow("meter.keys")

    def _lay_out(self) -> None:
        first, last = Form(), Form()
        first.add(self.tr("Name"), self._name)
        first.add(self.tr("Group"), self._group)
        first.add(self.tr("Generation"), self._generation)
        first.add_line()
        first.add(self.tr("Connection"), self._way)
        last.add_line()
        last.add(self.tr("Security"), self._security)
        last.add(self.tr("Keys"), self._keys_row)
        self.body.setSpacing(8)
        for form in (first, *self._forms, self._addresses, last):
            self.body.addWidget(form)
        self.body.addWidget(self._trial)

    def _add_footer(self, action: str) -> None:
        self.test = button("meter.test", self.tr("Test"), icon_name="stethoscope")
        self._reason = ElidedLabel()
        self._reason.setObjectName("meter.reason")
        self._reason.setForegroundRole(self.sentence.foregroundRole())
        set_font(self._reason, SMALL)
        self.go = button("meter.go", action, role="primary")
        self.footer.addWidget(self.test)
        self.footer.addWidget(self._reason, 1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)

    def _connect(self) -> None:
        self._name.textChanged.connect(self._change)
        self._addresses.changed.connect(self._change)
        self._group.editTextChanged.connect(self._change)
        self._generation.currentIndexChanged.connect(self._choose_generation)
        self._security.currentIndexChanged.connect(self._change)
        self._way.chosen.connect(self._change)
        for form in self._forms:
            form.changed.connect(self._change)
        self._keys_row.enter_wanted.connect(lambda: self._around.jobs.spawn(self._enter_keys()))
        self._keys_row.import_wanted.connect(lambda: self._around.jobs.spawn(self._import_keys()))
        self._trial.answered.connect(self._take_facts)
        self._trial.changed.connect(self._refresh)
        self.test.clicked.connect(self._test)
        self.go.clicked.connect(self.accept)
        self.finished.connect(lambda _: self._trial.stop())

    # -- what is shown and entered

    def _show(self, meter: Meter) -> None:
        self._name.setText(meter.name)
        self._group.setCurrentText(meter.group)
        self._generation.setCurrentIndex(self._generation.findData(meter.generation or ""))
        self._security.setCurrentIndex(self._security.findData(meter.security.value))
        self._addresses.show_addresses(meter)
        shown_form = next(number for number, form in enumerate(self._forms) if form.show_endpoint(meter.endpoint))
        self._way.choose(shown_form)
        if meter.secrets_id is not None and self._around.is_keyring_open:
            self._around.jobs.spawn(self._count_saved())

    async def _count_saved(self) -> None:
        """Say how many keys are kept, where the keyring is open anyway; it is not opened for that."""
        try:
            secrets = await self._around.saved_keys(self._before)
        except ProblemError as error:
            self._keys_problem = translate(error.problem.title)
        else:
            self._saved_count = count_of(secrets) if secrets is not None else None
        self._show_keys()

    def _choose_generation(self) -> None:
        is_oldest = self._generation.currentData() == GENERATIONS[0]
        wanted = Security.LLS if is_oldest else Security.HLS5
        self._security.setCurrentIndex(self._security.findData(wanted.value))
        self._change()

    def _change(self) -> None:
        self._trial.clear()
        self._facts = None
        self._refresh()

    def _refresh(self) -> None:
        for number, form in enumerate(self._forms):
            form.setVisible(number == self._way.current())
        self._meter, problem = self._checked()
        self.go.setEnabled(self._meter is not None)
        self.go.setAccessibleDescription(problem)
        blocked = problem or (self.tr("It is connected now.") if self._is_connected else "")
        self.test.setEnabled(not blocked and not self._trial.is_running)
        self.test.setToolTip(blocked)
        self.test.setAccessibleDescription(blocked)
        self._reason.set_whole_text(problem)
        self._addresses.set_generation(self._generation.currentData() or None)
        self._addresses.set_hdlc(self._forms[self._way.current()].framing() is Framing.HDLC)
        self._show_keys()
        self.adjustSize()

    def _show_keys(self) -> None:
        is_simulated = self._meter is not None and self._meter.is_simulated
        place = self._around.place().text
        if is_simulated or Security(self._security.currentData()) is Security.NONE:
            self._keys_row.show_not_needed()
        elif self._keys_problem:
            self._keys_row.show_problem(self._keys_problem)
        elif self._keys is not None:
            self._keys_row.show_entered(self._keys.secrets, place if self._keys.is_kept else "")
        elif self._before.secrets_id is None:
            self._keys_row.show_none()
        else:
            self._keys_row.show_saved(self._saved_count, place)

    def _checked(self) -> tuple[Meter | None, str]:
        """Return the card, or why there is none yet."""
        missing = self._forms[self._way.current()].missing()
        if missing:
            return None, missing
        try:
            return self._entered(), ""
        except ValueError:
            return None, self.tr("The address, port, client or server is not possible.")

    def _entered(self) -> Meter:
        generation: Generation | None = self._generation.currentData() or None
        endpoint = self._forms[self._way.current()].endpoint()
        server = self._addresses.server()
        meter = msgspec.structs.replace(
            self._before,
            endpoint=endpoint,
            name=self._name.text().strip(),
            group=self._group.currentText().strip(),
            generation=generation,
            client=self._addresses.client(),
            server=server.logical,
            server_physical=server.physical,
            server_size_bytes=server.size_bytes,
            security=Security(self._security.currentData()),
        )
        if self._facts is not None and meter.device_identification is None:
            meter = identified(meter, self._facts)
        return Meter(**{name: getattr(meter, name) for name in Meter.__struct_fields__})  # checked anew

    # -- keys and trial

    async def _enter_keys(self) -> None:
        security = Security(self._security.currentData())
        found = await ask_keys(security, self._around.place(), self.tr("Use these keys"), self)
        if found is not None:
            self._set_keys(found)

    async def _import_keys(self) -> None:
        """Take the keys of a file in the form of `--secrets`."""
        kind = self.tr("Keys (*.json)")
        path = await choose_file(self, self.tr("Import keys"), [kind, self.tr("All files (*)")], self._around.folder())
        if path is None:
            return
        try:
            with await asyncio.to_thread(path.open, "rb") as file:
                secrets = parse_secrets(await asyncio.to_thread(file.read, MAX_SECRETS_BYTES + 1))
        except SecretsFormatError as error:
            self._set_keys(None, reason(error))
        except OSError as error:
            self._set_keys(None, translate(system_reason(error)))
        else:
            self._set_keys(EnteredKeys(secrets, is_kept=not self._around.place().reason))

    def _set_keys(self, keys: EnteredKeys | None, problem: str = "") -> None:
        self._keys, self._keys_problem = keys or self._keys, problem
        self._change()

    def _test(self) -> None:
        if self._meter is not None:
            self._trial.start(self._meter, self._trial_keys)

    async def _trial_keys(self) -> DeviceSecrets | None:
        meter = self._meter or self._before
        if self._keys is not None and not meter.is_simulated:
            return self._keys.secrets
        return await self._around.saved_keys(meter)

    def _take_facts(self, facts: "MeterFacts") -> None:
        """Fill the card with what the meter said it is."""
        self._facts = facts
        self._generation.blockSignals(True)
        self._generation.setCurrentIndex(self._generation.findData(facts.profile.name))
        self._generation.blockSignals(False)
        self._refresh()


def identified(meter: Meter, facts: "MeterFacts") -> Meter:
    """Return the card with what connecting told: identifier, generation, system title; what it said before stays."""
    return msgspec.structs.replace(
        meter,
        device_identification=meter.device_identification or facts.device_identification,
        generation=meter.generation or facts.profile.name,
        system_title=meter.system_title or facts.system_title,
    )


async def ask_meter(
    meter: Meter, around: Surroundings, parent: QWidget, *, purpose: Purpose, is_connected: bool = False
) -> MeterEntry | None:
    """Show the dialog; returns card and new keys, or None when it was cancelled."""
    dialog = MeterDialog(meter, around, purpose=purpose, is_connected=is_connected, parent=parent)
    accepted = await shown(dialog)
    return dialog.entry() if accepted else None
