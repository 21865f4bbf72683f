"""Sources and their grades: what each was given, when and why, and what another letter would change."""
