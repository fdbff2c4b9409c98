"""How a report reads on no particular paper: a tree of blocks."""
