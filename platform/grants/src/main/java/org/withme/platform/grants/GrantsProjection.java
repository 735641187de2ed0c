package org.withme.platform.grants;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.withme.platform.events.ReceivedEvent;
import org.withme.platform.events.SetWiseHandler;

/** Keeps what learner-service says about who may see a learner. */
@Singleton
class GrantsProjection implements SetWiseHandler {

    private static final String COLLEGE_ACCESS = "learner.college-access-changed.v1";

    /** A record's events stay in the stream of the id under which it began, merged or not. */
    private static final String COLLEGES = """
            INSERT INTO learner_grant (learner_id, origin_key, kind, ukprn, last_day)
            SELECT learner, 'college:' || ukprn, 'COLLEGE', ukprn, last_day
              FROM unnest(?, ?, ?) AS told (learner, ukprn, last_day)
             ORDER BY learner
            ON CONFLICT (learner_origin, origin_key) DO UPDATE SET last_day = excluded.last_day""";

    private static final String PLACE = """
            INSERT INTO learner_grant (learner_id, origin_key, kind, ukprn, subject, role, aspects, last_day)
            SELECT ?, ?, 'TEAM', ?::text, ?, ?, ?, ?::date
             WHERE NOT EXISTS (SELECT FROM learner_grant WHERE kind = 'TEAM' AND origin_key = ?)""";
    private static final String PLACE_ENDED =
            "UPDATE learner_grant SET ended = true WHERE kind = 'TEAM' AND origin_key = ?";
    private static final String PLACE_ENDED_EARLY =
            "INSERT INTO learner_grant (learner_id, origin_key, kind, ended) VALUES (?, ?, 'TEAM', true)";
    private static final String CONSENT = """
            INSERT INTO consent_grant (consent_id, learner_id, purpose, recipient, scope, given_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (consent_id) DO NOTHING""";
    private static final String CONSENT_WITHDRAWN = """
            INSERT INTO consent_grant (consent_id, learner_id, purpose, recipient, scope, withdrawn)
            VALUES (?, ?, ?, ?, ?, true) ON CONFLICT (consent_id) DO UPDATE SET withdrawn = true""";
    private static final String DISCLOSED = """
            INSERT INTO disclosure_grant (disclosure_id, learner_id, ukprn, subject, records, readable_until)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (disclosure_id) DO NOTHING""";
    private static final String DISCLOSURE_ENDED = """
            INSERT INTO disclosure_grant (disclosure_id, learner_id, ended) VALUES (?, ?, true)
            ON CONFLICT (disclosure_id) DO UPDATE SET ended = true""";
    private static final String MERGE = """
            INSERT INTO learner_merge (absorbed, survivor, said_at) VALUES (?, ?, ?)
            ON CONFLICT (absorbed) DO UPDATE SET survivor = excluded.survivor, said_at = excluded.said_at
             WHERE learner_merge.said_at <= excluded.said_at""";
    private static final String PARTED = """
            INSERT INTO parted_account (subject, learner, said_at) VALUES (?, ?, ?)
            ON CONFLICT (subject) DO UPDATE SET learner = excluded.learner, said_at = excluded.said_at
             WHERE parted_account.said_at <= excluded.said_at""";
    private static final String REPOINT = "SELECT repoint_learner(?)";

    private final Jdbi database;
    private final Map<String, Consumer<ReceivedEvent>> reactions = Map.of(
            "learner.relationship-granted.v1", this::place,
            "learner.relationship-ended.v1", this::placeEnded,
            "learner.consent-given.v1", this::consent,
            "learner.consent-withdrawn.v1", this::consentWithdrawn,
            "learner.disclosure-released.v1", this::disclosed,
            "learner.disclosure-ended.v1", this::disclosureEnded,
            "learner.merged.v1", this::merged,
            "learner.unmerged.v1", this::unmerged);

    GrantsProjection(Jdbi database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "grants";
    }

    @Override
    public boolean handles(String type) {
        return type.equals(COLLEGE_ACCESS) || reactions.containsKey(type);
    }

