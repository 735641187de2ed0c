package org.withme.platform.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Every answer that a test gets is as the service describes it: its status is one that the operation names, and its body
 * keeps to the schema. With {@code -Dwithme.examples=write} the first good answer of an operation becomes its example.
 */
final class DescribedAnswers implements Filter {

    static final DescribedAnswers FILTER = new DescribedAnswers();

    /** The headers of the answer that the caller has, and no body. */
    private static final int NOT_MODIFIED = 304;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, JsonNode> descriptions = new ConcurrentHashMap<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedAnswers() {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        URI address = URI.create(request.getURI());
        JsonNode api = descriptions.computeIfAbsent(address.getAuthority(), authority -> description(address));
        operation(api, request.getMethod(), address.getPath())
                .ifPresent(operation -> check(api, request.getMethod() + " " + address.getPath(), operation, response));
        return response;
    }

    private static JsonNode description(URI address) {
        Response found = given().get(address.resolve("/q/openapi?format=json"));
        return found.statusCode() == 200 ? read(found.asString()) : JSON.createObjectNode();
    }

    private static Optional<JsonNode> operation(JsonNode api, String method, String path) {
        return api.path("paths").properties().stream()
                .filter(entry -> Pattern.matches(
                        "\\Q" + entry.getKey().replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E", path))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private void check(JsonNode api, String call, JsonNode operation, Response response) {
        String status = Integer.toString(response.statusCode());
        JsonNode described = operation.path("responses").path(status);
        if (described.isMissingNode()) {
            throw new AssertionError(call + " answered " + status + ", which is not in its description");
        }
        if (response.statusCode() == NOT_MODIFIED) {
            return;
        }
        String type = response.contentType().replaceFirst(";.*", "");
        if (!type.equals("application/json") && !type.equals("application/problem+json")) {
            return;
        }
        JsonNode schema = described.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(
                    call + " answered " + status + " with " + type + ", which is not in its description");
        }
        List<Error> errors = schema(api, schema).validate(response.asString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(call + " answered " + status + " otherwise than described: " + errors);
        }
        if (status.startsWith("2")) {
            Contracts.firstExample(operation.path("operationId").asText(), response::asPrettyString);
        }
    }

    private Schema schema(JsonNode api, JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = read(text).deepCopy();
            whole.set("components", api.path("components"));
            return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON);
        });
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The description is no JSON", e);
        }
    }
}
