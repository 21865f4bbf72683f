"""What would settle a contradiction, beside the Compare view."""
