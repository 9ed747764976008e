"""A meter that tries everything: no answer passes but the one that is right in every part."""

import random
import secrets
import statistics
from collections.abc import Awaitable, Callable
from itertools import product

import pytest

from smconfig_gui.dlms.association import _Opening, associate
from smconfig_gui.dlms.errors import MeterError
from smconfig_gui.dlms.session import Session
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.axdr import NULL, double_long_unsigned, octet_string
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.meter import Security
from tests.dlms.attacker import METER_TITLE, OWN_TITLE, Attacker, Counters, associated, credentials, way_to

FILTER = Attribute(1, Obis("0-0:97.98.10.255"), 2)
OTHER = Attribute(1, Obis("0-0:97.98.11.255"), 2)
ACTIVATE = Method(20, Obis("0-0:13.0.0.255"), 1)
ANSWER = double_long_unsigned(42)
LONG = octet_string(bytes(3000))
IN_CLEAR = {"context": 1, "diagnostic": 0, "mechanism": None, "initiate": Attacker.initiate_response}
POLICIES = {Security.HLS5: {}, Security.LLS: {"diagnostic": 0, "mechanism": None}, Security.NONE: IN_CLEAR}


async def fate(meter: Attacker, security: Security = Security.HLS5) -> str:
    """Connect and read; return the name of the error, "" where the value came."""
    try:
        async with associated(meter, security) as association:
            assert await association.session.get(FILTER) == ANSWER
    except MeterError as error:
        return error.id
    return ""


def under(control: int) -> Callable[[Attacker, bytes, bytes], bytes]:
    """Protect answers under a control byte."""
    return lambda self, plain, _sealed: self.seal(plain, control=control)


@pytest.mark.parametrize("security", POLICIES)
async def test_of_all_control_bytes_only_the_agreed_one_passes(security: Security) -> None:
    """Each answer has a right tag; in an association in clear no protected answer passes at all."""
    passed, reasons = [], set()
    for control in range(256):
        meter = Attacker(**POLICIES[security])  # type: ignore[arg-type]
        async with associated(meter, security) as association:
            meter.wire = under(control)
            try:
                assert await association.session.get(FILTER) == ANSWER
                passed.append(control)
            except MeterError as error:
                reasons.add(error.id)
    if security is Security.NONE:
        assert (passed, reasons) == ([], {"wrong-answer"})
    else:
        assert (passed, reasons) == ([0x30], {"control-byte", "suite"})


SERVICES: dict[str, Callable[[Session], Awaitable[object]]] = {
    "get": lambda session: session.get(FILTER),
    "get with list": lambda session: session.get_many([FILTER, OTHER]),
    "set": lambda session: session.set(FILTER, NULL),
    "set in blocks": lambda session: session.set(FILTER, LONG),
    "action": lambda session: session.invoke(ACTIVATE, NULL),
    "action in blocks": lambda session: session.invoke(ACTIVATE, LONG),
}


@pytest.mark.parametrize("service", SERVICES)
async def test_an_answer_in_clear_to_any_service_is_refused(service: str) -> None:
    meter = Attacker()
    async with associated(meter) as association:
        meter.wire = lambda _self, plain, _sealed: plain
        with pytest.raises(MeterError) as caught:
            await SERVICES[service](association.session)
        assert (caught.value.id, association.session.is_usable) == ("plain-answer", False)


async def test_a_second_block_in_clear_is_refused() -> None:
    def block(_self: Attacker, plain: bytes) -> bytes:
        number = 1 if plain[1] == 1 else 2
        return b"\xc4\x02" + plain[2:3] + bytes((number - 1, 0, 0, 0, number)) + b"\x00\x03\x09\x04a"

    meter = Attacker()
    async with associated(meter) as association:
        meter.answer = block
        meter.wire = lambda _self, plain, sealed: plain if plain[3] else sealed
        with pytest.raises(MeterError) as caught:
            await association.session.get(FILTER)
        assert caught.value.id == "plain-answer"
    assert len(meter.requests) == 3  # the proof and both blocks


async def test_the_proof_of_the_meter_in_clear_is_refused() -> None:
    assert await fate(Attacker(wire=lambda _self, plain, _sealed: plain)) == "plain-answer"


INITIATES: dict[str, Callable[[Attacker], bytes]] = {
    "sealed": lambda self: self.seal(self.initiate_response()),
    "in clear": Attacker.initiate_response,
    "authenticated": lambda self: self.seal(self.initiate_response(), control=0x10),
    "encrypted": lambda self: self.seal(self.initiate_response(), control=0x20),
}


