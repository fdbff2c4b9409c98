"""A form for every kind of section: fields bound to places in the report."""
