"""Figures in sentences: what they count, how exactly, and what they are of each other."""
