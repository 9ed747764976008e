"""Parts of the snapshots panel."""
