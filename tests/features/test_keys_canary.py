"""Keys are looked for, in every form, in all that replacements leave and say: done, refused, cut, killed, given out."""

import base64
import json
import logging
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.get_keys import GetKeysRequest
from smconfig_gui.model.given import Given
from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.model.mbus import ChannelRequest
from smconfig_gui.model.mbus_keys import FIRMWARE, OPTICAL, USER
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.recipient import Recipient
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.runner import Outcome
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.key_backup import all_of
from smconfig_gui.store.key_export import seal_for, seal_under
from smconfig_gui.store.meter_keys import MeterKeyStore, described
from smconfig_gui.store.secrets import VaultStore
from tests.features.key_bench import key_bench
from tests.features.key_kill_driver import PASSPHRASE, runner_of
from tests.features.test_keys_kills import count_points, kills
from tests.features.test_mbus_keys import check, key_request, send, take_as_used
from tests.features.test_mbus_keys_kills import CHANGE, mended
from tests.test_cli_keys import make_recipient

CANARIES = (b"CANARY-AK-CANARY", b"CANARY-EK-CANARY")
REQUEST = ReplaceKeysRequest(authentication_key=Key(CANARIES[0]), encryption_key=Key(CANARIES[1]))


def forms(key: bytes) -> list[bytes]:
    """Return all ways in which a key could lie somewhere."""
    text = key.hex()
    spaced = " ".join(text[start : start + 2] for start in range(0, len(text), 2))
    plain = [key, base64.b64encode(key).rstrip(b"="), repr(key)[2:-1].encode()]
    return plain + [each.encode() for form in (text, spaced) for each in (form, form.upper())]


def found_in(folder: Path, keys: Iterable[bytes] = CANARIES) -> list[str]:
    """Return the files that hold one of these keys."""
    wanted = [form for key in keys for form in forms(key)]
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in wanted)
    ]


def test_the_search_finds_a_canary(tmp_path: Path) -> None:
    (tmp_path / "log").write_text(f"key {CANARIES[0].hex()}")
    assert found_in(tmp_path) == ["log"]


async def test_no_key_is_left_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = await VaultStore.create(tmp_path / "keys.smkeys", "correct horse battery", cost=1 << 10)
    _, public = make_recipient(tmp_path)
    said: list[str] = []
    async with key_bench(tmp_path, secrets=vault) as bench:
        runner = bench.place.runner
        runner.connection.services.trace.listen(lambda record: said.append(repr(record)))
        exchange, count = Link.exchange, 0

        async def cut(link: Link, apdu: bytes, **options: Any) -> bytes:
            nonlocal count
            count += 1
            answer = await exchange(link, apdu, **options)
            if count >= 8:
                link.abort()
                raise LinkError
            return answer

        with monkeypatch.context() as patch:
            patch.setattr(Link, "exchange", cut)
            broken = await bench.replace(REQUEST)
        recovered = await bench.recover()
        assert recovered.run.verdict is Verdict.VERIFIED
        assert bench.place.meter.keys.encryption in CANARIES
        request = GetKeysRequest(secret_types=(SecretType.E_METER_AUTHENTICATION_KEY,))
        given = await runner.run("GetKeys", request, given=Given(recipient=public.read_bytes()))
        said += [json.dumps(outcome.run.to_json()) for outcome in (broken, recovered, given)]
        said += [repr(outcome) for outcome in (broken, recovered)]
        works = [await bench.place.stores.journal.work(broken.run.correlation_uid)]
        said += [repr(works)]
    await vault.close()
    (tmp_path / "said").write_text("\n".join(said))
    assert len(said) > 20
    assert found_in(tmp_path) == []


# --- keys of M-Bus devices -------------------------------------------------------------------------------------------

TRANSFER, SET, SEND = 8, 7, 6


def fault(method: int, do: str, **changes: Any) -> dict[str, Any]:
    return {"service": "action", "obis": "0.1.24.1.0.255", "attribute": method, "do": do} | changes


SCENES: dict[str, tuple[dict[str, Any], ...]] = {
    "done": (),
    "refused": (fault(TRANSFER, "refuse", code=3), fault(SEND, "refuse", code=3)),
    "half": (fault(SET, "refuse", code=3, times=2),),
    "cut": (fault(TRANSFER, "cut"), fault(SET, "drop", number=2), fault(SEND, "flip-tag")),
    "lying": (fault(SET, "apply-then-error"), fault(SEND, "apply-then-error")),
}


