"""The report on its pages, as it will be read and printed."""
