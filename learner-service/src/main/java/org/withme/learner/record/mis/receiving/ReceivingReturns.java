package org.withme.learner.record.mis.receiving;

import com.github.f4b6a3.uuid.UuidCreator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;
import org.withme.learner.people.access.ActingCollege;
import org.withme.platform.effort.Effort;
import org.withme.platform.http.Flag;
import org.withme.platform.problem.Violations;

/** Takes a return in: the whole body first, then one short transaction, then the answer (L10). */
@ApplicationScoped
@Effort("records-import")
class ReceivingReturns {

    private static final Logger LOG = Logger.getLogger(ReceivingReturns.class);

    private final MisAccess access;
    private final StoringReturns storing;
    private final ImportWakeUp wakeUp;
    private final MisConfig config;
    private final Clock clock;

    ReceivingReturns(MisAccess access, StoringReturns storing, ImportWakeUp wakeUp, MisConfig config, Clock clock) {
        this.access = access;
        this.storing = storing;
        this.wakeUp = wakeUp;
        this.config = config;
        this.clock = clock;
    }

    ImportView receive(ReceiveReturn command, InputStream body) {
        ActingCollege college = access.requireOwnCollege();
        Violations violations = ReturnName.check(command.fileName(), college.ukprn(), command.format());
        Flag.check("dryRun", command.dryRun(), violations);
        violations.orThrow();
        ReturnName name = ReturnName.parse(command.fileName()).orElseThrow();
        try (SpooledFile file = SpooledFile.of(body, limit(name.format()))) {
            ImportView stored = storing.store(new ReceivedReturn(
                    UuidCreator.getTimeOrderedEpoch(),
                    college,
                    name,
                    command.isDryRun(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    traceparent(),
                    file));
            LOG.infof("Return %s of %s received from %s", stored.id(), college.ukprn(), college.subject());
            wakeUp.wake();
            return stored;
        }
    }

    private long limit(ReturnName.Format format) {
        return format == ReturnName.Format.XML
                ? config.limits().xml()
                : config.limits().zip();
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
