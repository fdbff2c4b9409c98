"""How documents look, as their user chooses it: a window with a live sample, and commands around it."""
