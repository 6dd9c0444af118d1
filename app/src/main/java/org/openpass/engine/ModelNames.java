package org.openpass.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names of elements in other languages than the models': each version has its own, as it was deployed. A version of before that
 * was so has those that ship with the application.
 */
@Component
public class ModelNames {

    private record Place(long definitionKey, String language) {
    }

    private final JdbcClient jdbc;
    private final PackagedModels packaged;
    private final Map<Place, Map<String, String>> known = new ConcurrentHashMap<>();

    ModelNames(JdbcClient jdbc, PackagedModels packaged) {
        this.jdbc = jdbc;
        this.packaged = packaged;
    }

    /** Element id to name; empty for the language of the models, English, and where nobody has translated them. */
    public Map<String, String> of(long definitionKey, Locale locale) {
        String language = locale.getLanguage();
        if (language.equals(Locale.ENGLISH.getLanguage())) {
            return Map.of();
        }
        Place place = new Place(definitionKey, language);
        Map<String, String> names = known.get(place);
        if (names == null) {
            names = read(place);
            // A version that is not known here yet may have names when it is.
            if (!names.isEmpty() || released(definitionKey)) {
                known.put(place, names);
            }
        }
        return names;
    }

    private boolean released(long definitionKey) {
        return jdbc.sql("select exists (select from engine.releases where definition_key = ?)").param(definitionKey)
                .query(Boolean.class).single();
    }

    private Map<String, String> read(Place place) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select element_id, name from engine.model_names where definition_key = ? and language = ?")
                .params(place.definitionKey(), place.language())
                .query(rs -> {
                    names.put(rs.getString(1), rs.getString(2));
                });
        return names.isEmpty() ? shipped(place) : Map.copyOf(names);
    }

    private Map<String, String> shipped(Place place) {
        return jdbc.sql("select process_id from engine.releases where definition_key = ? and source = 'PACKAGED'")
                .param(place.definitionKey()).query(String.class).optional()
                .flatMap(id -> packaged.names("processes/*/" + id + ModelKind.PROCESS.ending(), place.language()))
                .map(ModelNames::parsed).orElse(Map.of());
    }

    private static Map<String, String> parsed(String content) {
        try {
            Properties names = new Properties();
            names.load(new StringReader(content));
            return names.stringPropertyNames().stream().collect(Collectors.toUnmodifiableMap(id -> id, names::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
