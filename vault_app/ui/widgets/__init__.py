"""The controls that the window is made of, one class to a file, painted from the theme's tokens.

Text: label (Label, Prose), elided_label, section_head, icon_label. Actions: button (Button, IconButton), segments,
tab_bar. Entry: field, secret_field, secret_entry, ip_editor, permission_card, spin_box, strength_meter. State: chip,
slots, slot_board, mini_slots, verdicts, verdict_card, verdict_row, ring, meter, latency_bar, progress, turning_arc.
Speech: notice, toast, empty_state, dialog over a scrim. Machine text: code_well, code_search, prehash_view. Ground:
card, hairline. Lists: rows (RowRole), key_set_delegate, account_delegate. Import each from its own module: a page
loads what it shows.
"""
