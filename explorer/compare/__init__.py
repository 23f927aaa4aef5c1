"""Comparing the claims of a pack: rules, gates, findings, support."""
