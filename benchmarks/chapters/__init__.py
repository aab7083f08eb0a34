"""The chapters of docs/calibration.md, one a module, and what they are made from."""
