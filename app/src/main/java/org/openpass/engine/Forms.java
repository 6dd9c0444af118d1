package org.openpass.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The deployed forms, by the engine's key: a task keeps the form that it was created with. */
@Component
@Order(6)
public class Forms implements FeedProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Forms(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The form as its author wrote it (Camunda Forms schema). */
    public Optional<JsonNode> form(long formKey) {
        return jdbc.sql("select json::text from engine.forms where form_key = ?").param(formKey)
                .query(String.class).optional().map(json::readTree);
    }

    /** The keys of all versions of the form. */
    public List<Long> keys(String formId) {
        return jdbc.sql("select form_key from engine.forms where form_id = ?").param(formId).query(Long.class).list();
    }

    /** The tags of each form by its id, the newest version first. */
    public SortedMap<String, List<String>> tags() {
        SortedMap<String, List<String>> tags = new TreeMap<>();
        jdbc.sql("select form_id, json ->> 'versionTag' as tag from engine.forms where json ->> 'versionTag' is not null "
                + "order by form_id, version desc").query(row -> {
                    List<String> found = tags.computeIfAbsent(row.getString(1), id -> new ArrayList<>());
                    if (!found.contains(row.getString(2))) {
                        found.add(row.getString(2));
                    }
                });
        return tags;
    }

    @Override
    public void project(List<FeedRecord> records) {
        records.forEach(this::project);
    }

    private void project(FeedRecord feed) {
        if (feed.type().equals("FORM") && feed.intent().equals("CREATED")) {
            JsonNode value = feed.value();
            String text = new String(Base64.getDecoder().decode(value.path("resource").asString("")),
                    StandardCharsets.UTF_8);
            jdbc.sql("insert into engine.forms values (?, ?, ?, ?::jsonb) on conflict do nothing")
                    .params(value.path("formKey").asLong(), value.path("formId").asString(""),
                            value.path("version").asInt(), text).update();
        }
    }
}
