"""Days, EDTF and the grammar of dates in prose."""