    /** A return tells of thousands at once, and a revocation must not wait behind it: colleges are written together. */
    @Override
    public void handleAll(List<ReceivedEvent> events) {
        Map<CollegeOf, LocalDate> colleges = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            if (event.type().equals(COLLEGE_ACCESS)) {
                CollegeAccess access = event.as(CollegeAccess.class);
                colleges.put(new CollegeOf(event.stream(), access.ukprn()), access.lastDay());
            } else {
                write(colleges);
                Objects.requireNonNull(reactions.get(event.type())).accept(event);
            }
        }
        write(colleges);
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        write("DELETE FROM learner_grant");
        write("DELETE FROM consent_grant");
        write("DELETE FROM disclosure_grant");
        write("DELETE FROM learner_merge");
        write("DELETE FROM parted_account");
    }

    private void write(Map<CollegeOf, LocalDate> colleges) {
        if (colleges.isEmpty()) {
            return;
        }
        write(
                COLLEGES,
                colleges.keySet().stream().map(CollegeOf::learner).toArray(UUID[]::new),
                colleges.keySet().stream().map(CollegeOf::ukprn).toArray(String[]::new),
                colleges.values().toArray(LocalDate[]::new));
        colleges.clear();
    }

    private void place(ReceivedEvent event) {
        Place place = event.as(Place.class);
        write(
                PLACE,
                event.stream(),
                place.relationshipId(),
                place.ukprn(),
                place.subject(),
                place.role(),
                place.aspects(),
                place.expiresOn(),
                place.relationshipId());
    }

    private void placeEnded(ReceivedEvent event) {
        String id = event.as(Place.class).relationshipId();
        if (write(PLACE_ENDED, id) == 0) {
            write(PLACE_ENDED_EARLY, event.stream(), id);
        }
    }

    private void consent(ReceivedEvent event) {
        Agreement agreement = event.as(Agreement.class);
        write(
                CONSENT,
                agreement.consentId(),
                event.stream(),
                agreement.purpose(),
                agreement.recipient(),
                agreement.scope(),
                event.time());
    }

    private void consentWithdrawn(ReceivedEvent event) {
        Agreement agreement = event.as(Agreement.class);
        write(
                CONSENT_WITHDRAWN,
                agreement.consentId(),
                event.stream(),
                agreement.purpose(),
                agreement.recipient(),
                agreement.scope());
    }

    private void disclosed(ReceivedEvent event) {
        Disclosure disclosure = event.as(Disclosure.class);
        write(
                DISCLOSED,
                disclosure.disclosureId(),
                event.stream(),
                disclosure.ukprn(),
                disclosure.subject(),
                disclosure.records(),
                disclosure.until());
    }

    private void disclosureEnded(ReceivedEvent event) {
        write(DISCLOSURE_ENDED, event.as(Disclosure.class).disclosureId(), event.stream());
    }

    private void merged(ReceivedEvent event) {
        Pair pair = event.as(Pair.class);
        write(MERGE, pair.absorbed(), pair.survivor(), event.time());
        write(REPOINT, pair.survivor());
    }

    private void unmerged(ReceivedEvent event) {
        Pair pair = event.as(Pair.class);
        write(MERGE, pair.absorbed(), null, event.time());
        for (String subject : pair.subjects()) {
            write(PARTED, subject, pair.absorbed(), event.time());
        }
        write(REPOINT, pair.absorbed());
    }

    /** How many rows were written; every statement takes effect once, however often it is repeated. */
    private int write(String sql, @Nullable Object... values) {
        return database.withHandle(handle -> handle.execute(sql, values));
    }

    private record CollegeOf(UUID learner, String ukprn) {}

    private record CollegeAccess(String ukprn, LocalDate lastDay) {}

    private record Place(
            String relationshipId, String ukprn, String subject, String role, String[] aspects, LocalDate expiresOn) {}

    private record Agreement(UUID consentId, String purpose, String recipient, String[] scope) {}

    private record Disclosure(UUID disclosureId, String ukprn, String subject, String[] records, Instant until) {}

    private record Pair(UUID survivor, UUID absorbed, List<String> subjects) {

        private Pair {
            subjects = subjects == null ? List.of() : subjects;
        }
    }
}
