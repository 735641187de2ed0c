package org.withme.iag.opportunity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.withme.iag.opportunity.PutOpportunity.NextAction;
import org.withme.iag.opportunity.PutOpportunity.Origin;

/** What a supplier says of an opportunity; of a draft everything but kind and title may be null. */
@Embeddable
record Offer(
        @Enumerated(EnumType.STRING) OpportunityKind kind,
        String title,
        String description,
        String sourceOrganisation,
        String sourceUrl,
        String place,
        boolean remote,
        String occupation,
        String subject,
        String suits,
        String nextWhat,
        String nextUrl,
        String nextContact,
        LocalDate nextBy,
        boolean nextOpen,
        LocalDate expiresOn,
        LocalDate reviewOn) {

    static Offer of(PutOpportunity command) {
        Origin source = command.source() == null ? new Origin(null, null) : command.source();
        NextAction next =
                command.nextAction() == null ? new NextAction(null, null, null, null, null) : command.nextAction();
        return new Offer(
                command.kind(),
                command.title(),
                command.description(),
                source.organisation(),
                source.url(),
                command.place(),
                command.isRemote(),
                command.occupation(),
                command.subject(),
                command.suits(),
                next.what(),
                next.url(),
                next.contact(),
                next.by(),
                Boolean.TRUE.equals(next.open()),
                command.expiresOn(),
                command.reviewOn());
    }

    /** The last day on which nothing of it is over; a draft may have none. */
    LocalDate freshUntil() {
        return Stream.of(expiresOn, reviewOn, nextBy)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Origin source() {
        return sourceOrganisation == null && sourceUrl == null ? null : new Origin(sourceOrganisation, sourceUrl);
    }

    NextAction nextAction() {
        return nextWhat == null && nextUrl == null && nextContact == null && nextBy == null && !nextOpen
                ? null
                : new NextAction(nextWhat, nextUrl, nextContact, nextBy, nextOpen);
    }
}
