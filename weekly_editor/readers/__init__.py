"""From which paper: Markdown and plain text to a report."""
