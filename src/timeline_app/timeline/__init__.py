"""The timeline as arithmetic: time scale, axis, lanes, labels, the scene of one frame, and SVG. No Qt."""
