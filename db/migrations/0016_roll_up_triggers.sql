-- Takes away what was rolled up of these days of these centres, and of the agencies above them. The lock is the one under
-- which is rolled up: whoever rolls up meanwhile either has read the change or loses what it has made to this.
CREATE FUNCTION roll_up_forget(centres text[], days date[]) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('roll_up'));
  WITH changed AS (
    SELECT DISTINCT c.id, c.day FROM unnest(centres, days) AS c(id, day)
  ), nodes AS (
    SELECT 'centre' AS scope, id AS node_id, day FROM changed
    UNION
    SELECT 'agency', above.id, changed.day FROM changed
      JOIN centre ON centre.id = changed.id
      JOIN agency own ON own.id = centre.agency_id
      JOIN agency above ON own.path ^@ above.path
  )
  DELETE FROM roll_up USING (
    SELECT scope, node_id, 'day' AS period, day AS first_day FROM nodes
    UNION
    SELECT scope, node_id, 'month', date_trunc('month', day)::date FROM nodes
  ) AS outdated
  WHERE roll_up.scope = outdated.scope AND roll_up.node_id = outdated.node_id
    AND roll_up.period = outdated.period AND roll_up.first_day = outdated.first_day;
END
$$;
--> statement-breakpoint
-- A hall's own day is not rolled up: while it runs this looks at one row of the hall and does nothing.
CREATE FUNCTION roll_up_forget_legs() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  centres text[];
  days date[];
BEGIN
  SELECT array_agg(c.centre_id), array_agg(c.business_day) INTO centres, days
  FROM (SELECT DISTINCT centre_id, business_day FROM changed) AS c
    JOIN hall ON hall.centre_id = c.centre_id
  WHERE c.business_day < hall.business_day;
  IF centres IS NOT NULL THEN
    PERFORM roll_up_forget(centres, days);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER leg_inserted AFTER INSERT ON leg REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION roll_up_forget_legs();
--> statement-breakpoint
CREATE TRIGGER leg_updated AFTER UPDATE ON leg REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION roll_up_forget_legs();
--> statement-breakpoint
CREATE TRIGGER leg_deleted AFTER DELETE ON leg REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION roll_up_forget_legs();
--> statement-breakpoint
CREATE FUNCTION roll_up_forget_rating() RETURNS trigger
LANGUAGE plpgsql
AS $$
DECLARE
  changed rating;
BEGIN
  IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
  -- Of whatever day: one that is being written while its day ends is waited for by who rolls that day up.
  PERFORM roll_up_forget(ARRAY[changed.centre_id], ARRAY[changed.business_day]);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER rating_given AFTER INSERT OR DELETE ON rating
FOR EACH ROW EXECUTE FUNCTION roll_up_forget_rating();
--> statement-breakpoint
-- What managers do with a rating changes no figure.
CREATE TRIGGER rating_changed AFTER UPDATE ON rating
FOR EACH ROW WHEN (
  (OLD.level, OLD.reasons, OLD.ticket_id, OLD.leg, OLD.service_id, OLD.counter_id, OLD.clerk_id, OLD.procedure_code)
  IS DISTINCT FROM
  (NEW.level, NEW.reasons, NEW.ticket_id, NEW.leg, NEW.service_id, NEW.counter_id, NEW.clerk_id, NEW.procedure_code)
) EXECUTE FUNCTION roll_up_forget_rating();
