package org.withme.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a field that is absent from one that is null; the value itself is read like any other of its type. */
class ChangeReader extends JsonDeserializer<Change<?>> implements ContextualDeserializer {

    private final @Nullable JavaType valueType;

    ChangeReader() {
        this(null);
    }

    private ChangeReader(@Nullable JavaType valueType) {
        this.valueType = valueType;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        JavaType type = property == null ? context.getContextualType() : property.getType();
        return new ChangeReader(type.containedTypeOrUnknown(0));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Change.to(context.readValue(parser, valueType));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.absent();
    }
}
