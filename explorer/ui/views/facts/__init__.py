"""The view of all facts: one row per fact, one column per source."""
