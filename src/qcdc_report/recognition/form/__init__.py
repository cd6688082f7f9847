"""Reading a filled form: its fields become a report, whatever else stands there is kept."""
