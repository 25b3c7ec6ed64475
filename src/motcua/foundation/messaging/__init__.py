"""Messages to people (e-mail, SMS, Zalo): written with the change, carried afterwards."""
