"""What the next day on which something became known adds."""
