"""What a page is made of, whatever it is printed on, and what of a text may be shown harmlessly."""
