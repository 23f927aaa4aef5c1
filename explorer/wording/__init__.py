"""Words on screen and in reports: every label and sentence template, once."""
