package org.openpass.gateway;

import java.lang.reflect.Type;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts as the doors of cargo take them: a database keeps no character U+0000, and no text means one. Doors that judge it by themselves,
 * as that of declarations with all else that is wrong, or drop it, as notes do, are none of them.
 */
@ControllerAdvice
class JsonTexts extends RequestBodyAdviceAdapter {

    private static final String DOORS = "/api/v1/cargo";

    private final JsonMapper json;

    JsonTexts(JsonMapper json) {
        this.json = json;
    }

    /** Tells that a text has a character that is none; its path is that of the field. */
    static final class NoCharacter extends InvalidFormatException {

        NoCharacter(String text) {
            super(null, "The text has the character U+0000", text, String.class);
        }
    }

    @Override
    public boolean supports(MethodParameter body, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        RequestMapping door = AnnotatedElementUtils.findMergedAnnotation(body.getContainingClass(), RequestMapping.class);
        return door != null && Arrays.stream(door.path()).anyMatch(path -> path.startsWith(DOORS));
    }

    @Override
    public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        try {
            look(json.valueToTree(body));
        } catch (NoCharacter none) {
            throw new HttpMessageNotReadableException(none.getMessage(), none, message);
        }
        return body;
    }

    private static void look(JsonNode node) {
        if (node.isString() && node.asString().indexOf('\0') >= 0) {
            throw new NoCharacter(node.asString());
        }
        node.properties().forEach(field -> below(field.getValue(), new Reference(node, field.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            below(node.get(i), new Reference(node, i));
        }
    }

    private static void below(JsonNode node, Reference step) {
        try {
            look(node);
        } catch (NoCharacter none) {
            none.prependPath(step);
            throw none;
        }
    }
}
