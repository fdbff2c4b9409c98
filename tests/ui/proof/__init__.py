"""The panel of findings, and all that is done with them in the window."""
