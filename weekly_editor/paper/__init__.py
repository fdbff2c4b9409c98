"""The block tree as a QTextDocument, rewritten range by range."""
