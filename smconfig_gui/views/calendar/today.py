"""The day of the person who looks at the window."""

from datetime import date, datetime


def today() -> date:
    """Return the local date of this computer."""
    return datetime.now().astimezone().date()
