package org.withme.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

/** The security identity of a verified token; what was verified a moment ago is not verified again. */
@Singleton
class BearerIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final AccessTokens tokens;

    BearerIdentities(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String jwt = request.getToken().getToken();
        return tokens.cached(jwt)
                .map(known -> Uni.createFrom().item(identity(known)))
                .orElseGet(() -> context.runBlocking(() -> identity(verified(jwt))));
    }

    private VerifiedToken verified(String jwt) {
        try {
            return tokens.verify(jwt);
        } catch (InvalidToken e) {
            throw new AuthenticationFailedException(refusal(e));
        } catch (KeysUnavailable e) {
            throw Problem.of(StandardProblem.UNAVAILABLE)
                    .detail("No token can be checked yet.")
                    .retryAfter(KeysUnavailable.RETRY_AFTER)
                    .because(e);
        }
    }

    private static Problem refusal(InvalidToken invalid) {
        return Problem.of(StandardProblem.UNAUTHENTICATED)
                .detail(invalid.reason().text())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static SecurityIdentity identity(VerifiedToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(token.caller().subject()))
                .addRoles(token.caller().roles())
                .addAttribute(CurrentCaller.ATTRIBUTE, token.caller())
                .build();
    }
}
