"""What each view needs to see: one module a view, giving exactly what that view draws."""
