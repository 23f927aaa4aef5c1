"""The generic view of a page of rows."""
