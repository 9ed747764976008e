"""One meter and the association with it: locks, counter, identity, and the end of it all."""

import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from smconfig_gui.dlms.association import Association, Credentials, Way, associate
from smconfig_gui.dlms.errors import (
    AccessError,
    AssociationError,
    MeterError,
    NoAnswerError,
    NotSupportedError,
    ProtocolError,
    RefusedError,
    is_authentication_failure,
)
from smconfig_gui.dlms.link import Link, Traffic
from smconfig_gui.dlms.security import AssociationKeys
from smconfig_gui.dlms.session import Session
from smconfig_gui.model.axdr import AxdrError, Data
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.identify import Identification, identify
from smconfig_gui.model.journal import Work
from smconfig_gui.model.messages import ProblemError, verbatim
from smconfig_gui.model.meter import Meter, Security, SimulatedEndpoint
from smconfig_gui.model.object_list import parse_object_list
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.model.steps import Step
from smconfig_gui.runner.guard import Guard
from smconfig_gui.runner.links import make_link
from smconfig_gui.runner.services import NoProgress, Progress, Services

if TYPE_CHECKING:
    from smconfig_gui.dlms.protocols import KeyStore

COMMAND_LINE = "command-line"  # the id of a card that is saved nowhere
DEVICE_IDENTIFICATION = Attribute(1, Obis("0-0:96.1.1.255"), 2)  # equipment identifier, DSMR
SERIAL_NUMBER = Attribute(1, Obis("0-0:96.1.0.255"), 2)
IMAGE_BLOCK_SIZE = Attribute(18, Obis("0-0:44.0.0.255"), 2)
OBJECT_LIST = Attribute(15, Obis("0-0:40.0.0.255"), 2)
_ASSOCIATION_KEYS = {
    "encryption": SecretType.E_METER_ENCRYPTION_KEY_UNICAST,
    "authentication": SecretType.E_METER_AUTHENTICATION_KEY,
}


@dataclass(frozen=True)
class MeterFacts:
    """What is known of a meter after connecting.

    `turn_s` is how long an answer took, apart from the time that its bytes need on a line; `image_block_bytes` how
    large the blocks of an image are.
    """

    device_identification: str | None
    serial_number: str | None
    profile: MeterProfile
    security: Security
    system_title: str | None
    is_other_meter: bool
    image_block_bytes: int | None = None
    turn_s: float | None = None

    def is_same_meter(self, other: "MeterFacts") -> bool:
        """Whether both are about one meter, by everything it says of itself."""
        mine = (self.device_identification, self.serial_number, self.system_title)
        return mine == (other.device_identification, other.serial_number, other.system_title)

    @property
    def confirmed_by(self) -> str:
        """The identifier whose last four characters confirm a dangerous write."""
        return self.device_identification or self.serial_number or ""


