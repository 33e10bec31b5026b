"""The wire. aiohttp.web lives here only."""
