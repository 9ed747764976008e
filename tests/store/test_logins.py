"""Refused authentications in a row, and the keys that fitted last."""

from pathlib import Path

from smconfig_gui.model.doctor import LastLogin
from smconfig_gui.store.database import Database
from smconfig_gui.store.logins import LoginStore


async def test_failures_are_counted_per_meter_and_survive_the_program(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "d.sqlite")
    logins = LoginStore(database)
    assert await logins.last("a") == LastLogin()
    assert [await logins.failed("a") for _ in range(3)] == [1, 2, 3]
    assert await logins.failed("b") == 1
    await database.close()
    database = await Database.open(tmp_path / "d.sqlite")
    assert (await LoginStore(database).last("a")).failures == 3
    await database.close()


async def test_a_success_forgets_the_failures_and_keeps_the_fingerprints(tmp_path: Path) -> None:
    database = await Database.open(tmp_path / "d.sqlite")
    logins = LoginStore(database)
    await logins.failed("a")
    await logins.succeeded("a", "e1", "a1")
    assert await logins.last("a") == LastLogin(0, "e1", "a1")
    await logins.failed("a")
    assert await logins.last("a") == LastLogin(1, "e1", "a1")
    await database.close()
