"""The view in which a source is read, and its claims are made."""
