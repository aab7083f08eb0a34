"""What a role, a skill, a source and a published figure are: data without files or layout."""
