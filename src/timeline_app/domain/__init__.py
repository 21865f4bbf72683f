"""The words of the field as values: frozen, comparable, safe to hand between threads. Imports nothing of ours."""
