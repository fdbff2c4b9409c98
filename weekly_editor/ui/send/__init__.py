"""Sending a report: steps that each stand alone, and none of which sends anything by itself."""
