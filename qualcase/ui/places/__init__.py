"""What several screens show of cases, sites and sources: their details, their short names, words about them."""
