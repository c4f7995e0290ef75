"""What people look at: pages, tables and maps."""
