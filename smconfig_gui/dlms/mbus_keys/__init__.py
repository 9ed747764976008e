"""Keys of M-Bus devices on their way: which key for whom, what the journal knows, what is proved, step by step."""
