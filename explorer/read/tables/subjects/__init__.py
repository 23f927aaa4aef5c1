"""Whom and which film the cells of a record name."""
