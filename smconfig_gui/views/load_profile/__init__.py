"""Parts of the load profile panel."""
