package org.withme.platform.identity;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as a verified access token says.
 *
 * @param subject Keycloak's {@code sub}: a person's or an application's stable id; empty for nobody
 * @param clientId the application in use ({@code azp})
 * @param roles realm roles
 * @param ukprn the college of a member of staff or a machine client
 * @param learnerId the learner that a learner's account is
 * @param displayName how the person is shown to others; never logged
 * @param isApplication a machine client, nobody signed in
 */
public record Caller(
        String subject,
        String clientId,
        Set<String> roles,
        Optional<String> ukprn,
        Optional<UUID> learnerId,
        String displayName,
        boolean isApplication) {

    private static final String SERVICE_ACCOUNT = "service-account-";

    /** Nobody: a request without a token. */
    public static final Caller ANONYMOUS = new Caller("", "", Set.of(), Optional.empty(), Optional.empty(), "");

    public Caller {
        Objects.requireNonNull(subject, "subject");
        roles = Set.copyOf(roles);
    }

    /** A person. */
    public Caller(
            String subject,
            String clientId,
            Set<String> roles,
            Optional<String> ukprn,
            Optional<UUID> learnerId,
            String displayName) {
        this(subject, clientId, roles, ukprn, learnerId, displayName, false);
    }

    /** Only the account that the client itself has, whatever case it was stored in: a person may choose such a name too. */
    static boolean isServiceAccount(String username, String client) {
        return client != null && (SERVICE_ACCOUNT + client).equalsIgnoreCase(username);
    }

    /** The same caller as another learner: the one whom theirs turned out to be. */
    public Caller asLearner(UUID learner) {
        return new Caller(subject, clientId, roles, ukprn, Optional.of(learner), displayName, isApplication);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean hasAny(String... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /** Whether the caller is this learner. */
    public boolean is(UUID learner) {
        return learnerId.isPresent() && learnerId.get().equals(learner);
    }

    /** Whether the caller is this learner, signed in as one. */
    public boolean isLearner(UUID learner) {
        return has(Roles.LEARNER) && is(learner);
    }

    /** As which learner the caller is signed in; empty for who is signed in as none. */
    public Optional<UUID> signedInLearner() {
        return learnerId.filter(learner -> has(Roles.LEARNER));
    }

    public boolean isAnonymous() {
        return subject.isEmpty();
    }
}
