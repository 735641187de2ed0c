package org.withme.assessment.credential;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.withme.platform.identity.Ukprn;

/** Who issues: each college as {@code did:web}, below the gateway's public address. */
@Singleton
class Issuers {

    private static final String PATH = "/v1/assessment/issuers/";

    private final CollegesConfig colleges;
    private final String publicUrl;
    private final String did;

    Issuers(CollegesConfig colleges, @ConfigProperty(name = "withme.public-url") String publicUrl) {
        this.colleges = colleges;
        this.publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        URI address = URI.create(this.publicUrl + PATH);
        String path = address.getPath().substring(1).replace('/', ':');
        this.did = "did:web:" + address.getAuthority().replace(":", "%3A") + ":" + path;
    }

    String did(String ukprn) {
        return did + ukprn;
    }

    /** Whose DID it is; empty if it is no college's of ours. */
    Optional<String> ukprn(String id) {
        return id.startsWith(did) ? Optional.of(id.substring(did.length())).filter(Ukprn::isValid) : Optional.empty();
    }

    String name(String ukprn) {
        String name = colleges.names().get(ukprn);
        return name != null ? name : "The college with UKPRN " + ukprn;
    }

    String statusList(String ukprn, int number) {
        return publicUrl + PATH + ukprn + "/status-lists/" + number;
    }

    /** The public document that says who decides what. */
    String ownershipMap(Object framework, int version) {
        return publicUrl + "/v1/assessment/frameworks/" + framework + "/versions/" + version + "/ownership-map";
    }
}
