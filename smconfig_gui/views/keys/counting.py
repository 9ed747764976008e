"""A stripe that counts meters while their keys go in or out, with a Cancel that acts between two of them."""

from collections.abc import Callable

from smconfig_gui.views.notices import Act, Notices
from smconfig_gui.views.texts import count

MANY = 50
EACH = 5


class StoppedError(Exception):
    """Somebody pressed Cancel."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


class Counting:
    """Told before each meter; raises StoppedError there when Cancel was pressed. `bold` has {done} and {total}."""

    def __init__(self, notices: Callable[[], Notices], subject: str, bold: str, plain: str, cancel: str) -> None:
        self._notices = notices
        self._subject = subject
        self._bold = bold
        self._plain = plain
        self._cancel = cancel
        self._is_stopped = False

    def __call__(self, done: int, total: int) -> None:
        if self._is_stopped:
            raise StoppedError(done, total)
        if done % EACH or total < MANY:
            return
        notices = self._notices()
        bold = self._bold.format(done=count(done), total=count(total))
        if not notices.retell(self._subject, bold, self._plain):
            notices.show_notice(self._subject, "ok", bold, self._plain, [Act("cancel", self._cancel, self._stop)])

    def end(self) -> None:
        """Take the stripe away."""
        self._notices().remove(self._subject)

    def _stop(self) -> None:
        self._is_stopped = True
