"""The workbook of many weeks: which of them it holds."""
