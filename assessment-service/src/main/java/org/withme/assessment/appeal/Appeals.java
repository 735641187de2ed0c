package org.withme.assessment.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.withme.assessment.judgement.OpenAppeals;

@ApplicationScoped
class Appeals implements PanacheRepositoryBase<Appeal, UUID>, OpenAppeals {

    /** The first one first. */
    List<Appeal> of(UUID assessment) {
        return list("assessmentId = ?1 order by raisedAt, id", assessment);
    }

    /** Always through its assessment. */
    Optional<Appeal> of(UUID assessment, UUID id) {
        return find("assessmentId = ?1 and id = ?2", assessment, id).firstResultOptional();
    }

    @Override
    public boolean isAbout(UUID assessment, UUID criterion) {
        return list("assessmentId = ?1 and state <> ?2", assessment, AppealState.CLOSED).stream()
                .anyMatch(appeal -> appeal.criteria().contains(criterion));
    }

    /** Some of those with which nobody went on in time. */
    List<Appeal> lapsedBefore(LocalDate day, int most) {
        return find("state = ?1 and dueOn < ?2 order by dueOn, id", AppealState.ANSWERED, day)
                .page(0, most)
                .list();
    }
}
