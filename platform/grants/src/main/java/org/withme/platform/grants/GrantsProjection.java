package org.withme.platform.grants;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.withme.platform.events.EventHandler;
import org.withme.platform.events.ReceivedEvent;

/** Keeps what learner-service says about who may see a learner. */
@Singleton
class GrantsProjection implements EventHandler {

    private static final String COLLEGE_KNOWN =
            "UPDATE learner_grant SET last_day = ? WHERE learner_id = surviving_learner(?) AND origin_key = ?";
    private static final String COLLEGE = """
            INSERT INTO learner_grant (learner_id, origin_key, kind, ukprn, last_day) VALUES (?, ?, 'COLLEGE', ?, ?)
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
    private static final String MERGE = """
            INSERT INTO learner_merge (absorbed, survivor) VALUES (?, ?)
            ON CONFLICT (absorbed) DO UPDATE SET survivor = excluded.survivor""";
    private static final String UNMERGE = "DELETE FROM learner_merge WHERE absorbed = ? AND survivor = ?";
    private static final String REPOINT = "SELECT repoint_learner(?)";

    private final GrantRows rows;
    private final Map<String, Consumer<ReceivedEvent>> reactions = Map.of(
            "learner.college-access-changed.v1", this::college,
            "learner.relationship-granted.v1", this::place,
            "learner.relationship-ended.v1", this::placeEnded,
            "learner.consent-given.v1", this::consent,
            "learner.consent-withdrawn.v1", this::consentWithdrawn,
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
        return reactions.containsKey(type);
    }

    @Override
    public void handle(ReceivedEvent event) {
        reactions.get(event.type()).accept(event);
    }

    @Override
    public boolean rebuildable() {
        return true;
    }

    @Override
    public void reset() {
        rows.write("DELETE FROM learner_grant");
        rows.write("DELETE FROM consent_grant");
        rows.write("DELETE FROM learner_merge");
    }

    private void college(ReceivedEvent event) {
        String ukprn = event.data().path("ukprn").asText();
        String key = "college:" + ukprn;
        LocalDate lastDay = day(event.data(), "lastDay");
        if (rows.write(COLLEGE_KNOWN, lastDay, event.stream(), key) == 0) {
            rows.write(COLLEGE, event.stream(), key, ukprn, lastDay);
        }
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

    private void merged(ReceivedEvent event) {
        UUID survivor = id(event.data(), "survivor");
        rows.write(MERGE, id(event.data(), "absorbed"), survivor);
        rows.write(REPOINT, survivor);
    }

    private void unmerged(ReceivedEvent event) {
        UUID absorbed = id(event.data(), "absorbed");
        rows.write(UNMERGE, absorbed, id(event.data(), "survivor"));
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
}
