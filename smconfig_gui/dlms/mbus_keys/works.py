"""What the journal says of keys that were sent to M-Bus devices: whose they are, and how far each attempt came."""

from dataclasses import replace
from typing import Any

import msgspec

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.dlms.mbus_keys.evidence import Baseline
from smconfig_gui.model.journal import StepState, Work
from smconfig_gui.model.mbus import ShortId
from smconfig_gui.model.mbus_keys import USER, WORKS
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.secret import SecretType

PUT_BACK, TOGETHER = "put back", "together"
NEVER_DONE = (3, 4, 9, 12, 13)  # results of a call that was not carried out; others may hide one that was


def details_of(channel: int, kind: SecretType, device: ShortId, label: str) -> dict[str, Any]:
    """Return what a line of the journal says of the device: enough to know it again, and to be shown to a person."""
    return {
        "channel": channel,
        "kind": kind.value,
        "device": device.whole_text,
        "shortId": msgspec.to_builtins(device),
        "label": label,
    }


def is_about(work: Work, channel: int, kind: SecretType | None = None, device: ShortId | None = None) -> bool:
    """Whether work is about a channel, one kind of key, and the device that stands there."""
    details = work.first.details
    return (
        work.operation in WORKS
        and details.get("channel") == channel
        and (kind is None or details.get("kind") == kind)
        and (device is None or details.get("device") == device.whole_text)
    )


def check_same_device(work: Work, found: ShortId, channel: int) -> None:
    """Raise RefusedError when another device stands where that of the work stood: its key is none for this one."""
    wanted = str(work.first.details.get("device", ""))
    if found.whole_text != wanted:
        raise RefusedError(
            "mbus-device-exchanged", found=verbatim(found.whole_text), wanted=verbatim(wanted), channel=channel
        )


def is_user_key(work: Work) -> bool:
    """Whether E-meter and device share this key."""
    return work.first.details.get("kind") == USER


def was_taken(work: Work | None, step: str) -> bool | None:
    """Whether an earlier attempt with this same key brought a call to the E-meter; None when it may have."""
    entries = [] if work is None else [entry for entry in work.entries if entry.step == step]
    if any(entry.state is StepState.ACKED for entry in entries):
        return True
    sent = sum(entry.state is StepState.SENT for entry in entries)
    refused = sum(entry.state is StepState.REFUSED and entry.result in NEVER_DONE for entry in entries)
    return False if sent == refused else None


def is_given(work: Work) -> bool:
    """Whether E-meter and device were given the key, and the E-meter not the former one since."""
    last_step, found = "set" if is_user_key(work) else "transfer", False
    for entry in work.entries:
        if entry.step == PUT_BACK:
            found = False
        elif entry.step in (last_step, "use") and entry.state is StepState.ACKED:
            found = True
    return found


def first_baseline(work: Work) -> Baseline:
    """Return what was there before the key was sent at all, with the number of keys that went together since."""
    return _counted(work, Baseline.of(work.first.details))


def latest_baseline(work: Work) -> Baseline:
    """Return what was there before the latest attempt; what was rejected before it was another wrapping of the key."""
    return _counted(work, Baseline.of((work.last_of("key") or work.first).details))


def _counted(work: Work, baseline: Baseline) -> Baseline:
    together = max(int(entry.details.get("together", 1)) for entry in work.entries)
    return replace(baseline, together=together)


def has_moved(work: Work | None) -> bool:
    """Whether the key status was seen to be another than "in use" since the key was sent: it follows this key."""
    return work is not None and any(entry.details.get("moved") for entry in work.entries)
