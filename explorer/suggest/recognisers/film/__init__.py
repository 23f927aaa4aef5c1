"""What kind of film it is: genre, series, names, certificate, length, awards."""
