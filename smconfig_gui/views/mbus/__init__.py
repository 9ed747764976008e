"""The parts of panel M-Bus: a card per channel, the steps of a key, the sheet for coupling."""
