"""Pure decisions about what the catalogue holds: no files, no layout, no clock."""
