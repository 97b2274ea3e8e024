"""A questionnaire on its way in: what each of its columns is for."""
