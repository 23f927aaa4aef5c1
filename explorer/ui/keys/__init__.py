"""Actions and the keys that start them; the order in which keys and clicks are handled."""
