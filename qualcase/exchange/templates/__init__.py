"""Study templates: the frame of a study in a plain file."""
