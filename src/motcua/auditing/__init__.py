"""Report auditing (soát số liệu): every figure of a text checked against the others, with the arithmetic."""
