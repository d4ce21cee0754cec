-- What flows in from elsewhere? Addresses are not read: they hold passwords.
SELECT 'subscription' AS kind,
       quote_ident(s.subname) AS name,
       pg_get_userbyid(s.subowner) AS owner,
       CASE WHEN s.subenabled THEN 'yes' ELSE 'no' END AS enabled,
       s.subslotname::text AS slot,
       s.subpublications AS publications
  FROM pg_subscription s
 WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
