"""Everything with a window."""
