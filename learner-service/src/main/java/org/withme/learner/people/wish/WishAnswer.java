package org.withme.learner.people.wish;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An answer to a wish; nothing in it ever changes. */
@Entity
@Table(name = "wish_answer")
@Immutable
class WishAnswer {

    @Id
    private UUID id;

    private UUID wishId;

    @Enumerated(EnumType.STRING)
    private WishReply answer;

    private LocalDate untilDay;
    private String words;
    private String answeredBy;
    private String capacity;
    private Instant answeredAt;

    protected WishAnswer() {}

    WishAnswer(UUID id, UUID wish, AnswerWish command, Answerer answerer) {
        this.id = id;
        this.wishId = wish;
        this.answer = command.answer();
        this.untilDay = command.until();
        this.words = command.words();
        this.answeredBy = answerer.subject();
        this.capacity = answerer.capacity();
        this.answeredAt = answerer.at();
    }

    /** Who answered, in which role. */
    record Answerer(String subject, String capacity, Instant at) {}

    UUID wish() {
        return wishId;
    }

    WishReply reply() {
        return answer;
    }

    /** Whether it says the same, to the word. */
    boolean says(AnswerWish command) {
        return answer == command.answer()
                && Objects.equals(untilDay, command.until())
                && Objects.equals(words, command.words());
    }

    WishAnswerView view() {
        return new WishAnswerView(answer, untilDay, words, answeredBy, capacity, answeredAt);
    }
}
