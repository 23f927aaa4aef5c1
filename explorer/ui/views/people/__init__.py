"""The view of characters and actors."""
