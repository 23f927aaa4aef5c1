"""What the app shows, as plain data: pages of rows, each row a place to go. No Textual here."""
