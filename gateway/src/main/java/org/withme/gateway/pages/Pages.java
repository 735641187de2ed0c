package org.withme.gateway.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.withme.gateway.call.Call;
import org.withme.gateway.documentation.Documentation;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** Every page of the gateway by its path. */
@Singleton
public class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Page> pages = new HashMap<>();

    Pages(
            Contracts contracts,
            @ConfigProperty(name = "withme.public-url") String publicUrl,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        pages.put("/", Page.html(Templates.welcome(publicUrl).render()));
        pages.put("/pages.css", Page.file(CSS, resource("pages/pages.css")));
        pages.put("/favicon.svg", Page.file("image/svg+xml", resource("pages/favicon.svg")));
        ProblemCatalogues problems = problems(contracts, publicUrl);
        addApiDescription(contracts, problems, publicUrl, version);
        addProblems(problems);
    }

    /** @throws Problem 404 for an unknown page, 405 for a method that is not for reading */
    public void answer(Call call, String path) {
        Page page = Optional.ofNullable(pages.get(path)).orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
        HttpMethod method = call.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw Problem.of(StandardProblem.METHOD_NOT_ALLOWED).header("Allow", "GET, HEAD");
        }
        page.answer(call);
    }

    private void addApiDescription(Contracts contracts, ProblemCatalogues problems, String publicUrl, String version) {
        MergedOpenApi merged = new MergedOpenApi(publicUrl, version, contracts::example, problems.codes());
        for (String service : contracts.services()) {
            Optional<JsonNode> snapshot = contracts.openApi(service);
            snapshot.ifPresentOrElse(
                    found -> merged.add(service, found),
                    () -> LOG.warnf("There is no API description of %s in contracts", service));
        }
        byte[] document = merged.document().toPrettyString().getBytes(StandardCharsets.UTF_8);
        pages.put("/openapi", Page.file("application/json", document));
        pages.put("/openapi.yaml", Page.file("application/yaml", yaml(merged.document())));
        addDocumentation(new Documentation(merged.document(), publicUrl));
    }

    private static byte[] yaml(JsonNode document) {
        try {
            return new YAMLMapper().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addDocumentation(Documentation documentation) {
        String policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                + "form-action 'none'; frame-ancestors 'none'";
        pages.put("/docs", Page.html(documentation.operations(), policy));
        pages.put("/docs/models", Page.html(documentation.models()));
        pages.put("/docs/search.js", Page.file(SCRIPT, resource("pages/search.js")));
    }

    private static ProblemCatalogues problems(Contracts contracts, String publicUrl) {
        ProblemCatalogues problems = new ProblemCatalogues(publicUrl);
        contracts.publishersOfProblems().forEach(service -> contracts
                .problems(service)
                .ifPresent(catalogue -> problems.add(service, catalogue)));
        return problems;
    }

    private void addProblems(ProblemCatalogues problems) {
        List<ProblemEntry> entries = problems.entries();
        pages.put("/problems", Page.html(Templates.problems(entries).render()));
        entries.forEach(entry -> pages.put(
                "/problems/" + entry.slug(),
                Page.html(Templates.problem(entry, problems.rules(entry.slug())).render())));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
