"""Keys that are easy to find are looked for in everything that a replacement leaves on the disk."""

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.errors import LinkError
from smconfig_gui.dlms.link import Link
from smconfig_gui.model.get_keys import GetKeysRequest
from smconfig_gui.model.given import Given
from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.secrets import VaultStore
from tests.features.key_bench import key_bench
from tests.test_cli_keys import make_recipient

CANARIES = (b"CANARY-AK-CANARY", b"CANARY-EK-CANARY")
REQUEST = ReplaceKeysRequest(authentication_key=Key(CANARIES[0]), encryption_key=Key(CANARIES[1]))


def forms(key: bytes) -> list[bytes]:
    """Return all ways in which a key could lie somewhere."""
    text = key.hex()
    spaced = " ".join(text[start : start + 2] for start in range(0, len(text), 2))
    plain = [key, base64.b64encode(key).rstrip(b"="), repr(key)[2:-1].encode()]
    return plain + [each.encode() for form in (text, spaced) for each in (form, form.upper())]


def found_in(folder: Path) -> list[str]:
    """Return the files that hold a canary."""
    wanted = [form for key in CANARIES for form in forms(key)]
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
