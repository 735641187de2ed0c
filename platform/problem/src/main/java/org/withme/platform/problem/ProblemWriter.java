package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Turns a {@link Problem} into its document. Needs neither JAX-RS nor a container. */
@Singleton
public class ProblemWriter {

    private final String publicUrl;
    private final ObjectWriter json = new ObjectMapper().writerFor(ProblemDocument.class);

    /** @param publicUrl where the gateway is reached from outside, the base of every type URI */
    @Inject
    public ProblemWriter(@ConfigProperty(name = "withme.public-url") String publicUrl) {
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }

    /** The URI of a type, which the gateway documents. */
    public String uri(ProblemType type) {
        return publicUrl + "/problems/" + type.slug();
    }

    public ProblemDocument document(Problem problem, @Nullable String requestId) {
        ProblemType type = problem.type();
        return new ProblemDocument(
                uri(type), type.title(), type.status(), problem.detail().orElse(null), requestId, problem.errors());
    }

    /** The document as UTF-8 JSON. */
    public byte[] bytes(Problem problem, @Nullable String requestId) {
        try {
            return json.writeValueAsBytes(document(problem, requestId));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
