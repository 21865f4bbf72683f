"""The new-evidence form: quote, claim, polarity, chain, dates, grade."""
