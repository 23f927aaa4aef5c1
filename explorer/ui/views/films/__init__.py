"""The view of the films of a pack on many."""
