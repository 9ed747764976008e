"""One key on its way to one device: stored, written down, told apart from others, wrapped and sent."""

import contextlib
from dataclasses import dataclass, field, replace
from typing import Any

from smconfig_gui.dlms.errors import AccessError, ProtocolError
from smconfig_gui.dlms.mbus_keys.evidence import Baseline, Seen, begin, look
from smconfig_gui.dlms.mbus_keys.facts import KEY_IDS, KeyFacts, check_device, device_on, next_change_counter
from smconfig_gui.dlms.mbus_keys.works import TOGETHER, details_of, first_baseline, is_about
from smconfig_gui.dlms.operation import ProcedureContext
from smconfig_gui.dlms.rows import Row
from smconfig_gui.dlms.security import wrap_mbus_key, wrap_mbus_user_key
from smconfig_gui.model.axdr import Data, octet_string
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.mbus_keys import KEY_NAMES, SENDING, USER, data_send_argument
from smconfig_gui.model.messages import ProblemError


@dataclass
class KeySending:
    """One key on its way to one device."""

    context: ProcedureContext
    facts: KeyFacts
    before: Baseline = field(default_factory=Baseline)
    between: Seen | None = None
    references: list[str] = field(default_factory=list)
    label: str = ""
    counter: int | None = None

    @property
    def details(self) -> dict[str, Any]:
        """What the journal needs to go on with it."""
        facts = self.facts
        return details_of(facts.channel, facts.kind, facts.device, self.label) | self.before.details

    async def check_device(self) -> None:
        """Read who stands on the channel now, in this association; raises RefusedError when it is another device."""
        found = await device_on(self.context, self.facts.channel)
        check_device(found, self.facts.device, self.facts.channel)

    async def prepare(self) -> None:
        """Store the key and write down what is about to happen; older work on the channel is at its end."""
        facts, context = self.facts, self.context
        self.before, self.label = await begin(context, facts.channel)
        if facts.reference is not None:
            self.references = [facts.reference]
        elif not facts.is_closing:
            self.references = [await context.keys.keep(facts.slot, facts.key, Origin.GENERATED)]
        await self._part_from_others()
        if facts.work is not None:
            context.go_on(facts.work)
        await context.note("key", StepState.PREPARED, keys=self.references, **self.details)

    async def _part_from_others(self) -> None:
        """End older work on this key; keys of another kind that are on their way as well are told apart from it."""
        facts, context = self.facts, self.context
        for work in await context.unfinished():
            if not is_about(work, facts.channel) or (facts.work is not None and work.id == facts.work.id):
                continue
            if is_about(work, facts.channel, facts.kind):
                await context.note("end", StepState.ABANDONED, work=work, is_end=True)
            elif work.was_sent:
                self.before = replace(self.before, together=self.before.together + 1)
                await context.note(TOGETHER, StepState.PREPARED, work=work, together=first_baseline(work).together + 1)

    async def send_all(self) -> ProblemError | None:
        """Send what was planned; return what stopped it."""
        facts, context = self.facts, self.context
        context.tell(SENDING.with_(channel=facts.channel, key=KEY_NAMES[facts.kind]))
        try:
            context.checkpoint()
            wrapped = await self._wrapped()
            await self.mark(KeyState.SENT)
            first = octet_string(wrapped) if facts.kind is USER else data_send_argument(wrapped)
            await self._send(context.rows[0], "transfer", first)
            if facts.kind is USER:
                await self.send_to_e_meter()
        except ProblemError as error:
            return error
        return None

    async def send_to_e_meter(self) -> None:
        """Let the E-meter read the device with the new key, after a look whether its status follows the transfer."""
        if self.before.seen.is_in_use and self.between is None:
            with contextlib.suppress(AccessError, ProtocolError):
                self.between = await look(self.context, self.facts.channel)
        await self._send(self.context.rows[1], "set", None)

    async def _send(self, row: Row, step: str, value: Data | None) -> None:
        details = self.details | ({} if self.counter is None else {"counter": self.counter})
        await self.context.send(row, step, value=value, keys=self.references, **details)

    async def _wrapped(self) -> bytes:
        facts, context = self.facts, self.context
        if facts.identity is None:
            return wrap_mbus_user_key(facts.default, facts.key)
        fingerprint = context.fingerprint(facts.default)
        self.counter = await next_change_counter(context.counters, fingerprint, facts.device, context.now())
        return wrap_mbus_key(facts.default, facts.key, KEY_IDS[facts.kind], facts.identity, self.counter)

    # --- how far it came ---------------------------------------------------------------------------------------------

    async def mark(self, state: KeyState) -> None:
        """Say of the new key, if there is one, how far it came."""
        if self.references:
            await self.context.keys.mark(self.references, state)

    async def leave(self, state: StepState, *, moved: bool = False) -> None:
        """The key may be on the meter: it is kept, and the work stays open."""
        await self.mark(KeyState.UNVERIFIED)
        details = self.details | ({"moved": True} if moved else {})
        await self.context.note("use", state, keys=self.references, **details)

    async def end(self, state: StepState, key_state: KeyState) -> None:
        """Nothing is left to be done."""
        await self.mark(key_state)
        await self.context.note("end", state, keys=self.references, is_end=True, **self.details)
