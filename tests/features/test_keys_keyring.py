"""Keys replaced with a real Secret Service: from the command line, and while it is locked at each call."""

from pathlib import Path

import pytest

from tests.store.keyring_session import NEEDS_SERVICE, Session

pytestmark = NEEDS_SERVICE
DRIVER = "tests.features.keyring_keys_driver"
CALLS = 12


def test_a_saved_meter_from_the_command_line(tmp_path: Path) -> None:
    answer = Session(tmp_path / "home").play("cli", driver=DRIVER)
    assert answer["codes"] == [0, 0, 0]
    assert answer["verdicts"][-2:] == ["verified", "read"]
    assert answer["states"].count("retired") == 2


@pytest.mark.limit(60)
def test_a_gas_meter_gets_its_keys_with_nothing_but_the_keyring(tmp_path: Path) -> None:
    answer = Session(tmp_path / "home").play("devices", driver=DRIVER)
    assert answer["codes"] == [0] * 6
    assert answer["verdicts"] == ["verified", "verified", "verified", "read"]
    assert answer["isHeld"] == [True, True]
    assert sorted(answer["states"]) == ["active", "retired", "retired"]
    assert answer["retired"] == 2  # the copy of all keys has the former ones too


@pytest.mark.parametrize("number", range(1, CALLS + 1, 2))
def test_a_keyring_that_is_locked_at_one_call(number: int, tmp_path: Path) -> None:
    answer = Session(tmp_path / "home").play(str(number), driver=DRIVER)
    if answer["verdict"] == "not-done":
        assert (answer["isOld"], any(answer["sent"])) == (True, False)
        assert "locked" in answer["told"]
    else:
        assert not answer["isOld"]
        assert answer["verdict"] in ("verified", "unverifiable", "unknown")
