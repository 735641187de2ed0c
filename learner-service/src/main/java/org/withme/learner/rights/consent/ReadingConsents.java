package org.withme.learner.rights.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.learner.rights.consent.ConsentLedger.Consent;
import org.withme.platform.access.Access;
import org.withme.platform.http.Cursors;
import org.withme.platform.http.Limit;
import org.withme.platform.http.Page;
import org.withme.platform.problem.Problem;
import org.withme.platform.problem.StandardProblem;

@ApplicationScoped
class ReadingConsents {

    private final Access access;
    private final ConsentLedger ledger;
    private final ConsentConfig ages;
    private final Recipients recipients;
    private final Cursors cursors;

    ReadingConsents(Access access, ConsentLedger ledger, ConsentConfig ages, Recipients recipients, Cursors cursors) {
        this.access = access;
        this.ledger = ledger;
        this.ages = ages;
        this.recipients = recipients;
        this.cursors = cursors;
    }

    @Transactional
    Page<ConsentView> list(UUID learner, String cursor, Integer asked) {
        access.require(ConsentAccess.mayRead(learner));
        String filter = "consents?learner=" + learner;
        Optional<ConsentLedger.Position> after =
                cursors.position(filter, cursor).map(ConsentLedger.Position::of);
        Limit limit = Limit.of(asked);
        List<Consent> rows = ledger.page(learner, after.orElse(null), limit.plusOne());
        Page<Consent> page = cursors.page(filter, limit, rows, ReadingConsents::position);
        return new Page<>(page.items().stream().map(Consent::view).toList(), page.next());
    }

    @Transactional
    ConsentView read(UUID learner, UUID consentId) {
        access.require(ConsentAccess.mayRead(learner));
        return ledger.consent(learner, consentId)
                .map(Consent::view)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND));
    }

    Page<PurposeView> purposes(UUID learner) {
        access.require(ConsentAccess.mayRead(learner));
        return Page.last(Arrays.stream(Purpose.values())
                .map(purpose -> purpose.view(ages))
                .toList());
    }

    @Transactional
    Page<RecipientView> recipients(UUID learner) {
        access.require(ConsentAccess.mayRead(learner));
        return Page.last(recipients.of(learner));
    }

    private static List<String> position(Consent row) {
        return List.of(row.given().recordedAt().toString(), row.given().id().toString());
    }
}
