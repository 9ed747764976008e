"""Parts of the push panel."""
