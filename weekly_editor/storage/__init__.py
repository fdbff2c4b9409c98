"""Where things are kept: places, atomic files, report files, recovery, settings."""
