"""What can be done with a meter now."""

from typing import NamedTuple

from smconfig_gui.model.messages import Text


class Situation(NamedTuple):
    """What a panel needs to know of its meter beyond the values."""

    is_connected: bool = False
    is_busy: bool = False
    is_read_only: bool = False
    is_other_meter: bool = False
    lacking: Text | None = None

    @property
    def can_work(self) -> bool:
        """Whether a job can be started."""
        return self.is_connected and not self.is_busy

    @property
    def can_write(self) -> bool:
        """Whether the meter may be changed."""
        return self.can_work and not self.is_read_only and not self.is_other_meter
