"""An invented life, to look around in and to measure with. Nobody's own."""
