"""One client's association with the meter: AARQ, HLS5, protection of every APDU, release."""

import secrets
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import acse, security
from smconfig_gui.dlms.simulator.access import Access
from smconfig_gui.dlms.simulator.acse import Aarq, Diagnostic, InitiateRequest, RejectedError, Verdict
from smconfig_gui.dlms.simulator.action_service import ActionService
from smconfig_gui.dlms.simulator.admission import admit, context_of, is_sealed
from smconfig_gui.dlms.simulator.apdu import ACTION_REQUEST, GET_REQUEST, SET_REQUEST
from smconfig_gui.dlms.simulator.event_log import FAILED_LOGIN, FRAUD, note
from smconfig_gui.dlms.simulator.faults import Effect, Fault
from smconfig_gui.dlms.simulator.get_service import GetService
from smconfig_gui.dlms.simulator.keys import settle_keys
from smconfig_gui.dlms.simulator.protection import seal, unseal
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import ExceptionResponse, Refusal, Result, ServiceError
from smconfig_gui.dlms.simulator.services import Services
from smconfig_gui.dlms.simulator.set_service import SetService
from smconfig_gui.dlms.simulator.transfer import room
from smconfig_gui.model.axdr import Data, Tag, octet_string
from smconfig_gui.model.cosem import Method, Obis
from smconfig_gui.model.meter import Security

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

PUBLIC_CLIENT, MANAGEMENT_CLIENT = 16, 1
CHALLENGE_SIZE = 16
REPLY_TO_HLS = Method(15, Obis("0-0:40.0.0.255"), 1)
_SEALED_REQUESTS = {0xC8: GET_REQUEST, 0xC9: SET_REQUEST, 0xCB: ACTION_REQUEST}
_SEALED_ANSWERS = {0xC4: 0xCC, 0xC5: 0xCD, 0xC7: 0xCF}


