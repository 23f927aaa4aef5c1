"""Import and export: tables and record files → claims, and claims → tables."""
