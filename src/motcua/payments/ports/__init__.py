"""What payments ask of the outside: a gateway that takes money online."""
