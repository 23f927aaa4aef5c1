"""Suggestions on their way to a person's decision: the queue, and models' answers."""
