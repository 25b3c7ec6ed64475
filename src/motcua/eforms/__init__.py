"""Electronic declaration forms (tờ khai điện tử): what a procedure asks, as data of its edition."""
