"""Writing files so that existing ones survive any failure."""
