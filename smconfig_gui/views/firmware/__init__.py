"""Parts of the panel Firmware."""
