"""What the layers around a meter must offer: sessions, and the stores of this computer that dlms never imports."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from smconfig_gui.dlms.errors import AccessError
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.journal import JournalEntry, Work
from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin, Slot
from smconfig_gui.model.messages import Text
from smconfig_gui.model.planned import Change
from smconfig_gui.model.secret import Key
from smconfig_gui.model.selective_access import Selection


class Session(Protocol):
    """Reads and writes; a real association, or one that plans or verifies around it."""

    async def get(self, attribute: Attribute, selection: Selection | None = None) -> Data:
        """Return one value, or the selected part of it; raises AccessError."""
        ...

    async def get_many(self, attributes: Sequence[Attribute]) -> list[Data | AccessError]:
        """Return several values in one request where the meter allows it, errors in their places."""
        ...

    async def set(self, attribute: Attribute, value: Data, *, expect: Mapping[Attribute, Data] | None = None) -> None:
        """Write one attribute; raises AccessError. Of a write that acts, `expect` says what it changes elsewhere."""
        ...

    async def invoke(
        self,
        method: Method,
        argument: Data | None,
        *,
        expect: Mapping[Attribute, Data] | None = None,
        changes: Sequence[Change] = (),
        alternatives: Sequence[Data] = (),
        is_optional: bool = False,
    ) -> Data | None:
        """Call a method. `expect` says which attributes it changes, so that plan and read-back know; what it does
        beyond that stands in `changes`, for the review. `alternatives` are tried where the meter wants another type;
        a call that `is_optional` may be refused without ending what comes after it."""
        ...


class DirectSession(Session, Protocol):
    """A real association, which nothing stands in front of."""

    async def invoke_each(self, method: Method, arguments: Iterator[bytes], on_result: Callable[[int], None]) -> None:
        """Call one method with one argument (its A-XDR) after another, and hand over each result, 0 for success.

        One more may have left by then.
        """
        ...


class CounterStore(Protocol):
    """Invocation counters, reserved on disk before they are used."""

    async def reserve(self, fingerprint: str, system_title: bytes, at_least: int, size: int = 64) -> range:
        """Return counters that nobody else gets, none below `at_least` or any given before."""
        ...

    async def reserved_up_to(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the first counter that was never reserved; None when this key is new."""
        ...

    async def server_counter(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the highest counter seen in an answer under this key; None when there was none."""
        ...

    async def note_server_counter(self, fingerprint: str, system_title: bytes, counter: int) -> None:
        """Remember the highest counter seen."""
        ...


class Journal(Protocol):
    """The record of steps, written before they are taken and kept over a crash."""

    async def write(self, entry: JournalEntry) -> None:
        """Return when the entry is on the disk; raises a ProblemError when it could not be put there."""
        ...

    async def unfinished(self, device_identification: str | None = None) -> list[Work]:
        """Return the work that was begun and not ended, oldest first, of one meter or of all."""
        ...

    async def work(self, work_id: str) -> Work | None:
        """Return one piece of work; None when there is none of that name."""
        ...


class KeyStore(Protocol):
    """The keys of one meter in the secret store. Nothing is ever deleted through it."""

    @property
    def place(self) -> Text:
        """What the store is called in a sentence."""
        ...

    async def in_use(self) -> DeviceSecrets:
        """Return the active keys."""
        ...

    async def keep(self, slot: Slot, key: Key, origin: Origin) -> str:
        """Store a key as *prepared* in an entry of its own; when this returns it was read back and compared.

        Returns its reference; raises a ProblemError, after which nothing may be sent that depends on the key.
        """
        ...

    async def find(self, reference: str) -> Key | None:
        """Return a stored key; None when its entry is gone or cannot be read. A store that is locked raises."""
        ...

    async def mark(self, references: Sequence[str], state: KeyState) -> None:
        """Say how these keys stand to the meter now; not for *active*."""
        ...

    async def activate(self, references: Sequence[str]) -> None:
        """Let these keys be the ones in use, and keep the former ones as *retired*."""
        ...

    async def kept(self) -> list[KeptKey]:
        """Return what is known of every stored key, newest first within a slot."""
        ...

    async def belongs_to(self, device_identification: str) -> bool:
        """Hear what the meter says it is; return whether the keys in use are others than they were taken for."""
        ...
