"""One module per feature: the operations on a meter."""
