"""What an update depends on, read from the meter, and what it will therefore do: pure, so that it can be reviewed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

import msgspec

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.dlms.firmware.image_object import (
    ACTIVATE,
    ENABLED,
    IMAGE,
    INITIATE,
    TRANSFER,
    VERIFY,
    Blocks,
    ImageState,
    ImageStatus,
    Running,
    read_blocks,
    read_running,
    read_state,
)
from smconfig_gui.dlms.operation import MeterContext, get_all
from smconfig_gui.dlms.security import gmac
from smconfig_gui.model.axdr import boolean, double_long_unsigned, integer, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.firmware import FirmwareVersions, UpdateFirmwareRequest
from smconfig_gui.model.firmware_image import (
    IDENTIFIER,
    NO_IDENTIFIER,
    FirmwareImage,
    ImageFileError,
    check_device,
    covered,
    initialisation_vector,
    mbus_identifier,
    meter_image,
    parse_header,
    patched,
)
from smconfig_gui.model.given import GivenImage
from smconfig_gui.model.journal import JournalEntry, StepState, Work
from smconfig_gui.model.mbus import (
    DEVICE_TYPE,
    IDENTIFICATION,
    MANUFACTURER,
    SETUP,
    VERSION,
    ShortId,
    decode_short_id,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.planned import Change, PlannedWrite
from smconfig_gui.model.secret import SecretType

NAME = "UpdateFirmware"
RESUMABLE_FOR = timedelta(days=30)
NOTHING = integer(0)
_ON, _OFF = QT_TRANSLATE_NOOP("firmware", "on"), QT_TRANSLATE_NOOP("firmware", "off")
_TRANSFER = QT_TRANSLATE_NOOP("firmware", "Image transfer")
_IMAGE = QT_TRANSLATE_NOOP("firmware", "Image")
_NONE = QT_TRANSLATE_NOOP("firmware", "none")
_OTHER = QT_TRANSLATE_NOOP("firmware", "that of somebody else")
_NAMED = QT_TRANSLATE_NOOP("firmware", "{name}, {size} bytes")
_BLOCKS = QT_TRANSLATE_NOOP("firmware", "Blocks on the meter")
_COUNT = QT_TRANSLATE_NOOP("firmware", "{done} of {count}")
_VERIFICATION = QT_TRANSLATE_NOOP("firmware", "Verification by the meter")
_FIRMWARE = QT_TRANSLATE_NOOP("firmware", "Firmware that runs")
_NEW_FIRMWARE = QT_TRANSLATE_NOOP("firmware", "that of {name}")
_DANGER = QT_TRANSLATE_NOOP(
    "firmware",
    "The meter starts again with this firmware and does not answer for some minutes. A wrong image can put it out of"
    " use.",
)
_DEVICE_DANGER = QT_TRANSLATE_NOOP(
    "firmware", "The E-meter passes the image on to the M-Bus device, which runs it at once. It cannot be taken back."
)


class Start(Enum):
    """Where an update begins, by what the meter and the journal say."""

    FRESH = "fresh"
    SENDING = "sending"
    VERIFYING = "verifying"
    ACTIVATING = "activating"
    JUDGING = "judging"


@dataclass(frozen=True)
class UpdateFacts:
    """All that the plan depends on. `before` is what ran before the update, `work` what is gone on with."""

    image: FirmwareImage
    name: str
    state: ImageState
    start: Start
    missing: int
    before: Running
    was_enabled: bool
    is_foreign: bool
    modes: dict[str, Attribute | Method] = field(repr=False)
    path: str = ""
    work: Work | None = None

    @property
    def count(self) -> int:
        """How many blocks there are."""
        return self.image.count(self.state.block_bytes)

    @property
    def has_outcome_to_read(self) -> bool:
        """Whether it was activated before and only the version is still to be read."""
        return self.start is Start.JUDGING

    @property
    def details(self) -> dict[str, Any]:
        """What the journal keeps, so that a later run can go on."""
        return {
            "image": self.image.digest,
            "identifier": self.image.identifier.hex().upper(),
            "size": self.image.size_bytes,
            "blockBytes": self.state.block_bytes,
            "wasEnabled": self.was_enabled,
            "foreign": self.is_foreign,
            "file": self.name,
            "path": self.path,
            "before": [
                [item.firmware_module_type.value, item.version] for item in self.before.versions.firmware_versions
            ],
            "signature": self.before.signature.hex().upper(),
        }


async def read_facts(context: MeterContext, request: UpdateFirmwareRequest) -> UpdateFacts:
    """Check the file against the meter and find out where to begin; raises RefusedError for what must not be sent."""
    given = context.given.image
    if given is None:
        raise RefusedError("image-missing")
    try:
        image = await _image(context, request, given)
    except ImageFileError as error:
        raise RefusedError("image-file", file=verbatim(given.name), reason=error.text) from error
    state = await read_state(context)
    work = own_work(context.unfinished, request.channel, context.now())
    running = await read_running(context, request.channel)
    begun = last_begun(work, image, state.block_bytes)
    before = _before(begun) or running
    blocks = Blocks(list(range(image.count(state.block_bytes))), is_untouched=False)
    if state.status is ImageStatus.INITIATED:
        blocks = await read_blocks(context, len(blocks.missing))
    is_untouched = blocks.is_untouched
    start, is_foreign = start_of(state, work, begun, is_untouched=is_untouched, is_new=running.is_new(before))
    is_given_up = context.given.abandons or (is_untouched and _gave_up(begun))
    if is_foreign and not is_given_up:
        raise RefusedError("image-foreign")
    if is_foreign:
        start = Start.FRESH
    return UpdateFacts(
        image=image,
        name=given.name,
        state=state,
        start=start,
        missing=0 if start not in (Start.FRESH, Start.SENDING) else len(blocks.missing),
        before=before,
        was_enabled=begun.details.get("wasEnabled", state.is_enabled) if begun is not None else state.is_enabled,
        is_foreign=is_foreign,
        modes=_members(context),
        path=given.path,
        work=work,
    )


async def _image(context: MeterContext, request: UpdateFirmwareRequest, given: GivenImage) -> FirmwareImage:
    if request.channel is None:
        if given.identifier is None:
            raise ImageFileError(IDENTIFIER, NO_IDENTIFIER)
        return meter_image(given.raw, given.identifier)
    header = parse_header(given.raw)
    device = await _device(context, request.channel)
    check_device(header, device)
    key = context.secrets.key(SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY, request.channel)
    if key is None:
        raise RefusedError("keys-missing", what=verbatim(SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY))
    raw = patched(given.raw, header, device.identification_number)
    raw = covered(raw) + gmac(key, initialisation_vector(raw), covered(raw))
    return FirmwareImage(raw, mbus_identifier(raw), header)


async def _device(context: MeterContext, channel: int) -> ShortId:
    attributes = [
        context.attribute(SETUP, index, channel) for index in (IDENTIFICATION, MANUFACTURER, VERSION, DEVICE_TYPE)
    ]
    device = decode_short_id(context.profile.forms.mbus_identification, await get_all(context, attributes))
    if not device.is_device:
        raise RefusedError("image-no-device", channel=channel)
    return device


def own_work(unfinished: Sequence[Work], channel: int | None, now: datetime) -> Work | None:
    """Return the update of this device that was begun here and may be gone on with."""
    found = [work for work in unfinished if work.operation == NAME and _channel(work) == channel]
    young = [work for work in found if now - datetime.fromisoformat(work.last.at) <= RESUMABLE_FOR]
    return young[-1] if young else None


def _channel(work: Work) -> int | None:
    found = work.first.details.get("channel")
    return found if isinstance(found, int) else None


def last_begun(work: Work | None, image: FirmwareImage, block_bytes: int) -> JournalEntry | None:
    """Return the line with which a transfer of just this image was begun; None when the last one was another."""
    entry = work.last_of("checked") if work is not None else None
    if entry is None:
        return None
    details = entry.details
    same = (details.get("image"), details.get("identifier"), details.get("size"), details.get("blockBytes"))
    wanted = (image.digest, image.identifier.hex().upper(), image.size_bytes, block_bytes)
    return entry if same == wanted else None


def start_of(
    state: ImageState, work: Work | None, begun: JournalEntry | None, *, is_untouched: bool, is_new: bool
) -> tuple[Start, bool]:
    """Return where to begin, and whether an image that is not ours would be given up by it.

    Ours is only what the journal says was begun with this very image, and what the meter agrees with. `is_new` says
    that other versions run than before it was begun.
    """
    initiated = _since_begun(work, begun, "initiate")
    # Sent without an answer: ours too while not one block is there, since then nothing can be mixed; but not where
    # somebody else's was given up by it, which may still be the one that the meter expects.
    is_ours = initiated is StepState.ACKED or (initiated is not None and is_untouched and not _gave_up(begun))
    activated = _since_begun(work, begun, "activate")
    # Journaled and never sent: the meter then still waits, with the versions from before.
    is_waiting = not is_new and is_ours and state.status in (ImageStatus.INITIATED, ImageStatus.VERIFIED)
    if activated not in (None, StepState.REFUSED) and not is_waiting:
        return Start.JUDGING, False
    if state.status is ImageStatus.INITIATED:
        return (Start.SENDING, False) if is_ours else (Start.FRESH, True)
    if state.status is ImageStatus.VERIFYING:
        return (Start.VERIFYING, False) if is_ours else (Start.FRESH, True)
    if state.status is ImageStatus.VERIFIED:
        return (Start.ACTIVATING, False) if is_ours else (Start.FRESH, True)
    return Start.FRESH, state.status is ImageStatus.ACTIVATING


def _since_begun(work: Work | None, begun: JournalEntry | None, step: str) -> StepState | None:
    """Return how far a step came after the last beginning."""
    if work is None or begun is None:
        return None
    later = work.entries[work.entries.index(begun) :]
    states = [entry.state for entry in later if entry.step == step]
    return states[-1] if states else None


def activation_of(work: Work | None) -> JournalEntry | None:
    """Return the line of an activation that may have arrived, of the image that was begun last."""
    begun = work.last_of("checked") if work is not None else None
    if work is None or _since_begun(work, begun, "activate") in (None, StepState.REFUSED):
        return None
    return work.last_of("activate")


def _gave_up(begun: JournalEntry | None) -> bool:
    """Whether an image of somebody else was given up by it."""
    return begun is not None and begun.details.get("foreign") is True


def _before(begun: JournalEntry | None) -> Running | None:
    kept = begun.details.get("before") if begun is not None else None
    if begun is None or not kept:
        return None
    items = [{"firmwareModuleType": module, "version": version} for module, version in kept]
    versions = msgspec.convert({"firmwareVersions": items}, FirmwareVersions)
    return Running(versions, bytes.fromhex(begun.details.get("signature", "")))


def _members(context: MeterContext) -> dict[str, Attribute | Method]:
    methods = {"initiate": INITIATE, "transfer": TRANSFER, "verify": VERIFY, "activate": ACTIVATE}
    named: dict[str, Attribute | Method] = {name: context.method(IMAGE, index) for name, index in methods.items()}
    return named | {"enabled": context.attribute(IMAGE, ENABLED)}


# --- the plan --------------------------------------------------------------------------------------------------------


def plan_update(request: UpdateFirmwareRequest, facts: UpdateFacts) -> list[PlannedWrite]:
    """Return what will be sent, an image being one row; nothing when only the outcome is still to be read."""
    writes: list[PlannedWrite] = []
    if facts.start is not Start.JUDGING and not facts.state.is_enabled:
        writes.append(enable_write(facts, is_on=True))
    if facts.start is Start.FRESH:
        writes.append(initiate_write(facts))
    if facts.start in (Start.FRESH, Start.SENDING):
        writes.append(_transfer_write(facts))
    is_verified_by_meter = request.channel is None
    if is_verified_by_meter and facts.start in (Start.FRESH, Start.SENDING, Start.VERIFYING):
        shown = Change(_VERIFICATION, verbatim("–"), QT_TRANSLATE_NOOP("firmware", "done"))
        writes.append(PlannedWrite(facts.modes["verify"], IMAGE, NOTHING, changes=(shown,)))
    if request.activate and facts.start is not Start.JUDGING:
        writes.append(_activate_write(request, facts))
    if (request.activate or facts.start is Start.JUDGING) and not facts.was_enabled:
        writes.append(enable_write(facts, is_on=False))
    return writes


def enable_write(facts: UpdateFacts, *, is_on: bool) -> PlannedWrite:
    """Return the row that lets images be transferred, or forbids it again."""
    old, new = (_OFF, _ON) if is_on else (_ON, _OFF)
    change = Change(_TRANSFER, old, new)
    return PlannedWrite(
        facts.modes["enabled"], IMAGE, boolean(is_on), boolean(not is_on), changes=(change,), as_json=is_on
    )


def initiate_write(facts: UpdateFacts) -> PlannedWrite:
    """Return the row that announces name and size."""
    image = facts.image
    argument = structure(octet_string(image.identifier), double_long_unsigned(image.size_bytes))
    named = _NAMED.with_(name=verbatim(facts.name), size=image.size_bytes)
    change = Change(_IMAGE, _OTHER if facts.is_foreign else _NONE, named)
    shown = {"imageIdentifier": image.identifier.hex().upper(), "size": image.size_bytes}
    return PlannedWrite(facts.modes["initiate"], IMAGE, argument, changes=(change,), as_json=shown)


def _transfer_write(facts: UpdateFacts) -> PlannedWrite:
    image, count = facts.image, facts.count
    done: Text = _COUNT.with_(done=count - facts.missing, count=count)
    shown = {
        "file": facts.name,
        "size": image.size_bytes,
        "blocks": count,
        "blockBytes": facts.state.block_bytes,
        "sha256": image.digest,
    }
    change = Change(_BLOCKS, done, _COUNT.with_(done=count, count=count))
    digest = octet_string(bytes.fromhex(image.digest))
    return PlannedWrite(facts.modes["transfer"], IMAGE, digest, changes=(change,), as_json=shown)


def _activate_write(request: UpdateFirmwareRequest, facts: UpdateFacts) -> PlannedWrite:
    versions = facts.before.versions.firmware_versions
    old = verbatim(versions[0].version) if versions else verbatim("–")
    header = facts.image.header
    new = _NEW_FIRMWARE.with_(name=verbatim(facts.name)) if header is None else verbatim(header.simple_version)
    return PlannedWrite(
        facts.modes["activate"],
        IMAGE,
        NOTHING,
        changes=(Change(_FIRMWARE, old, new, is_dangerous=True),),
        danger=_DANGER if request.channel is None else _DEVICE_DANGER,
    )
