"""Associations: what must work, and everything that an answer may get wrong."""

from collections.abc import Callable
from typing import Any

import pytest

from smconfig_gui.dlms.association import associate
from smconfig_gui.dlms.errors import (
    AssociationError,
    CounterError,
    CounterJumpError,
    ExceptionResponseError,
    MeterError,
    NoAnswerError,
    ProtocolError,
    SecurityError,
    is_authentication_failure,
)
from smconfig_gui.dlms.security import COUNTER_LIMIT
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.axdr import double_long_unsigned
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.meter import Security
from tests.dlms.attacker import OWN_TITLE, Attacker, Counters, Reply, associated, credentials, way_to

FILTER = Attribute(1, Obis("0-0:97.98.10.255"), 2)


async def refused(meter: Attacker, **changes: Any) -> MeterError:
    with pytest.raises(MeterError) as caught:
        async with associated(meter, **changes) as association:
            await association.session.get(FILTER)
    return caught.value


async def test_high_level_security_reads_a_value() -> None:
    async with associated(Attacker()) as association:
        assert await association.session.get(FILTER) == double_long_unsigned(42)
        assert association.meter_title == b"METER001"


@pytest.mark.parametrize(
    ("security", "meter"),
    [
        (Security.NONE, Attacker(context=1, diagnostic=0, mechanism=None, initiate=Attacker.initiate_response)),
        (Security.LLS_PLAIN, Attacker(context=1, diagnostic=0, mechanism=None, initiate=Attacker.initiate_response)),
        (Security.LLS, Attacker(diagnostic=0, mechanism=None)),
        (Security.LLS, Attacker(diagnostic=0, mechanism=None, initiate=Attacker.initiate_response)),
    ],
)
async def test_lower_policies_work_where_the_card_says_so(security: Security, meter: Attacker) -> None:
    async with associated(meter, security) as association:
        assert await association.session.get(FILTER) == double_long_unsigned(42)


async def test_the_counter_starts_above_the_meters_and_never_repeats() -> None:
    counters, meter = Counters(), Attacker()
    for _ in range(2):
        async with associated(meter, counters=counters) as association:
            await association.session.get(FILTER)
    assert counters.given["f"] == 0x101 + 128


WRONG: list[tuple[str, Attacker]] = [
    ("hls-skipped", Attacker(diagnostic=0)),
    ("hls-skipped", Attacker(diagnostic=0, initiate=Attacker.initiate_response)),
    ("downgrade", Attacker(context=1)),
    ("downgrade", Attacker(mechanism=1)),
    ("downgrade", Attacker(mechanism=2)),
    ("plain-answer", Attacker(initiate=Attacker.initiate_response)),
    ("control-byte", Attacker(initiate=lambda self: self.seal(self.initiate_response(), control=0x10))),
    ("control-byte", Attacker(initiate=lambda self: self.seal(self.initiate_response(), control=0x20))),
    ("control-byte", Attacker(initiate=lambda self: self.seal(self.initiate_response(), control=0x70))),
    ("suite", Attacker(initiate=lambda self: self.seal(self.initiate_response(), control=0x31))),
    ("tag", Attacker(encryption=bytes(16))),
    ("tag", Attacker(authentication=bytes(16))),
    ("title-own", Attacker(title=OWN_TITLE)),
    ("title-missing", Attacker(title=b"")),
    ("title-missing", Attacker(title=b"METER01")),
    ("title-missing", Attacker(title=b"METER0001")),
    ("hls-not-proved", Attacker(proof=lambda self, challenge: self.prove(challenge + b"x"))),
    ("hls-not-proved", Attacker(proof=lambda _self, _challenge: bytes(17))),
    ("conformance", Attacker(conformance=b"\x40\x1e\x1d")),
    ("conformance", Attacker(conformance=b"\xff\xff\xff")),
    ("conformance", Attacker(max_pdu=11)),
]


@pytest.mark.parametrize(("wanted", "meter"), WRONG)
async def test_a_wrong_association_answer_is_refused_by_name(wanted: str, meter: Attacker) -> None:
    assert (await refused(meter)).id == wanted
    assert all(request[0] == 0xC3 for request in meter.requests)


