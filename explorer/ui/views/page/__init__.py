"""The view of anything that is a page of rows."""
