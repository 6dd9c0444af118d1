package org.openpass.engine;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the batches of the feed have counted into the days. Who reads adds what has not been put there yet. */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class ElementDays {

    private static final long LOCK = 0x656c656d64617973L;

    private final JdbcClient jdbc;

    ElementDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node at a time: the rows of days are written by all. */
    @Scheduled(fixedDelayString = "${openpass.engine.count-days-every:PT20S}")
    @Transactional
    public void add() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
            return;
        }
        jdbc.sql("""
                with taken as (delete from engine.element_counts returning *),
                sums as (
                    select definition_key, element_id, day, sum(entered) as entered, sum(gone) as gone,
                        sum(ended_early) as ended_early, sum(ms) as ms
                    from taken group by definition_key, element_id, day),
                filled as (
                    select definition_key, element_id, day, slot, sum(gone) as gone
                    from taken where gone > 0 group by definition_key, element_id, day, slot)
                insert into engine.element_days (definition_key, element_id, day, entered, gone, ended_early, ms, slots)
                select definition_key, element_id, day, entered, gone, ended_early, ms, (
                    select array_agg(coalesce(f.gone, 0)::bigint order by n.slot)
                    from generate_series(0, 79) as n (slot) left join filled f on f.slot = n.slot
                        and f.definition_key = s.definition_key and f.element_id = s.element_id and f.day = s.day)
                from sums s
                on conflict (definition_key, element_id, day) do update set
                    entered = element_days.entered + excluded.entered, gone = element_days.gone + excluded.gone,
                    ended_early = element_days.ended_early + excluded.ended_early, ms = element_days.ms + excluded.ms,
                    slots = (select array_agg(a + b order by n)
                        from unnest(element_days.slots, excluded.slots) with ordinality as both_of (a, b, n))
                """).update();
    }
}
