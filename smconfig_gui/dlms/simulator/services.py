"""The services of one association: a plain request in, a plain answer out."""

from smconfig_gui.dlms.simulator import apdu
from smconfig_gui.dlms.simulator.acse import Conformance
from smconfig_gui.dlms.simulator.action_service import ActionService
from smconfig_gui.dlms.simulator.apdu import (
    ActionNext,
    ActionNextAnswer,
    ActionRequest,
    GetNext,
    GetRequest,
    Request,
    SetNext,
    SetRequest,
)
from smconfig_gui.dlms.simulator.get_service import GetService
from smconfig_gui.dlms.simulator.results import ExceptionResponse, ServiceError
from smconfig_gui.dlms.simulator.set_service import SetService


class Services:
    """Sends each request to its service when the client negotiated it."""

    def __init__(self, get: GetService, set_: SetService, action: ActionService, conformance: int) -> None:
        self._get = get
        self._set = set_
        self._action = action
        self._conformance = conformance

    def answer(self, plain: bytes) -> bytes | None:
        """Return the answer, or None to a request that wants none; raises ExceptionResponse."""
        request = apdu.parse_request(plain)
        if needed(request) & ~self._conformance:
            raise ExceptionResponse(ServiceError.SERVICE_NOT_SUPPORTED)
        is_confirmed = bool(request.invoke & apdu.CONFIRMED)
        if not is_confirmed and not isinstance(request, (SetRequest, ActionRequest)):
            raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
        answer = self._dispatch(request)
        return answer if is_confirmed else None

    def _dispatch(self, request: Request) -> bytes:
        for service, kinds in (
            (self._get, (GetRequest, GetNext)),
            (self._set, (SetRequest, SetNext)),
            (self._action, (ActionRequest, ActionNext, ActionNextAnswer)),
        ):
            if not isinstance(request, kinds):
                service.abort()
        match request:
            case GetRequest():
                return self._get.request(request)
            case GetNext():
                return self._get.next(request)
            case SetRequest():
                return self._set.request(request)
            case SetNext():
                return self._set.next(request)
            case ActionRequest():
                return self._action.request(request)
            case ActionNext():
                return self._action.next(request)
            case ActionNextAnswer():
                return self._action.next_answer(request)


def needed(request: Request) -> int:
    """Return the conformance bits that a request needs."""
    match request:
        case GetRequest(targets=targets, is_list=is_list):
            is_selective = any(target.selection is not None for target in targets)
            return (
                Conformance.GET
                | (Conformance.MULTIPLE_REFERENCES if is_list else 0)
                | (Conformance.SELECTIVE_ACCESS if is_selective else 0)
            )
        case GetNext():
            return Conformance.GET | Conformance.BLOCK_TRANSFER_WITH_GET
        case SetRequest(is_list=is_list, block=block):
            return (
                Conformance.SET
                | (Conformance.MULTIPLE_REFERENCES if is_list else 0)
                | (Conformance.BLOCK_TRANSFER_WITH_SET if block is not None else 0)
            )
        case SetNext():
            return Conformance.SET | Conformance.BLOCK_TRANSFER_WITH_SET
        case ActionRequest(block=None):
            return Conformance.ACTION
        case _:
            return Conformance.ACTION | Conformance.BLOCK_TRANSFER_WITH_ACTION
