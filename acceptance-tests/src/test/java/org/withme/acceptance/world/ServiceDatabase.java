package org.withme.acceptance.world;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service's database, looked at from behind, only where the stories must prove that nothing is lost or half. */
public record ServiceDatabase(String name) {

    /** What still goes on in a year that is two years old, or that a later return has taken over from, its grace over. */
    private static final String NOT_YET_NOTED = """
            select count(*) from enrolment e
            where e.comp_status in (1, 6) and e.taken_up_by is null and e.not_returned_since is null
              and collection_year_end(e.collection_year) < current_date - 90
              and (collection_year_end(e.collection_year) < current_date - interval '1 year'
                   or exists (select from ilr_import i where i.ukprn = e.ukprn and i.applied and i.state = 'COMPLETED'
                              and i.collection_year > e.collection_year))""";

    private static final String BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

    public static final ServiceDatabase LEARNER = new ServiceDatabase("learner");
    public static final ServiceDatabase ASSESSMENT = new ServiceDatabase("assessment");
    public static final ServiceDatabase IAG = new ServiceDatabase("iag");
    public static final ServiceDatabase ADVOCATE = new ServiceDatabase("advocate");

    /** Those whose services let people in by what another service tells. */
    public static final List<ServiceDatabase> HEARING = List.of(ASSESSMENT, IAG, ADVOCATE);

    public static final List<ServiceDatabase> ALL = List.of(LEARNER, ASSESSMENT, IAG, ADVOCATE);

    /** The database of the service of this name, such as {@code iag-service}. */
    public static ServiceDatabase of(String service) {
        return ALL.stream()
                .filter(database -> service.equals(database.name() + "-service"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " has no database"));
    }

    public long unpublishedEvents() {
        return number("select count(*) from outbox where not published");
    }

    /** The id of the last event that is committed; ids follow time. */
    String lastEvent() {
        return column("select id from outbox order by id desc limit 1").stream()
                .findFirst()
                .orElse(BEFORE_ALL);
    }

    long unpublishedUpTo(String event) {
        return number("select count(*) from outbox where not published and id <= cast(? as uuid)", event);
    }

    /** Whether the service has heard lately of the rights that others give, so that it lets in who has one. */
    public boolean hearsOfRights() {
        return number("select case when min(up_to) > now() - interval '6 s' then 1 else 0 end from lane_heard") == 1;
    }

    /** Waits until nothing is left to note of years that are over: somebody looks every half a minute (L9). */
    public static void awaitYearsTurned() {
        await().atMost(Duration.ofSeconds(90)).until(() -> LEARNER.number(NOT_YET_NOTED) == 0);
    }

    /**
     * What the service knows from events and made of them: a fingerprint of every table but the ways in and out, names, and when files were
     * last looked at.
     */
    public Map<String, String> effects() {
        Map<String, String> tables = new TreeMap<>();
        for (String table : column("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relname !~ '^(inbox|outbox|parked|relay|idempotency|flyway|projection_rebuild|lane_heard|stream$|person$|stranger$)'""")) {
            tables.put(
                    table,
                    column(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t.seen::text, '' order by t.seen::text)), '')"
                                            + " from (select to_jsonb(r) - '{checked_at,scan_tried_at}'::text[] as seen from \"%s\" r) t"
                                                    .formatted(table))
                            .get(0));
        }
        return tables;
    }

    /** A number that a query gives. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(column(sql, parameters).get(0));
    }

    /** The first column of a query's rows, as text. */
    public List<String> column(String sql, Object... parameters) {
        Platform platform = Platform.running();
        try (Connection connection = DriverManager.getConnection(
                        platform.postgres().jdbcUrl(name),
                        platform.postgres().superuser(),
                        platform.postgres().superuserPassword());
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
