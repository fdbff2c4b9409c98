"""Weekly Editor: writes, checks and keeps the weekly report of a payments department."""
