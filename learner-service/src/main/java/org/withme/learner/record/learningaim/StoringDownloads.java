package org.withme.learner.record.learningaim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.withme.platform.http.Idempotency;

/** The transaction in which a download becomes ours. */
@ApplicationScoped
class StoringDownloads {

    private final Downloads downloads;
    private final Idempotency idempotency;

    StoringDownloads(Downloads downloads, Idempotency idempotency) {
        this.downloads = downloads;
        this.idempotency = idempotency;
    }

    @Transactional
    DownloadView store(Downloads.Received received) {
        return idempotency.once(DownloadView.class, () -> {
            downloads.add(received);
            return downloads.find(received.id()).orElseThrow();
        });
    }
}
