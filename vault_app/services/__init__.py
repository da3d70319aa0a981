"""What touches the world (disk, network, clock) and knows no Qt."""
