"""Fields: widgets that show one value of the report and let its user change it."""
