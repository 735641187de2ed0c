package org.withme.assessment.credential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;

/** The learner has their credentials; the college knows that it issued them. */
@ApplicationScoped
class ReadingCredentials {

    private final CredentialAccess access;
    private final Credentials credentials;
    private final Cursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    ReadingCredentials(
            CredentialAccess access, Credentials credentials, Cursors cursors, ObjectMapper json, Clock clock) {
        this.access = access;
        this.credentials = credentials;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Page<CredentialSummary> list(UUID asked, String cursor, Integer limit) {
        UUID learner = access.requireToList(asked);
        String filter = "credentials?learner=" + learner;
        Credentials.After after =
                cursors.position(filter, cursor).map(Credentials.After::of).orElse(null);
        Limit size = Limit.of(limit);
        List<IssuedCredential> rows = credentials.page(learner, access.collegeSeen(learner), after, size.plusOne());
        Page<IssuedCredential> page = cursors.page(
                filter,
                size,
                rows,
                last -> List.of(last.issuedAt().toString(), last.id().toString()));
        Instant now = clock.instant();
        return new Page<>(page.items().stream().map(each -> each.summary(now)).toList(), page.next());
    }

    @Transactional
    CredentialView read(UUID id) {
        IssuedCredential credential = access.requireToRead(id);
        try {
            return CredentialView.of(credential, json.readTree(credential.dataIntegrity()), clock.instant());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
