UPDATE walkback.rollback SET state = 'aborting' WHERE id = ? AND state = 'open'
