package org.openpass.declaration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.openpass.declaration.model.DeclarationDocument;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The hash of a document's parsed content: 1.0 and 1.00 are the same amount, field order and white space are nothing. */
@Component
class ContentHash {

    private final JsonMapper json;

    ContentHash(JsonMapper json) {
        this.json = json;
    }

    String of(DeclarationDocument document) {
        Object plain = canonical(json.convertValue(document, Map.class));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((k, v) -> {
                    if (v != null) {
                        sorted.put(String.valueOf(k), canonical(v));
                    }
                });
                yield sorted;
            }
            case Collection<?> list -> list.stream().map(ContentHash::canonical).toList();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
            case null -> null;
            default -> value;
        };
    }
}
