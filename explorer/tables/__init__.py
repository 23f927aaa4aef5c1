"""Tables and record files → claims, and claims → tables."""
