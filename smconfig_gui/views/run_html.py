"""One run as rich text: request, writes, verification, response; for the screen and for paper."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.outcome import Run, WriteRow
from smconfig_gui.views.texts import VERDICTS, generation_title, place_text, round_trips_text, seconds_text, translate
from smconfig_gui.views.tokens import LIGHT, Tokens

MOST_CHARACTERS = 20_000

_REQUEST = QT_TRANSLATE_NOOP("history", "Request")
_WRITES = QT_TRANSLATE_NOOP("history", "Writes")
_VERIFICATION = QT_TRANSLATE_NOOP("history", "Verification")
_RESPONSE = QT_TRANSLATE_NOOP("history", "Response")
_SETTING = QT_TRANSLATE_NOOP("history", "Setting")
_BEFORE = QT_TRANSLATE_NOOP("history", "Before")
_AFTER = QT_TRANSLATE_NOOP("history", "After")
_RESULT = QT_TRANSLATE_NOOP("history", "Result")
_BYTES = QT_TRANSLATE_NOOP("history", "bytes sent")
_ATTRIBUTE = QT_TRANSLATE_NOOP("history", "{obis}, class {class_id}, attribute {index}")
_METHOD = QT_TRANSLATE_NOOP("history", "{obis}, class {class_id}, method {index}")
_MASKED = QT_TRANSLATE_NOOP("history", "masked, check value {value}")
_NOTHING = QT_TRANSLATE_NOOP("history", "Nothing was written.")
_EMPTY = QT_TRANSLATE_NOOP("history", "empty")
_SHORTENED = QT_TRANSLATE_NOOP("history", "… shortened; the export has all of it")
_NOT_SENT = QT_TRANSLATE_NOOP("history", "not sent")
_NOT_READ_BACK = QT_TRANSLATE_NOOP("history", "written, cannot be read back")
_VERIFIED = QT_TRANSLATE_NOOP("history", "written and read back")
_DIFFERENT = QT_TRANSLATE_NOOP("history", "read back different")
_COUNTED = QT_TRANSLATE_NOOP("history", "{sent} of {count} writes sent, {verified} read back as wanted.")
_DAMAGED = QT_TRANSLATE_NOOP("history", "This record is not what was stored; do not rely on it.")
_METER = QT_TRANSLATE_NOOP("history", "Meter")
_IDENTIFIER = QT_TRANSLATE_NOOP("history", "Equipment identifier")
_FIRMWARE = QT_TRANSLATE_NOOP("history", "Firmware")
_ADDRESS = QT_TRANSLATE_NOOP("history", "Address")
_STARTED = QT_TRANSLATE_NOOP("history", "Started")
_TOOK = QT_TRANSLATE_NOOP("history", "Took")
_OPERATOR = QT_TRANSLATE_NOOP("history", "Operator")
_NUMBER = QT_TRANSLATE_NOOP("history", "Number")


@dataclass(frozen=True, slots=True)
class Ink:
    """Colours of one medium, and whether bytes are shown."""

    tokens: Tokens = LIGHT
    has_bytes: bool = True


def style(ink: Ink) -> str:
    """Return the style sheet of the rich text."""
    tokens = ink.tokens
    return f"""
    body {{ color: {tokens.text}; }}
    h3 {{ font-size: small; font-weight: 600; color: {tokens.muted}; margin-top: 12px; margin-bottom: 2px; }}
    p {{ margin-top: 0; margin-bottom: 4px; }}
    pre {{ margin: 0; white-space: pre-wrap; }}
    td, th {{ padding: 3px 12px 3px 0; vertical-align: top; }}
    th {{ font-weight: 600; color: {tokens.muted}; text-align: left; }}
    .muted {{ color: {tokens.muted}; }} .bad {{ color: {tokens.bad}; }} .warn {{ color: {tokens.warn}; }}
    .ok {{ color: {tokens.text}; }}
    """


def facts_html(run: Run, sequence: int, firmware: str | None = None) -> str:
    """Return who, what, when and where as two columns."""
    meter = " · ".join(part for part in (run.meter_title, generation_title(run.generation)) if part)
    cost = seconds_text(run.seconds)
    if run.round_trips:
        cost = f"{cost} · {round_trips_text(run.round_trips)}"
    facts = (
        (_METER, meter),
        (_IDENTIFIER, run.device_identification),
        (_FIRMWARE, firmware),
        (_ADDRESS, place_text(run.endpoint)),
        (_STARTED, moment_text(run.started_at)),
        (_TOOK, cost),
        (_OPERATOR, run.operator),
        (_NUMBER, f"{sequence} · {run.correlation_uid}"),
    )
    return _table(f"<td class='muted'>{_t(name)}</td><td>{escape(value)}</td>" for name, value in facts if value)


def run_html(run: Run, ink: Ink, *, is_intact: bool = True) -> str:
    """Return a run opened: request, writes, verification, response. Key material is as it is stored: masked."""
    parts = [] if is_intact else [f"<p class='bad'><b>{_t(_DAMAGED)}</b></p>"]
    if run.description:
        parts.append(f"<p>{escape(run.description)}</p>")
    if run.recovery:
        parts.append(f"<p class='warn'>{escape(run.recovery)}</p>")
    parts += [_heading(_REQUEST), _json(run.request), _heading(_WRITES)]
    parts.append(_writes(run.writes, ink) if run.writes else f"<p class='muted'>{_t(_NOTHING)}</p>")
    if run.writes:
        parts += [_heading(_VERIFICATION), f"<p>{escape(_verification(run))}</p>"]
    parts += [_heading(_RESPONSE), _json(run.response)]
    return "".join(parts)


def result_text(row: WriteRow) -> tuple[Text, str]:
    """Return what became of a write, and the class of its colour."""
    if not row.sent:
        return _NOT_SENT, "muted"
    if row.verified is None:
        return _NOT_READ_BACK, "warn"
    return (_VERIFIED, "ok") if row.verified else (_DIFFERENT, "bad")


def moment_text(text: str) -> str:
    """Return a moment as local date and time with its offset; the text itself when it is none."""
    try:
        return datetime.fromisoformat(text).astimezone().strftime("%Y-%m-%d %H:%M:%S %z")
    except ValueError:
        return text


def _t(text: Text) -> str:
    return escape(translate(text))


def _heading(text: Text) -> str:
    return f"<h3>{_t(text)}</h3>"


def _table(rows: Iterable[str]) -> str:
    return f"<table cellspacing='0'>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _json(value: Any) -> str:
    if value in (None, {}, [], "") or value is msgspec.UNSET:
        return f"<p class='muted'>{_t(_EMPTY)}</p>"
    text = json.dumps(value, indent=2, ensure_ascii=False)
    shown = escape(text[:MOST_CHARACTERS])
    more = f"<p class='muted'>{_t(_SHORTENED)}</p>" if len(text) > MOST_CHARACTERS else ""
    return f"<pre>{shown}</pre>{more}"


def _writes(rows: Sequence[WriteRow], ink: Ink) -> str:
    from smconfig_gui.model.object_names import object_name

    lines = ["".join(f"<th>{_t(name)}</th>" for name in (_SETTING, _BEFORE, _AFTER, _RESULT))]
    for row in rows:
        place = _ATTRIBUTE if row.attribute is not None else _METHOD
        index = row.attribute if row.attribute is not None else row.method
        where = place.with_(obis=row.obis, class_id=row.class_id, index=index)
        name = f"{_t(object_name(row.object))}<br><small class='muted'>{_t(where)}</small>"
        result, colour = result_text(row)
        cells = (name, _value(row.old, None), _value(row.new, row.check_value))
        line = "".join(f"<td>{cell}</td>" for cell in cells)
        lines.append(f"{line}<td class='{colour}'>{_t(result)}</td>")
        if ink.has_bytes and row.check_value is None:
            lines.append(
                f"<td colspan='4' class='muted'><small>{_t(_BYTES)} <tt>{_spaced(row.bytes)}</tt></small></td>"
            )
    return _table(lines)


def _value(value: Any, check_value: str | None) -> str:
    if check_value is not None:
        return _t(_MASKED.with_(value=check_value))
    if value is msgspec.UNSET or value is None:
        return "–"
    if isinstance(value, str):
        return escape(value)
    return f"<pre>{escape(json.dumps(value, indent=1, ensure_ascii=False)[:MOST_CHARACTERS])}</pre>"


def _spaced(raw: str) -> str:
    if not set(raw) <= set("0123456789ABCDEF"):
        return escape(raw)
    shown = raw[:400]
    pairs = " ".join(shown[start : start + 2] for start in range(0, len(shown), 2))
    return escape(pairs + (" …" if len(raw) > len(shown) else ""))


def _verification(run: Run) -> str:
    sent = sum(row.sent for row in run.writes)
    verified = sum(row.verified is True for row in run.writes)
    counted = _COUNTED.with_(sent=sent, count=len(run.writes), verified=verified)
    return f"{translate(VERDICTS[run.verdict].word)}. {translate(counted)}"


def heading_html(run: Run, title: str) -> str:
    """Return the name of a run and its verdict in one line."""
    look = VERDICTS[run.verdict]
    colour = look.word_colour if look.word_colour in ("bad", "warn") else "ok"
    return f"<b>{escape(title)}</b> · <span class='{colour}'>{_t(look.word)}</span>"
