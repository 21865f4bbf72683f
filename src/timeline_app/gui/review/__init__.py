"""What waits for the user after something changed: quotes without a sure place, and dates counted anew."""
