package org.openpass.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.terms.Seoul;

/**
 * What a batch of the feed says of elements, put together: what is entered and left in it, as gateways and most jobs are, is
 * only counted; what is entered or left in it alone changes where cases stand.
 */
final class Passages {

    /** An element of a release. */
    record Place(long definitionKey, String elementId) {

        static Place of(FeedRecord feed) {
            return new Place(feed.value().path("processDefinitionKey").asLong(), feed.elementId());
        }
    }

    /** An element that is active after the batch and was not before. */
    record Entry(long key, long instanceKey, Place place, String type, Instant at) {
    }

    /** An element that was active before the batch and is not after it. */
    record Exit(long key, Place place, Instant at, boolean early) {
    }

    /** Elements that were passed alike: on one day, in about the same time. */
    record Group(Place place, LocalDate day, int slot) {
    }

    /** How many were entered and gone, and how long those that are gone took. */
    record Count(long entered, long gone, long early, long ms) {

        Count plus(Count other) {
            return new Count(entered + other.entered, gone + other.gone, early + other.early, ms + other.ms);
        }
    }

    private final Map<Long, Entry> entered = new LinkedHashMap<>();
    private final Map<Long, Place> moved = new LinkedHashMap<>();
    private final List<Exit> left = new ArrayList<>();
    private final Map<Group, Count> counts = new LinkedHashMap<>();

    /** Takes the next record of an element, in the order of the feed. */
    void add(FeedRecord feed) {
        switch (feed.intent()) {
            case "ELEMENT_ACTIVATED" -> enter(feed);
            case "ELEMENT_MIGRATED" -> move(feed);
            case "ELEMENT_COMPLETED" -> leave(feed, false);
            case "ELEMENT_TERMINATED" -> leave(feed, true);
            default -> { }
        }
    }

    private void enter(FeedRecord feed) {
        Place place = Place.of(feed);
        entered.put(feed.key(), new Entry(feed.key(), feed.instanceKey(), place,
                feed.value().path("bpmnElementType").asString(""), feed.at()));
        count(new Group(place, Seoul.day(feed.at()), 0), new Count(1, 0, 0, 0));
    }

    private void move(FeedRecord feed) {
        Place to = Place.of(feed);
        if (entered.computeIfPresent(feed.key(), (key, e) -> new Entry(key, e.instanceKey(), to, e.type(), e.at())) == null) {
            moved.put(feed.key(), to);
        }
    }

    /** One that is ended before it was active, e.g. at an incident of its input, was never entered either. */
    private void leave(FeedRecord feed, boolean early) {
        moved.remove(feed.key());
        Entry entry = entered.remove(feed.key());
        if (entry == null) {
            left.add(new Exit(feed.key(), Place.of(feed), feed.at(), early));
        } else {
            long ms = Math.max(0, Duration.between(entry.at(), feed.at()).toMillis());
            count(new Group(Place.of(feed), Seoul.day(feed.at()), DurationSlots.of(ms)), new Count(0, 1, early ? 1 : 0, ms));
        }
    }

    private void count(Group group, Count count) {
        counts.merge(group, count, Count::plus);
    }

    boolean isEmpty() {
        return counts.isEmpty() && left.isEmpty() && moved.isEmpty();
    }

    Collection<Entry> entered() {
        return entered.values();
    }

    /** What was active before the batch and still is, elsewhere. */
    Map<Long, Place> moved() {
        return moved;
    }

    List<Exit> left() {
        return left;
    }

    Map<Group, Count> counts() {
        return counts;
    }
}
