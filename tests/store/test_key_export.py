"""Keys given out and taken in: only who may opens a file; nothing that is stored is replaced by a delivery."""

import json
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.key_delivery import Delivered, DeliveryError, read_delivery
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.model.recipient import Recipient, RecipientError
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex
from smconfig_gui.store.key_export import ExportError, is_export, open_under, seal_for, seal_under
from smconfig_gui.store.key_import import KeyImport
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.secrets import MemoryStore
from tests.store.files import opened

PASSPHRASE = "a long enough phrase"
MASTER, USER = SecretType.E_METER_MASTER_KEY, SecretType.G_METER_ENCRYPTION_KEY
SECRETS = DeviceSecrets(
    {MASTER: Key(b"CANARY-0-CANARY-"), SecretType.LLS_PASSWORD: Password(b"12345678")}, {2: {USER: Key(bytes(16))}}
)
DEVICES = [Delivered("E0001", SECRETS), Delivered("E0002", DeviceSecrets({MASTER: Key(bytes(range(16)))}))]


def test_an_export_under_a_passphrase_is_a_delivery_file_inside() -> None:
    data = seal_under(DEVICES, PASSPHRASE, iterations=1000)
    assert is_export(data)
    assert b"CANARY" not in data
    assert b"CANARY".hex().upper().encode() not in data
    assert list(read_delivery(open_under(data, PASSPHRASE), "json")) == DEVICES
    with pytest.raises(ExportError, match="another one"):
        open_under(data, PASSPHRASE + ".")
    with pytest.raises(ExportError):
        seal_under(DEVICES, "short")


@pytest.mark.parametrize("field", ["iv", "data", "mac", "salt"])
def test_a_changed_export_is_refused(field: str) -> None:
    fields = json.loads(seal_under(DEVICES, PASSPHRASE, iterations=1000))
    first = "0" if fields[field][0] != "0" else "1"
    fields[field] = first + fields[field][1:]
    with pytest.raises(ExportError):
        open_under(json.dumps(fields).encode(), PASSPHRASE)


def openssl(*arguments: str, data: bytes = b"") -> bytes:
    return subprocess.run(["openssl", *arguments], input=data, capture_output=True, check=True).stdout


def opened_by_hand(fields: dict[str, str], keys: bytes) -> bytes:
    """Do what the manual says: check the MAC, then decrypt."""
    vector, sealed = fields["iv"], bytes.fromhex(fields["data"])
    mac = openssl(
        *("dgst", "-sha256", "-mac", "HMAC", "-macopt", f"hexkey:{keys[32:].hex()}", "-binary"),
        data=bytes.fromhex(vector) + sealed,
    )
    assert mac.hex().upper() == fields["mac"]
    return openssl("enc", "-d", "-aes-256-cbc", "-K", keys[:32].hex(), "-iv", vector, data=sealed)


def test_an_export_for_a_recipient_opens_with_openssl(tmp_path: Path) -> None:
    private, public = tmp_path / "private.pem", tmp_path / "public.pem"
    openssl("genrsa", "-out", str(private), "2048")
    openssl("rsa", "-in", str(private), "-pubout", "-out", str(public))
    recipient = Recipient.parse(public.read_bytes())
    fields = json.loads(seal_for(DEVICES, recipient))
    assert fields["recipient"] == recipient.fingerprint
    options: list[str] = []
    for each in ("rsa_padding_mode:oaep", "rsa_oaep_md:sha256", "rsa_mgf1_md:sha256"):
        options += ["-pkeyopt", each]
    keys = openssl("pkeyutl", "-decrypt", "-inkey", str(private), *options, data=bytes.fromhex(fields["wrappedKeys"]))
    assert list(read_delivery(opened_by_hand(fields, keys), "json")) == DEVICES


def test_an_export_under_a_passphrase_opens_with_openssl() -> None:
    fields = json.loads(seal_under(DEVICES, PASSPHRASE))
    arguments = ["-keylen", "64"]
    for each in ("digest:SHA256", f"pass:{PASSPHRASE}", f"hexsalt:{fields['salt']}", f"iter:{fields['iterations']}"):
        arguments += ["-kdfopt", each]
    keys = bytes.fromhex(openssl("kdf", *arguments, "PBKDF2").decode().replace(":", ""))
    assert list(read_delivery(opened_by_hand(fields, keys), "json")) == DEVICES


def test_recipients_that_cannot_be_used_are_told() -> None:
    short = rsa.generate_private_key(65537, 1024).public_key()  # noqa: S505 - it is to be refused
    with pytest.raises(RecipientError, match="1024 bits"):
        Recipient.parse(short.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    for data, words in (
        (b"", "no public key"),
        (b"-----BEGIN PRIVATE KEY-----", "private key"),
        (b"x" * 70000, "larger"),
    ):
        with pytest.raises(RecipientError, match=words):
            Recipient.parse(data)


CSV = b"deviceIdentification;channel;E_METER_MASTER_KEY;G_METER_ENCRYPTION_KEY\nE0001;;%s;\nE0001;2;;%s\n"


def test_a_table_of_keys_is_read() -> None:
    [found] = read_delivery(CSV % (bytes(16).hex().encode(), b"11" * 16), "csv")
    assert found.secrets.key(MASTER) == Key(bytes(16))
    assert found.secrets.key(USER, 2) == Key(b"\x11" * 16)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"deviceIdentification,E_METER_MASTER_KEY\nE1,ABCDEF12\n", "Line 2: E_METER_MASTER_KEY"),
        (b"deviceIdentification,color\nE1,red\n", "The first line"),
        (b"deviceIdentification,E_METER_MASTER_KEY\nE1\n", "Line 2"),
        (b"deviceIdentification,channel,G_METER_MASTER_KEY\nE1,7,\n", "1 to 4"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_a_wrong_table_is_told_by_its_line_and_never_repeated(data: bytes, words: str) -> None:
    with pytest.raises(DeliveryError, match=words) as caught:
        read_delivery(data, "csv")
    assert "ABCDEF12" not in str(caught.value)


async def test_what_is_stored_stays_and_what_is_new_comes(path: Path) -> None:
    async with opened(path) as database:
        meters, secrets, index = MeterStore(database), MemoryStore(), DatabaseIndex(database)
        await secrets.put("mine", DeviceSecrets({MASTER: Key(b"\x01" * 16)}))
        card = Meter(id="m1", endpoint=SimulatedEndpoint(), device_identification="E0001", secrets_id="mine")
        await meters.add(card)
        taken = KeyImport(DEVICES, meters, secrets, index)
        preview = await taken.run(is_dry=True)
        assert (preview.meters, preview.new_keys, preview.differing, preview.without_card) == (2, 3, ["E0001"], 1)
        assert (await secrets.get("mine")).key(USER, 2) is None
        steps: list[tuple[int, int]] = []
        await taken.run(is_dry=False, progress=lambda done, total: steps.append((done, total)))
        assert steps == [(0, 2), (1, 2), (2, 2)]
        mine = await secrets.get("mine")
        assert (mine.key(MASTER), mine.key(USER, 2)) == (Key(b"\x01" * 16), Key(bytes(16)))
        entry = (await index.devices("memory"))["E0002"]
        assert (await secrets.get(entry)).key(MASTER) == Key(bytes(range(16)))
        again = await taken.run(is_dry=False)
        assert (again.new_keys, again.same_keys) == (0, 3)
