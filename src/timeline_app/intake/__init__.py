"""From a dropped file to canonical text, passages and metadata. Readers run in a worker process with limits."""
