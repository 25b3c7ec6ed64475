"""The pages of the demo: the figures of the articles, and what stands behind them."""