class Stage(Enum):
    """How far an association is."""

    IDLE = "idle"
    PENDING = "pending"  # HLS: the client has still to prove itself
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back, and the faults that it must suffer on the way."""

    apdu: bytes
    wire_faults: tuple[Fault, ...] = ()


class Association:
    """Judges everything that one client sends on one connection."""

    def __init__(self, meter: "SimulatedMeter", client: int, connection: int) -> None:
        self._meter = meter
        self._level = Security.NONE if client == PUBLIC_CLIENT else meter.security.level
        is_public = client == PUBLIC_CLIENT
        self._access = Access(meter, connection, is_public=is_public)
        self._supported = acse.PUBLIC_CONFORMANCE if is_public else acse.MANAGEMENT_CONFORMANCE
        if Quirk.NO_WITH_LIST in meter.quirks:
            self._supported &= ~acse.Conformance.MULTIPLE_REFERENCES
        self.stage = Stage.IDLE
        self._services: Services | None = None
        self._client_title = b""
        self._client_challenge = b""
        self._own_challenge = b""

    def handle(self, apdu: bytes) -> Answer | None:
        """Return the answer to one APDU as the client sent it; raises LinkClosedError where the meter hangs up."""
        try:
            if apdu[0] == acse.AARQ:
                return self._associate(apdu)
            if apdu[0] == acse.RLRQ:
                return self._release(apdu)
            return self._serve(apdu)
        except ExceptionResponse as answer:
            return Answer(answer.to_bytes(), tuple(self._access.take_wire_faults()))

    # --- AARQ ----------------------------------------------------------------------------------------------------

    def _associate(self, apdu: bytes) -> Answer:
        request = acse.parse_aarq(apdu)
        try:
            self._reject_beforehand(self._access.strike("aarq"))
            proposed = admit(self._meter, self._level, request)
            agreed = self._agreed(proposed)
        except RejectedError as reason:
            self._note_failed_login(reason.diagnostic == Diagnostic.AUTHENTICATION_FAILURE)
            faults = tuple(self._access.take_wire_faults())
            return Answer(acse.rejection(context_of(self._level), reason), faults)
        self._open(request, proposed, agreed)
        return self._accepted(request, agreed)

    def _agreed(self, proposed: InitiateRequest) -> int:
        agreed = proposed.conformance & self._supported
        if not agreed:
            error = acse.InitiateError.INCOMPATIBLE_CONFORMANCE
            raise RejectedError(Diagnostic.NO_REASON_GIVEN, initiate_error=error)
        return agreed

    def _open(self, request: Aarq, proposed: InitiateRequest, agreed: int) -> None:
        self._client_title = request.title or b""
        self._client_challenge = request.authentication
        self._own_challenge = secrets.token_bytes(CHALLENGE_SIZE)
        self.stage = Stage.PENDING if self._level is Security.HLS5 else Stage.OPEN
        size = min(proposed.max_pdu_size or self._meter.max_pdu_size, self._meter.max_pdu_size)
        space = room(size, is_ciphered=self._level.is_ciphered)
        conformance = acse.Conformance
        self._services = Services(
            GetService(self._access, space, allows_blocks=bool(agreed & conformance.BLOCK_TRANSFER_WITH_GET)),
            SetService(self._access),
            ActionService(
                self._access,
                self._invoke,
                space,
                allows_blocks=bool(agreed & conformance.BLOCK_TRANSFER_WITH_ACTION),
            ),
            agreed,
        )

    def _note_failed_login(self, is_failed: bool) -> None:
        if is_failed:
            note(self._meter, FRAUD, FAILED_LOGIN)

    def _accepted(self, request: Aarq, agreed: int) -> Answer:
        faults = tuple(self._access.take_wire_faults())
        information = acse.initiate_response(agreed, self._meter.max_pdu_size)
        if self._level.is_ciphered and is_sealed(request) and not _has(faults, Effect.CLEAR):
            information = seal(self._meter, acse.GLO_INITIATE_RESPONSE, information)
        is_hls = self.stage is Stage.PENDING
        apdu = acse.aare(
            context=context_of(self._level),
            verdict=Verdict.ACCEPTED,
            diagnostic=Diagnostic.AUTHENTICATION_REQUIRED if is_hls else Diagnostic.NONE,
            user_information=information,
            title=self._meter.identity.system_title if self._level.is_ciphered else None,
            mechanism=acse.MECHANISM_GMAC if is_hls else None,
            challenge=self._own_challenge if is_hls else None,
        )
        return Answer(_flipped(apdu, faults), faults)

    def _reject_beforehand(self, fault: Fault | None) -> None:
        if self.stage is not Stage.IDLE:
            raise RejectedError(Diagnostic.NO_REASON_GIVEN)
        if fault is not None and fault.do is Effect.BUSY:
            raise RejectedError(Diagnostic.NO_REASON_GIVEN, verdict=Verdict.REJECTED_TRANSIENT)
        if fault is not None:
            raise RejectedError(fault.code or Diagnostic.AUTHENTICATION_FAILURE)

    # --- RLRQ ----------------------------------------------------------------------------------------------------

    def _release(self, apdu: bytes) -> Answer:
        """End the association; a sealed InitiateRequest inside must be genuine, the bare form is taken as well."""
        if self.stage is Stage.IDLE:
            raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
        information = acse.parse_rlrq(apdu)
        answer = b""
        if self._level.is_ciphered and information:
            if information[0] != acse.GLO_INITIATE_REQUEST:
                raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
            unseal(self._meter, information, self._client_title)
            answer = seal(
                self._meter,
                acse.GLO_INITIATE_RESPONSE,
                acse.initiate_response(self._supported, self._meter.max_pdu_size),
            )
        self._end()
        return Answer(acse.rlre(answer))

    def _end(self) -> None:
        self.stage = Stage.IDLE
        self._services = None

    # --- services ------------------------------------------------------------------------------------------------

    def _serve(self, apdu: bytes) -> Answer | None:
        if self._services is None:
            raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
        plain = self._unprotected(apdu)
        if self.stage is Stage.PENDING and not _is_reply_to_hls(plain):
            raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
        answer = self._services.answer(plain)
        faults = tuple(self._access.take_wire_faults())
        if answer is None:
            return None
        if self._level.is_ciphered and not _has(faults, Effect.CLEAR):
            answer = seal(self._meter, _SEALED_ANSWERS[answer[0]], answer)
        settle_keys(self._meter)
        return Answer(_flipped(answer, faults), faults)

    def _unprotected(self, apdu: bytes) -> bytes:
        if len(apdu) > self._meter.max_pdu_size:
            raise ExceptionResponse(ServiceError.PDU_TOO_LONG)
        wanted, other = set(_SEALED_REQUESTS), set(_SEALED_REQUESTS.values())
        if not self._level.is_ciphered:
            wanted, other = other, wanted
        if apdu[0] in other:
            raise ExceptionResponse(ServiceError.OPERATION_NOT_POSSIBLE)
        if apdu[0] not in wanted:
            raise ExceptionResponse(ServiceError.SERVICE_NOT_SUPPORTED, is_unknown=True)
        if not self._level.is_ciphered:
            return apdu
        plain = unseal(self._meter, apdu, self._client_title)
        if plain[:1] != bytes((_SEALED_REQUESTS[apdu[0]],)):
            raise ExceptionResponse(ServiceError.OTHER_REASON)
        return plain

    # --- HLS5, passes 3 and 4 ------------------------------------------------------------------------------------

    def _invoke(self, method: Method, argument: Data | None) -> Data | None:
        if method == REPLY_TO_HLS and self._level is Security.HLS5:
            return self._prove(argument)
        return self._access.invoke(method, argument)

    def _prove(self, argument: Data | None) -> Data:
        self._access.strike_block("action", REPLY_TO_HLS)
        keys, meter = self._meter.association_keys, self._meter
        is_right = (
            self.stage is Stage.PENDING
            and argument is not None
            and argument.tag == Tag.OCTET_STRING
            and security.is_proved(keys, self._client_title, self._own_challenge, argument.octets)
        )
        self._note_failed_login(not is_right)
        if not is_right:
            self._end()
            raise Refusal(Result.READ_WRITE_DENIED)
        self.stage = Stage.OPEN
        counter = meter.security.next_server_counter()
        if Quirk.SAME_COUNTER_FOR_GMAC in meter.quirks:
            meter.security.server_counter -= 1
        return octet_string(security.proof(keys, meter.identity.system_title, counter, self._client_challenge))


def _is_reply_to_hls(plain: bytes) -> bool:
    return plain[0] == ACTION_REQUEST and plain[3:12] == REPLY_TO_HLS.to_bytes()


def _has(faults: tuple[Fault, ...], effect: Effect) -> bool:
    return any(fault.do is effect for fault in faults)


def _flipped(apdu: bytes, faults: tuple[Fault, ...]) -> bytes:
    return apdu[:-1] + bytes((apdu[-1] ^ 1,)) if _has(faults, Effect.FLIP_TAG) else apdu
