"""The templates as their user sees them: a window to edit them, and commands around it."""
