"""The view of who is tied to whom."""
