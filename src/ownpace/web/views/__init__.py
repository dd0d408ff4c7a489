"""The shell's pages, a file for each place where they belong."""
