CREATE TABLE hall_event_default PARTITION OF hall_event DEFAULT;
--> statement-breakpoint
-- Creates the missing month partitions from the month of "from_day" on; returns how many it created.
-- A new partition is filled from the default one before it is attached: ATTACH leaves writers of other months alone.
CREATE FUNCTION ensure_event_partitions(from_day date, months int) RETURNS int
LANGUAGE plpgsql
SET lock_timeout TO '5s'
AS $$
DECLARE
  month_start date;
  next_month date;
  partition text;
  created int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ensure_event_partitions'));
  FOR i IN 0 .. months - 1 LOOP
    month_start := (date_trunc('month', from_day) + make_interval(months => i))::date;
    next_month := (month_start + interval '1 month')::date;
    partition := 'hall_event_' || to_char(month_start, 'YYYY_MM');
    CONTINUE WHEN to_regclass(quote_ident(partition)) IS NOT NULL;
    EXECUTE format('CREATE TABLE %I (LIKE hall_event INCLUDING ALL)', partition);
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (business_day >= %L AND business_day < %L)',
      partition, partition || '_days', month_start, next_month);
    LOCK TABLE hall_event_default IN ACCESS EXCLUSIVE MODE;
    EXECUTE format('WITH moved AS (DELETE FROM hall_event_default WHERE business_day >= %L AND business_day < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
      month_start, next_month, partition);
    EXECUTE format('ALTER TABLE hall_event ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)',
      partition, month_start, next_month);
    EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', partition, partition || '_days');
    created := created + 1;
  END LOOP;
  RETURN created;
END
$$;