class MeterConnection:
    """At most one association with one meter; made when needed, released when told."""

    def __init__(
        self, meter: Meter, secrets: DeviceSecrets, services: Services, keys: "KeyStore | None" = None
    ) -> None:
        self.meter = meter
        self.services = replace(services, trace=services.trace.of(meter.id))
        self.traffic = Traffic()
        self.accepted_counter: int | None = None
        self.is_read_only = meter.is_read_only
        self.facts: MeterFacts | None = None
        self.has_answered = False
        self.secrets = secrets
        self.given = DeviceSecrets()
        self.keys = keys
        self._stored: DeviceSecrets | None = None
        self._guard = Guard(services.logins, f"{meter.endpoint.text} {meter.server_text}", services.store_id)
        self._association: Association | None = None
        self.links: list[Link] = []
        self._held = AsyncExitStack()
        self._lock_names: list[str] = []

    @property
    def is_open(self) -> bool:
        """Whether an association is there that can be used."""
        return self._association is not None and self._association.session.is_usable

    @property
    def session(self) -> Session:
        """The session of the open association."""
        if self._association is None:
            raise RuntimeError("not connected")
        return self._association.session

    @property
    def check_values(self) -> dict[str, str]:
        """The check values of the keys of the association that are known here, by "encryption", "authentication"."""
        if not self.meter.security.is_ciphered:
            return {}
        found = {name: self.secrets.key(kind) for name, kind in _ASSOCIATION_KEYS.items()}
        return {name: key.check_value() for name, key in found.items() if key is not None}

    async def open(self, progress: Progress | None = None, *, has_chosen_keys: bool = False) -> MeterFacts:
        """Associate unless that is done, and return what the meter says it is; raises a ProblemError.

        The keys are those that the store has in use by now, unless somebody has chosen the ones to be tried.
        """
        if self.is_open and self.facts is not None:
            return self.facts
        await self.close()
        self.links.clear()
        self.has_answered = False
        try:
            await self._hold(_place_of(self.meter))
            if not has_chosen_keys:
                await self.renew_keys()
            progress = progress or NoProgress()
            self._association = await self._let_in_by_either(progress, has_chosen_keys=has_chosen_keys)
            progress.step(Step.IDENTITY)
            self.facts = await self._identify(self.session)
            self.has_answered = True
            keys = None if self.facts.is_other_meter else self.keys
            if keys is not None and await keys.belongs_to(self.facts.confirmed_by):  # until now those of another meter
                self.secrets = (await keys.in_use()).merged(_opening(self.secrets))
            if self.facts.device_identification:
                await self._hold(f"meter {self.facts.device_identification}")
        except BaseException:
            await self.close()
            raise
        self.session.is_read_only = self.is_read_only
        return self.facts

    async def renew_keys(self) -> None:
        """Take up what another program has put in the place of the keys in use since they were looked at last.

        Keys that were typed for this time stay. A store that cannot be read now has nothing new to tell.
        """
        if self.keys is None:
            return
        try:
            stored = await self.keys.in_use()
        except ProblemError:
            return
        if self._stored is not None and stored != self._stored:
            self.secrets = self.secrets.merged(stored)
        self._stored = stored

    async def _hold(self, name: str) -> None:
        holder = self.services.operator
        await self._held.enter_async_context(self.services.locks.hold(name, holder=holder))
        self._lock_names.append(name)

    def check_locks(self) -> None:
        """Raise RefusedError when a lock was lost meanwhile, as after a long sleep of this computer."""
        if not all(self.services.locks.is_held(name) for name in self._lock_names):
            raise RefusedError("lock-lost")

    async def close(self) -> None:
        """Release and close; what was being held is given back in any case."""
        association, self._association = self._association, None
        held, self._held = self._held, AsyncExitStack()
        self._lock_names = []
        try:
            if association is not None:
                await association.close()
        finally:
            await held.aclose()

    def abort(self) -> None:
        """Cut the link at once, also one over which an association is being made."""
        for link in self.links[-1:]:
            link.abort()

    def use(self, secrets: DeviceSecrets) -> None:
        """Let the next association use these keys."""
        self.secrets = secrets

    def offer(self, secrets: DeviceSecrets | None) -> None:
        """Let the next answers be protected by these keys as well; None takes that back."""
        if self._association is not None and self.meter.security.is_ciphered:
            self._association.offer(None if secrets is None else _association_keys(secrets))

    def switch(self, secrets: DeviceSecrets) -> None:
        """Go on with these keys in the open association, and use them from now on."""
        self.secrets = secrets
        if self._association is not None and self.meter.security.is_ciphered:
            keys = _association_keys(secrets)
            self._association.switch(keys, keys.encryption.fingerprint(self.services.store_id))

    @property
    def has_taken_offer(self) -> bool:
        """Whether the meter protected an answer with the keys that were offered."""
        return self._association is not None and self._association.has_taken_offer

    @property
    def reserved_counters(self) -> range | None:
        """The invocation counters that were reserved last for the open association."""
        return self._association.reserved_counters if self._association is not None else None

    async def unfinished(self) -> list[Work]:
        """Return the work on this meter that was begun and not ended, by what it is; else by its card, or the way."""
        identification = self.facts.confirmed_by if self.facts is not None else self.meter.device_identification
        found = await self.services.journal.unfinished()
        if identification:
            return [work for work in found if work.last.device_identification == identification]
        mine = _named(self.meter.id, self.meter.title)
        return [work for work in found if _named(work.last.meter_id, work.last.meter_title) == mine]

    @property
    def seconds_left(self) -> float:
        """How long the exchange on its way may still take."""
        return self._association.session.stopping_seconds_left if self._association is not None else 0.0

    def take_over(self, meter: Meter) -> None:
        """Go on with a card that names the meter at the other end; what was found there is now expected there."""
        self.meter = meter
        if self.facts is not None:
            self.facts = replace(self.facts, is_other_meter=_is_other(meter, self.facts.device_identification))

    def set_read_only(self, is_read_only: bool) -> None:
        """Let no SET and no ACTION leave from now on, or allow them again."""
        self.is_read_only = is_read_only
        if self._association is not None:
            self._association.session.is_read_only = is_read_only

    async def identify(self) -> Identification:
        """Return the generations that the meter's own object list allows, with the evidence."""
        try:
            objects = parse_object_list(await self.session.get(OBJECT_LIST))
        except AxdrError as error:
            raise ProtocolError("protocol", detail=f"{OBJECT_LIST}: {error}") from error
        return identify([(item.class_id, item.version, item.obis) for item in objects])

    def of(self, meter: Meter) -> "MeterConnection":
        """Return a connection with the same keys for another card of this meter."""
        other = MeterConnection(meter, self.secrets, self.services)
        other.accepted_counter = self.accepted_counter
        other.keys = self.keys
        return other

    def allow_another_try(self) -> None:
        """Let the next try pass although the authentication failed too often."""
        self._guard.is_lifted_once = True

    async def _let_in(self, progress: Progress) -> Association:
        """Associate, patiently where the meter holds an old association, and never too often with wrong keys."""
        await self._guard.check()
        credentials = self._credentials()
        pauses = iter(self.services.retry_pauses_s)
        while True:
            try:
                association = await self._associate(credentials, progress)
            except MeterError as error:
                await self._guard.failed(error, credentials)
                pause_s = next(pauses, None) if _holds_old_association(error) else None
                if pause_s is None:
                    raise
                await _count_down(pause_s, progress)
            else:
                await self._guard.succeeded(credentials)
                return association

    async def _let_in_by_either(self, progress: Progress, *, has_chosen_keys: bool) -> Association:
        """Associate; where the stored keys are refused, they may be those of another meter: once by those given."""
        try:
            return await self._let_in(progress)
        except MeterError as error:
            either = self.secrets.merged(self.given)
            if has_chosen_keys or either == self.secrets or not is_authentication_failure(error):
                raise
        self.secrets = either
        return await self._let_in(progress)

    def _make_link(self, client: int, progress: Progress) -> Link:
        link = make_link(self.meter, client, self.services, self.traffic, progress.step)
        self.links.append(link)
        return link

    async def _associate(self, credentials: Credentials, progress: Progress) -> Association:
        meter, services = self.meter, self.services
        profile = services.profiles.get(meter.generation or "")
        way = Way(
            make_link=lambda client: self._make_link(client, progress),
            client=meter.client,
            has_counter_object=profile is None or profile.forms.has_counter_object,
            pause_s=meter.pause_s,
            accepted_counter=self.accepted_counter,
            on_step=progress.step,
        )
        try:
            return await associate(way, credentials, services.counters, services.trace)
        except MeterError as error:
            is_silent = isinstance(error.__cause__, NoAnswerError)
            if profile is not None or is_silent or error.id not in ("counter-unreadable", "hdlc-refused"):
                raise
            # Of unknown generation: the older ones have no counter object.
            way = replace(way, has_counter_object=False)
            return await associate(way, credentials, services.counters, services.trace)

    def _credentials(self) -> Credentials:
        meter, services = self.meter, self.services
        base = Credentials(
            security=meter.security,
            own_title=services.own_title,
            expected_title=bytes.fromhex(meter.system_title) if meter.system_title else None,
        )
        if meter.security in (Security.LLS, Security.LLS_PLAIN):
            base = replace(base, password=self._password())
        if not meter.security.is_ciphered:
            return base
        keys = _association_keys(self.secrets)
        return replace(base, keys=keys, fingerprint=keys.encryption.fingerprint(services.store_id))

    def _password(self) -> Password:
        password = self.secrets.password
        if password is None:
            raise RefusedError("keys-missing", what=verbatim(SecretType.LLS_PASSWORD))
        return password

    async def _identify(self, session: Session) -> MeterFacts:
        before, began = replace(self.traffic), monotonic()
        # In a list the block size costs nothing; a meter without images refuses just that item.
        size = [IMAGE_BLOCK_SIZE] if session.allows_lists else []
        names = await session.get_many([DEVICE_IDENTIFICATION, SERIAL_NUMBER, *size])
        turn_s = _turn_s(monotonic() - began, self.traffic.since(before), session.link.byte_s)
        identification, serial = (None if isinstance(name, AccessError) else _printable(name) for name in names[:2])
        title = self._association.meter_title if self._association else None
        return MeterFacts(
            device_identification=identification,
            serial_number=serial,
            profile=await self._profile(),
            security=self.meter.security,
            system_title=title.hex().upper() if title else None,
            is_other_meter=_is_other(self.meter, identification),
            image_block_bytes=_size_of(names[2:]),
            turn_s=turn_s,
        )

    async def _profile(self) -> MeterProfile:
        profiles = self.services.profiles
        if self.meter.generation is not None:
            return profiles[self.meter.generation]
        found = await self.identify()
        if found.generation is None:
            candidates = ", ".join(profiles[name].title for name in found.candidates)
            raise NotSupportedError("generation-unknown", candidates=verbatim(candidates))
        return profiles[found.generation]


