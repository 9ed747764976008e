"""The meter's own object list (association, class 15, attribute 2) and any attribute of it, read only."""

from smconfig_gui.dlms.errors import AccessError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.object_list import parse_object_list
from smconfig_gui.model.objects import (
    SECRET,
    AttributeValues,
    MeterObjects,
    ReadAttributesRequest,
    is_secret,
    listed,
    read_value,
    refused_value,
)
from smconfig_gui.model.profile import MeterProfile


def _always(_profile: MeterProfile) -> bool:
    return True


@operation("GetAssociationLnObjects", request=Nothing, response=MeterObjects, needs=_always, is_extra=True)
async def get_association_ln_objects(context: MeterContext, _request: Nothing) -> MeterObjects:
    """Return every object that the meter lists in this association, with versions and access."""
    found = parse_object_list(await context.session.get(context.attribute("ASSOCIATION_LN", 2)))
    return MeterObjects(objects=tuple(listed(item) for item in found))


@operation("ReadAttributes", request=ReadAttributesRequest, response=AttributeValues, needs=_always, is_extra=True)
async def read_attributes(context: MeterContext, request: ReadAttributesRequest) -> AttributeValues:
    """Return the values of any attributes; one that the meter refuses has its reason in its place.

    The password of an association is never asked for: it would end up in the history.
    """
    wanted = [reference.attribute for reference in request.attributes]
    attributes = [attribute for attribute in wanted if not is_secret(attribute)]
    values = {attribute: refused_value(attribute, SECRET) for attribute in wanted if is_secret(attribute)}
    for attribute, value in (await context.get_each(attributes)).items():
        if isinstance(value, AccessError):
            values[attribute] = refused_value(attribute, value.problem.happened)
        else:
            values[attribute] = read_value(attribute, value)
    return AttributeValues(values=tuple(values[attribute] for attribute in wanted))
