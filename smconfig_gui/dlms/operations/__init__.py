"""The operations on a meter, one module per feature; importing this package registers them all."""

from smconfig_gui.dlms.operations import administrative_status, alarms, firmware, identity

__all__ = ["administrative_status", "alarms", "firmware", "identity"]
