package org.withme.learner.record.mis.receiving;

import jakarta.inject.Singleton;
import java.util.List;
import org.withme.learner.people.waiting.Waiting;
import org.withme.learner.people.waiting.WaitingKind;
import org.withme.learner.people.waiting.WaitingThing;
import org.withme.platform.identity.Caller;
import org.withme.platform.identity.Roles;

/** Returns that a person confirms or discards (L8). */
@Singleton
class ImportsThatWait implements Waiting {

    private final Imports imports;

    ImportsThatWait(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<WaitingThing> waitingFor(Caller caller) {
        return caller.ukprn().filter(ukprn -> caller.has(Roles.MIS_ADMINISTRATOR)).map(imports::toConfirm).stream()
                .flatMap(List::stream)
                .map(waiting -> new WaitingThing(
                        WaitingKind.IMPORT_TO_CONFIRM,
                        waiting.id().toString(),
                        null,
                        waiting.ukprn(),
                        1,
                        waiting.receivedAt(),
                        null,
                        "/v1/mis/ilr-imports/" + waiting.id()))
                .toList();
    }
}
