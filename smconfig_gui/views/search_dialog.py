"""Search for meters whose address, speed or start nobody knows: bounded, harmless, stopped at any moment."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.jobs import Job, JobFailed, Jobs
from smconfig_gui.model.meter import Meter, SerialEndpoint, TcpEndpoint
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.endpoint_forms import EndpointForm, FormSurroundings, SerialForm, TcpForm
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, label, muted, wrapped
from smconfig_gui.views.fields.marks import IconMark, ProgressStripe, Spinner
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.texts import advice_text, count, place_text, translate

WIDTH = 560
Add = Callable[[Meter, QWidget], Awaitable[bool]]
"""Adds a meter like this card, over this dialog; returns whether a person did."""


class SearchDialog(Sheet):
    """Where to search, how far it is, and what answered; `used` is the way that a person took for the card."""

    def __init__(
        self, jobs: Jobs, card: Meter | None, add: Add, last_ports: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("hunt", "", WIDTH, parent)
        self.heading.setText(self.tr("Search for meters"))
        self.setWindowTitle(self.heading.text())
        self.set_sentence(
            self.tr(
                "Addresses, speeds and the sign-on are tried one after the other, for three minutes at most. "
                "Only a data link is asked for: nothing is read or written, and no meter can lock itself."
            )
        )
        self._jobs, self._card, self._add = jobs, card, add
        self._job: Job | None = None
        self._is_closed = False  # then the widgets may be gone before the search has ended
        self.used: Meter | None = None
        around = FormSurroundings("hunt", jobs.spawn, last_ports, is_search=True)
        self._forms: tuple[EndpointForm, ...] = (SerialForm(around), TcpForm(around))
        self._way = SegmentedSwitch("hunt.way", [(form.key, translate(form.title)) for form in self._forms])
        self._lay_out()
        self._show_card(card)
        self._way.chosen.connect(self._refresh)
        for form in self._forms:
            form.changed.connect(self._refresh)
        self.go.clicked.connect(self._start)
        self._stop.clicked.connect(self._cancel)
        self.finished.connect(self._close_down)
        self._refresh()

    # -- who watches a search

    def trying(self, number: int, total: int, card: Meter) -> None:
        """Show which way is tried now."""
        if self._is_closed:
            return
        self._stripe.set_progress(number - 1, total)
        text = self.tr("{number} of {total}: {way}").format(number=number, total=total, way=self._way_text(card))
        self._text.setText(text)

    def found(self, card: Meter) -> None:
        """Show a meter that answered."""
        if not self._is_closed:
            self._rows.addWidget(self._result(card))
            self._results.show()
            self.adjustSize()

    # -- parts

    def _lay_out(self) -> None:
        first = Form()
        ways = QWidget()
        row = QHBoxLayout(ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._way)
        row.addStretch(1)
        ways.setFocusProxy(self._way)
        first.add(self.tr("Connection"), ways)
        self.body.setSpacing(8)
        self.body.addWidget(first)
        for form in self._forms:
            self.body.addWidget(form)
        self._results = Card(padding=12)
        self._results.setObjectName("hunt.results")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._results.body.addLayout(self._rows)
        self._results.hide()
        self.body.addWidget(self._results)
        self.body.addWidget(self._progress())
        self.go = button("hunt.go", self.tr("Search"), role="primary", icon_name="search")
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)

    def _progress(self) -> QWidget:
        self._spinner, self._mark = Spinner(), IconMark("circle", "muted")
        self._stripe = ProgressStripe()
        self._text = ColouredLabel()
        self._text.setObjectName("hunt.progress")
        wrapped(self._text)
        self._stop = button("hunt.stop", self.tr("Stop"), role="link")
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._spinner, self._mark):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._stripe)
        row.addWidget(self._stop)
        line.setMinimumHeight(32)
        return line

    def _result(self, card: Meter) -> QWidget:
        number = self._rows.count() + 1
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("circle-check", "ok"))
        text = label(self._way_text(card))
        text.setObjectName(f"hunt.result_{number}")
        row.addWidget(text, 1)
        if self._card is not None:
            use = button(f"hunt.use_{number}", self.tr("Use for this card"), role="link")
            use.setAccessibleDescription(text.text())
            use.clicked.connect(lambda: self._use(card))
            row.addWidget(use)
        add = button(f"hunt.add_{number}", self.tr("Add meter…"), role="link")
        add.setAccessibleDescription(text.text())
        done = muted(self.tr("Added"))
        done.hide()
        add.clicked.connect(lambda: self._jobs.spawn(self._add_card(card, add, done)))
        row.addWidget(add)
        row.addWidget(done)
        line.setMinimumHeight(32)
        return line

    # -- what is entered

    def _show_card(self, card: Meter | None) -> None:
        number = next(
            (at for at, form in enumerate(self._forms) if card is not None and form.show_endpoint(card.endpoint)), 0
        )
        self._way.choose(number)
        self._show_line("", "", "")

    def _refresh(self) -> None:
        for number, form in enumerate(self._forms):
            form.setVisible(number == self._way.current())
        is_running = self._job is not None
        reason = self._forms[self._way.current()].missing() or ("" if self._place() else self._impossible())
        self.go.setEnabled(not is_running and not reason)
        self.go.setToolTip(reason)
        self.go.setAccessibleDescription(reason)
        self._way.setEnabled(not is_running)
        for form in self._forms:
            form.setEnabled(not is_running)
        self.adjustSize()

    def _impossible(self) -> str:
        return self.tr("The address or port is not possible.")

    def _place(self) -> Meter | None:
        """Return a card for the place that is searched, under an id of its own."""
        try:
            endpoint = self._forms[self._way.current()].endpoint()
            if self._card is not None:
                return msgspec.structs.replace(self._card, id=f"search-{self._card.id}", endpoint=endpoint)
            return Meter(id=f"search-{uuid.uuid4().hex}", endpoint=endpoint)
        except ValueError:
            return None

    def _way_text(self, card: Meter) -> str:
        endpoint, server = card.endpoint, card.server_address.text
        if isinstance(endpoint, TcpEndpoint):
            return self.tr("server {server}, HDLC on {address}").format(
                server=server, address=place_text(endpoint.text)
            )
        if not isinstance(endpoint, SerialEndpoint):
            return place_text(endpoint.text)
        if endpoint.mode_e:
            return self.tr("server {server}, sign-on at 300 baud").format(server=server)
        return self.tr("server {server}, {baud} baud").format(server=server, baud=count(endpoint.baud))

    # -- the search

    def _start(self) -> None:
        place = self._place()
        if place is None:
            return
        for row in self._results.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self._rows.removeWidget(row)
            row.deleteLater()
        self._results.hide()
        self._job = self._jobs.search(place, self, wants_all=True)
        self._show_line("", "", self.tr("Opening the connection"), is_busy=True)
        self._refresh()
        self._jobs.spawn(self._await(self._job))

    def _close_down(self) -> None:
        self._is_closed = True
        self._cancel()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    async def _await(self, job: Job) -> None:
        try:
            found = await job.result()
        except asyncio.CancelledError:
            self._end("circle-minus", "muted", self.tr("Stopped."))
        except JobFailed as error:
            problem = error.problem
            self._end("circle-x", "bad", f"{translate(problem.happened)} {advice_text(problem)}")
        else:
            self._sum_up(len(found.meters), found.tried)

    def _sum_up(self, meters: int, tried: int) -> None:
        if meters == 1:
            self._end("circle-check", "ok", self.tr("One meter answers; {tried} ways tried.").format(tried=tried))
        elif meters:
            text = self.tr("{meters} addresses answer; {tried} ways tried.").format(meters=meters, tried=tried)
            self._end("circle-check", "ok", text)
        else:
            text = self.tr("Nothing answers; {tried} ways tried. Check that the head sits on the meter, cable down.")
            self._end("circle-x", "bad", text.format(tried=tried))

    def _end(self, icon_name: str, token: str, text: str) -> None:
        self._job = None
        if not self._is_closed:
            self._show_line(icon_name, token, text)
            self._refresh()

    def _show_line(self, icon_name: str, token: str, text: str, *, is_busy: bool = False) -> None:
        for part in (self._spinner, self._stripe, self._stop):
            part.setVisible(is_busy)
        self._mark.setVisible(bool(icon_name))
        if icon_name:
            self._mark.set_icon(icon_name, token)
        self._stripe.set_progress(0, 1)
        self._text.setText(text)

    async def _add_card(self, card: Meter, link: QWidget, done: QWidget) -> None:
        if await self._add(card, self):
            link.hide()
            done.show()

    def _use(self, card: Meter) -> None:
        self.used = card
        self.accept()


async def search_meters(
    jobs: Jobs, card: Meter | None, add: Add, last_ports: Sequence[str], parent: QWidget
) -> Meter | None:
    """Show the dialog; returns the way that was taken for the card, None when none was."""
    dialog = SearchDialog(jobs, card, add, last_ports, parent)
    await shown(dialog)
    return dialog.used
