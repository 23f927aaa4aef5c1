"""Whom words mean, and how firmly and about which work something is said."""
