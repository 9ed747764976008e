"""The attributes of one meter: looked up, read, checked before they are written."""

from collections.abc import Callable, Iterator

from smconfig_gui.dlms.simulator.definition import AttributeDefinition, Definition, ObjectDefinition, Source
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.shapes import check_range, check_shape, shape_of
from smconfig_gui.model.axdr import Data, decode, encode
from smconfig_gui.model.cosem import Attribute, Method


class ObjectTable:
    """Attributes as A-XDR bytes.

    A source gives the value of an attribute that has no fixed first value: each time when it is live, else once, when
    it is first wanted.
    """

    def __init__(self, definition: Definition, source: Callable[[Source, ObjectDefinition], tuple[Data, bool]]) -> None:
        """`source` returns a value and whether it is live."""
        self._definition = definition
        self._source = source
        self._values: dict[Attribute, bytes] = {}

    def find(self, member: Attribute | Method) -> ObjectDefinition:
        """Return the object; raises Refusal when there is none or it has another class."""
        found = self._definition.objects.get(member.obis)
        if found is None:
            raise Refusal(Result.OBJECT_UNDEFINED)
        if found.class_id != member.class_id:
            raise Refusal(Result.CLASS_INCONSISTENT)
        return found

    def attribute(self, attribute: Attribute) -> AttributeDefinition:
        """Return what is known of an attribute; raises Refusal when the object does not have it."""
        found = self.find(attribute).attributes.get(attribute.index)
        if found is None:
            raise Refusal(Result.OBJECT_UNDEFINED)
        return found

    def read(self, attribute: Attribute) -> bytes:
        """Return the present value; raises Refusal."""
        kept = self._values.get(attribute)
        if kept is not None:
            return kept
        first = self.attribute(attribute).value
        if isinstance(first, Data):
            return encode(first)
        value, is_live = self._source(first, self.find(attribute))
        raw = encode(value)
        if not is_live:
            self._values[attribute] = raw
        return raw

    def value(self, attribute: Attribute) -> Data:
        """Return the present value, decoded; raises Refusal."""
        return decode(self.read(attribute))

    def check_write(self, attribute: Attribute, value: Data) -> None:
        """Raise Refusal unless a client may write this value."""
        definition = self.attribute(attribute)
        if not definition.is_writable:
            raise Refusal(Result.READ_WRITE_DENIED)
        check_shape(value, definition.like or shape_of(self.value(attribute)))
        check_range(value, definition.range)

    def store(self, attribute: Attribute, value: Data) -> None:
        """Keep a value, whoever says so."""
        self._values[attribute] = encode(value)

    def names(self) -> Iterator[Attribute]:
        """Yield every attribute of every object."""
        for known in self._definition.objects.values():
            yield from (known.attribute(index) for index in known.attributes)
