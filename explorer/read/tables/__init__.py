"""Tables and record files → claims, by mappings, which are data."""
