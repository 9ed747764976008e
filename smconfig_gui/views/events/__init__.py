"""Parts of the events panel."""
