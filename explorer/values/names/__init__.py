"""Names of people and firms, compared by the parts that they have in their own tradition."""
