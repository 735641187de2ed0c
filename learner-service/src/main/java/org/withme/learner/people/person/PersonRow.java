package org.withme.learner.people.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

@Entity(name = "Person")
@Table(name = "person")
@Immutable
class PersonRow {

    @Id
    private String subject;

    private String displayName;
    private String ukprn;
    private List<String> roles;

    Person person() {
        return new Person(subject, displayName, ukprn, Set.copyOf(roles));
    }
}
