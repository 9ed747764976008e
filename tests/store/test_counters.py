"""A counter is given out once, whoever asks and whatever happened before."""

import asyncio
from pathlib import Path

import pytest

from smconfig_gui.store.counters import COUNTER_LIMIT, CounterStore
from smconfig_gui.store.database import Database, restore_last_good_copy
from smconfig_gui.store.errors import CounterExhaustedError, DatabaseDamagedError
from tests.store.files import copy, cut, opened

TITLE = b"SMC\x00\x01\x02\x03\x04"


async def test_blocks_follow_each_other_and_survive_the_program(path: Path) -> None:
    async with opened(path) as database:
        store = CounterStore(database)
        assert await store.reserved_up_to("aabbccdd", TITLE) is None
        assert await store.reserve("aabbccdd", TITLE, 0) == range(64)
        assert await store.reserve("aabbccdd", TITLE, 1000) == range(1000, 1064)
    async with opened(path) as database:
        store = CounterStore(database)
        assert await store.reserved_up_to("aabbccdd", TITLE) == 1064
        assert await store.reserve("aabbccdd", TITLE, 5, size=1) == range(1064, 1065)
        assert await store.reserve("00000000", TITLE, 5) == range(5, 69)
        assert await store.reserve("aabbccdd", b"OTHERTTL", 5) == range(5, 69)


async def test_a_block_is_on_the_disk_before_it_is_given_out(path: Path) -> None:
    async with opened(path) as database, opened(path) as other:
        block = await CounterStore(database).reserve("aabbccdd", TITLE, 7)
        assert await CounterStore(other).reserved_up_to("aabbccdd", TITLE) == block.stop


async def test_two_programs_never_get_the_same_counter(path: Path) -> None:
    async with opened(path) as database, opened(path) as other:
        stores = [CounterStore(database), CounterStore(other)]
        blocks = await asyncio.gather(*(stores[number % 2].reserve("aabbccdd", TITLE, 3) for number in range(40)))
    given = [counter for block in blocks for counter in block]
    assert len(set(given)) == len(given) == 40 * 64


@pytest.mark.parametrize("at_least", [-1, 1 << 32, (1 << 32) + 5, True, "7", 1.0])
async def test_what_is_no_counter_is_refused(path: Path, at_least: int) -> None:
    async with opened(path) as database:
        with pytest.raises(ValueError, match="0 to 4294967295"):
            await CounterStore(database).reserve("aabbccdd", TITLE, at_least)
        assert await CounterStore(database).reserved_up_to("aabbccdd", TITLE) is None


@pytest.mark.parametrize(
    ("fingerprint", "title", "size"), [("", TITLE, 64), ("aa", b"SMC", 64), ("aa", TITLE, 0), ("aa", TITLE, 1 << 17)]
)
async def test_a_counter_belongs_to_a_key_and_a_title(path: Path, fingerprint: str, title: bytes, size: int) -> None:
    async with opened(path) as database:
        with pytest.raises(ValueError):
            await CounterStore(database).reserve(fingerprint, title, 0, size)


async def test_the_counters_end_before_the_last_one(path: Path) -> None:
    async with opened(path) as database:
        store = CounterStore(database)
        assert await store.reserve("aabbccdd", TITLE, COUNTER_LIMIT - 3) == range(COUNTER_LIMIT - 3, COUNTER_LIMIT)
        for at_least in (0, COUNTER_LIMIT, (1 << 32) - 1):
            with pytest.raises(CounterExhaustedError, match="Replace the encryption key"):
                await store.reserve("aabbccdd", TITLE, at_least)


async def test_the_counter_of_a_meter_only_rises(path: Path) -> None:
    async with opened(path) as database:
        store = CounterStore(database)
        assert await store.server_counter("aabbccdd", TITLE) is None
        for counter in (5, 9, 7):
            await store.note_server_counter("aabbccdd", TITLE, counter)
        assert await store.server_counter("aabbccdd", TITLE) == 9


async def test_a_data_directory_has_one_title_for_ever(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        title, store_id = await CounterStore(database).own_system_title(), await CounterStore(database).store_id()
    async with opened(path) as database:
        assert await CounterStore(database).own_system_title() == title
        assert await CounterStore(database).store_id() == store_id
    assert title[:3] == b"SMC"
    assert len(title) == 8
    assert len(store_id) == 32
    async with opened(tmp_path / "other.sqlite") as other:
        assert await CounterStore(other).own_system_title() != title


@pytest.mark.logs_expected
async def test_a_lowered_counter_in_the_file_is_found_and_not_copied(path: Path) -> None:
    async with opened(path) as database:
        await CounterStore(database).reserve("aabbccdd", TITLE, 5000)
    async with opened(path) as database:
        await database.write(lambda connection: connection.execute("UPDATE counters SET reserved_up_to = 5"))
        with pytest.raises(DatabaseDamagedError):
            await CounterStore(database).reserve("aabbccdd", TITLE, 0)
    with pytest.raises(DatabaseDamagedError):
        await Database.open(path)
    await restore_last_good_copy(path)
    async with opened(path) as database:
        assert (await CounterStore(database).reserve("aabbccdd", TITLE, 0)).start >= 5064


async def test_counters_of_a_restored_copy_are_beyond_those_used_since(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        await CounterStore(database).reserve("aabbccdd", TITLE, 5000)
        good = await database.back_up()
        copy(good, tmp_path / "older")
        used = [await CounterStore(database).reserve("aabbccdd", TITLE, 0, size=65536) for _ in range(3)]
    copy(tmp_path / "older", good)
    cut(path, 5000)
    with pytest.raises(DatabaseDamagedError) as caught:
        await Database.open(path)
    assert caught.value.copy == good
    await restore_last_good_copy(path)
    async with opened(path) as database:
        assert (await CounterStore(database).reserve("aabbccdd", TITLE, 0)).start >= used[-1].stop
