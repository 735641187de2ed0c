package org.withme.assessment.appeal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class Grounds implements PanacheRepositoryBase<Ground, String> {

    /** In their order. */
    List<Ground> offered() {
        return list("retired = false order by position");
    }
}
