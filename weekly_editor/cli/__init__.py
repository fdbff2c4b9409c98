"""The same work without a window: one module a command, imported only when it is called."""