async def test_our_own_challenge_sent_back_is_refused() -> None:
    class Mirror(Attacker):
        def aare(self) -> bytes:
            self.challenge = self.client_challenge
            return super().aare()

    assert (await refused(Mirror())).id == "hls-reflected"


async def test_another_title_than_the_card_says_is_another_meter() -> None:
    assert (await refused(Attacker(), expected_title=b"METER002")).id == "title-changed"


@pytest.mark.parametrize(("diagnostic", "word"), [(13, "authentication failure"), (2, "context"), (99, "99")])
async def test_a_refusal_names_its_diagnostic(diagnostic: int, word: str) -> None:
    error = await refused(Attacker(result=1, diagnostic=diagnostic))
    assert isinstance(error, AssociationError)
    assert word in str(error)


@pytest.mark.parametrize(("diagnostic", "words"), [(2, "no common ACSE version (2)"), (13, "diagnostic 13")])
async def test_a_refusal_by_the_provider_has_numbers_of_its_own(diagnostic: int, words: str) -> None:
    error = await refused(Attacker(result=1, diagnostic=diagnostic, diagnostic_source=0xA2))
    assert isinstance(error, AssociationError)
    assert words in str(error)
    assert error.diagnostic is None
    assert not is_authentication_failure(error)


async def test_answers_of_an_earlier_session_are_refused_in_the_next() -> None:
    counters = Counters()
    async with associated(Attacker(counter=5000), counters=counters):
        pass
    assert (await refused(Attacker(counter=4000), counters=counters)).id == "replayed"


def flipped(sealed: bytes) -> bytes:
    return sealed[:-1] + bytes((sealed[-1] ^ 1,))


ANSWERS: list[tuple[str, Callable[[Attacker, bytes, bytes], bytes | None]]] = [
    ("plain-answer", lambda _self, plain, _sealed: plain),
    ("tag", lambda _self, _plain, sealed: flipped(sealed)),
    ("sealed-length", lambda _self, _plain, sealed: sealed[:-1]),
    ("sealed-length", lambda _self, _plain, sealed: sealed + b"\x00"),
    ("sealed-length", lambda _self, _plain, sealed: sealed[:1] + b"\x03\x30\x00\x00"),
    ("control-byte", lambda self, plain, _sealed: self.seal(plain, control=0x10)),
    ("control-byte", lambda self, plain, _sealed: self.seal(plain, control=0x00)),
    ("replayed", lambda self, plain, _sealed: self.seal(plain, counter=900)),
    ("wrong-answer", lambda _self, _plain, sealed: b"\xdb" + sealed[1:]),
    ("wrong-answer", lambda _self, _plain, sealed: b"\xd4" + sealed[1:]),
    ("wrong-answer", lambda _self, _plain, _sealed: b"\x0e\x06\x03\x01"),
    ("wrong-answer", lambda self, plain, _sealed: self.seal(b"\xc5\x01" + plain[2:3] + b"\x00")),
    ("invoke-id", lambda self, plain, _sealed: self.seal(plain[:2] + bytes((plain[2] ^ 1,)) + plain[3:])),
    ("protocol", lambda self, plain, _sealed: self.seal(plain[:3] + b"\x00")),
    ("protocol", lambda self, plain, _sealed: self.seal(plain[:4] + b"\x01\x05\x11\x01")),
    ("protocol", lambda self, plain, _sealed: self.seal(plain[:4] + b"\x02\x01" * 40 + b"\x00")),
    ("protocol", lambda self, plain, _sealed: self.seal(plain[:4] + b"\x01\x84\x7f\xff\xff\xff\x00")),
    ("protocol", lambda self, plain, _sealed: self.seal(plain + b"\x00")),
    ("exception-response", lambda _self, _plain, _sealed: b"\xd8\x01\x02"),
    ("decipher-refused", lambda _self, _plain, _sealed: b"\xd8\x01\x05"),
]


@pytest.mark.parametrize(("wanted", "wire"), ANSWERS)
async def test_a_wrong_answer_is_refused_by_name(
    wanted: str, wire: Callable[[Attacker, bytes, bytes], bytes | None]
) -> None:
    meter = Attacker()
    async with associated(meter) as association:
        meter.wire = wire
        with pytest.raises(MeterError) as caught:
            await association.session.get(FILTER)
        assert caught.value.id == wanted
        assert wanted == "protocol" or not association.session.is_usable


