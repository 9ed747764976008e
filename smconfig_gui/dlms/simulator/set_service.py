"""SET: one attribute or a list, in one request or in blocks."""

from dataclasses import dataclass

from smconfig_gui.dlms.simulator import apdu
from smconfig_gui.dlms.simulator.access import Access
from smconfig_gui.dlms.simulator.apdu import Block, SetNext, SetRequest, Target
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.transfer import Incoming
from smconfig_gui.model.axdr import Data


@dataclass
class _LongSet:
    targets: tuple[Target, ...]
    is_list: bool
    incoming: Incoming


class SetService:
    """Answers SET-requests of one association."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._long: _LongSet | None = None

    def abort(self) -> None:
        """Forget a transfer: another request came in between."""
        self._long = None

    def request(self, request: SetRequest) -> bytes:
        """Return the answer to SET normal, with-list, or the first block of either."""
        self.abort()
        if request.is_list and len(request.targets) > self._access.meter.with_list_limit:
            return apdu.set_result(request.invoke, Result.SCOPE_VIOLATED)
        if request.block is not None:
            self._long = _LongSet(request.targets, request.is_list, Incoming(request.invoke))
            return self._block(request.invoke, self._long, request.block)
        results = self._write_all(request.targets, request.values)
        return (
            apdu.set_results(request.invoke, results)
            if request.is_list
            else apdu.set_result(request.invoke, results[0])
        )

    def next(self, request: SetNext) -> bytes:
        """Return the answer to a further block."""
        if self._long is None:
            return apdu.set_last(request.invoke, Result.NO_LONG_SET, request.block.number)
        return self._block(request.invoke, self._long, request.block)

    def _block(self, invoke: int, long_set: _LongSet, block: Block) -> bytes:
        refused = _why_not(invoke, long_set.incoming, block)
        if refused is not None:
            self.abort()
            return apdu.set_last(invoke, refused, block.number)
        if not block.is_last:
            return apdu.set_acknowledged(invoke, block.number)
        self.abort()
        try:
            values = apdu.parse_values(
                bytes(long_set.incoming.collected), len(long_set.targets), is_list=long_set.is_list
            )
        except ValueError:
            return apdu.set_last(invoke, Result.TYPE_UNMATCHED, block.number)
        results = self._write_all(long_set.targets, values)
        if long_set.is_list:
            return apdu.set_last_list(invoke, results, block.number)
        return apdu.set_last(invoke, results[0], block.number)

    def _write_all(self, targets: tuple[Target, ...], values: tuple[Data, ...]) -> list[int]:
        return [self._write(target, value) for target, value in zip(targets, values, strict=True)]

    def _write(self, target: Target, value: Data) -> int:
        try:
            self._access.write(target, value)
        except Refusal as refusal:
            return refusal.result
        return Result.SUCCESS


def _why_not(invoke: int, incoming: Incoming, block: Block) -> Result | None:
    if invoke & 0x0F != incoming.invoke & 0x0F:
        return Result.LONG_SET_ABORTED
    if not incoming.is_next(block):
        return Result.BLOCK_NUMBER_INVALID
    return None if incoming.add(block) else Result.LONG_SET_ABORTED
