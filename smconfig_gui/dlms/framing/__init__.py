"""Frames around APDUs, without input or output."""
