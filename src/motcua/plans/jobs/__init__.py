"""What happens to tasks because time passes."""
