"""Keys: those that parts of the window obey by themselves, and the page that lists all there are."""
