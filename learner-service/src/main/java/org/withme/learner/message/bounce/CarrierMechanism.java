package org.withme.learner.message.bounce;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** GOV.UK Notify brings a token that we gave it, to one address only; everybody else is known by the realm's. */
@Singleton
class CarrierMechanism implements HttpAuthenticationMechanism {

    static final String PATH = "/v1/messages/receipts";

    private static final int BEFORE_THE_REALMS = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1;

    private final byte @Nullable [] expected;

    CarrierMechanism(ReturnsConfig config) {
        this.expected = config.receiptsToken()
                .filter(token -> !token.isBlank())
                .map(token -> ("Bearer " + token).getBytes(StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> credentials = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        boolean known = PATH.equals(context.normalizedPath())
                && credentials.size() == 1
                && expected != null
                && MessageDigest.isEqual(expected, credentials.get(0).getBytes(StandardCharsets.UTF_8));
        return known ? Uni.createFrom().item(carrier()) : Uni.createFrom().nullItem();
    }

    private static SecurityIdentity carrier() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(ReceiptsAccess.CARRIER))
                .addRole(ReceiptsAccess.CARRIER)
                .addAttribute(ReceiptsAccess.KNOWN, true)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_REALMS;
    }
}
