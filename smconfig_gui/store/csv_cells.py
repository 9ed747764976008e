"""Tables for spreadsheets, in which no cell is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "'")


def guarded(text: str) -> str:
    """Return the text of a cell with an apostrophe before what a spreadsheet would calculate."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text


def unguarded(text: str) -> str:
    """Return what guarded() was given."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_STARTS_A_FORMULA) else text


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table as UTF-8 with a mark at its start, so that spreadsheets know the encoding."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    for row in rows:
        writer.writerow(["" if value is None else guarded(str(value)) for value in row])
    return out.getvalue().encode("utf-8-sig")
