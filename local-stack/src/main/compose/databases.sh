#!/bin/sh
# Run once by the PostgreSQL container: one database per service, an owner role that migrates and an application role.
set -eu
for name in keycloak learner assessment iag advocate; do
  psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \
    -v name="$name" -v owner="${name}_owner" -v application="${name}_app" <<'SQL'
CREATE ROLE :"owner" LOGIN PASSWORD :'owner';
CREATE ROLE :"application" LOGIN PASSWORD :'application';
CREATE DATABASE :"name" OWNER :"owner";
SQL
  psql -v ON_ERROR_STOP=1 --username postgres --dbname "$name" \
    -v name="$name" -v owner="${name}_owner" -v application="${name}_app" -f /withme/database.sql
done
