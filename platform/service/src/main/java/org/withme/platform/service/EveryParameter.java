package org.withme.platform.service;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says what a parameter is for where it means the same everywhere: pages, conditions, dry runs, and the ids in a path, which are
 * named after what stands before them. A resource's own words win; an If-Match of which it says nothing is needed.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = EveryParameter.FIRST)
public class EveryParameter implements OASFilter {

    /** Before how an operation refuses is described, which depends on what is needed. */
    static final int FIRST = 2;

    static final String IF_MATCH = "If-Match";

    private static final String DRY_RUN = "dryRun";

    private static final Map<String, String> EVERYWHERE = Map.of(
            "cursor",
            "Where the page begins: the `next` of the page before it. Without it the list begins.",
            "limit",
            "How many items a page has, 1 to 200; 50 without it.",
            IF_MATCH,
            "The ETag of what you read last; 412 when it has changed since.",
            DRY_RUN,
            "true: say what would be done, and do nothing.");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        api.getPaths().getPathItems().forEach((path, item) -> {
            describe(path, item.getParameters());
            item.getOperations().values().forEach(operation -> describe(path, operation.getParameters()));
        });
    }

    private static void describe(String path, List<Parameter> parameters) {
        if (parameters == null) {
            return;
        }
        for (Parameter parameter : parameters) {
            if (parameter.getDescription() == null) {
                if (parameter.getName().equals(IF_MATCH)) {
                    parameter.setRequired(true);
                }
                if (parameter.getName().equals(DRY_RUN)) {
                    parameter.setSchema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.BOOLEAN)
                            .defaultValue(false));
                }
                String words = EVERYWHERE.get(parameter.getName());
                parameter.setDescription(
                        words == null && parameter.getIn() == Parameter.In.PATH
                                ? named(path, parameter.getName())
                                : words);
            }
        }
    }

    /** {@code Which of the possible duplicates, by its id.} for {@code /possible-duplicates/{pairId}}. */
    private static @Nullable String named(String path, String name) {
        String before = path.substring(0, path.indexOf("/{" + name + "}"));
        String kind = before.substring(before.lastIndexOf('/') + 1);
        return name.endsWith("id") || name.endsWith("Id")
                ? "Which of the " + kind.replace('-', ' ') + ", by its id."
                : null;
    }
}
