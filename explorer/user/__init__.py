"""What belongs to the user: decisions, bookmarks, the last state, and where these are kept."""
