package org.withme.platform.service;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * What is written of an operation in {@code contracts/operations/<operationId>.yaml}.
 *
 * @param description what it does, at length
 * @param examples requests to try, by their names; null if there are none
 */
record WrittenOperation(String description, Map<String, Request> examples) {

    private static final YAMLMapper YAML = new YAMLMapper();

    record Request(String summary, Object value) {}

    static void describe(Operation operation) {
        String file = "contracts/operations/" + operation.getOperationId() + ".yaml";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in != null) {
                YAML.readValue(in, WrittenOperation.class).into(operation);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The contract " + file + " cannot be read", e);
        }
    }

    private void into(Operation operation) {
        operation.setDescription(description);
        if (examples != null) {
            MediaType json = operation.getRequestBody().getContent().getMediaType("application/json");
            examples.forEach((name, request) -> json.addExample(
                    name, OASFactory.createExample().summary(request.summary()).value(request.value())));
        }
    }
}
