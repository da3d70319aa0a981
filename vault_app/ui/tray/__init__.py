"""The icon in the desktop's tray, with its menu; loaded when it is switched on, and not before."""
