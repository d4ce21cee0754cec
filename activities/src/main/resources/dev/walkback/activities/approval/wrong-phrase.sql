UPDATE gate
SET wrong_phrases = wrong_phrases + 1, state = CASE WHEN wrong_phrases >= 2 THEN 'spoilt' ELSE state END
WHERE nonce = ?
RETURNING wrong_phrases
