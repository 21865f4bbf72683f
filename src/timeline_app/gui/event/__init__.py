"""The event panel: what happened, to whom, where, when, and the evidence it rests on."""
