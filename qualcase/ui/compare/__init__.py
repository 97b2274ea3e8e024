"""The workspace Compare: the matrix of codes and cases, and the passages behind the focused cell."""
