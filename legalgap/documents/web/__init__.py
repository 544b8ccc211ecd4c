"""The parts of a web page: what each element means (`elements`), and the walk through the page (`page`)."""
