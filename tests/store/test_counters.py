"""A counter is given out once, whoever asks and whatever happened before."""

import asyncio
from pathlib import Path

import pytest

from smconfig_gui.store.anchor import anchor_path
from smconfig_gui.store.counters import COUNTER_LIMIT, CounterStore
from smconfig_gui.store.database import Database, restore_last_good_copy
from smconfig_gui.store.errors import CounterExhaustedError, DatabaseDamagedError, StorageFailedError
from tests.store.files import copy, copy_directory, cut, make_directory, opened, remove

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


async def test_a_data_directory_has_one_title_of_its_own(path: Path, tmp_path: Path) -> None:
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


async def _used_since(path: Path, title: bytes) -> int:
    """Return the last counter that was used after something was copied."""
    async with opened(path) as database:
        for _ in range(3):
            block = await CounterStore(database).reserve("aabbccdd", title, 0, size=65536)
    return block.stop


async def _goes_on(path: Path) -> tuple[bytes, int]:
    """Return the title that a database uses now, and its next counter."""
    async with opened(path) as database:
        store = CounterStore(database)
        title = await store.own_system_title()
        return title, (await store.reserve("aabbccdd", title, 0)).start


async def _with_a_counter(path: Path) -> bytes:
    """Make a database that has used its key; return its title."""
    async with opened(path) as database:
        title = await CounterStore(database).own_system_title()
        await CounterStore(database).reserve("aabbccdd", title, 5000)
    return title


async def test_a_database_that_was_put_back_by_hand_repeats_no_nonce(path: Path, tmp_path: Path) -> None:
    title = await _with_a_counter(path)
    copy(path, tmp_path / "by-hand")
    used = await _used_since(path, title)
    copy(tmp_path / "by-hand", path)
    again, start = await _goes_on(path)
    assert again != title
    assert start >= used
    assert await _goes_on(path) == (again, start + 64)


async def test_a_copy_taken_while_the_program_works_repeats_no_nonce(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        store = CounterStore(database)
        title = await store.own_system_title()
        await store.reserve("aabbccdd", title, 5000)
        await database.write(lambda connection: connection.execute("DELETE FROM locks"))
        copy(await database.back_up(), tmp_path / "by-hand")
        used = [await store.reserve("aabbccdd", title, 0) for _ in range(3)]
    copy(tmp_path / "by-hand", path)
    again, start = await _goes_on(path)
    assert again != title
    assert start >= used[-1].stop


async def test_a_directory_that_was_put_back_as_a_whole_repeats_no_nonce(path: Path, tmp_path: Path) -> None:
    title = await _with_a_counter(path)
    copy_directory(path.parent, tmp_path / "by-hand")
    used = await _used_since(path, title)
    copy_directory(tmp_path / "by-hand", path.parent)
    again, start = await _goes_on(path)
    assert again != title
    assert start >= used


async def test_two_computers_with_the_same_copy_have_titles_of_their_own(path: Path, tmp_path: Path) -> None:
    title = await _with_a_counter(path)
    for name in ("one", "two"):
        copy_directory(path.parent, tmp_path / name)
    titles = {title, *[(await _goes_on(tmp_path / name / path.name))[0] for name in ("one", "two")]}
    assert len(titles) == 3
    assert (await _goes_on(path))[0] == title


async def test_an_anchor_that_cannot_be_written_gives_no_counter(path: Path) -> None:
    title = await _with_a_counter(path)
    async with opened(path) as database:
        remove(anchor_path(path))
        make_directory(anchor_path(path))
        with pytest.raises(StorageFailedError):
            await CounterStore(database).reserve("aabbccdd", title, 0)
        assert await CounterStore(database).reserved_up_to("aabbccdd", title) == 5064
