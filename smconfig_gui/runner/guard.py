"""Stops before a meter locks itself, and knows which key fitted last."""

from smconfig_gui.dlms.association import Credentials
from smconfig_gui.dlms.errors import MeterError, RefusedError, is_authentication_failure
from smconfig_gui.model.doctor import Suspect, suspect_by_history
from smconfig_gui.runner.services import Logins

MAX_FAILURES = 3


class Guard:
    """The guard of one meter."""

    def __init__(self, logins: Logins, name: str, store_id: bytes) -> None:
        self._logins = logins
        self._name = name
        self._store_id = store_id
        self.is_lifted_once = False

    async def check(self) -> None:
        """Raise RefusedError after three failures in a row, unless a person has allowed one more try."""
        failures = (await self._logins.last(self._name)).failures
        is_lifted, self.is_lifted_once = self.is_lifted_once, False
        if failures >= MAX_FAILURES and not is_lifted:
            raise RefusedError("lockout-guard", times=failures)

    async def failed(self, error: MeterError, credentials: Credentials) -> None:
        """Count a failure of the authentication; add which key cannot be right, where that is known."""
        if not is_authentication_failure(error):
            return
        await self._logins.failed(self._name)
        if error.suspect is None:
            error.suspect = await self._suspect(credentials)

    async def succeeded(self, credentials: Credentials) -> None:
        """Begin to count anew."""
        await self._logins.succeeded(self._name, *self._fingerprints(credentials))

    async def _suspect(self, credentials: Credentials) -> Suspect | None:
        return suspect_by_history(await self._logins.last(self._name), *self._fingerprints(credentials))

    def _fingerprints(self, credentials: Credentials) -> tuple[str, str]:
        if credentials.keys is None:
            return "", ""
        keys = credentials.keys
        return keys.encryption.fingerprint(self._store_id), keys.authentication.fingerprint(self._store_id)
