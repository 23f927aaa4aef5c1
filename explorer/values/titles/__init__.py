"""Titles of works, in which order and numbers count."""
