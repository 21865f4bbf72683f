"""What the user sees: panels that show read models and emit commands, put together by the shell."""
