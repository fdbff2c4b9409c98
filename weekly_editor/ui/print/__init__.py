"""Printing: the dialog that shows what will be printed, and the printing itself."""
