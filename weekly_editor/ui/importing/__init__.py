"""Taking documents in: what a source was understood as is shown, and corrected, before it becomes a report."""