async def test_the_answer_to_the_question_before_is_refused() -> None:
    meter, kept = Attacker(), list[bytes]()
    async with associated(meter) as association:

        def keep(_self: Attacker, _plain: bytes, sealed: bytes) -> bytes:
            kept.append(sealed)
            return sealed

        meter.wire = keep
        await association.session.get(FILTER)
        meter.wire = lambda _self, _plain, _sealed: kept[0]
        with pytest.raises(SecurityError, match="old answer"):
            await association.session.get(FILTER)


async def test_no_answer_ends_at_the_deadline() -> None:
    meter = Attacker()
    async with associated(meter, timeout_s=0.3) as association:
        meter.wire = lambda _self, _plain, _sealed: None
        with pytest.raises(NoAnswerError, match=r"within 0\.3 s"):
            await association.session.get(FILTER)


async def test_a_push_between_is_no_answer() -> None:
    class Pushing(Attacker):
        def feed(self, data: bytes) -> list[Reply]:
            push = b"\x00\x01\x00\x01" + data[2:4] + b"\x00\x05\x0f\x00\x00\x00\x00"
            return [Reply(push), *super().feed(data)]

    async with associated(Pushing()) as association:
        assert await association.session.get(FILTER) == double_long_unsigned(42)


@pytest.mark.parametrize("value", [b"\x0a\x03abc", b"\x00", b"\x05\xff\xff\xff\xff", b""])
async def test_a_public_counter_that_is_none_is_refused(value: bytes) -> None:
    assert (await refused(Attacker(public_counter=value))).id == "counter-unreadable"


async def test_a_jump_of_the_public_counter_needs_a_persons_word() -> None:
    counters = Counters()
    async with associated(Attacker(), counters=counters):
        pass
    far = Attacker(counter=2000, public_counter=b"\x06\x00\x20\x00\x00")
    with pytest.raises(CounterJumpError, match="accept the counter 2097153"):
        await associate(way_to(far), credentials(), counters, Trace())
    accepted = await associate(way_to(far, accepted_counter=2097153), credentials(), counters, Trace())
    await accepted.close()
    assert counters.given["f"] > 2097153


async def test_a_public_counter_never_lowers_ours() -> None:
    counters = Counters()
    counters.given["f"] = 100_000
    async with associated(Attacker(public_counter=b"\x06\x00\x00\x00\x05"), counters=counters):
        pass
    assert counters.given["f"] == 100_064


async def test_a_used_up_counter_sends_nothing() -> None:
    meter = Attacker(public_counter=b"\x06" + (COUNTER_LIMIT - 1).to_bytes(4, "big"))
    with pytest.raises(CounterError):
        await associate(way_to(meter), credentials(), Counters(), Trace())
    assert not meter.client_challenge


async def test_without_a_counter_object_the_counter_that_the_meter_expects_is_taken_once() -> None:
    class Expecting(Attacker):
        def management(self, apdu: bytes) -> bytes | None:
            if apdu[0] == 0x60:
                counter = int.from_bytes(apdu[-30:-26], "big")
                if counter < 0x500:
                    return b"\xd8\x01\x06\x00\x00\x05\x00"
            return super().management(apdu)

    counters = Counters()
    association = await associate(way_to(Expecting(), has_counter_object=False), credentials(), counters, Trace())
    assert await association.session.get(FILTER) == double_long_unsigned(42)
    await association.close()
    assert counters.given["f"] == 0x500 + 64


async def test_an_endless_wrong_counter_ends() -> None:
    class Never(Attacker):
        def management(self, apdu: bytes) -> bytes | None:
            return b"\xd8\x01\x06\x00\x00\x05\x00"

    with pytest.raises(ExceptionResponseError):
        await associate(way_to(Never(), has_counter_object=False), credentials(), Counters(), Trace())


async def test_a_malformed_answer_closes_the_link() -> None:
    class Garbage(Attacker):
        def management(self, apdu: bytes) -> bytes | None:
            return b"\x61\x02\xff\xff"

    with pytest.raises(ProtocolError):
        await associate(way_to(Garbage()), credentials(), Counters(), Trace())