def _turn_s(seconds: float, traffic: Traffic, byte_s: float) -> float:
    """Return what of one round trip is left when the bytes have had their time."""
    on_the_line = (traffic.bytes_out + traffic.bytes_in) * byte_s
    return max(0.0, seconds - on_the_line) / max(1, traffic.round_trips)


def _size_of(values: Sequence[Data | AccessError]) -> int | None:
    """Return a size that a meter gave, if it gave one."""
    number = values[0].value if values and isinstance(values[0], Data) else None
    return number if isinstance(number, int) and number > 0 else None


def _association_keys(secrets: DeviceSecrets) -> AssociationKeys:
    kinds = (SecretType.E_METER_ENCRYPTION_KEY_UNICAST, SecretType.E_METER_AUTHENTICATION_KEY)
    return AssociationKeys(*(_key(secrets, kind) for kind in kinds))


def _opening(secrets: DeviceSecrets) -> DeviceSecrets:
    """Return those keys that an association is made with."""
    found = {kind: secrets.key(kind) for kind in _ASSOCIATION_KEYS.values()}
    return DeviceSecrets({kind: key for kind, key in found.items() if key is not None})


def _key(secrets: DeviceSecrets, kind: SecretType) -> Key:
    key = secrets.key(kind)
    if key is None:
        raise RefusedError("keys-missing", what=verbatim(kind))
    return key


