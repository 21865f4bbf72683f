"""From a file to findings: intake and suggest put together, in one process beside the program, and as JSON lines."""
