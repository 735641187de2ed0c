import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.HelloApi;
import org.openapitools.client.api.JourneyApi;
import org.openapitools.client.model.ChangePreferences;
import org.openapitools.client.model.Hello;
import org.openapitools.client.model.NameTeamMember;

/** What somebody finds who uses the generated client: java UsesTheClient <gateway> <a learner's token>. */
public final class UsesTheClient {

    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final List<String> faults = new ArrayList<>();
    private int read;

    public static void main(String[] arguments) throws Exception {
        UsesTheClient user = new UsesTheClient();
        user.calls(arguments[0], Map.of("Authorization", "Bearer " + arguments[1]));
        user.sends();
        user.readsEveryExample(user.json.readTree(URI.create(arguments[0] + "/openapi").toURL()));
        user.faults.forEach(System.out::println);
        System.exit(user.faults.isEmpty() ? 0 : 1);
    }

    private void calls(String gateway, Map<String, String> token) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway);
        Hello hello = new HelloApi(client).helloUser(token);
        expect("a learner is greeted", "PERSON", hello.getYouAre().getValue());
        int entries = new JourneyApi(client)
                .readJourney(hello.getLearnerId(), null, null, null, null, 5, null, null, null, null, token)
                .getItems()
                .size();
        expect("a learner reads their journey", true, entries > 0);
    }

    private void sends() throws Exception {
        expect("what is left alone is not sent", "{}", json.writeValueAsString(new ChangePreferences()));
        expect(
                "what is cleared is sent as null",
                "{\"pronouns\":null}",
                json.writeValueAsString(new ChangePreferences().pronouns(null)));
        expect(
                "a list that is left alone is not sent",
                false,
                json.writeValueAsString(new NameTeamMember()).contains("aspects"));
    }

    /** As it is, and as a later release may have it: with values and members that nobody knows yet. */
    private void readsEveryExample(JsonNode api) throws Exception {
        for (JsonNode path : api.path("paths")) {
            for (JsonNode operation : path) {
                for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
                    JsonNode content = answer.getValue().at("/content/application~1json");
                    String model = content.at("/schema/$ref").asText().replaceFirst(".*/", "");
                    if (answer.getKey().startsWith("2") && content.has("example") && !model.isEmpty()) {
                        reads(operation.path("operationId").asText(), model, content.path("example"));
                    }
                }
            }
        }
        expect("there are examples", true, read > 100);
    }

    private void reads(String operation, String model, JsonNode example) throws Exception {
        Class<?> type = Class.forName("org.openapitools.client.model." + model);
        read++;
        try {
            compare(operation, example, json.readTree(json.writeValueAsString(json.readValue(example.toString(), type))));
            JsonNode later = json.readTree(example.toString().replaceAll("\"[A-Z][A-Z_]+\"", "\"NOT_KNOWN_YET\""));
            later.findParents("id").forEach(object -> ((ObjectNode) object).put("notKnownYet", "anything"));
            json.readValue(later.toString(), type);
        } catch (Exception e) {
            faults.add(operation + " as " + model + ": " + e);
        }
    }

    /** What was read is written as it came. */
    private void compare(String where, JsonNode came, JsonNode written) {
        if (came.isObject()) {
            came.properties().forEach(member -> compare(
                    where + "/" + member.getKey(), member.getValue(), written.path(member.getKey())));
            written.properties().stream()
                    .filter(member -> !came.has(member.getKey()))
                    .forEach(member -> faults.add(where + "/" + member.getKey() + " was made up"));
        } else if (came.isArray()) {
            for (int i = 0; i < came.size(); i++) {
                compare(where + "/" + i, came.get(i), written.path(i));
            }
        } else {
            expect(where, meant(came), meant(written));
        }
    }

    /** A moment has more than one spelling. */
    private static Object meant(JsonNode value) {
        try {
            return value.isTextual() ? Instant.parse(value.asText()) : value.asText();
        } catch (DateTimeParseException noMoment) {
            return value.asText();
        }
    }

    private void expect(String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            faults.add(what + ": " + expected + " expected, but " + found);
        }
    }
}
