"""GET: one attribute or a list, in one answer or in blocks."""

from smconfig_gui.dlms.simulator import apdu
from smconfig_gui.dlms.simulator.access import Access
from smconfig_gui.dlms.simulator.apdu import GetNext, GetRequest, Target
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.transfer import GET_BLOCK_HEAD, Outgoing


class GetService:
    """Answers GET-requests of one association."""

    def __init__(self, access: Access, room: int, *, allows_blocks: bool) -> None:
        self._access = access
        self._room = room
        self._allows_blocks = allows_blocks
        self._outgoing: Outgoing | None = None

    def abort(self) -> None:
        """Forget a transfer: another request came in between."""
        self._outgoing = None

    def request(self, request: GetRequest) -> bytes:
        """Return the answer to GET normal or with-list."""
        self.abort()
        if not request.is_list:
            return self._one(request.invoke, request.targets[0])
        if len(request.targets) > self._access.meter.with_list_limit:
            return apdu.get_refused(request.invoke, Result.SCOPE_VIOLATED)
        items = apdu.list_items([self._item(target) for target in request.targets])
        return self._sized(apdu.get_list(request.invoke, items), request.invoke, items, request.targets[0])

    def next(self, request: GetNext) -> bytes:
        """Return the block that follows; a wrong number or invoke-id ends the transfer."""
        outgoing, self._outgoing = self._outgoing, None
        if outgoing is None:
            return apdu.get_block_refused(request.invoke, request.number, Result.NO_LONG_GET)
        if request.invoke & 0x0F != outgoing.invoke & 0x0F:
            return apdu.get_block_refused(request.invoke, request.number, Result.LONG_GET_ABORTED)
        if request.number != outgoing.number:
            return apdu.get_block_refused(request.invoke, request.number, Result.BLOCK_NUMBER_INVALID)
        try:
            self._access.strike_block("get", outgoing.target)
        except Refusal as refusal:
            return apdu.get_block_refused(request.invoke, request.number, refusal.result)
        return self._block(outgoing)

    def _one(self, invoke: int, target: Target) -> bytes:
        item = self._item(target)
        if isinstance(item, int):
            return apdu.get_refused(invoke, item)
        return self._sized(apdu.get_data(invoke, item), invoke, item, target)

    def _item(self, target: Target) -> bytes | int:
        try:
            return self._access.read(target)
        except Refusal as refusal:
            return refusal.result

    def _sized(self, answer: bytes, invoke: int, raw: bytes, target: Target) -> bytes:
        if len(answer) <= self._room:
            return answer
        if not self._allows_blocks:
            return apdu.get_refused(invoke, Result.OTHER_REASON)
        return self._block(Outgoing(invoke, raw, target.attribute))

    def _block(self, outgoing: Outgoing) -> bytes:
        block = outgoing.next_block(self._room - GET_BLOCK_HEAD)
        self._outgoing = None if block.is_last else outgoing
        return apdu.get_block(outgoing.invoke, block)
