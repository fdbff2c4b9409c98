"""Tests of what has a window."""
