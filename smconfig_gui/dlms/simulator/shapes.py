"""Which values a write may bring: the types of the present value, sizes and ranges."""

from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import Data, Tag


def check_shape(value: Data, like: Data) -> None:
    """Raise a type-unmatched Refusal unless the value has the types of `like`.

    An array of `like` has one element that all elements must resemble; an octet or bit string that is not empty there
    gives the size.
    """
    if value.tag != like.tag:
        raise Refusal(Result.TYPE_UNMATCHED)
    if like.tag == Tag.ARRAY:
        for item in value.items:
            check_shape(item, like.items[0])
    elif like.tag == Tag.STRUCTURE:
        if len(value.items) != len(like.items):
            raise Refusal(Result.TYPE_UNMATCHED)
        for item, like_item in zip(value.items, like.items, strict=True):
            check_shape(item, like_item)
    elif like.tag == Tag.OCTET_STRING and like.octets:
        if len(value.octets) != len(like.octets):
            raise Refusal(Result.TYPE_UNMATCHED)
    elif like.tag == Tag.BIT_STRING and len(value.bits) != len(like.bits):
        raise Refusal(Result.TYPE_UNMATCHED)


def check_range(value: Data, limits: tuple[int, int] | None) -> None:
    """Raise an other-reason Refusal when a number lies outside of its limits."""
    if limits is not None and not limits[0] <= value.number <= limits[1]:
        raise Refusal(Result.OTHER_REASON)


def shape_of(value: Data) -> Data:
    """Return the shape of a value that has no shape of its own: its type, strings of any length."""
    return Data(value.tag, b"") if value.tag == Tag.OCTET_STRING else value


def altered(value: Data) -> Data:
    """Return another value of the same type: the last number, bit or byte in it differs; NULL and empty ones stay."""
    tag = value.tag
    if tag in (Tag.ARRAY, Tag.STRUCTURE):
        return Data(tag, (*value.items[:-1], altered(value.items[-1]))) if value.items else value
    if isinstance(value.value, bool):
        return Data(tag, not value.value)
    if isinstance(value.value, int):
        return Data(tag, value.value ^ 1)
    if isinstance(value.value, bytes) and value.value:
        return Data(tag, value.value[:-1] + bytes((value.value[-1] ^ 1,)))
    if isinstance(value.value, str) and value.value:
        return Data(tag, value.value[:-1] + ("0" if value.value[-1] == "1" else "1"))
    return value
