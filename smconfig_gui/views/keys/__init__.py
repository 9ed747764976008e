"""What the panel Keys is made of."""
