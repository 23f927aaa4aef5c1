"""The view of the ties between entities."""
