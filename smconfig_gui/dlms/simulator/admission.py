"""Who may associate: an AARQ is held against what the meter asks of this client."""

import hmac
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import acse, security
from smconfig_gui.dlms.simulator.acse import Aarq, Diagnostic, InitiateRequest, RejectedError
from smconfig_gui.dlms.simulator.protection import unseal
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.meter import Security

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

CHALLENGE_LIMITS = range(8, 65)
_MECHANISMS = {
    Security.NONE: acse.MECHANISM_LOWEST,
    Security.LLS_PLAIN: acse.MECHANISM_LOW,
    Security.LLS: acse.MECHANISM_LOW,
    Security.HLS5: acse.MECHANISM_GMAC,
}


def context_of(level: Security) -> int:
    """Return the application context that goes with a level."""
    return acse.CONTEXT_CIPHERED if level.is_ciphered else acse.CONTEXT_PLAIN


def is_sealed(request: Aarq) -> bool:
    """Whether the InitiateRequest came sealed; the answer to it then is sealed too."""
    return request.user_information[:1] == bytes((acse.GLO_INITIATE_REQUEST,))


def admit(meter: "SimulatedMeter", level: Security, request: Aarq) -> InitiateRequest:
    """Return what the client proposes; raises RejectedError, or ExceptionResponse for what cannot be opened.

    HLS5 wants the InitiateRequest sealed. With low-level security it may come sealed or, as the platform's client
    sends it, in clear: it holds nothing secret, and every later APDU must be sealed anyhow.
    """
    if request.context != context_of(level):
        raise RejectedError(Diagnostic.CONTEXT_NOT_SUPPORTED)
    _check_mechanism(meter, level, request)
    title = request.title or b""
    if level.is_ciphered and (len(title) != security.TITLE_SIZE or title == meter.identity.system_title):
        raise RejectedError(Diagnostic.CALLING_TITLE_NOT_RECOGNISED)
    if level.is_ciphered and is_sealed(request):
        if Quirk.LATE_KEY_CHECK in meter.quirks:
            return InitiateRequest(int(acse.MANAGEMENT_CONFORMANCE), 0xFFFF)
        return acse.parse_initiate_request(unseal(meter, request.user_information, title))
    if level is Security.HLS5:
        raise RejectedError(Diagnostic.AUTHENTICATION_FAILURE)
    return acse.parse_initiate_request(request.user_information)


def _check_mechanism(meter: "SimulatedMeter", level: Security, request: Aarq) -> None:
    wanted, asked = _MECHANISMS[level], request.mechanism
    if asked is None and not request.is_authentication_asked:
        asked = acse.MECHANISM_LOWEST
    if asked != wanted:
        is_missing = asked == acse.MECHANISM_LOWEST
        raise RejectedError(Diagnostic.MECHANISM_REQUIRED if is_missing else Diagnostic.MECHANISM_NOT_RECOGNISED)
    if wanted == acse.MECHANISM_LOWEST:
        return
    if wanted == acse.MECHANISM_GMAC:
        is_right = len(request.authentication) in CHALLENGE_LIMITS
    else:
        is_right = hmac.compare_digest(request.authentication, meter.keys.password.encode())
    if not (is_right and request.is_authentication_asked):
        raise RejectedError(Diagnostic.AUTHENTICATION_FAILURE)
