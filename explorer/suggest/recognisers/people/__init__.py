"""Who people and characters are: their relatives, occupations and descriptions."""
