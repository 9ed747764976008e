"""From nothing to an association: counter through the public client, AARQ, HLS5, and the release.

Every check of the answers fails closed (reliability: AARE, challenge, proof, conformance).
"""

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from smconfig_gui.dlms import acse, codec
from smconfig_gui.dlms.acse import Aare, InitiateResponse
from smconfig_gui.dlms.errors import (
    AccessError,
    ActionError,
    AssociationError,
    CounterError,
    CounterJumpError,
    CounterUnreadableError,
    ExceptionResponseError,
    MeterError,
    ProtocolError,
    SecurityError,
)
from smconfig_gui.dlms.exchange import sized_body
from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.protocols import CounterStore
from smconfig_gui.dlms.security import COUNTER_LIMIT, AssociationKeys, SecureChannel
from smconfig_gui.dlms.session import Session
from smconfig_gui.dlms.trace import Direction, Trace, TraceRecord, masked_hex, now
from smconfig_gui.model.axdr import Tag, encode_length, octet_string
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, ProblemError, Text
from smconfig_gui.model.meter import Security
from smconfig_gui.model.problems import diagnostic_text
from smconfig_gui.model.secret import Password
from smconfig_gui.model.steps import Step

PUBLIC_CLIENT = 16
CHALLENGE_SIZE_BYTES = 16
CHALLENGE_LIMITS = range(8, 65)
COUNTER_JUMP_LIMIT = 1_000_000
INVOCATION_COUNTER = Attribute(1, Obis("0-0:43.1.0.255"), 2)  # read without keys by the public client
REPLY_TO_HLS = Method(15, Obis("0-0:40.0.0.255"), 1)  # Blue Book, association LN, reply_to_HLS_authentication
COUNTER_SLACK = 64
FIRST_BLOCK_SIZE, LARGEST_BLOCK_SIZE = 64, 4096
FIRST_UNDER_NEW_KEY = 256  # meters begin to count at 250 or lower under a new key; what is seen in the field
OWN_NAME = Attribute(15, Obis("0-0:40.0.0.255"), 1)
_CONTEXT = QT_TRANSLATE_NOOP("association", "application context {number}")
_MECHANISM = QT_TRANSLATE_NOOP("association", "authentication mechanism {number}")
_CIPHERING = QT_TRANSLATE_NOOP("association", "ciphering that was not asked for")
_NO_COUNTER = QT_TRANSLATE_NOOP("association", "It is no counter.")


@dataclass(frozen=True)
class Credentials:
    """Who we are and what we know: all that an association needs beside the link."""

    security: Security
    own_title: bytes
    keys: AssociationKeys | None = None
    password: Password | None = None
    fingerprint: str = ""
    expected_title: bytes | None = None
    is_public: bool = False


@dataclass(frozen=True)
class Way:
    """How links are made, and what is known of this meter's habits."""

    make_link: Callable[[int], Link]
    client: int = 1
    has_counter_object: bool = False
    pause_s: float = 0.0
    accepted_counter: int | None = None
    on_step: Callable[[Step], None] = field(default=lambda _step: None)


class CounterSource:
    """Counters for one association, reserved on disk in blocks before they are used.

    When half of a block is used the next one is reserved, four times as large, so that nothing waits for the disk
    between two requests.
    """

    def __init__(self, store: CounterStore, fingerprint: str, title: bytes, at_least: int) -> None:
        self._store = store
        self._fingerprint = fingerprint
        self._title = title
        self._at_least = at_least
        self._size = FIRST_BLOCK_SIZE
        self.reserved = range(0)
        self._block = iter(self.reserved)
        self._ahead: asyncio.Task[range] | None = None

    async def next(self) -> int:
        """Return the next counter; raises CounterError at the limit."""
        counter = next(self._block, None)
        if counter is None:
            ahead, self._ahead = self._ahead, None
            self.reserved = await (ahead if ahead is not None else self._reserve())
            self._block = iter(self.reserved)
            counter = next(self._block)
        elif self._ahead is None and counter - self.reserved.start >= len(self.reserved) // 2:
            self._ahead = asyncio.create_task(self._reserve())
        if counter >= COUNTER_LIMIT:
            raise CounterError
        return counter

    async def close(self) -> None:
        """Wait for what is on its way to the disk; that it fails does not matter any more."""
        if self._ahead is not None:
            await asyncio.wait({self._ahead})
            if not self._ahead.cancelled():
                self._ahead.exception()

    async def _reserve(self) -> range:
        size, self._size = self._size, min(4 * self._size, LARGEST_BLOCK_SIZE)
        return await self._store.reserve(self._fingerprint, self._title, self._at_least, size)


