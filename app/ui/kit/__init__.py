"""The pieces every part of the window is made of: dress, type, icons, small widgets."""
