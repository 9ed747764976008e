"""Talking to a meter: asyncio, no Qt."""
