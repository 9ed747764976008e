"""Pure values: no Qt, no asyncio, no input or output."""
