"""The parts of build_figures.py: published raw files in, the numbers the project bundles out."""
