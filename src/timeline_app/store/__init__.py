"""The project file: one SQLite file, written only here, with its history, lock, backups and verification."""
