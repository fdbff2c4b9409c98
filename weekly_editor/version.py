"""Which version of the program this is; the package's metadata takes it from here."""

VERSION = "0.1.0"
