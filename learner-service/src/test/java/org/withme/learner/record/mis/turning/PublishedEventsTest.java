package org.withme.learner.record.mis.turning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.withme.learner.record.mis.reading.ALearner.learner;
import static org.withme.learner.record.mis.reading.AnAim.aim;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.withme.learner.record.enrolment.EnrolmentEvent;
import org.withme.learner.record.mis.TheMis;
import org.withme.platform.events.DomainEvent;
import org.withme.platform.testing.TheDatabase;

@QuarkusTest
@DisplayName("What an import publishes keeps its contract, and is the JSON of the records that describe it")
class PublishedEventsTest {

    private static final Map<String, Class<? extends EnrolmentEvent>> RECORDS = Map.ofEntries(
            Map.entry("learner.enrolled.v1", EnrolmentEvent.Enrolled.class),
            Map.entry("learner.enrolment-changed.v1", EnrolmentEvent.EnrolmentChanged.class),
            Map.entry("learner.enrolment-ended.v1", EnrolmentEvent.EnrolmentEnded.class),
            Map.entry("learner.enrolment-not-returned.v1", EnrolmentEvent.NotReturned.class),
            Map.entry("learner.enrolment-listed-again.v1", EnrolmentEvent.ListedAgain.class),
            Map.entry("learner.break-started.v1", EnrolmentEvent.BreakStarted.class),
            Map.entry("learner.break-ended.v1", EnrolmentEvent.BreakEnded.class),
            Map.entry("learner.withdrew.v1", EnrolmentEvent.Withdrew.class),
            Map.entry("learner.withdrawal-corrected.v1", EnrolmentEvent.WithdrawalCorrected.class),
            Map.entry("learner.completed.v1", EnrolmentEvent.Completed.class),
            Map.entry("learner.facts-changed.v1", EnrolmentEvent.FactsChanged.class),
            Map.entry("learner.college-access-changed.v1", EnrolmentEvent.CollegeAccessChanged.class));

    @Inject
    ObjectMapper json;

    @Inject
    TurningYears years;

    private final TheMis mis = TheMis.ofANewCollege();

    @Test
    void every_kind_of_event_is_published_as_its_contract_and_its_record_say() throws Exception {
        // Given
        mis.importOf(mis.aReturn()
                .year("2425", "ESFA/ILR/2024-25")
                .at(LocalDateTime.of(2025, 7, 7, 9, 0))
                .with(learner("A4").on(aim("60000001").from("2024-09-09"))));
        mis.importOf(mis.aReturn()
                .with(
                        learner("A1")
                                .on(
                                        aim("60000001").apprenticeship("119"),
                                        aim("60000002").brokenOff("2026-01-05")),
                        learner("A2").on(aim("60000001").withdrawn("2026-07-01", "44")),
                        learner("A3").on(aim("60000001").completed("2026-07-01"))));
        years.turn();
        mis.importOf(mis.aReturn()
                .at(LocalDateTime.of(2026, 7, 13, 9, 0))
                .with(
                        learner("A1")
                                .named("Ada", "Young")
                                .on(
                                        aim("60000001").apprenticeship("120"),
                                        aim("60000002").brokenOff("2026-01-05"),
                                        aim("60000002").from("2026-03-02")),
                        learner("A2").on(aim("60000001")),
                        learner("A3").on(aim("60000001").completed("2026-07-01").set("Outcome", "2")),
                        learner("A4").on(aim("60000001").from("2024-09-09"))));

        // When
        List<String> rows = TheDatabase.texts(
                "select jsonb_build_object('type', type, 'lane', lane, 'stream', aggregateid, 'payload', payload)::text"
                        + " from outbox where payload ->> 'ukprn' = ?",
                mis.ukprn());

        // Then
        for (String row : rows) {
            JsonNode event = json.readTree(row);
            assertKeepsContract(event);
            assertIsTheRecord(event);
        }
        assertThat(rows.stream().map(this::type).distinct()).containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
    }

    @Test
    void the_example_of_every_contract_is_one_and_its_record_reads_it() throws Exception {
        for (String type : RECORDS.keySet()) {
            String example = Files.readString(contract(type + ".example.json"));
            assertThat(errors(type, example)).as(type).isEmpty();
            ObjectNode event = json.createObjectNode();
            event.put("type", type).put("stream", UUID.randomUUID().toString());
            event.set("payload", json.readTree(example));
            assertIsTheRecord(event.put("lane", type.contains("access") ? "access" : "main"));
        }
    }

    private void assertKeepsContract(JsonNode event) throws IOException {
        String type = event.get("type").asText();
        assertThat(errors(type, event.get("payload").toString())).as(type).isEmpty();
    }

    private void assertIsTheRecord(JsonNode event) throws JsonProcessingException {
        ObjectNode whole = event.get("payload").deepCopy();
        whole.set("stream", event.get("stream"));
        EnrolmentEvent read =
                json.treeToValue(whole, RECORDS.get(event.get("type").asText()));
        ObjectMapper asPublished = json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT)
                .addMixIn(DomainEvent.class, PayloadOnly.class);
        assertThat(asPublished.readTree(asPublished.writeValueAsString(read))).isEqualTo(event.get("payload"));
        assertThat(read.type()).isEqualTo(event.get("type").asText());
        assertThat(read.lane()).isEqualTo(event.get("lane").asText());
    }

    private static List<String> errors(String type, String payload) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(contract(type + ".schema.json")), InputFormat.JSON)
                .validate(payload, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Path contract(String name) {
        return Path.of(System.getProperty("withme.root"), "contracts", "events", name);
    }

    private String type(String row) {
        try {
            return json.readTree(row).get("type").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonIgnoreProperties({"type", "stream", "lane"})
    private interface PayloadOnly {}
}
