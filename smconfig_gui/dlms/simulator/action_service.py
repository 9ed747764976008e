"""ACTION: one method, its argument and what it returns in one APDU or in blocks."""

from collections.abc import Callable
from dataclasses import dataclass

from smconfig_gui.dlms.simulator import apdu
from smconfig_gui.dlms.simulator.access import Access
from smconfig_gui.dlms.simulator.apdu import ActionNext, ActionNextAnswer, ActionRequest, Block
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.transfer import ACTION_BLOCK_HEAD, Incoming, Outgoing
from smconfig_gui.model.axdr import Data, encode
from smconfig_gui.model.cosem import Method


@dataclass
class _LongArgument:
    method: Method
    incoming: Incoming


class ActionService:
    """Answers ACTION-requests of one association."""

    def __init__(
        self, access: Access, invoke: Callable[[Method, Data | None], Data | None], room: int, *, allows_blocks: bool
    ) -> None:
        """`invoke` calls a method; the association does its own methods itself."""
        self._access = access
        self._invoke = invoke
        self._room = room
        self._allows_blocks = allows_blocks
        self._argument: _LongArgument | None = None
        self._answer: Outgoing | None = None

    def abort(self) -> None:
        """Forget a transfer: another request came in between."""
        self._argument = None
        self._answer = None

    def request(self, request: ActionRequest) -> bytes:
        """Return the answer to ACTION normal or to the first block of an argument."""
        self.abort()
        if request.block is None:
            return self._run(request.invoke, request.method, request.argument)
        self._argument = _LongArgument(request.method, Incoming(request.invoke))
        return self._block(request.invoke, self._argument, request.block)

    def next(self, request: ActionNext) -> bytes:
        """Return the answer to a further block of the argument."""
        if self._argument is None:
            return apdu.action_result(request.invoke, Result.NO_LONG_ACTION)
        return self._block(request.invoke, self._argument, request.block)

    def next_answer(self, request: ActionNextAnswer) -> bytes:
        """Return the next block of what the method returned."""
        outgoing, self._answer = self._answer, None
        if outgoing is None:
            return apdu.action_result(request.invoke, Result.NO_LONG_ACTION)
        if request.invoke & 0x0F != outgoing.invoke & 0x0F or request.number != outgoing.number:
            return apdu.action_result(request.invoke, Result.LONG_ACTION_ABORTED)
        try:
            self._access.strike_block("action", outgoing.target)
        except Refusal as refusal:
            return apdu.action_result(request.invoke, refusal.result)
        return self._answer_block(outgoing)

    def _block(self, invoke: int, argument: _LongArgument, block: Block) -> bytes:
        incoming = argument.incoming
        is_wanted = invoke & 0x0F == incoming.invoke & 0x0F and incoming.is_next(block)
        if not is_wanted or not incoming.add(block):
            self.abort()
            return apdu.action_result(invoke, Result.LONG_ACTION_ABORTED)
        if not block.is_last:
            return apdu.action_acknowledged(invoke, block.number)
        self.abort()
        try:
            [value] = apdu.parse_values(bytes(incoming.collected), 1, is_list=False)
        except ValueError:
            return apdu.action_result(invoke, Result.TYPE_UNMATCHED)
        return self._run(invoke, argument.method, value)

    def _run(self, invoke: int, method: Method, argument: Data | None) -> bytes:
        try:
            returned = self._invoke(method, argument)
        except Refusal as refusal:
            return apdu.action_result(invoke, refusal.result)
        raw = None if returned is None else encode(returned)
        answer = apdu.action_result(invoke, Result.SUCCESS, raw)
        if raw is None or len(answer) <= self._room:
            return answer
        if not self._allows_blocks:
            return apdu.action_result(invoke, Result.OTHER_REASON)
        return self._answer_block(Outgoing(invoke, raw, method))

    def _answer_block(self, outgoing: Outgoing) -> bytes:
        block = outgoing.next_block(self._room - ACTION_BLOCK_HEAD)
        self._answer = None if block.is_last else outgoing
        return apdu.action_block(outgoing.invoke, block)
