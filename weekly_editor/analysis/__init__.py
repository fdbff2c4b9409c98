"""What a report says: progress, dates and states recognised in its sentences."""
