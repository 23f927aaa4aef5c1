"""The form of a text: sentences, words, numbers and dates, and the patterns over them."""
