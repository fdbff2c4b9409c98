"""On which paper: HTML, Markdown, Word and Excel."""
