"""Collections beside every room: what is in use, the pane with what stands in it, and the page that reads as a text."""
