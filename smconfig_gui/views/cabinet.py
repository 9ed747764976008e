"""What the window keeps on this computer: settings, meters, keys; and what can be done with them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smconfig_gui.model.messages import ProblemError
from smconfig_gui.views.key_keeper import KeyKeeper, KeyState, system_keyring
from smconfig_gui.views.keys.desk import KeyDesk
from smconfig_gui.views.meter_book import MeterBook
from smconfig_gui.views.meter_exchange import MeterExchange
from smconfig_gui.views.meter_keys import MeterKeys
from smconfig_gui.views.notices import Act, Notices
from smconfig_gui.views.remembered import Remembered
from smconfig_gui.views.texts import advice_text, moment_text, translate
from smconfig_gui.views.unfinished import UnfinishedWork
from smconfig_gui.views.window_memory import WindowMemory

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.store.errors import DatabaseDamagedError
    from smconfig_gui.views.main_window import MainWindow

NOTICE = "database"
MOST_PORTS = 8


class Cabinet(QObject):
    """Made after the window shows; every wish is a coroutine that `jobs` keeps."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        jobs, bench = window.jobs, window.bench
        self._jobs = jobs
        self.remembered = Remembered(jobs, self)
        self.memory = WindowMemory(window, bench, window.menus, window.theme, self.remembered, jobs)
        self.keeper = KeyKeeper(jobs, self.remembered, self._notices, window, window.make_keyring or system_keyring)
        self.keys = MeterKeys(jobs, bench.tree, self.keeper, self._notices, window, window.simulated_secrets)
        self.book = MeterBook(jobs, bench.tree, self.keys, self.remembered, window)
        self.book.ports = self.ports
        self.key_desk = KeyDesk(window, self.keys)
        self.unfinished = UnfinishedWork(window)
        window.available.warned = self.unfinished.panels
        self.unfinished.changed.connect(window.refresh)
        self._exchange = MeterExchange(jobs, self.book, bench.tree, self.remembered, self._notices, window)
        self.keeper.changed.connect(self._show_keys)
        self.book.changed.connect(lambda _: window.refresh())
        self.book.removed.connect(lambda _: window.refresh())
        self.keeper.changed.connect(lambda: self.key_desk.look(window.current_meter()))
        self.book.loaded.connect(self._loaded)

    async def load(self) -> None:
        """Show settings, meters and what was left unwritten; then look at the keyring."""
        from smconfig_gui.store.errors import DatabaseDamagedError

        try:
            await self._jobs.stores()
        except DatabaseDamagedError as error:
            self._offer(error)
            return
        self._notices().remove(NOTICE)
        await self.remembered.load()
        await self.book.load()
        await self.keeper.look()
        await self.unfinished.look(tells=True)

    async def close(self) -> None:
        """Write what changed last and let go of keys; a disk that is full keeps nobody from leaving."""
        try:
            await self.remembered.save()
        except ProblemError as error:
            self._notices().show_problem("problem", error.problem)
        await self.keeper.close()

    async def card_and_keys(self, meter_id: str) -> "tuple[Meter, DeviceSecrets] | None":
        """Return the card of a meter and its keys, asked for where there are none; None when nobody gives them."""
        meter = self._window.tree.model.meter(meter_id)
        self.book.forget_way(meter_id)
        return await self.with_keys(meter) if meter is not None else None

    async def with_keys(self, meter: "Meter") -> "tuple[Meter, DeviceSecrets] | None":
        """Return a card with its keys, asked for where there are none; None when nobody gives them."""
        secrets = await self.keys.find_or_ask(meter)
        return (meter, secrets) if secrets is not None else None

    # -- wishes

    def add(self) -> None:
        """Ask for a new meter."""
        self._jobs.spawn(self.book.add())

    def edit(self, meter_id: str) -> None:
        """Show the card of a meter."""
        self._jobs.spawn(self.book.edit(meter_id))

    def identify(self, meter_id: str) -> None:
        """Show which generation a meter is by its object list; the card takes it over when a person says so."""
        self._jobs.spawn(self._identify(meter_id))

    def duplicate(self, meter_id: str) -> None:
        """Save a meter like this one."""
        self._jobs.spawn(self.book.duplicate(meter_id))

    def remove(self, meter_id: str) -> None:
        """Take a meter out of the list."""
        self._jobs.spawn(self.book.remove(meter_id))

    def move(self, meter_ids: Sequence[str], group: str) -> None:
        """Put meters into a group."""
        self._jobs.spawn(self.book.move(meter_ids, group))

    def move_to_new_group(self, meter_id: str) -> None:
        """Ask for the name of a group and put a meter into it."""
        self._jobs.spawn(self._move_to_new_group(meter_id))

    def set_read_only(self, meter_id: str, is_read_only: bool) -> None:
        """Remember the read-only switch of a meter."""
        self._jobs.spawn(self.book.set_read_only(meter_id, is_read_only))

    def ports(self) -> tuple[str, ...]:
        """Return the serial ports over which a meter was reached, the last one first."""
        settings = self.remembered.settings
        return settings.recent_ports if settings is not None else ()

    def learn(self, meter_id: str, facts: "MeterFacts") -> None:
        """Fill a card with what connecting told."""
        from smconfig_gui.model.meter import SerialEndpoint

        meter = self._window.tree.model.meter(meter_id)
        if meter is not None and isinstance(meter.endpoint, SerialEndpoint):
            port = meter.endpoint.port
            others = [each for each in self.ports() if each != port]
            self.remembered.change(recent_ports=(port, *others)[:MOST_PORTS])
        self._jobs.spawn(self.book.learn(meter_id, facts))

    def take_over(self, meter_id: str) -> None:
        """Let a card name the meter that answers, after asking."""
        self._jobs.spawn(self._take_over(meter_id))

    def exchange(self, meter_id: str) -> None:
        """Let a card forget which meter it named, after asking, and connect again."""
        self._jobs.spawn(self._exchange_meter(meter_id))

    def import_file(self) -> None:
        """Ask for a file of meters."""
        self._jobs.spawn(self._exchange.import_file())

    def export_file(self) -> None:
        """Write all saved meters into a file."""
        self._jobs.spawn(self._exchange.export_file())

    def choose_key_file(self) -> None:
        """Let a person make or open a key file; a keyring in trouble is tried again first."""
        self._jobs.spawn(self.keeper.choose_file())

    def choose_keyring(self) -> None:
        """Use the keyring again, or look at it anew."""
        self._jobs.spawn(self.keeper.choose_keyring())

    def choose_language(self, language: str) -> None:
        """Show the window in another language, now, or from the next start on while something is running."""
        if not self._jobs.is_idle:
            self.remembered.change(language=language)
            close = Act("close", self.tr("Close"), lambda: self._notices().remove("language"))
            bold = self.tr("The language is another one after the next start")
            plain = self.tr("It cannot change now: something is running.")
            self._notices().show_notice("language", "ok", bold, plain, [close])
            return
        self._window.language_wanted.emit(language)

    # -- inside

    def _notices(self) -> Notices:
        return self._window.bench.notices

    def _loaded(self) -> None:
        saved = {meter.id for meter in self._window.tree.model.meters() if self.book.is_saved(meter.id)}
        if saved:
            self.memory.go_back(saved)
        self._window.refresh()
        self._window.menus.set_groups(self._window.tree.model.groups())

    async def _take_over(self, meter_id: str) -> None:
        from smconfig_gui.views.dialogs import ask

        facts, meter = self._jobs.facts(meter_id), self._window.tree.model.meter(meter_id)
        if facts is None or meter is None:
            return
        title = self.tr("Use {found} for this card?").format(found=facts.confirmed_by)
        sentence = self.tr("The card names {card} now. Its keys, drafts and name stay; from then on it can be written.")
        sentence = sentence.format(card=meter.device_identification)
        if await ask(self._window, title, sentence, self.tr("Use this meter"), is_dangerous=True):
            await self.book.take_over(meter_id, facts)

    async def _identify(self, meter_id: str) -> None:
        from smconfig_gui.views.identify_sheet import identify_meter

        meter = self._window.tree.model.meter(meter_id)
        generation = await identify_meter(self._jobs, meter, self._window) if meter is not None else None
        if generation is not None:
            await self.book.set_generation(meter_id, generation)
            self._window.connect_meter(meter_id)

    async def _exchange_meter(self, meter_id: str) -> None:
        from smconfig_gui.views.dialogs import ask

        title = self.tr("Let the card forget the former meter?")
        sentence = self.tr("Identifier and system title are then taken from the meter that answers next.")
        if await ask(self._window, title, sentence, self.tr("Forget and connect"), is_dangerous=True):
            await self.book.forget_identity(meter_id)
            self._window.connect_meter(meter_id)

    async def _move_to_new_group(self, meter_id: str) -> None:
        from smconfig_gui.views.dialogs import ask_text

        name = await ask_text(self._window, self.tr("New group"), self.tr("Name"), self.tr("Move here"), most=80)
        if name:
            await self.book.move([meter_id], name)

    def _show_keys(self) -> None:
        page, keeper = self._window.first_start, self.keeper
        if keeper.state is KeyState.READY:
            page.show_keys("circle-check", "ok", self._keyring_sentence(), "")
        elif keeper.state is KeyState.CHECKING:
            page.show_keys("circle-dashed", "muted", self.tr("Looking at the keyring of this computer…"), "")
        elif keeper.state is KeyState.FILE_OPEN:
            text = self.tr("Keys are stored in the key file {file}. It is open.").format(file=keeper.file)
            page.show_keys("circle-check", "ok", text, "")
        elif keeper.state is KeyState.FILE_CLOSED:
            text = self.tr("Keys are stored in the key file {file}. Its passphrase is asked when they are needed.")
            page.show_keys("lock", "muted", text.format(file=keeper.file), self.tr("Open…"))
        elif keeper.problem is not None:
            text = f"{translate(keeper.problem.happened)} {advice_text(keeper.problem)}"
            page.show_keys("triangle-alert", "warn", text, self.tr("Use a key file…"))

    def _keyring_sentence(self) -> str:
        import sys

        service = "Credential Manager" if sys.platform == "win32" else "Secret Service"
        sentence = self.tr("Keys are stored in the keyring of this computer ({service}). It is unlocked.")
        return sentence.format(service=service)

    def _offer(self, error: "DatabaseDamagedError") -> None:
        """Ask what is to become of a database that cannot be read; nothing is used or deleted meanwhile."""
        problem = error.problem
        acts = [Act("aside", self.tr("Start anew"), lambda: self._jobs.spawn(self._set_aside(error)))]
        if error.copied_at is not None:
            text = self.tr("Use the copy of {time}").format(time=moment_text(error.copied_at))
            acts.insert(0, Act("restore", text, lambda: self._jobs.spawn(self._restore(error))))
        plain = f"{translate(problem.happened)} {translate(problem.known)}"
        self._notices().show_notice(NOTICE, "bad", translate(problem.title), plain, acts)

    async def _restore(self, error: "DatabaseDamagedError") -> None:
        from smconfig_gui.store.database import restore_last_good_copy

        await restore_last_good_copy(error.path)
        await self.load()

    async def _set_aside(self, error: "DatabaseDamagedError") -> None:
        from smconfig_gui.store.database import set_aside

        await set_aside(error.path)
        await self.load()
