"""The joint display: questionnaires beside the codes of the same case and role, over Compare."""
