"""Inserting growth: a small window in which it is chosen, and the text that it goes into."""