async def test_of_a_thousand_association_answers_only_the_right_one_is_believed() -> None:
    """Every application context with every diagnostic, every mechanism and every form of the agreement."""
    parts = list(product((1, 2, 3, 4), (0, 1, 2, 11, 13, 14, 15), (None, *range(8)), INITIATES))
    believed = []
    for context, diagnostic, mechanism, initiate in parts:
        meter = Attacker(context=context, diagnostic=diagnostic, mechanism=mechanism, initiate=INITIATES[initiate])
        if not await fate(meter):
            believed.append((context, diagnostic, mechanism, initiate))
        else:
            assert all(request[0] == 0xC3 for request in meter.requests), "nothing is asked of it"
    assert len(parts) > 1000
    assert believed == [(3, 14, 5, "sealed")]


async def test_a_challenge_has_8_to_64_bytes() -> None:
    fates = {size: await fate(Attacker(challenge=random.Random(size).randbytes(size))) for size in range(256)}
    assert [size for size, each in fates.items() if not each] == list(range(8, 65))
    assert {each for each in fates.values() if each} == {"hls-challenge"}


def mirrored(self: Attacker, plain: bytes) -> bytes:
    """Answer the client's proof with that very proof."""
    if plain[3:5] != b"\x00\x0f":
        return self.ordinary(plain)
    start = plain.index(b"\x09\x11")
    return b"\xc7\x01" + plain[2:3] + b"\x00\x01\x00" + plain[start : start + 19]


class Mirror(Attacker):
    """Takes the client's challenge for its own."""

    def aare(self) -> bytes:
        """Answer with what the client sent."""
        self.challenge = self.client_challenge
        return super().aare()


async def test_what_the_client_sent_is_no_proof() -> None:
    assert await fate(Attacker(answer=mirrored)) == "hls-not-proved"
    assert await fate(Mirror()) == "hls-reflected"
    assert await fate(Mirror(answer=mirrored)) == "hls-reflected"
    assert await fate(Attacker(title=OWN_TITLE, answer=mirrored)) == "title-own"


def struck(meter: Attacker, rng: random.Random, old: list[bytes]) -> tuple[str, Callable[..., bytes]]:
    """Return one false answer, and the error that is its due."""

    def foreign(self: Attacker, plain: bytes, _sealed: bytes) -> bytes:
        self.title = bytes((METER_TITLE[0] ^ 1 << rng.randrange(8),)) + METER_TITLE[1:]
        return self.seal(plain)

    def another_request(self: Attacker, plain: bytes, _sealed: bytes) -> bytes:
        return self.seal(plain[:2] + bytes((plain[2] ^ rng.randrange(1, 16),)) + plain[3:])

    lower, last = rng.randrange(meter.counter), meter.counter
    return rng.choice(
        [
            ("replayed", lambda _self, _plain, _sealed: rng.choice(old)),
            ("replayed", lambda self, plain, _sealed: self.seal(plain, counter=lower)),
            ("replayed", lambda self, plain, _sealed: self.seal(plain, counter=last)),
            ("tag", foreign),
            ("invoke-id", another_request),
        ]
    )


async def test_a_thousand_old_and_foreign_answers_are_refused() -> None:
    rng, fates = random.Random(16), []
    for _ in range(1000):
        meter, old = Attacker(counter=rng.randrange(1000, 1 << 31)), list[bytes]()

        def keep(_self: Attacker, _plain: bytes, sealed: bytes, old: list[bytes] = old) -> bytes:
            old.append(sealed)
            return sealed

        async with associated(meter) as association:
            meter.wire = keep
            for _ in range(rng.randint(1, 3)):
                assert await association.session.get(FILTER) == ANSWER
            wanted, meter.wire = struck(meter, rng, old)
            with pytest.raises(MeterError) as caught:
                await association.session.get(FILTER)
            assert caught.value.id == wanted
            fates.append(wanted)
    assert min(fates.count(each) for each in ("replayed", "tag", "invoke-id")) > 100


# --- what we send ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [10_000, pytest.param(1_000_000, marks=pytest.mark.soak)])
def test_no_challenge_comes_twice_whatever_the_seed(count: int) -> None:
    link, known = way_to(Attacker()).make_link(1), credentials(Security.NONE)  # nothing is sent
    drawn = set()
    for number in range(count):
        if number % 100 == 0:
            random.seed(1)
        drawn.add(_Opening(link, known, Counters(), Trace(), None)._challenge)
    assert len(drawn) == count
    assert {len(challenge) for challenge in drawn} == {16}
    ones = [sum(challenge[0] >> bit & 1 for challenge in drawn) / count for bit in range(8)]
    assert all(abs(share - 0.5) < 5 * 0.5 / count**0.5 for share in ones), statistics.mean(ones)


async def test_the_challenge_on_the_wire_is_what_the_operating_system_gave(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[bytes] = []
    of_system = secrets.token_bytes(400)

    def urandom(size: int) -> bytes:
        given.append(of_system[len(given) * 7 :][:size])
        return given[-1]

    monkeypatch.setattr("random._urandom", urandom)
    meter = Attacker()
    association = await associate(way_to(meter), credentials(), Counters(), Trace())
    await association.close()
    assert meter.client_challenge in given
    assert len(meter.client_challenge) == 16
