"""The timeline panel. Import it after the window is up: pyqtgraph takes more than half a second to load."""
