"""Updating firmware: what the meter says of an image, what is planned, how it is carried out and judged."""
