"""Taking the past of metrics in from a table: what it was understood as is shown, and corrected, before it is kept."""
