"""How the values of the domain lie in tables, and the collections through which they are read and written."""
