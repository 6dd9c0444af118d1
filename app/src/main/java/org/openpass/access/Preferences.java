package org.openpass.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How a person likes the screens. What is kept of an older release, and cannot be read any more, is as if it were not there. */
@Component
public class Preferences {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Preferences(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What the person chose; empty when nothing was chosen yet. */
    public <T> Optional<T> get(String username, String name, Class<T> type) {
        return jdbc.sql("select value from access.preferences where username = ? and name = ?").params(username, name)
                .query(String.class).optional().flatMap(value -> read(value, type));
    }

    /** Remembers what somebody who has an account chose. */
    public void put(String username, String name, Object value) {
        jdbc.sql("insert into access.preferences (username, name, value) values (?, ?, ?::jsonb) "
                + "on conflict (username, name) do update set value = excluded.value")
                .params(username, name, json.writeValueAsString(value)).update();
    }

    private <T> Optional<T> read(String value, Class<T> type) {
        try {
            return Optional.ofNullable(json.readValue(value, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
