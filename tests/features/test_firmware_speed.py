"""Blocks of an image go out as fast as waiting for each answer allows."""

import os

import pytest

from tests.benchmarks.firmware import best_of

SHARE = 0.95
SHARE_ON_ONE_CORE = 0.6  # there the meter computes instead of the client, and nothing can be done meanwhile
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@pytest.mark.alone
@pytest.mark.limit(180)
@pytest.mark.parametrize(("latency_ms", "count", "rounds"), [(0, 400, 40), (50, 30, 12), (300, 8, 8)])
async def test_blocks_go_out_at_the_limit_of_stop_and_wait(latency_ms: int, count: int, rounds: int) -> None:
    """Measured side by side against ready bytes in a bare loop; the best of several rounds, as others work here too."""
    share = SHARE if latency_ms or CORES > 1 else SHARE_ON_ONE_CORE
    bare, ours = await best_of(latency_ms, count, rounds, enough=share)
    assert ours / bare >= share, f"{ours:.0f} of {bare:.0f} blocks/s"
