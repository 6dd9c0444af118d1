package org.openpass.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells who follows user tasks what the feed says of them. */
@Component
@Order(5)
class UserTaskProjection implements FeedProjection {

    private final List<UserTaskListener> listeners;
    private final JdbcClient jdbc;

    UserTaskProjection(List<UserTaskListener> listeners, JdbcClient jdbc) {
        this.listeners = listeners;
        this.jdbc = jdbc;
    }

    @Override
    public void project(List<FeedRecord> records) {
        records.forEach(this::project);
    }

    private void project(FeedRecord feed) {
        if (feed.type().equals("PROCESS_INSTANCE") && feed.intent().equals("ELEMENT_TERMINATED")
                && feed.value().path("bpmnElementType").asString("").equals("USER_TASK")) {
            caseOf(feed.instanceKey()).ifPresent(number -> listeners.forEach(l -> l.ended(number, feed.key(), feed.at())));
        }
        if (!feed.type().equals("USER_TASK")) {
            return;
        }
        switch (feed.intent()) {
            case "CREATED" -> created(feed);
            case "COMPLETED" -> listeners.forEach(l -> l.completed(feed.key(), feed.at()));
            case "MIGRATED" -> listeners.forEach(l -> l.migrated(feed.key(),
                    feed.value().path("processDefinitionKey").asLong(), feed.value().path("elementId").asString()));
            case "CANCELED" -> listeners.forEach(l -> l.canceled(feed.key(), feed.at()));
            default -> { }
        }
    }

    private void created(FeedRecord feed) {
        JsonNode value = feed.value();
        long instance = value.path("processInstanceKey").asLong();
        caseOf(instance).ifPresent(caseNumber -> {
            JsonNode groups = value.path("candidateGroupsList");
            UserTaskListener.Created created = new UserTaskListener.Created(feed.key(), caseNumber, instance,
                    value.path("elementInstanceKey").asLong(), value.path("processDefinitionKey").asLong(),
                    value.path("elementId").asString(), groups.isEmpty() ? "" : groups.get(0).asString(),
                    value.path("formKey").asLong() > 0 ? value.path("formKey").asString() : null,
                    date(value.path("dueDate").asString("")), feed.at());
            listeners.forEach(l -> l.created(created));
        });
    }

    private Optional<String> caseOf(long instance) {
        return jdbc.sql("select case_number from engine.instances where instance_key = ? and case_number is not null")
                .param(instance).query(String.class).optional();
    }

    private static Instant date(String text) {
        try {
            return text.isBlank() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