async def everything_of(keys: MeterKeyStore) -> set[bytes]:
    """Return every stored key."""
    return {key.reveal() for _, key in await keys.everything()}


@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.2"])
@pytest.mark.parametrize("scene", [*SCENES, "rejected", "unproved"])
async def test_no_key_of_a_device_is_left_anywhere(
    scene: str, generation: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    vault = await VaultStore.create(tmp_path / "keys.smkeys", "correct horse battery", cost=1 << 10)
    _, public = make_recipient(tmp_path)
    said: list[str] = []
    quirks = [Quirk.KEY_STATUS_STAYS, Quirk.KEY_ACCEPTED_STAYS] if scene == "unproved" else []
    options: dict[str, Any] = {"faults": SCENES.get(scene, ()), "card_changes": {"apdu_timeout_s": 0.4}}
    async with key_bench(tmp_path, generation, secrets=vault, quirks=quirks, **options) as bench:
        runner, device = bench.place.runner, bench.place.meter.mbus_devices[1]
        runner.connection.services.trace.listen(lambda record: said.append(repr(record)))
        keys = {key for key in device.keys.values() if key is not None}
        if scene == "rejected":
            device.keys["G_METER_MASTER_KEY"] = b"another default!"
        kinds = (USER,) if generation == "dsmr4.2.2" else (USER, FIRMWARE, OPTICAL)
        for kind in kinds:
            for _ in range(2):  # the second one goes on with what the first one left
                said += told(await send(bench, key_request(kind)))
                keys |= {key for key in device.keys.values() if key is not None}
                said += told(await check(bench), await take_as_used(bench))
        put_back = await runner.write("PutBackMbusUserKey", ChannelRequest(channel=1), bench.digits)
        given = Given(recipient=public.read_bytes())
        request = GetKeysRequest(secret_types=tuple(kinds))
        said += told(put_back, await runner.run("GetKeys", request, given=given))
        said += [repr(await bench.place.stores.journal.unfinished()), repr(await described(bench.keys))]
        backup = await all_of("E1", bench.keys)
        said.append(repr(backup))
        (tmp_path / "copy.json").write_bytes(seal_under([backup], "paper in the safe", iterations=1000))
        (tmp_path / "for.json").write_bytes(seal_for([backup], Recipient.parse(public.read_bytes())))
        keys |= await everything_of(bench.keys)
    await vault.close()
    (tmp_path / "said").write_text("\n".join([*said, caplog.text]))
    assert len(said) > 20
    assert len(keys) >= 6
    assert found_in(tmp_path, keys) == []


def told(*outcomes: Outcome) -> list[str]:
    """Return all that is said of runs: the object, the history's words, the problem."""
    return [text for outcome in outcomes for text in (json.dumps(outcome.run.to_json()), repr(outcome))]


@pytest.mark.skipif(sys.platform == "win32", reason="forks and kills as POSIX does")
@pytest.mark.limit(120)
@pytest.mark.parametrize("change", [{}, CHANGE], ids=["meter", "device"])
async def test_no_key_is_left_by_kills_and_what_follows_them(change: dict[str, Any], tmp_path: Path) -> None:
    async with kills(tmp_path) as place:
        place.command |= change
        count, keys = await count_points(place), set[bytes]()
        for at in range(1, count + 1, max(1, count // 8)):
            assert (await place.replace(at))["killed"], at
            await (mended(place, at) if change else place.recover(at))
        vault = await VaultStore.open(Path(place.command["vault"]), PASSPHRASE)
        async with open_stores(Path(place.command["data"])) as stores:
            runner = await runner_of(stores, vault, place.command)
            assert isinstance(runner.connection.keys, MeterKeyStore)
            keys |= await everything_of(runner.connection.keys)
        await vault.close()
        held = place.meter.keys
        keys |= {held.authentication, held.encryption, held.master}
        keys |= {key for key in place.meter.mbus_devices[1].keys.values() if key is not None}
    assert len(keys) > 8
    assert found_in(tmp_path, keys) == []
