package org.withme.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A scalar that is written as text is read from text, in the form in which it is written. Jackson would also read times from
 * numbers, from numbers in text and from lists of numbers, identifiers from Base64, and all of them with spaces around.
 */
final class WrittenAsText extends DelegatingDeserializer {

    private static final long serialVersionUID = 1L;
    private static final int UUID_LENGTH = 36;
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");

    private WrittenAsText(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new WrittenAsText(reader);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return logicalType() == LogicalType.Enum
                    ? super.deserialize(parser, context)
                    : context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText();
        if (!text.equals(text.strip()) || isInAnotherForm(text)) {
            return context.handleWeirdStringValue(handledType(), text, "not as it is written");
        }
        return super.deserialize(parser, context);
    }

    private boolean isInAnotherForm(String text) {
        return logicalType() == LogicalType.DateTime && NUMBER.matcher(text).matches()
                || handledType() == UUID.class && text.length() != UUID_LENGTH;
    }

    /** Puts it before the reader of every such type. */
    static final class Modifier extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> reader) {
            LogicalType kind = reader.logicalType();
            return kind == LogicalType.DateTime || kind == LogicalType.OtherScalar ? new WrittenAsText(reader) : reader;
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription description, JsonDeserializer<?> reader) {
            return new WrittenAsText(reader);
        }
    }
}
