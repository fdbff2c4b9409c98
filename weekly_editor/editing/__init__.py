"""The report being worked on: session, undo and autosave."""
