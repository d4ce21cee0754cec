UPDATE walkback.rollback SET fence = ? WHERE id = ? AND fence < ? AND state = 'open'
