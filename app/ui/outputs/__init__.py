"""The right column: program, next, and every client with its proof."""
