UPDATE walkback.rollback SET workflow_id = ? WHERE id = ? AND state = 'open'
