SELECT relation, mode FROM walkback_rehearsal.locked
