"""Ways to carry bytes to a meter and back."""
