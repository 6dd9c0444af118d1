package org.openpass.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openpass.engine.Passages.Count;
import org.openpass.engine.Passages.Entry;
import org.openpass.engine.Passages.Exit;
import org.openpass.engine.Passages.Group;
import org.openpass.engine.Passages.Place;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where every case stands now. All that a batch of the feed says of it is one statement: filing is as fast as the feed is
 * read, and a statement more a batch is what that can bear.
 */
@Component
class Standing {

    private static final String FOLLOW = Seoul.inSql("""
            with gone as (
                delete from engine.standing s
                using unnest(:left::bigint[], :leftRelease::bigint[], :leftElement::text[], :leftAt::timestamptz[],
                    :leftEarly::boolean[]) as l (element_key, definition_key, element_id, at, early)
                where s.element_key = l.element_key
                returning l.definition_key, l.element_id, (l.at at time zone 'Asia/Seoul')::date as day, l.early,
                    greatest(0, extract(epoch from l.at - s.entered_at) * 1000)::bigint as ms),
            fresh as (
                insert into engine.standing (element_key, instance_key, definition_key, element_id, element_type, entered_at)
                select * from unnest(:entered::bigint[], :instance::bigint[], :release::bigint[], :element::text[],
                    :type::text[], :enteredAt::timestamptz[])
                on conflict do nothing)
            insert into engine.element_counts (definition_key, element_id, day, slot, entered, gone, ended_early, ms)
            select * from unnest(:countRelease::bigint[], :countElement::text[], :day::date[], :slot::int[],
                :countEntered::bigint[], :gone::bigint[], :early::bigint[], :ms::bigint[])
            union all
            select definition_key, element_id, day, width_bucket(ms::float8, :bounds::float8[]), 0, count(*),
                count(*) filter (where early), sum(ms)
            from gone group by 1, 2, 3, 4
            """);

    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Follows what the batch says. */
    void follow(Passages passages) {
        if (passages.isEmpty()) {
            return;
        }
        passages.moved().forEach(this::move);
        Collection<Entry> entered = passages.entered();
        List<Exit> left = passages.left();
        Collection<Map.Entry<Group, Count>> counts = passages.counts().entrySet();
        jdbc.sql(FOLLOW)
                .param("left", longs(left, Exit::key))
                .param("leftRelease", longs(left, e -> e.place().definitionKey()))
                .param("leftElement", texts(left, e -> e.place().elementId()))
                .param("leftAt", texts(left, Exit::at))
                .param("leftEarly", left.stream().map(Exit::early).toArray(Boolean[]::new))
                .param("entered", longs(entered, Entry::key))
                .param("instance", longs(entered, Entry::instanceKey))
                .param("release", longs(entered, e -> e.place().definitionKey()))
                .param("element", texts(entered, e -> e.place().elementId()))
                .param("type", texts(entered, Entry::type))
                .param("enteredAt", texts(entered, Entry::at))
                .param("countRelease", longs(counts, c -> c.getKey().place().definitionKey()))
                .param("countElement", texts(counts, c -> c.getKey().place().elementId()))
                .param("day", texts(counts, c -> c.getKey().day()))
                .param("slot", counts.stream().map(c -> c.getKey().slot()).toArray(Integer[]::new))
                .param("countEntered", longs(counts, c -> c.getValue().entered()))
                .param("gone", longs(counts, c -> c.getValue().gone()))
                .param("early", longs(counts, c -> c.getValue().early()))
                .param("ms", longs(counts, c -> c.getValue().ms()))
                .param("bounds", DurationSlots.BOUNDS).update();
    }

    private void move(long key, Place to) {
        jdbc.sql("update engine.standing set definition_key = ?, element_id = ? where element_key = ?")
                .params(to.definitionKey(), to.elementId(), key).update();
    }

    /** Where these elements stand, by their keys; nothing of those that do not. */
    Map<Long, Place> places(Collection<Long> keys) {
        Map<Long, Place> places = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("select element_key, definition_key, element_id from engine.standing where element_key = any(?)")
                    .param(keys.toArray(Long[]::new)).query(rs -> {
                        places.put(rs.getLong(1), new Place(rs.getLong(2), rs.getString(3)));
                    });
        }
        return places;
    }

    private static <T> Long[] longs(Collection<T> all, Function<T, Long> of) {
        return all.stream().map(of).toArray(Long[]::new);
    }

    /** Times, too, are written out: the driver would write them in the zone of this machine. */
    private static <T> String[] texts(Collection<T> all, Function<T, Object> of) {
        return all.stream().map(each -> of.apply(each).toString()).toArray(String[]::new);
    }
}
