"""Office packages from outside: opened within bounds, and read without following anything that they name."""
