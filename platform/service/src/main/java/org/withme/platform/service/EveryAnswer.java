package org.withme.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.withme.platform.http.Page;

/**
 * Describes what all answers have in common, for clients that are generated: a member is required unless the record marks it
 * as {@code @Nullable}; a list of values may grow; whoever has the current version gets a 304; what was made says where it is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EveryAnswer implements OASFilter {

    /** What a generated client must be ready for; the guide for integrators shows how. */
    static final String MAY_GROW = "More values may come; take one that you do not know for unknown.";

    static final String EXTENSIBLE = "x-extensible-enum";

    /** Good answers that are something, in whatever way it came about. */
    private static final Set<String> WITH_BODY = Set.of("200", "201", "202");

    /** What the framework says of an answer of which the resource says nothing. */
    private static final String GENERATED = "OK";

    /** Marks a POST that makes what nobody can read again: {@code @Operation(extensions = @Extension(…))}. */
    private static final String WITHOUT_LOCATION = "x-without-location";

    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, ClassInfo> records = new HashMap<>();

    public EveryAnswer(IndexView index) {
        index.getKnownClasses().stream().filter(ClassInfo::isRecord).forEach(type -> {
            Optional<String> named = nameOf(type);
            if (named.isPresent()) {
                records.put(named.get(), type);
            } else {
                records.putIfAbsent(type.simpleName(), type);
            }
        });
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        Map<String, Schema> schemas =
                Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of());
        Set<String> sent = reachable(operations(api).flatMap(EveryAnswer::bodies), schemas);
        Set<String> answered = reachable(operations(api).flatMap(EveryAnswer::answers), schemas);
        schemas.forEach((name, schema) -> {
            if (answered.contains(name)) {
                if (!sent.contains(name)) {
                    record(name).ifPresent(type -> require(schema, type));
                }
                mayGrow(schema);
            }
        });
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    likeEachOther(operation.getResponses());
                    switch (method) {
                        case GET -> describeRead(path, operation);
                        case POST -> describePlace(operation);
                        default -> {
                            // nothing is common to the others
                        }
                    }
                }));
    }

    /** A page of things is described under the name of both. */
    private Optional<ClassInfo> record(String schema) {
        String page = Page.class.getSimpleName();
        return Optional.ofNullable(records.get(schema))
                .or(() -> Optional.ofNullable(schema.startsWith(page) ? records.get(page) : null));
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : schemas(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> schemas(response.getValue().getContent()));
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    /** The names of all schemas that these lead to. */
    private static Set<String> reachable(Stream<Schema> from, Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>(from.toList());
        while (!open.isEmpty()) {
            Schema next = open.pop();
            if (next.getRef() != null) {
                String name = next.getRef().substring(REFERENCE.length());
                if (schemas.containsKey(name) && found.add(name)) {
                    open.push(schemas.get(name));
                }
            }
            parts(next).forEach(open::push);
        }
        return found;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        Stream.ofNullable(schema.getAllOf()).flatMap(List::stream),
                        Stream.ofNullable(schema.getAnyOf()).flatMap(List::stream),
                        Stream.ofNullable(schema.getOneOf()).flatMap(List::stream))
                .flatMap(part -> part);
    }

    /** Fields that may be missing are the marked ones, and those alone. */
    private static void require(Schema schema, ClassInfo type) {
        List<String> always = type.recordComponentsInDeclarationOrder().stream()
                .filter(component -> !isNullable(component))
                .map(RecordComponentInfo::name)
                .filter(name ->
                        schema.getProperties() != null && schema.getProperties().containsKey(name))
                .toList();
        if (!always.isEmpty()) {
            schema.setRequired(always);
        }
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
    }

    private static void mayGrow(Schema schema) {
        if (schema.getEnumeration() != null && !schema.hasExtension(EXTENSIBLE)) {
            schema.addExtension(EXTENSIBLE, true);
            schema.setDescription(
                    schema.getDescription() == null ? MAY_GROW : schema.getDescription() + " " + MAY_GROW);
        }
    }

    /** Whatever the status of a good answer, the body is the same. */
    private static void likeEachOther(APIResponses responses) {
        List<APIResponse> good = responses.getAPIResponses().entrySet().stream()
                .filter(response -> WITH_BODY.contains(response.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        good.stream()
                .map(APIResponse::getContent)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(content -> good.forEach(response -> response.setContent(content)));
    }

    /** A resource that was made has an address. */
    private static void describePlace(Operation creation) {
        APIResponse made = creation.getResponses().getAPIResponse("201");
        if (made != null && !creation.hasExtension(WITHOUT_LOCATION)) {
            made.addHeader(
                    "Location",
                    OASFactory.createHeader()
                            .description("Where it can be read.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
        creation.removeExtension(WITHOUT_LOCATION);
    }

    /** Every JSON answer to a read has an ETag; a page is one of what its address is called. */
    private static void describeRead(String path, Operation read) {
        APIResponse found = read.getResponses().getAPIResponse("200");
        if (found != null && GENERATED.equals(found.getDescription()) && isPage(found)) {
            found.setDescription("A page of " + path.substring(path.lastIndexOf('/') + 1)
                    + "; next is the cursor of the page after it.");
        }
        boolean isJson = found != null
                && found.getContent() != null
                && found.getContent().getMediaTypes().containsKey("application/json");
        if (isJson && !read.getResponses().hasAPIResponse("304")) {
            read.getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("You have it already: its ETag is the one in If-None-Match."));
        }
    }

    private static boolean isPage(APIResponse answer) {
        return schemas(answer.getContent())
                .map(Schema::getRef)
                .anyMatch(
                        reference -> reference != null && reference.startsWith(REFERENCE + Page.class.getSimpleName()));
    }

    /** The name that the type gives itself; it wins over what another type is called. */
    private static Optional<String> nameOf(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(SCHEMA))
                .map(schema -> schema.value("name"))
                .map(AnnotationValue::asString);
    }
}
