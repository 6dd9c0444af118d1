package org.openpass.engine;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openpass.engine.Passages.Place;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each instance was and is; tells the case when a token waits at an element that gives the case a status. */
@Component
@Order(3)
class ElementProjection implements FeedProjection {

    private static final Set<String> KEPT =
            Set.of("ELEMENT_ACTIVATED", "ELEMENT_COMPLETED", "ELEMENT_TERMINATED", "ELEMENT_MIGRATED", "SEQUENCE_FLOW_TAKEN");

    /** The process itself is no element of its model. */
    private static final String PROCESS = "PROCESS";

    /** An element that gives the case of its instance a status. */
    private record Reached(FeedRecord feed, String status) {
    }

    /** The case of an instance, and the instance that was started for it. */
    private record Of(String caseNumber, long root) {
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Models models;
    private final CaseRegistry cases;
    private final Standing standing;

    ElementProjection(JdbcClient jdbc, JdbcTemplate batches, Models models, CaseRegistry cases, Standing standing) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.models = models;
        this.cases = cases;
        this.standing = standing;
    }

    @Override
    public void project(List<FeedRecord> records) {
        List<FeedRecord> kept = records.stream()
                .filter(feed -> feed.type().equals("PROCESS_INSTANCE") && KEPT.contains(feed.intent())).toList();
        if (kept.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into engine.element_events (partition_id, position, instance_key, element_key, element_id,
                    element_type, intent, happened_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, kept.stream().map(feed -> new Object[] {feed.partition(), feed.position(), feed.instanceKey(),
                feed.key(), feed.elementId(), type(feed), feed.intent(), Timestamp.from(feed.at())}).toList());
        List<FeedRecord> elements = kept.stream().filter(feed -> !type(feed).equals(PROCESS)).toList();
        Map<Long, Place> places = standing.places(elements.stream().filter(ElementProjection::moved).map(FeedRecord::key)
                .toList());
        Passages passages = new Passages();
        elements.forEach(passages::add);
        standing.follow(passages);
        List<Reached> reached = elements.stream().flatMap(feed -> reached(feed, places).stream()).toList();
        Map<Long, Of> of = of(reached);
        reached.stream().filter(r -> of.containsKey(r.feed().instanceKey())).forEach(r -> cases.reached(
                new CaseRegistry.ElementReached(of.get(r.feed().instanceKey()).caseNumber(), of.get(r.feed().instanceKey()).root(),
                        r.feed().elementId(), r.status(), r.feed().at())));
    }

    /**
     * What gives the case a status. What its module has made of the case since it waits is not undone by a move to an element
     * that gives the same.
     *
     * @param places where what moves stood until now
     */
    private Optional<Reached> reached(FeedRecord feed, Map<Long, Place> places) {
        boolean moved = moved(feed);
        if (!moved && !feed.intent().equals("ELEMENT_ACTIVATED")) {
            return Optional.empty();
        }
        Place place = Place.of(feed);
        Optional<String> before = Optional.ofNullable(places.put(feed.key(), place)).flatMap(this::status);
        return status(place).filter(status -> !moved || !before.equals(Optional.of(status)))
                .map(status -> new Reached(feed, status));
    }

    /** Of all in one look: most of a batch that is filed at once reach something. */
    private Map<Long, Of> of(List<Reached> reached) {
        Map<Long, Of> cases = new HashMap<>();
        if (!reached.isEmpty()) {
            jdbc.sql("select instance_key, case_number, coalesce(root_key, instance_key) from engine.instances where instance_key = any(?) "
                    + "and case_number is not null").param(reached.stream().map(r -> r.feed().instanceKey()).distinct()
                    .toArray(Long[]::new)).query(rs -> {
                        cases.put(rs.getLong(1), new Of(rs.getString(2), rs.getLong(3)));
                    });
        }
        return cases;
    }

    private static boolean moved(FeedRecord feed) {
        return feed.intent().equals("ELEMENT_MIGRATED");
    }

    private static String type(FeedRecord feed) {
        return feed.value().path("bpmnElementType").asString("");
    }

    private Optional<String> status(Place place) {
        return models.element(place.definitionKey(), place.elementId()).map(e -> e.properties().get("status"));
    }
}