def _named(card_id: str, title: str) -> tuple[str, str]:
    """Return what tells a meter that did not say who it is from others: a card is one, a command line has the way."""
    return (card_id, title if card_id == COMMAND_LINE else "")


def _place_of(meter: Meter) -> str:
    """Return the name under which the way to a meter is locked; simulated meters do not share theirs."""
    endpoint = meter.endpoint
    return f"{endpoint.text} {endpoint.seed}" if isinstance(endpoint, SimulatedEndpoint) else endpoint.text


def _holds_old_association(error: MeterError) -> bool:
    return error.id == "hdlc-refused" or (isinstance(error, AssociationError) and error.is_transient)


async def _count_down(seconds: float, progress: Progress) -> None:
    left = seconds
    while left > 0:
        progress.wait(ceil(left))
        await asyncio.sleep(min(1.0, left))
        left -= 1.0


def _is_other(meter: Meter, identification: str | None) -> bool:
    wanted = meter.device_identification
    return wanted is not None and identification is not None and wanted != identification


def _printable(data: Data) -> str | None:
    """Return a name as text; None when the meter gives something else than a string."""
    if not isinstance(data.value, bytes):
        return None
    raw = data.octets
    text = raw.decode("ascii", "replace").rstrip("\x00 ")
    return "".join(character if character.isprintable() else "?" for character in text)
