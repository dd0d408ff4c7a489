"""How the parts are put together: settings for each way to live, addresses, and the WSGI application."""
