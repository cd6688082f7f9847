"""Recognition: a document that a person made becomes a report; nothing of its text is dropped."""
