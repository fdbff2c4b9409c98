"""Finding and replacing words in the open report."""
