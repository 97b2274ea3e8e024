"""The page of a case, or of a site with its cases, over the waves: a book with a column for each of them."""
