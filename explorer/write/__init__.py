"""Writing files so that whatever fails, the ones that were there survive."""
