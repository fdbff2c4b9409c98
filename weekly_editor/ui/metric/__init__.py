"""Definitions of metrics: their window, and what is offered where a reading has none."""
