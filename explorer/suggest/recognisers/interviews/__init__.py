"""What people say about their own work and answer to questions."""
