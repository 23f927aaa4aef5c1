"""Actions and their keys, and the queue of keys and clicks."""
