"""Words that are listed: names of people and places, nationalities, occupations, praise."""
