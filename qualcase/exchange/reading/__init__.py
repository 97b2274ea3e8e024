"""Reading of files: from a path to a text with its turns and a proposed place in the study."""
