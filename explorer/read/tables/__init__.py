"""Tables and record files → what they claim, by mappings that are data."""