class Association:
    """One association from AARQ to release, with the session inside it."""

    def __init__(self, link: Link, session: Session, channel: SecureChannel | None, end: "AssociationEnd") -> None:
        self.link = link
        self.session = session
        self.channel = channel
        self._end = end

    @property
    def meter_title(self) -> bytes | None:
        """The system title that the meter gave and, in a ciphered association, proved to own."""
        return self.channel.peer_title if self.channel is not None else None

    @property
    def reserved_counters(self) -> range | None:
        """The counters that were reserved last; None outside of ciphered associations."""
        return self._end.counters.reserved if self._end.counters is not None else None

    def offer(self, keys: AssociationKeys | None) -> None:
        """Let the next answers be protected by these keys as well; None takes that back."""
        if self.channel is not None:
            self.channel.offer(keys)

    def switch(self, keys: AssociationKeys, fingerprint: str) -> None:
        """Go on under new keys, which the meter has accepted; a new encryption key has counters of its own."""
        if self.channel is None:
            return
        self.channel.switch(keys)
        if self._end.switch(fingerprint) and self._end.counters is not None:
            self.session.switch(self._end.counters.next)

    @property
    def has_taken_offer(self) -> bool:
        """Whether an answer was protected by the keys that were offered, so that they are in force."""
        return self.channel is not None and self.channel.has_taken_offer

    async def close(self) -> None:
        """Release, remember the meter's counter, close the link; what fails on the way out is no error."""
        try:
            with contextlib.suppress(ProblemError):
                await self._end.note_counter(self.channel)
            if self.session.is_usable:
                with contextlib.suppress(ProblemError):
                    await self._release()
            await self._end.close()
        finally:
            await self.link.close()

    async def _release(self) -> None:
        # In a ciphered association a protected InitiateRequest goes along: meters refuse the bare form.
        request = acse.rlrq(await self._end.sealed_initiate(self.channel))
        acse.check_rlre(await self.link.exchange(request))


@dataclass
class AssociationEnd:
    """What the end of an association needs from its beginning."""

    credentials: Credentials
    store: CounterStore
    counters: CounterSource | None
    former: list[CounterSource] = field(default_factory=list)

    async def close(self) -> None:
        """Wait for the disk."""
        for source in (*self.former, self.counters):
            if source is not None:
                await source.close()

    def switch(self, fingerprint: str) -> bool:
        """Count under another encryption key, if it is another one; returns whether it is."""
        if fingerprint == self.credentials.fingerprint:
            return False
        self.credentials = replace(self.credentials, fingerprint=fingerprint)
        if self.counters is not None:
            self.former.append(self.counters)
        self.counters = CounterSource(self.store, fingerprint, self.credentials.own_title, FIRST_UNDER_NEW_KEY)
        return True

    async def sealed_initiate(self, channel: SecureChannel | None) -> bytes | None:
        """Return a protected InitiateRequest, or None outside of ciphered associations."""
        if channel is None or self.counters is None:
            return None
        sealed = channel.seal(acse.initiate_request(acse.PROPOSED), await self.counters.next())
        return bytes((acse.GLO_INITIATE_REQUEST,)) + encode_length(len(sealed)) + sealed

    async def note_counter(self, channel: SecureChannel | None) -> None:
        """Keep the highest counter of the meter, so that its old answers are refused tomorrow as well."""
        if channel is not None and channel.peer_title is not None and channel.last_peer_counter >= 0:
            await self.store.note_server_counter(
                self.credentials.fingerprint, channel.peer_title, channel.last_peer_counter
            )


