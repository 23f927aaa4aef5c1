"""The view of how far every two sources agree."""
