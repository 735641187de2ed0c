package org.withme.learner.message.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an e-mail that came back says. */
class ReturnedEmailTest {

    private static final UUID MESSAGE = UUID.fromString("01a2269b-bb8f-771c-9673-a71e15067f97");

    @ParameterizedTest
    @CsvSource({
        "failed,5.1.1,true",
        "Failed,5.0.0,true",
        "failed,'',true",
        "failed,4.4.7,false",
        "failed,5.2.2,false",
        "delayed,4.2.0,false"
    })
    void a_return_says_whether_it_is_for_good(String action, String status, boolean permanent) throws Exception {
        assertThat(read(Post.returned(MESSAGE, action, status))).isEqualTo(new MailReport.Returned(MESSAGE, permanent));
    }

    @Test
    void a_report_can_also_say_that_it_arrived() throws Exception {
        assertThat(read(Post.returned(MESSAGE, "delivered", "2.0.0"))).isEqualTo(new MailReport.Delivered(MESSAGE));
    }

    @Test
    void a_return_that_quotes_nothing_is_known_by_the_address_to_which_it_came() throws Exception {
        assertThat(read(Post.returnedTo("bounces+" + MESSAGE + "@college.example")))
                .isEqualTo(new MailReport.Returned(MESSAGE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abuse", "Abuse", "fraud", "opt-out"})
    void a_complaint_asks_to_stop(String type) throws Exception {
        assertThat(read(Post.complaint(MESSAGE, type))).isEqualTo(new MailReport.Complained(MESSAGE));
    }

    @Test
    void that_an_email_is_wanted_after_all_is_no_complaint() throws Exception {
        assertThat(read(Post.complaint(MESSAGE, "not-spam"))).isEqualTo(new MailReport.Nothing());
    }

    @Test
    void who_is_away_has_not_returned_anything() throws Exception {
        assertThat(read(Post.answerOfAMachine(MESSAGE))).isEqualTo(new MailReport.Nothing());
    }

    @Test
    void what_a_person_writes_is_left_to_a_person() throws Exception {
        assertThat(read(Post.letter())).isEqualTo(new MailReport.NotUnderstood());
    }

    @Test
    void an_email_that_only_speaks_of_a_message_of_ours_returns_nothing() throws Exception {
        assertThat(read(Post.letter() + "bounces+" + MESSAGE + "@college.example failed 5.1.1"))
                .isEqualTo(new MailReport.NotUnderstood());
    }

    @Test
    void a_report_within_a_report_is_not_believed() throws Exception {
        // Given
        String inner = Post.returned(MESSAGE, "failed", "5.1.1");
        String outer = Post.report(
                "delivery-status", "bounces@college.example", "Content-Type: message/rfc822\n\n" + inner, "\n");

        // Then
        assertThat(read(outer)).isNotInstanceOf(MailReport.Returned.class);
    }

    private static MailReport read(String source) throws Exception {
        return ReturnedEmail.read(source.getBytes(StandardCharsets.UTF_8));
    }
}
