"""The ten-minute guide: the whole job in ten short steps, each of which can be tried at once."""
