"""Many weeks: the folder of reports and what stands in it."""
