"""What this computer keeps."""
