"""The view of how far each pair of sources agrees."""