async def associate(way: Way, credentials: Credentials, store: CounterStore, trace: Trace) -> Association:
    """Return a management association that is ready to be used; raises a MeterError that names what failed."""
    counters = None
    if credentials.security.is_ciphered:
        counters = await _counter_source(way, credentials, store, trace)
    try:
        return await _management(way, credentials, store, trace, counters)
    except ExceptionResponseError as error:
        if counters is None or error.expected_counter is None or way.has_counter_object:
            raise
        # Generations without a counter object name the counter they expect; taken within the jump limit, once.
        stored = await store.reserved_up_to(credentials.fingerprint, credentials.own_title)
        at_least = _checked_start(way, stored, error.expected_counter)
        counters = CounterSource(store, credentials.fingerprint, credentials.own_title, at_least)
        await asyncio.sleep(way.pause_s)
        return await _management(way, credentials, store, trace, counters)


async def _management(
    way: Way, credentials: Credentials, store: CounterStore, trace: Trace, counters: CounterSource | None
) -> Association:
    link = way.make_link(way.client)
    try:
        await link.open()
        way.on_step(Step.ASSOCIATION)
        opening = _Opening(link, credentials, store, trace, counters)
        association = await opening.associate()
        if credentials.security is Security.HLS5:
            way.on_step(Step.AUTHENTICATION)
            await opening.prove(association)
        elif counters is not None and not way.has_counter_object:
            # Nothing was ciphered so far: a read that nobody needs shows whether the meter takes our counter.
            with contextlib.suppress(AccessError):
                await association.session.get_raw(OWN_NAME)
    except BaseException:
        await link.close()
        raise
    return association


# --- the counter -------------------------------------------------------------------------------------------------


async def _counter_source(way: Way, credentials: Credentials, store: CounterStore, trace: Trace) -> CounterSource:
    stored = await store.reserved_up_to(credentials.fingerprint, credentials.own_title)
    start = stored or 0
    if way.has_counter_object:
        start = await _start_by_the_meter(way, stored, store, trace)
        await asyncio.sleep(way.pause_s)
    elif way.accepted_counter is not None:
        start = max(start, way.accepted_counter)
    return CounterSource(store, credentials.fingerprint, credentials.own_title, start)


async def _start_by_the_meter(way: Way, stored: int | None, store: CounterStore, trace: Trace) -> int:
    """Return where to start by what the meter says; by a person's word where its public client says nothing."""
    try:
        return _checked_start(way, stored, await _public_counter(way, store, trace) + 1)
    except CounterUnreadableError:
        if way.accepted_counter is None:
            raise
        return max(stored or 0, way.accepted_counter)


def _checked_start(way: Way, stored: int | None, proposed: int) -> int:
    """Return where to start: never below what was used; an unproved jump far up needs a person's word."""
    if proposed >= COUNTER_LIMIT:
        raise CounterError
    is_far = stored is not None and proposed - stored > COUNTER_JUMP_LIMIT
    if is_far and (way.accepted_counter is None or proposed > way.accepted_counter + COUNTER_SLACK):
        raise CounterJumpError(stored, proposed)
    return max(stored or 0, proposed)


async def _public_counter(way: Way, store: CounterStore, trace: Trace) -> int:
    """Return the counter that the meter last saw, read without keys: it can only push us up."""
    link = way.make_link(PUBLIC_CLIENT)
    public = Credentials(Security.NONE, own_title=b"", is_public=True)
    try:
        await link.open()
        way.on_step(Step.COUNTER)
        return await _read_counter(_Opening(link, public, store, trace, None))
    finally:
        await link.close()


async def _read_counter(opening: "_Opening") -> int:
    try:
        association = await opening.associate()
        value = (await association.session.get(INVOCATION_COUNTER)).number
        await association.close()
    except ValueError as error:
        raise CounterError("counter-unreadable", reason=_NO_COUNTER, detail=str(error)) from error
    except MeterError as error:
        if isinstance(error, AssociationError) and error.is_transient:
            raise  # it holds an old association: a matter of waiting
        raise CounterUnreadableError(error) from error
    if not 0 <= value <= 0xFFFFFFFF:
        raise CounterError("counter-unreadable", reason=_NO_COUNTER, detail=str(value))
    return value


