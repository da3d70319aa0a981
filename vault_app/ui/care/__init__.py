"""What is worth mending about the open vault's file, said once after it is opened."""
