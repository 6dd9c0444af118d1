package org.openpass.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Names of elements in other languages than the models': they stand beside the models, one file a language. */
@Component
public class ModelNames {

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /** Element id to name; empty for the language of the models, English, and where nobody has translated them. */
    public Map<String, String> of(String processId, Locale locale) {
        return known.computeIfAbsent(processId + "_" + locale.getLanguage(), ModelNames::read);
    }

    private static Map<String, String> read(String file) {
        try {
            Properties names = new Properties();
            for (Resource found : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:processes/*/" + file + ".properties")) {
                try (Reader reader = new InputStreamReader(found.getInputStream(), StandardCharsets.UTF_8)) {
                    names.load(reader);
                }
            }
            return names.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(id -> id, names::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
