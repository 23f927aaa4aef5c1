"""What the user owns: decisions, bookmarks, keys, the last state, and where they are kept."""
