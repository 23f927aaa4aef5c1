"""The view for reading a source and making claims from it."""
