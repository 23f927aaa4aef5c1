"""The view of the films in a pack on many."""
