"""What the user owns: decisions, bookmarks, the last state, and where they are kept."""
