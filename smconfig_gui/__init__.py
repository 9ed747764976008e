"""smconfig: configure Dutch smart electricity meters over DLMS/COSEM."""

__version__ = "0.1.0"
