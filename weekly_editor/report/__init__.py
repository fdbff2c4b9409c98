"""What a report is: frozen models and the small things they are made of."""
