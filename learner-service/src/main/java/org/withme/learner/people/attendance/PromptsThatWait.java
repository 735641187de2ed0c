package org.withme.learner.people.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.withme.learner.people.attendance.GoneQuietPages.Reader;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** A mentor's own learners who went quiet, and those who were brought to a case supervisor; who it is, is said in the list. */
@Singleton
class PromptsThatWait implements Waiting {

    /** More are not counted. */
    private static final int MOST = 200;

    private final GoneQuietPages pages;
    private final Clock clock;

    PromptsThatWait(GoneQuietPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.ukprn().stream()
                .flatMap(ukprn -> Stream.of(
                        Optional.of(Reader.mentor(ukprn, caller.subject()))
                                .filter(reader -> caller.has(Roles.MENTOR))
                                .flatMap(reader -> waits(reader, WaitingKind.WENT_QUIET, "mine")),
                        Optional.of(Reader.caseSupervisor(ukprn, caller.subject()))
                                .filter(reader -> caller.has(Roles.CASE_SUPERVISOR))
                                .flatMap(reader -> waits(reader, WaitingKind.QUIET_HANDED_ON, "handedOn"))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WaitingThing> waits(Reader reader, WaitingKind kind, String which) {
        List<GoneQuietView> quiet = pages.page(reader, LocalDate.now(clock), GoneQuietPages.FIRST, MOST);
        return quiet.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaitingThing(
                        kind,
                        reader.ukprn(),
                        null,
                        reader.ukprn(),
                        quiet.size(),
                        quiet.get(0).noticedAt(),
                        null,
                        "/v1/colleges/" + reader.ukprn() + "/gone-quiet?" + which + "=true"));
    }
}
