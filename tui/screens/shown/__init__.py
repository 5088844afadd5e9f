"""From what is known to what is shown: words of lines and rows, blocks, marks. Pure, but for looking at paths."""
