"""Links that break and stores that fail around a replacement of keys: the verdict stays true, no key is lost."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.dlms.link import Link
from smconfig_gui.model import keys as keys_of_meter
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.journal import JournalEntry, StepState
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.key_delivery import Delivered
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.secret import Key
from smconfig_gui.store.errors import KeyringLockedError, SecretError
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.key_import import KeyImport
from smconfig_gui.store.logins import LoginStore
from smconfig_gui.store.secrets import MemoryStore
from tests.features.key_bench import AUTHENTICATION, ENCRYPTION, REQUEST, key_bench
from tests.features.test_keys import NEW, check
from tests.meters import card

EXCHANGES = 22  # public client 3, management 3, identity, 2 keys, release, and all again to prove them


class Cut:
    """Cuts the link at the n-th APDU, before it is sent or when its answer is there."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, number: int, *, is_before: bool) -> None:
        self.count = 0
        exchange = Link.exchange

        async def cut(link: Link, apdu: bytes, **options: Any) -> bytes:
            self.count += 1
            if self.count == number and is_before:
                link.abort()
                raise LinkError
            answer = await exchange(link, apdu, **options)
            if self.count == number:
                link.abort()
                raise LinkError
            return answer

        monkeypatch.setattr(Link, "exchange", cut)


@pytest.mark.no_cover
@pytest.mark.parametrize("is_before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("number", range(1, EXCHANGES + 1))
async def test_a_cut_around_each_apdu(
    number: int, is_before: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with key_bench(tmp_path) as bench:
        old = bench.on_meter
        cut = Cut(monkeypatch, number, is_before=is_before)
        outcome = await bench.replace()
        assert number > cut.count or outcome.run.verdict is not Verdict.UNKNOWN  # it can be reached again
        await check(bench, old, outcome.run.verdict)
        rows = outcome.run.writes
        assert all(row.verified is None or row.verified is (bench.on_meter[n] == NEW[n]) for n, row in enumerate(rows))


@pytest.mark.parametrize("number", range(8, 12))
async def test_no_way_back_is_unknown_or_unverifiable_and_recovered_later(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with key_bench(tmp_path) as bench:
        old, exchange, count = bench.on_meter, Link.exchange, 0

        async def dead(link: Link, apdu: bytes, **options: Any) -> bytes:
            nonlocal count
            count += 1
            if count < number:
                return await exchange(link, apdu, **options)
            if count == number:
                await exchange(link, apdu, **options)
            link.abort()
            raise LinkError

        with monkeypatch.context() as patch:
            patch.setattr(Link, "exchange", dead)
            outcome = await bench.replace()
        await check(bench, old, outcome.run.verdict)
        assert outcome.run.verdict in (Verdict.UNKNOWN, Verdict.UNVERIFIABLE)
        assert "Recover" in (outcome.run.recovery or "")
        assert KeyState.UNVERIFIED in [state for _, state in await bench.states()]
        assert len(await bench.place.stores.journal.unfinished()) == 1
        recovered = await bench.recover()
        assert recovered.run.verdict is Verdict.VERIFIED
        assert recovered.value.associations <= 4
        assert await bench.in_use() == bench.on_meter
        assert await bench.place.stores.journal.unfinished() == []


async def test_a_second_attempt_recovers_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with key_bench(tmp_path) as bench:
        with monkeypatch.context() as patch:
            exchange, count = Link.exchange, 0

            async def dead(link: Link, apdu: bytes, **options: Any) -> bytes:
                nonlocal count
                count += 1
                if count <= 7:  # up to the authentication key, whose answer is lost
                    answer = await exchange(link, apdu, **options)
                    if count < 7:
                        return answer
                link.abort()
                raise LinkError

            patch.setattr(Link, "exchange", dead)
            assert (await bench.replace()).run.verdict is Verdict.UNKNOWN
        assert bench.on_meter[0] == NEW[0]
        outcome = await bench.replace()
        assert outcome.run.verdict is Verdict.VERIFIED
        assert bench.on_meter == NEW == await bench.in_use()
        operations = [stored.run.operation for stored in await bench.place.stores.history.search()]
        assert operations == ["ReplaceKeys", "RecoverKeys", "ReplaceKeys"]


async def test_keys_of_another_computer_are_told(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        bench.place.meter.keys.authentication = bytes(range(16, 32))
        outcome = await bench.recover()
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert "Another computer" in (outcome.run.recovery or "")
        assert outcome.problem is not None
        assert "import its export" in str(outcome.problem)  # the next step is told with what went wrong


async def test_keys_that_another_computer_changed_are_imported_and_found(tmp_path: Path) -> None:
    """What the advice says helps: its export comes in, nothing here is replaced, and Recover proves what fits."""
    async with key_bench(tmp_path) as bench:
        old = await bench.keys.in_use()
        keys = bench.place.meter.keys
        keys.authentication, keys.encryption = bytes(range(16, 32)), bytes(range(32, 48))
        assert (await bench.recover()).run.verdict is Verdict.UNKNOWN
        theirs = old.with_secret(AUTHENTICATION, Key(keys.authentication)).with_secret(ENCRYPTION, Key(keys.encryption))
        stores, device = bench.place.stores, bench.place.meter.identity.device_identification
        await stores.meters.add(
            card(1, generation="smr5.2", id="bench", device_identification=device, secrets_id="entry")
        )
        index = DatabaseIndex(stores.database)
        bench.keys.owner = Owner("bench", device, bench.secrets.id)
        result = await KeyImport([Delivered(device, theirs)], stores.meters, bench.secrets, index).run(is_dry=False)
        assert (result.new_keys, result.beside, result.differing) == (0, 2, [device])
        assert await bench.keys.in_use() == old
        found = await bench.recover()
        assert (found.run.verdict, found.value.associations) == (Verdict.VERIFIED, 1), found.run.description
        assert await bench.in_use() == bench.on_meter


def count_failures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that gets an item whenever a meter refuses an authentication."""
    refused, failed = list[str](), LoginStore.failed

    async def counted(logins: LoginStore, name: str) -> None:
        refused.append(name)
        await failed(logins, name)

    monkeypatch.setattr(LoginStore, "failed", counted)
    return refused


@pytest.mark.parametrize("card_id", ["bench", "command-line"])
async def test_four_pairs_are_tried_at_once_and_the_others_the_next_time(
    card_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of three authentication and two encryption keys the meter holds the pair that comes last; its card names none."""
    async with key_bench(tmp_path) as bench:
        connection = bench.place.runner.connection
        connection.meter = msgspec.structs.replace(connection.meter, id=card_id)
        held = [Key(bytes([number]) * 16) for number in range(3)]
        for slot, keys in ((keys_of_meter.AUTHENTICATION, held[:2]), (keys_of_meter.ENCRYPTION, held[2:])):
            for key in keys:
                await bench.keys.mark([await bench.keys.keep(slot, key, Origin.GIVEN)], KeyState.UNVERIFIED)
        work = JournalEntry(work="w", operation="ReplaceKeys", step="keys", state=StepState.PREPARED, at="")
        device = bench.place.meter.identity.device_identification
        about = {"meter_id": card_id, "meter_title": connection.meter.title, "device_identification": device}
        await bench.place.stores.journal.write(msgspec.structs.replace(work, **about))
        pairs = keys_of_meter.pairs([held[1], held[0], None], [held[2], None])
        authentication, encryption = pairs[-1]
        meter = bench.place.meter.keys
        meter.authentication = authentication.reveal() if authentication else meter.authentication
        meter.encryption = encryption.reveal() if encryption else meter.encryption
        refused = count_failures(monkeypatch)
        first = await bench.recover()
        assert (first.run.verdict, len(refused)) == (Verdict.UNKNOWN, 4)
        assert "4 of 6 pairs" in (first.run.recovery or "")
        connection.allow_another_try()
        second = await bench.recover()
        assert second.run.verdict is Verdict.VERIFIED, second.run.description
        assert len(refused) <= 5  # those that were tried in vain come last
        assert await bench.place.stores.journal.unfinished() == []
        assert await bench.in_use() == bench.on_meter


async def test_a_wrong_master_key_is_refused_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = count_failures(monkeypatch)
    async with key_bench(tmp_path) as bench:
        old = bench.on_meter
        bench.place.meter.keys.master = bytes(16)
        outcome = await bench.replace()
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "master key may be wrong" in (outcome.run.recovery or "")
        assert [row.sent for row in outcome.run.writes] == [True, False]
        assert refused == []  # a refused key is most likely not there: the former ones are tried first
        await check(bench, old, outcome.run.verdict)


class FailingStore(MemoryStore):
    """Fails, or lies, at the n-th call."""

    def __init__(self, number: int, *, lies: bool = False, error: type[SecretError] = KeyringLockedError) -> None:
        super().__init__()
        self.number = number
        self.count = -1  # the delivered keys are stored first
        self._lies = lies
        self._error = error

    def _call(self) -> bool:
        self.count += 1
        if self.count == self.number and not self._lies:
            raise self._error(detail="test")
        return self.count == self.number

    async def put(self, entry: str, keys: DeviceSecrets) -> None:
        """Store, or fail, or say that it was stored."""
        if not self._call():
            await super().put(entry, keys)

    async def get(self, entry: str) -> DeviceSecrets:
        """Return, or fail, or return something else."""
        if self._call():
            return DeviceSecrets()
        return await super().get(entry)


@pytest.mark.no_cover
@pytest.mark.parametrize("lies", [False, True], ids=["fails", "lies"])
@pytest.mark.parametrize("number", range(1, 16))
async def test_a_store_that_fails_at_one_call(number: int, lies: bool, tmp_path: Path) -> None:
    store = FailingStore(number, lies=lies)
    async with key_bench(tmp_path, secrets=store) as bench:
        old = bench.on_meter
        outcome = await bench.replace()
        sent = [row.sent for row in outcome.run.writes]
        if outcome.run.verdict is Verdict.NOT_DONE:
            assert (bench.on_meter, any(sent)) == (old, False)
        else:
            assert bench.on_meter == NEW
        stored = [key for key, _ in await bench.states()]
        assert set(bench.on_meter) <= set(stored)
        assert (await bench.recover()).run.verdict is Verdict.VERIFIED
        assert await bench.in_use() == bench.on_meter


async def test_a_store_that_keeps_nothing_stops_it_before_anything_is_sent(tmp_path: Path) -> None:
    class Forgetful(MemoryStore):
        async def put(self, entry: str, keys: DeviceSecrets) -> None:
            """Keep the delivered keys only."""
            if entry == "entry":
                await super().put(entry, keys)

    async with key_bench(tmp_path, secrets=Forgetful()) as bench:
        counter = bench.place.meter.security.client_counter
        outcome = await bench.replace(REQUEST)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert not any(row.sent for row in outcome.run.writes)
        assert bench.place.meter.security.client_counter - counter < 8  # the association and what it reads
