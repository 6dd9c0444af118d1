package org.openpass.gateway;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;

/** Texts as every door that reads JSON takes them: a database keeps no character U+0000, and no text means one. */
@Component
class JsonTexts extends SimpleModule {

    JsonTexts() {
        super("texts");
        addDeserializer(String.class, new Text());
    }

    /** Tells that a text has a character that is none. */
    static final class NoCharacter extends InvalidFormatException {

        NoCharacter(JsonParser parser, String text) {
            super(parser, "The text has the character U+0000", text, String.class);
        }
    }

    private static final class Text extends StdScalarDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw new NoCharacter(parser, text);
            }
            return text;
        }
    }
}
