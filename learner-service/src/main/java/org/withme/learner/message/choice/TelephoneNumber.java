package org.withme.learner.message.choice;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number that can be a mobile telephone's, of the United Kingdom unless it says of where, as carriers take it (E.164). */
final class TelephoneNumber {

    static final int LONGEST = 30;

    private static final String HOME = "GB";
    private static final int SHOWN = 3;
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().-]+");

    private TelephoneNumber() {}

    static Optional<String> of(@Nullable String text) {
        if (text == null
                || text.length() > LONGEST
                || !WRITTEN.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text.strip(), HOME);
            return numbers.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE)
                            == ValidationResult.IS_POSSIBLE
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** {@code …123}: enough for its owner to know it. */
    static String masked(String number) {
        return '…' + number.substring(number.length() - SHOWN);
    }
}
