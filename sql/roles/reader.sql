-- A role that may read the views of the warehouse and nothing else, for BI tools (PostgreSQL).
--
-- Run once by a superuser in the warehouse's database and schema, after the first run:
--     psql DATABASE -f sql/roles/reader.sql
-- then, per person or tool:
--     CREATE ROLE dashboard LOGIN PASSWORD '...' IN ROLE readout_reader;
--     ALTER ROLE dashboard SET statement_timeout = '60s';
--     ALTER ROLE dashboard SET default_transaction_read_only = on;
-- Every later deployment of the views gives the role its right on new ones.
--
-- PostgreSQL lets everybody make temporary tables and take advisory locks; a run takes one of these, so a reader could
-- keep runs waiting. In this database both are left to the owner of the tables.
DO $$
DECLARE
    ours record;
    tables_owner name := (
        SELECT c.relowner::regrole::name
        FROM pg_class AS c
        WHERE c.relname = 'runs' AND c.relnamespace = current_schema()::regnamespace
    );
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'readout_reader') THEN
        CREATE ROLE readout_reader NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO readout_reader', current_schema());
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO %s', current_database(), tables_owner);
    FOR ours IN
        SELECT f.oid::regprocedure AS name
        FROM pg_proc AS f
        WHERE f.pronamespace = 'pg_catalog'::regnamespace AND f.proname LIKE 'pg\_%advisory%lock%'
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', ours.name);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', ours.name, tables_owner);
    END LOOP;
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
