package org.withme.learner.message.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.withme.learner.message.way.WayKind;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "sam@example.org, sam@example.org",
        "' sam@example.org ', sam@example.org",
        "s.o'neill+withme@mail.example.org, s.o'neill+withme@mail.example.org",
        "sam@exämple.org, sam@xn--exmple-cua.org"
    })
    void an_email_address_is_one_mailbox(String written, String address) {
        assertThat(Addresses.of(WayKind.EMAIL, written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sam",
                "sam@localhost",
                "sam@[127.0.0.1]",
                "sam@example..org",
                "sam@-example.org",
                "sam@example.org,lee@example.org",
                "sam@example.org lee@example.org",
                "Sam <sam@example.org>",
                "sam@example.org (Sam)",
                "us: sam@example.org;",
                "sam@example.org\r\nBcc: lee@example.org",
                "sam@example.org\nlee@example.org",
                "sam\u0000@example.org",
                "såm@example.org",
                ""
            })
    void anything_else_is_no_address(String written) {
        assertThat(Addresses.of(WayKind.EMAIL, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123",
        "+44 (0)7700 900123, +447700900123",
        "0044 7700 900123, +447700900123",
        "+48 601 234 567, +48601234567"
    })
    void a_telephone_number_is_one_as_carriers_take_it(String written, String number) {
        assertThat(Addresses.of(WayKind.TEXT, written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "0770O900123",
                "07700 900123 ext 5",
                "07700 900123, 07700 900124",
                "07700 900123\r\n07700 900124",
                "+999 123 4567",
                "1-800-FLOWERS",
                "٠٧٧٠٠٩٠٠١٢٣",
                ""
            })
    void anything_else_is_no_number(String written) {
        assertThat(Addresses.of(WayKind.TEXT, written)).isEmpty();
    }

    @Test
    void nobody_but_its_owner_knows_an_address_by_what_is_shown_of_it() {
        assertThat(Addresses.masked(WayKind.EMAIL, "sam@example.org")).isEqualTo("s…@example.org");
        assertThat(Addresses.masked(WayKind.TEXT, "+447700900123")).isEqualTo("…123");
    }
}
