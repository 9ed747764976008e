"""Keys of the E-meter: replaced one by one (global_key_transfer, class 64, 0-0:43.0.0.255, method 2), and recovered.

A new key is stored and read back before it is sent, and proved by a fresh association before it counts as in use.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smconfig_gui.dlms.errors import ActionError, CounterJumpError, MeterError, RefusedError, is_authentication_failure
from smconfig_gui.dlms.operation import Ended, MeterContext, ProcedureContext, procedure
from smconfig_gui.dlms.rows import Found, Row, RowState
from smconfig_gui.dlms.security import wrap_key
from smconfig_gui.model.cosem import Method
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.journal import StepState, Work
from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin, Slot
from smconfig_gui.model.keys import (
    AUTHENTICATION,
    CHANGED_NOT_VERIFIED,
    CHANGING,
    CHECK_VALUE_OF,
    COUNTER_FIRST,
    DANGER,
    ENCRYPTION,
    MASTER_KEY_MAY_BE_WRONG,
    MORE_PAIRS,
    NAMES,
    NOT_CHANGED,
    NOT_STORED,
    PAIR_TRIED,
    PARTLY_CHANGED,
    RECOVER_NEXT,
    SLOTS,
    UNKNOWN_HERE,
    RecoverKeysResponse,
    ReplaceKeysRequest,
    check_value_text,
    pairs,
    transfer_argument,
)
from smconfig_gui.model.messages import Problem, ProblemError, Text, verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import Change, PlannedWrite
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.model.verdict import Verdict

MOST_ASSOCIATIONS = 4
WORKS = ("ReplaceKeys", "GenerateAndReplaceKeys")
_NEVER_PROVED = (KeyState.PREPARED, KeyState.SENT, KeyState.UNVERIFIED)


def _has_security_setup(profile: MeterProfile) -> bool:
    return profile.has("SECURITY_SETUP")


# --- replacing: facts and plan ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ReplaceFacts:
    """The keys that change, the ones in use, and what is sent for each."""

    method: Method
    old: DeviceSecrets
    new: Mapping[Slot, Key]
    wrapped: Mapping[Slot, bytes]
    origin: Origin


async def _facts(context: MeterContext, request: ReplaceKeysRequest) -> ReplaceFacts:
    if not context.security.is_ciphered:
        raise RefusedError("not-ciphered")
    master = context.secrets.key(SecretType.E_METER_MASTER_KEY)
    if master is None:
        raise RefusedError("keys-missing", what=verbatim(SecretType.E_METER_MASTER_KEY))
    given = {AUTHENTICATION: request.authentication_key, ENCRYPTION: request.encryption_key}
    wanted = {slot: given[slot] or context.drawn.key(slot.kind) for slot in SLOTS}
    if master in wanted.values():
        raise RefusedError("key-is-master")
    new = {slot: key for slot, key in wanted.items() if key != context.secrets.key(slot.kind)}
    return ReplaceFacts(
        method=context.method("SECURITY_SETUP", 2),
        old=context.secrets,
        new=new,
        wrapped={slot: wrap_key(master, key) for slot, key in new.items()},
        origin=Origin.GENERATED if request.authentication_key is None else Origin.GIVEN,
    )


async def _generated(context: MeterContext, _request: Nothing) -> ReplaceFacts:
    return await _facts(context, ReplaceKeysRequest())


def plan_replacement(_request: ReplaceKeysRequest | Nothing, facts: ReplaceFacts) -> Sequence[PlannedWrite]:
    """Return one call of global_key_transfer per key that changes, the authentication key first."""
    return [_planned(slot, facts) for slot in facts.new]


def _planned(slot: Slot, facts: ReplaceFacts) -> PlannedWrite:
    old, new = facts.old.key(slot.kind), facts.new[slot].check_value()
    was = check_value_text(None if old is None else old.check_value())
    return PlannedWrite(
        target=facts.method,
        object_name="SECURITY_SETUP",
        new=transfer_argument(slot, facts.wrapped[slot]),
        changes=(Change(CHECK_VALUE_OF.with_(key=NAMES[slot.kind]), was, check_value_text(new), is_dangerous=True),),
        danger=DANGER if slot is next(iter(facts.new)) else None,
        is_masked=True,
        check_value=new,
    )


# --- replacing: step by step -----------------------------------------------------------------------------------------


async def _replace(context: ProcedureContext, _request: ReplaceKeysRequest | Nothing, facts: ReplaceFacts) -> Ended:
    if not context.rows:
        return Ended(Verdict.NOTHING_TO_WRITE, Nothing())
    references = {slot: await context.keys.keep(slot, key, facts.origin) for slot, key in facts.new.items()}
    await context.note("keys", StepState.PREPARED, keys=list(references.values()))
    change = _Change(context, facts, references)
    with context.critical():
        problem = await change.send_all()
        if not change.sent:
            await change.abandon()
            if problem is not None:
                raise problem
            raise MeterError("stopped")
        return await change.settle(problem)


class _Change:
    """One replacement on its way."""

    def __init__(self, context: ProcedureContext, facts: ReplaceFacts, references: Mapping[Slot, str]) -> None:
        self._context = context
        self._facts = facts
        self._references = references
        self._secrets = facts.old
        self.sent: list[Slot] = []

    async def send_all(self) -> ProblemError | None:
        """Send the keys one after the other, each under the keys that hold then; return what stopped it."""
        for row, slot in zip(self._context.rows, self._facts.new, strict=True):
            try:
                self._context.checkpoint()
                await self._send(row, slot)
            except ProblemError as error:
                return error
        return None

    async def _send(self, row: Row, slot: Slot) -> None:
        context, reference = self._context, self._references[slot]
        context.tell(CHANGING.with_(key=NAMES[slot.kind]))
        after = self._secrets.with_secret(slot.kind, self._facts.new[slot])
        await context.keys.mark([reference], KeyState.SENT)
        digest = hashlib.sha256(self._facts.wrapped[slot]).hexdigest()
        try:
            await context.send(row, slot.kind.value, keys=[reference], digest=digest, under=after)
        finally:
            if row.state is not RowState.NOT_SENT:
                self.sent.append(slot)
        self._secrets = after

    async def abandon(self) -> None:
        """Nothing was sent: the new keys are kept, and nobody looks for them on the meter."""
        await self._context.keys.mark(list(self._references.values()), KeyState.RETIRED)
        await self._context.note("end", StepState.ABANDONED, keys=list(self._references.values()), is_end=True)

    async def settle(self, problem: ProblemError | None) -> Ended:
        """Find out by fresh associations which keys the meter holds, and say so."""
        context = self._context
        unsent = [self._references[slot] for slot in self._facts.new if slot not in self.sent]
        await context.keys.mark(unsent, KeyState.RETIRED)
        await context.keys.mark([self._references[slot] for slot in self.sent], KeyState.UNVERIFIED)
        is_refused = isinstance(problem, ActionError)
        search = _Search(context, self._facts.old, is_old_first=is_refused)
        found = await search.run()
        if found is None:
            return self._unproved(problem, search)
        return await self._proved(found, problem, is_refused=is_refused)

    def _unproved(self, problem: ProblemError | None, search: "_Search") -> Ended:
        accepted = problem is None and len(self.sent) == len(self._facts.new)
        if accepted and not search.was_refused:
            return Ended(Verdict.UNVERIFIABLE, Nothing(), search.told, CHANGED_NOT_VERIFIED)
        told = problem.problem if problem is not None else search.told
        return Ended(Verdict.UNKNOWN, None, told, search.advice)

    async def _proved(self, found: "_Pair", problem: ProblemError | None, *, is_refused: bool) -> Ended:
        new = [slot for slot, key in self._facts.new.items() if found.keys[slot] == key]
        for row, slot in zip(self._context.rows, self._facts.new, strict=True):
            if row.state is not RowState.NOT_SENT:
                row.found = Found.NEW if slot in new else Found.OLD
        told = None if problem is None else problem.problem
        stored = await _settle(self._context, found)
        if len(new) == len(self._facts.new):
            verdict, recovery = Verdict.VERIFIED, None
        elif new:
            verdict, recovery = Verdict.PARTLY, PARTLY_CHANGED
        else:
            verdict, recovery = Verdict.NOT_DONE, MASTER_KEY_MAY_BE_WRONG if is_refused else NOT_CHANGED
        if not stored:
            recovery = NOT_STORED
        return Ended(verdict, Nothing(), told, recovery)


# --- recovering ------------------------------------------------------------------------------------------------------


async def _nothing_to_read(_context: MeterContext, _request: Nothing) -> None:
    return None


def _nothing_to_plan(_request: Nothing, _facts: None) -> Sequence[PlannedWrite]:
    return ()


async def _recover(context: ProcedureContext, _request: Nothing, _facts: None) -> Ended:
    search = _Search(context, await context.keys.in_use())
    found = await search.run()
    if found is None:
        return Ended(Verdict.UNKNOWN, None, search.told, search.advice)
    changed = tuple(slot.kind for slot in SLOTS if found.references[slot] is not None)
    if not await _settle(context, found):
        return Ended(Verdict.UNKNOWN, None, None, NOT_STORED)
    return Ended(Verdict.VERIFIED, RecoverKeysResponse(associations=search.associations, changed=changed))


@dataclass(frozen=True)
class _Pair:
    """One key per slot; the reference is None for the key that is in use."""

    keys: Mapping[Slot, Key]
    references: Mapping[Slot, str | None]

    @property
    def name(self) -> str:
        return "+".join(self.references[slot] or "in-use" for slot in SLOTS)


@dataclass
class _Search:
    """Tries pairs of keys that the meter may hold, newest first, in fresh associations, never more than four."""

    context: ProcedureContext
    in_use: DeviceSecrets
    is_old_first: bool = False
    associations: int = 0
    was_refused: bool = False
    advice: Text = RECOVER_NEXT
    told: Problem | None = None
    _jump: Problem | None = None
    _untried: list[_Pair] = field(default_factory=list)

    async def run(self) -> _Pair | None:
        """Return the pair that opened the meter, its association being open; None when none did."""
        waiting = await self._pairs()
        count = len(waiting)
        pauses = iter(self.context.pauses)
        while waiting and self.associations < MOST_ASSOCIATIONS:
            try:
                if self.associations:
                    await self.context.sleep(next(pauses, 0.0))
                await self._open(waiting[0])
            except ProblemError as error:
                self.told = error.problem
                if not isinstance(error, MeterError) or error.id in ("stopped", "wrong-meter"):
                    break
                if isinstance(error, CounterJumpError):
                    waiting = self._set_aside(waiting, error.problem)
                elif is_authentication_failure(error):
                    self.was_refused = True
                    await self._note(waiting.pop(0))
            else:
                return waiting[0]
        await self.context.release(self.in_use)
        self._advise(count, len(waiting))
        return None

    def _set_aside(self, waiting: list[_Pair], jump: Problem) -> list[_Pair]:
        """Leave pairs for later whose counter needs a person's word: no key was tried, so it costs none of the tries.

        The counter is that of the encryption key; the other pairs are returned.
        """
        self.associations -= 1
        self._jump, key = jump, waiting[0].keys[ENCRYPTION]
        self._untried += [pair for pair in waiting if pair.keys[ENCRYPTION] == key]
        return [pair for pair in waiting if pair.keys[ENCRYPTION] != key]

    def _advise(self, count: int, left: int) -> None:
        """Say what to do next: a counter that was not accepted comes first, because pairs wait for it."""
        if self._untried:
            self.told = self._jump
            self.advice = COUNTER_FIRST.with_(waiting=len(self._untried), count=count)
        elif self.was_refused:
            self.advice = MORE_PAIRS.with_(tried=count - left, count=count) if left else UNKNOWN_HERE

    async def _open(self, pair: _Pair) -> None:
        self.associations += 1
        self.context.tell(PAIR_TRIED.with_(number=self.associations, most=MOST_ASSOCIATIONS))
        secrets = self.in_use
        for slot, key in pair.keys.items():
            secrets = secrets.with_secret(slot.kind, key)
        await self.context.associate(secrets)

    async def _pairs(self) -> list[_Pair]:
        """Return the pairs in the order in which to try them; those tried before in vain come last."""
        kept = await self.context.keys.kept()
        first, second = [await self._of(slot, kept) for slot in SLOTS]
        found = [
            _Pair({AUTHENTICATION: one[1], ENCRYPTION: other[1]}, {AUTHENTICATION: one[0], ENCRYPTION: other[0]})
            for one, other in pairs(first, second)
        ]
        if self.is_old_first:
            found.sort(key=lambda pair: sum(reference is not None for reference in pair.references.values()))
        tried = {
            str(entry.details.get("pair"))
            for work in await _works(self.context)
            for entry in work.entries
            if entry.step == "pair"
        }
        return sorted(found, key=lambda pair: pair.name in tried)

    async def _of(self, slot: Slot, kept: Sequence[KeptKey]) -> list[tuple[str | None, Key]]:
        """Return the keys that the meter may hold in a slot: those ever sent, newest first, then the one in use."""
        present = self.in_use.key(slot.kind)
        found: list[tuple[str | None, Key]] = []
        for line in kept:
            if line.slot == slot and line.state.may_be_on_meter:
                key = await self.context.keys.find(line.reference)
                if key is not None and key not in [other for _, other in found]:
                    found.append((line.reference, key))
        if present is not None:
            found = [(reference, key) for reference, key in found if key != present]
            found.append((None, present))
        return found

    async def _note(self, pair: _Pair) -> None:
        """Let a later search know that this pair was refused; an unproved answer does not rule it out for ever."""
        references = [reference for reference in pair.references.values() if reference is not None]
        for work in (await _works(self.context))[-1:]:
            await self.context.note("pair", StepState.REFUSED, keys=references, work=work, pair=pair.name)


async def _works(context: ProcedureContext) -> list[Work]:
    """Return the replacements of keys on this meter that are not ended, the one of this run among them.

    There are none when the journal is damaged: what is stored is enough to find the keys of a meter, and must stay so.
    """
    try:
        return [work for work in await context.unfinished() if work.operation in WORKS]
    except ProblemError:
        return []


async def _settle(context: ProcedureContext, found: _Pair) -> bool:
    """Let the proved keys be the ones in use, close what was unfinished, and return whether the store took it."""
    references = [reference for reference in found.references.values() if reference is not None]
    try:
        if references:
            await context.keys.activate(references)
        kept = await context.keys.kept()
        others = [line.reference for line in kept if line.slot in SLOTS and line.state in _NEVER_PROVED]
        await context.keys.mark(others, KeyState.RETIRED)
        for work in await _works(context):
            await context.note("end", StepState.VERIFIED, keys=references, work=work, is_end=True)
    except ProblemError:
        return False
    return True


procedure(
    "ReplaceKeys",
    request=ReplaceKeysRequest,
    response=Nothing,
    needs=_has_security_setup,
    facts=_facts,
    plan=plan_replacement,
    form="replace-keys",
    keeps_keys=True,
)(_replace)
procedure(
    "GenerateAndReplaceKeys",
    request=Nothing,
    response=Nothing,
    needs=_has_security_setup,
    facts=_generated,
    plan=plan_replacement,
    form="replace-keys",
    is_extra=True,
    keeps_keys=True,
)(_replace)
procedure(
    "RecoverKeys",
    request=Nothing,
    response=RecoverKeysResponse,
    needs=_has_security_setup,
    facts=_nothing_to_read,
    plan=_nothing_to_plan,
    writes=False,
    is_extra=True,
    keeps_keys=True,
    opens_itself=True,
)(_recover)