# --- AARQ, AARE, HLS ---------------------------------------------------------------------------------------------


class _Opening:
    """The first steps of one association."""

    def __init__(
        self,
        link: Link,
        credentials: Credentials,
        store: CounterStore,
        trace: Trace,
        counters: CounterSource | None,
    ) -> None:
        self._link = link
        self._credentials = credentials
        self._store = store
        self._trace = trace
        self._counters = counters
        self._challenge = secrets.token_bytes(CHALLENGE_SIZE_BYTES)
        self._meter_challenge = b""
        keys = credentials.keys if credentials.security.is_ciphered else None
        self._channel = SecureChannel(keys, credentials.own_title) if keys is not None else None

    async def associate(self) -> Association:
        """Send AARQ and check AARE."""
        end = AssociationEnd(self._credentials, self._store, self._counters)
        request = await self._aarq(end)
        is_hls = self._credentials.security is Security.HLS5
        self._note("sent", "AARQ", request, f"challenge, {len(self._challenge)} bytes" if is_hls else "")
        reply = await self._link.exchange(request, is_masked=True)
        self._note("received", "AARE", reply, _outcome(reply))
        if reply[0] == codec.EXCEPTION_RESPONSE:
            raise codec.parse_exception(reply)
        answer = acse.parse_aare(reply)
        agreed = await self._check(answer)
        session = Session(
            self._link,
            channel=self._channel,
            next_counter=self._counters.next if self._counters is not None else None,
            conformance=agreed.conformance,
            max_pdu_bytes=agreed.max_pdu_bytes or 0xFFFF,
            trace=self._trace,
        )
        return Association(self._link, session, self._channel, end)

    @property
    def _proposed(self) -> int:
        return acse.PUBLIC_PROPOSED if self._credentials.is_public else acse.PROPOSED

    async def _aarq(self, end: AssociationEnd) -> bytes:
        security = self._credentials.security
        plain = acse.initiate_request(self._proposed)
        if security is Security.HLS5:
            return acse.aarq(
                context=acse.CONTEXT_CIPHERED,
                mechanism=acse.MECHANISM_GMAC,
                user_information=await end.sealed_initiate(self._channel) or plain,
                title=self._credentials.own_title,
                challenge=self._challenge,
            )
        is_low = security in (Security.LLS, Security.LLS_PLAIN)
        return acse.aarq(
            # DSMR 2.2 takes the InitiateRequest of low-level security in clear, although the context is ciphered.
            context=acse.CONTEXT_CIPHERED if security.is_ciphered else acse.CONTEXT_PLAIN,
            mechanism=acse.MECHANISM_LOW if is_low else acse.MECHANISM_NONE,
            user_information=plain,
            title=self._credentials.own_title if security.is_ciphered else None,
            challenge=self._credentials.password if is_low else None,
        )

    async def _check(self, answer: Aare) -> InitiateResponse:
        if answer.result != 0:
            source = "provider" if answer.is_provider_diagnostic else "user"
            detail = f"AARE result {answer.result}, diagnostic {answer.diagnostic} of the service {source}"
            raise AssociationError(
                diagnostic=None if answer.is_provider_diagnostic else answer.diagnostic,
                is_transient=answer.result == acse.REJECTED_TRANSIENT,
                reason=_diagnostic(answer),
                detail=detail,
            )
        security = self._credentials.security
        wanted_context = acse.CONTEXT_CIPHERED if security.is_ciphered else acse.CONTEXT_PLAIN
        if answer.context != wanted_context:
            raise SecurityError("downgrade", what=_CONTEXT.with_(number=answer.context))
        if self._channel is not None:
            await self._check_title(answer)
        if security is Security.HLS5:
            self._check_hls(answer)
        elif answer.diagnostic != acse.DIAGNOSTIC_NONE:
            raise SecurityError("downgrade", what=_diagnostic(answer))
        agreed = acse.parse_initiate_response(self._initiate(answer.user_information))
        self._check_agreed(agreed)
        return agreed

    async def _check_title(self, answer: Aare) -> None:
        credentials = self._credentials
        if answer.title is None or len(answer.title) != 8:
            raise SecurityError("title-missing")
        if answer.title == credentials.own_title:
            raise SecurityError("title-own")
        if credentials.expected_title is not None and answer.title != credentials.expected_title:
            found, wanted = answer.title.hex().upper(), credentials.expected_title.hex().upper()
            raise SecurityError("title-changed", found=found, wanted=wanted)
        assert self._channel is not None  # noqa: S101 - by the caller
        self._channel.peer_title = answer.title
        seen = await self._store.server_counter(credentials.fingerprint, answer.title)
        self._channel.last_peer_counter = -1 if seen is None else seen

    def _check_hls(self, answer: Aare) -> None:
        if answer.diagnostic != acse.DIAGNOSTIC_AUTHENTICATION_REQUIRED or answer.is_provider_diagnostic:
            raise SecurityError("hls-skipped")
        if answer.mechanism != acse.MECHANISM_GMAC:
            raise SecurityError("downgrade", what=_MECHANISM.with_(number=answer.mechanism))
        challenge = answer.challenge or b""
        if len(challenge) not in CHALLENGE_LIMITS:
            raise SecurityError("hls-challenge", found=len(challenge))
        if challenge == self._challenge:
            raise SecurityError("hls-reflected")
        self._meter_challenge = challenge

    def _initiate(self, user_information: bytes) -> bytes:
        is_sealed = user_information[:1] == bytes((acse.GLO_INITIATE_RESPONSE,))
        if self._channel is None:
            if is_sealed:
                raise SecurityError("downgrade", what=_CIPHERING)
            return user_information
        if is_sealed:
            return self._opened(self._channel, sized_body(user_information))
        if self._credentials.security is Security.HLS5:
            raise SecurityError("plain-answer")
        return user_information

    @staticmethod
    def _opened(channel: SecureChannel, sealed: bytes) -> bytes:
        try:
            return channel.open(sealed)
        except SecurityError as error:
            if error.id == "tag":
                error.suspect = channel.suspect(sealed, acse.looks_like_initiate_response)
            raise

    def _check_agreed(self, agreed: InitiateResponse) -> None:
        too_small = 0 < agreed.max_pdu_bytes < acse.MIN_PDU_BYTES
        if agreed.conformance & ~int(self._proposed) or too_small:
            raise ProtocolError("conformance", detail=f"{agreed.conformance:06X}, size {agreed.max_pdu_bytes}")

    async def prove(self, association: Association) -> None:
        """Do passes 3 and 4 of HLS5: our proof over the meter's challenge, its proof over ours."""
        assert self._channel is not None  # noqa: S101 - HLS5 has a channel
        assert self._counters is not None  # noqa: S101
        proof = self._channel.hls_proof(self._meter_challenge, await self._counters.next())
        try:
            answer = await association.session.invoke(REPLY_TO_HLS, octet_string(proof))
        except ActionError as error:
            raise AssociationError("hls-refused", detail=error.problem.detail) from error
        association.session.sent_writes.clear()  # the proof changes nothing in the meter
        if answer is None or answer.tag != Tag.OCTET_STRING:
            raise SecurityError("hls-not-proved")
        self._channel.check_hls_proof(answer.octets, self._challenge)

    def _note(self, direction: Direction, service: str, apdu: bytes, value: str) -> None:
        if self._trace.is_wanted:
            record = TraceRecord(
                now(),
                direction,
                "apdu",
                service,
                len(apdu),
                masked_hex(apdu, 2),
                object=f"association, {self._credentials.security.value}",
                value=value,
                masked=True,
                refused=value.startswith("refused"),
            )
            self._trace.add(record)


def _diagnostic(answer: Aare) -> Text:
    return diagnostic_text(answer.diagnostic, is_providers=answer.is_provider_diagnostic)


def _outcome(reply: bytes) -> str:
    """Return in one line what an association answer says; nothing when it cannot be read."""
    try:
        answer = acse.parse_aare(reply)
    except ProtocolError:
        return ""
    if answer.result != 0:
        return f"refused, {_diagnostic(answer)}"
    is_half = answer.diagnostic == acse.DIAGNOSTIC_AUTHENTICATION_REQUIRED
    return "accepted, authentication required" if is_half else "accepted"
