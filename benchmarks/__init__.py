"""How well and how fast: measurements that `make bench` takes; nothing of it is part of the package."""
