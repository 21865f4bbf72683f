"""What the user can do, each as one value: a frozen dataclass with `label` and `apply(writer)`."""
