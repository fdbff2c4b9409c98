"""The trend panel: any metric over all weeks."""
