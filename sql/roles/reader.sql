-- A role that may read the views of the warehouse and nothing else, for BI tools (PostgreSQL).
--
-- Run once by someone who may create roles, in the warehouse's database and schema:
--     psql DATABASE -f sql/roles/reader.sql
-- then, per person or tool:
--     CREATE ROLE dashboard LOGIN PASSWORD '...' IN ROLE readout_reader;
--     ALTER ROLE dashboard SET statement_timeout = '60s';
--     ALTER ROLE dashboard SET default_transaction_read_only = on;
-- Every later deployment of the views gives the role its right on new ones.
DO $$
DECLARE
    ours record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'readout_reader') THEN
        CREATE ROLE readout_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO readout_reader', current_schema());
    FOR ours IN
        SELECT c.oid::regclass AS name
        FROM pg_class AS c
        WHERE c.relkind = 'v'
            AND c.relnamespace = current_schema()::regnamespace
            AND obj_description(c.oid, 'pg_class') ~ '\[readout [0-9a-f]{12}\]$'
    LOOP
        EXECUTE format('GRANT SELECT ON %s TO readout_reader', ours.name);
    END LOOP;
END
$$;
