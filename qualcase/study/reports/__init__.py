"""Reports: what a study shows, as documents, tables, pictures and pages for people who never open the program."""
