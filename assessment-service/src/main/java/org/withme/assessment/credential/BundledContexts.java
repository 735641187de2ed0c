package org.withme.assessment.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts of JSON-LD that come with the service, each read when it is first needed; nothing is ever fetched. */
@Singleton
class BundledContexts implements DocumentLoader {

    static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    static final String LEARNER_RECORDS = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    /** Of a badge, of a record, of a status list. */
    static final List<String> OF_A_BADGE = List.of(CREDENTIALS, OPEN_BADGES);

    static final List<String> OF_A_RECORD = List.of(CREDENTIALS, LEARNER_RECORDS, OPEN_BADGES);
    static final List<String> OF_A_LIST = List.of(CREDENTIALS);

    private static final Map<String, String> FILES = Map.of(
            CREDENTIALS, "credentials-v2.jsonld",
            OPEN_BADGES, "ob-v3p0-3.0.3.json",
            LEARNER_RECORDS, "clr-v2p0-2.0.1.json");

    private final Map<String, Document> read = new ConcurrentHashMap<>();

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        String address = url.toString();
        String file = FILES.get(address);
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "It is not bundled.");
        }
        Document known = read.get(address);
        if (known == null) {
            known = document("credential/contexts/" + file);
            read.put(address, known);
        }
        return known;
    }

    private static Document document(String resource) throws JsonLdError {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, e);
        }
    }
}
