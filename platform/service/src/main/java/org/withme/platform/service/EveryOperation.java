package org.withme.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Describes what all operations do alike, so that no resource has to repeat it: how they refuse (what an operation declares
 * itself keeps its words and gets the problem document as its content), that a body has to be sent, and that every POST takes
 * an Idempotency-Key. What is particular to one is written in the contracts.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EveryOperation implements OASFilter {

    /** What the framework adds by itself says nothing. */
    private static final Set<String> GENERATED = Set.of("Bad Request", "Not Authorized", "Not Allowed");

    /** Marks an operation whose answer is never kept, so that it takes no key: {@code @Operation(extensions = @Extension(…))}. */
    private static final String WITHOUT_KEY = "x-without-idempotency-key";

    /** Names a type in which the same path answers too; the method that does so is hidden, as a path has one description. */
    private static final String ALSO_ANSWERS = "x-also-answers";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            Map<String, PathItem> paths = api.getPaths().getPathItems();
            paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                WrittenOperation.describe(operation);
                boolean takesKey = method == PathItem.HttpMethod.POST && !operation.hasExtension(WITHOUT_KEY);
                if (takesKey) {
                    operation.addParameter(idempotencyKey());
                    operation.setDescription(operation.getDescription() + " Accepts an Idempotency-Key.");
                }
                if (operation.getRequestBody() != null) {
                    operation.getRequestBody().setRequired(true);
                }
                describe(path, operation, takesKey);
                if (isPublic(operation)) {
                    operation.setSecurity(List.of());
                }
                operation.removeExtension(WITHOUT_KEY);
                alsoAnswers(operation);
            }));
        }
    }

    private static void describe(String path, Operation operation, boolean takesKey) {
        Map<String, String> refusals = new LinkedHashMap<>();
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasChoices = hasBody || hasChosenParameters(operation);
        if (hasChoices) {
            refusals.put("400", "The request cannot be read; errors[] points to the place.");
        }
        if (!isPublic(operation)) {
            refusals.put("401", "There is no token, or it is not valid here.");
            refusals.put("403", "None of your roles opens this operation.");
        }
        if (path.contains("{")) {
            refusals.put("404", "There is no such thing, or it is not yours to see: the same answer for both.");
        }
        if (answersChosenTypes(operation)) {
            refusals.put("406", "None of the types in Accept is answered here.");
        }
        if (takesKey) {
            refusals.put("409", "The same Idempotency-Key is at work; send the request again in a moment.");
        }
        ifMatch(operation).ifPresent(condition -> {
            refusals.put("412", "It was changed since you read it.");
            if (Boolean.TRUE.equals(condition.getRequired())) {
                refusals.put("428", "If-Match is missing.");
            }
        });
        if (hasBody) {
            refusals.put("415", "The body is not of a type that is read here.");
        }
        if (hasChoices) {
            refusals.put("422", "The request breaks rules; errors[] names each with a remedy.");
        }
        refusals.put("429", "Too many requests; try again after Retry-After.");
        refusals.put("503", "Something that is needed is away; try again after Retry-After.");
        APIResponses responses = operation.getResponses();
        refusals.forEach((status, words) -> {
            if (!responses.hasAPIResponse(status)
                    || GENERATED.contains(responses.getAPIResponse(status).getDescription())) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(words));
            }
        });
        responses.getAPIResponses().forEach(EveryOperation::withProblem);
    }

    /** A path that is not understood is a 404; the query and the headers can be wrong in other ways. */
    private static boolean hasChosenParameters(Operation operation) {
        return parameters(operation).anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH);
    }

    private static Optional<Parameter> ifMatch(Operation operation) {
        return parameters(operation)
                .filter(parameter -> parameter.getName().equals(EveryParameter.IF_MATCH))
                .findFirst();
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }

    private static void alsoAnswers(Operation operation) {
        if (operation.hasExtension(ALSO_ANSWERS)) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .getContent()
                    .addMediaType(
                            String.valueOf(operation.getExtensions().get(ALSO_ANSWERS)),
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
            operation.removeExtension(ALSO_ANSWERS);
        }
    }

    private static boolean answersChosenTypes(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(response -> response.getContent() != null);
    }

    private static boolean isPublic(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }

    private static void withProblem(String status, APIResponse response) {
        if (status.startsWith("4") || status.startsWith("5")) {
            Content problem = OASFactory.createContent()
                    .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref(EveryRefusal.PROBLEM)));
            response.setContent(problem);
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "Makes it safe to send the same request again: for 48 hours the same key gives the same answer.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
