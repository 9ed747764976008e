"""Putting attributes back to values they had before."""

from collections.abc import Mapping

from smconfig_gui.model.axdr import AxdrError, Data, decode
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.meter import Value

MAX_ATTRIBUTES = 500


class RestoreAttributesRequest(Value, frozen=True):
    """Attributes by key (`1/0.0.97.98.10.255/2`) and the A-XDR in hex that they shall hold."""

    attributes: Mapping[str, str]

    def __post_init__(self) -> None:
        if not 1 <= len(self.attributes) <= MAX_ATTRIBUTES:
            raise ValueError(f"1 to {MAX_ATTRIBUTES} attributes can be put back at once, not {len(self.attributes)}")
        self.values()

    def values(self) -> dict[Attribute, Data]:
        """Return the attributes and values; raises ValueError that names the key of what is wrong."""
        found: dict[Attribute, Data] = {}
        for key, text in self.attributes.items():
            try:
                found[Attribute.from_key(key)] = decode(bytes.fromhex(text))
            except (ValueError, AxdrError) as error:
                raise ValueError(f"attributes, “{key[:60]}”: {error}") from error
        return found
