"""Blocks of an image go out as fast as waiting for each answer allows."""

import pytest

from tests.benchmarks.firmware import best_of

SHARE = 0.95


@pytest.mark.alone
@pytest.mark.limit(120)
@pytest.mark.parametrize(("latency_ms", "count", "rounds"), [(0, 400, 40), (50, 30, 3), (300, 8, 3)])
async def test_blocks_go_out_at_the_limit_of_stop_and_wait(latency_ms: int, count: int, rounds: int) -> None:
    """Measured side by side against ready bytes in a bare loop; the best of several rounds, as others work here too."""
    bare, ours = await best_of(latency_ms, count, rounds, enough=SHARE)
    assert ours / bare >= SHARE, f"{ours:.0f} of {bare:.0f} blocks/s"
