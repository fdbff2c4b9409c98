"""The week added to a workbook of the user's own."""
