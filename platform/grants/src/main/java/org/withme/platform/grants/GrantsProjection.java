package org.withme.platform.grants;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
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
              FROM unnest(?::uuid[], ?::text[], ?::date[]) AS told (learner, ukprn, last_day)
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

    private final GrantRows rows;
    private final Map<String, Consumer<ReceivedEvent>> reactions = Map.of(
            "learner.relationship-granted.v1", this::place,
            "learner.relationship-ended.v1", this::placeEnded,
            "learner.consent-given.v1", this::consent,
            "learner.consent-withdrawn.v1", this::consentWithdrawn,
            "learner.disclosure-released.v1", this::disclosed,
            "learner.disclosure-ended.v1", this::disclosureEnded,
            "learner.merged.v1", this::merged,
            "learner.unmerged.v1", this::unmerged);

    GrantsProjection(GrantRows rows) {
        this.rows = rows;
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
                JsonNode data = event.data();
                colleges.put(new CollegeOf(event.stream(), data.path("ukprn").asText()), day(data, "lastDay"));
            } else {
                write(colleges);
                reactions.get(event.type()).accept(event);
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
        rows.write("DELETE FROM learner_grant");
        rows.write("DELETE FROM consent_grant");
        rows.write("DELETE FROM disclosure_grant");
        rows.write("DELETE FROM learner_merge");
        rows.write("DELETE FROM parted_account");
    }

    private void write(Map<CollegeOf, LocalDate> colleges) {
        if (colleges.isEmpty()) {
            return;
        }
        rows.write(
                COLLEGES,
                colleges.keySet().stream().map(CollegeOf::learner).toArray(UUID[]::new),
                colleges.keySet().stream().map(CollegeOf::ukprn).toArray(String[]::new),
                colleges.values().toArray(LocalDate[]::new));
        colleges.clear();
    }

    private void place(ReceivedEvent event) {
        JsonNode data = event.data();
        String id = data.path("relationshipId").asText();
        rows.write(
                PLACE,
                event.stream(),
                id,
                data.path("ukprn").asText(null),
                data.path("subject").asText(),
                data.path("role").asText(),
                texts(data.path("aspects")),
                day(data, "expiresOn"),
                id);
    }

    private void placeEnded(ReceivedEvent event) {
        String id = event.data().path("relationshipId").asText();
        if (rows.write(PLACE_ENDED, id) == 0) {
            rows.write(PLACE_ENDED_EARLY, event.stream(), id);
        }
    }

    private void consent(ReceivedEvent event) {
        JsonNode data = event.data();
        rows.write(
                CONSENT,
                id(data, "consentId"),
                event.stream(),
                data.path("purpose").asText(),
                data.path("recipient").asText(),
                texts(data.path("scope")),
                Timestamp.from(event.time()));
    }

    private void consentWithdrawn(ReceivedEvent event) {
        JsonNode data = event.data();
        rows.write(
                CONSENT_WITHDRAWN,
                id(data, "consentId"),
                event.stream(),
                data.path("purpose").asText(),
                data.path("recipient").asText(),
                texts(data.path("scope")));
    }

    private void disclosed(ReceivedEvent event) {
        JsonNode data = event.data();
        rows.write(
                DISCLOSED,
                id(data, "disclosureId"),
                event.stream(),
                data.path("ukprn").asText(),
                data.path("subject").asText(),
                texts(data.path("records")),
                Timestamp.from(Instant.parse(data.path("until").asText())));
    }

    private void disclosureEnded(ReceivedEvent event) {
        rows.write(DISCLOSURE_ENDED, id(event.data(), "disclosureId"), event.stream());
    }

    private void merged(ReceivedEvent event) {
        UUID survivor = id(event.data(), "survivor");
        rows.write(MERGE, id(event.data(), "absorbed"), survivor, Timestamp.from(event.time()));
        rows.write(REPOINT, survivor);
    }

    private void unmerged(ReceivedEvent event) {
        UUID absorbed = id(event.data(), "absorbed");
        Timestamp at = Timestamp.from(event.time());
        rows.write(MERGE, absorbed, null, at);
        for (String subject : texts(event.data().path("subjects"))) {
            rows.write(PARTED, subject, absorbed, at);
        }
        rows.write(REPOINT, absorbed);
    }

    private static UUID id(JsonNode data, String field) {
        return UUID.fromString(data.path(field).asText());
    }

    private static LocalDate day(JsonNode data, String field) {
        return data.hasNonNull(field) ? LocalDate.parse(data.path(field).asText()) : null;
    }

    private static String[] texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }

    private record CollegeOf(UUID learner, String ukprn) {}
}
