package org.openpass.cargo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of cargo: events that are only appended, the stock at each place and the head of each consignment that follow from them.
 * Nothing else writes events and stock. Whoever calls it has locked a case or a voyage before, never after.
 */
@Component
public class Ledger {

    private static final String COLUMNS = "consignment, mrn, kind, effect_key, processed_at, moved_at, moved_text, document, basis, reason, "
            + "guidance, place, place_name, location, packages, package_unit, weight, weight_unit, packages_in, packages_out, weight_in, "
            + "weight_out, transit, actor, party_id, case_number, declaration, takes_back";

    /** Why an officer keeps what lies at a place, the first hold first; null: nobody does. */
    private static final String KEPT = "(select h.reason from cargo.holds h where h.consignment = %1$s.consignment and h.lifted_at is null "
            + "and (h.place is null or h.place = %1$s.place) order by h.id limit 1)";

    /** All are locked before: what is read of stock and events here is what stands. */
    private static final String APPEND = """
            with given as (
                select distinct on (e.effect_key) e.*, j.n, j.o ->> 'own' as own, (j.o ->> 'shown')::boolean as shown,
                    (j.o ->> 'clears')::boolean as clears, (j.o ->> 'storage_until')::date as storage_until,
                    (j.o ->> 'declare_by')::date as declare_by
                from jsonb_array_elements(:entries::jsonb) with ordinality j(o, n)
                cross join lateral jsonb_populate_record(null::cargo.events, j.o) e
                where not exists (select 1 from cargo.events x where x.effect_key = e.effect_key)
                order by e.effect_key, j.n),
            short as (
                select m.consignment, m.place, coalesce(s.packages, 0) as has
                from (select consignment, place, sum(packages_in) - sum(packages_out) as packages from given
                    where packages_in <> 0 or packages_out <> 0 group by consignment, place) m
                left join cargo.stock s on s.consignment = m.consignment and s.place = m.place
                where coalesce(s.packages, 0) + m.packages < 0),
            done as (
                insert into cargo.events (%1$s) select %1$s from given where not exists (select 1 from short) order by n
                on conflict (effect_key) do nothing returning *),
            -- What was appended beside what was given with it. Brought together by a sum and not by a join: how many there are is not foreseen,
            -- and each is compared with each where few are.
            news as materialized (
                select max(id) as id, max(consignment) as consignment, max(kind) as kind, max(processed_at) as processed_at,
                    max(moved_at) as moved_at, max(place) as place, max(packages_in) as packages_in, max(packages_out) as packages_out,
                    max(weight_in) as weight_in, max(weight_out) as weight_out, max(transit) as transit, max(takes_back) as takes_back,
                    max(own) as own, bool_or(shown) as shown, bool_or(clears) as clears, max(storage_until) as storage_until,
                    max(declare_by) as declare_by, max(basis) as basis
                from (select effect_key, id, consignment, kind, processed_at, moved_at, place, packages_in, packages_out, weight_in, weight_out,
                            transit, takes_back, basis, null as own, false as shown, false as clears, null::date as storage_until,
                            null::date as declare_by from done
                        union all
                        select effect_key, null, null, null, null, null, null, null, null, null, null, null, null, null, own, shown, clears,
                            storage_until, declare_by from given) n
                group by effect_key having max(consignment) is not null),
            moved as (
                select consignment, place, sum(packages_in) - sum(packages_out) as packages, sum(weight_in) - sum(weight_out) as weight,
                    min(coalesce(moved_at, processed_at)) filter (where packages_in > 0) as in_at,
                    min(coalesce(moved_at, processed_at)) filter (where packages_out > 0) as out_at,
                    max(storage_until) as storage_until, max(declare_by) as declare_by, min(processed_at) as at
                from news where packages_in <> 0 or packages_out <> 0 group by consignment, place),
            changed as (
                update cargo.stock s set packages = s.packages + m.packages, weight = s.weight + m.weight,
                    first_out_at = least(s.first_out_at, m.out_at),
                    -- Where nothing lay any more, what comes in begins anew.
                    first_in_at = case when s.packages = 0 and m.in_at is not null then m.in_at else least(s.first_in_at, m.in_at) end,
                    storage_until = case when s.packages = 0 and m.in_at is not null then m.storage_until
                        else coalesce(m.storage_until, s.storage_until) end,
                    declare_by = case when s.packages = 0 and m.in_at is not null then m.declare_by
                        else coalesce(m.declare_by, s.declare_by) end
                from moved m where s.consignment = m.consignment and s.place = m.place),
            begun as (
                insert into cargo.stock (consignment, place, packages, weight, first_in_at, first_out_at, storage_until, declare_by, held)
                select m.consignment, m.place, m.packages, m.weight, coalesce(m.in_at, m.at), m.out_at, m.storage_until, m.declare_by,
                    %3$s
                from moved m where not exists (select 1 from cargo.stock s where s.consignment = m.consignment and s.place = m.place)),
            sums as (
                select consignment, bool_or(packages_in <> 0 or packages_out <> 0 or transit <> 0 or kind = 'EXPECTED_CORRECTED') as moves,
                    bool_and(kind = 'EXPECTED_CORRECTED') as counts,
                    sum(packages_in) - sum(packages_out) as lies, sum(transit) as transit,
                    sum(packages_out) - sum(case when packages_out <> 0 then transit else 0 end) as gone,
                    coalesce(sum(-transit) filter (where kind = 'NOT_ARRIVED'), 0) as astray,
                    array_agg(takes_back) filter (where takes_back is not null) as back,
                    (array_agg(own order by processed_at desc, id desc) filter (where own is not null))[1] as own,
                    (array_agg(kind order by processed_at desc, id desc) filter (where clears))[1] as clearance,
                    (array_agg(place order by processed_at desc, id desc) filter (where packages_in > 0))[1] as place,
                    (array_agg(coalesce(basis, '') order by processed_at desc, id desc) filter (where packages_out > 0 and transit = 0))[1] as way,
                    (array_agg(id order by processed_at desc, id desc) filter (where shown))[1] as told,
                    max(processed_at) filter (where shown) as told_at,
                    (array_agg(id order by processed_at desc, id desc) filter (where shown and kind <> 'OUT'))[1] as told_here,
                    max(processed_at) filter (where shown and kind <> 'OUT') as told_here_at
                from news group by consignment),
            -- Once for each, and not again wherever it is named below.
            totals as materialized (
                select t.consignment, t.moves, t.counts, t.back, t.own, t.clearance, t.place, t.way, t.told, t.told_at, t.told_here, t.told_here_at,
                    t.lies + case when t.moves then (select coalesce(sum(s.packages), 0)
                        from cargo.stock s where s.consignment = t.consignment) else 0 end as lies,
                    t.transit + o.transit as transit, t.gone + o.gone as gone, t.astray + o.astray as astray
                from sums t cross join lateral (select coalesce(sum(e.transit), 0) as transit, coalesce(sum(e.packages_out), 0)
                        - coalesce(sum(case when e.packages_out <> 0 then e.transit else 0 end), 0) as gone,
                        coalesce(sum(-e.transit) filter (where e.kind = 'NOT_ARRIVED'), 0) as astray
                    from cargo.events e where t.moves and e.consignment = t.consignment) o),
            heads as (
                select t.*, (select n.id from (
                            select case when t.lies = 0 then t.told else t.told_here end as id,
                                case when t.lies = 0 then t.told_at else t.told_here_at end as processed_at
                            union all
                            select e.id, e.processed_at from cargo.events e where t.back is null
                                and e.id = (select c.status_event from cargo.consignments c where c.id = t.consignment)
                            union all
                            select e.id, e.processed_at from cargo.events e where t.back is not null and e.consignment = t.consignment
                                and e.kind = any(:shown) and (e.kind not in ('OUT', 'TRANSSHIPPED', 'RETURNED') or t.lies = 0) and e.id <> all(t.back)
                                and not exists (select 1 from cargo.events x where x.takes_back = e.id)) n
                        where n.id is not null order by n.processed_at desc, n.id desc limit 1) as status_event
                from totals t),
            headed as (
                update cargo.consignments c set status_event = h.status_event, clearance = coalesce(h.clearance, c.clearance),
                    place = coalesce(h.place, c.place), status = case
                        when h.moves and h.lies > 0 and h.gone > 0 then 'PARTLY_OUT'
                        when h.moves and h.lies > 0 and c.clearance = 'ACCEPTED' and c.declared >= c.packages and not exists (
                            select 1 from cargo.reservations r where r.consignment = c.id and r.released_at is null
                                and r.removal_permitted_at is null) then 'RELEASED'
                        when h.moves and h.lies > 0 then case when c.kind = 'RECORDED' then 'RECORDED' else 'IN_STORAGE' end
                        when h.moves and h.transit > 0 then 'UNDER_WAY'
                        -- What left is all of it only where nothing is expected any more, as what went astray on the way is not.
                        when h.moves and h.gone > 0 and h.own is null and c.kind <> 'RECORDED' and h.gone + h.astray < c.packages
                            then 'PARTLY_OUT'
                        -- How it ended stays so where only what was expected of it is corrected.
                        when h.counts and h.lies = 0 and c.status in ('SOLD', 'REVERTED', 'LOST', 'TRANSSHIPPED', 'RETURNED')
                            and h.gone + h.astray >= c.packages then c.status
                        when h.moves and (h.gone > 0 or h.own is not null) then coalesce(h.own, %2$s, 'CARRIED_OUT')
                        when h.moves and c.kind <> 'RECORDED' and c.packages = 0 then 'CANCELLED'
                        -- Nothing of it is here: that its unloading was accepted stands.
                        when h.moves then case when c.kind = 'RECORDED' then 'RECORDED' else coalesce((select 'UNLOADED' from cargo.events u
                            where u.consignment = c.id and u.kind = 'UNLOADING_ACCEPTED'
                                and not exists (select 1 from cargo.events x where x.takes_back = u.id) limit 1), 'EXPECTED') end
                        when h.own in ('EXPECTED', 'ARRIVED', 'UNLOADED')
                            and c.status not in ('RECORDED', 'EXPECTED', 'ARRIVED', 'UNLOADED') then c.status
                        when h.own = 'EXPECTED' and c.status in ('ARRIVED', 'UNLOADED') then c.status
                        else coalesce(h.own, c.status) end
                from heads h where c.id = h.consignment)
            select consignment, place, has, null as effect_key from short
            union all select consignment, null, null, effect_key from done
            """.formatted(COLUMNS, HowItEnded.of("c.id", "h.way", "coalesce(h.back, '{}')"), KEPT.formatted("m"));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Ledger(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Told(Long consignment, String place, int has, String effect) {
    }

    /**
     * The event of a declaration as a further part of the statement that does it: clearance passes here with each declaration, and is not to
     * wait for one more answer of the database.
     *
     * @param effect what its key begins with
     * @param rows name of the part that gives the rows of {@code cargo.reservations}; named parameters are now, actor and case
     * @return a part that gives id and consignment
     */
    static String noting(EventKind kind, String effect, String rows) {
        return "insert into cargo.events (consignment, kind, effect_key, processed_at, document, packages, actor, case_number, declaration) "
                + "select consignment, '" + kind.name() + "', '" + effect + ":' || declaration_number || ':1', :now::timestamptz, declaration_number, packages, "
                + ":actor::text, :case::text, declaration_number from " + rows + " on conflict (effect_key) do nothing returning id, consignment";
    }

    /**
     * The same where the head of the consignment has it already: its id was drawn there, and whoever comes again finds that it was. The
     * declaration is a named parameter, too.
     *
     * @param rows name of the part that gives event (the id), consignment and packages
     */
    static String noted(EventKind kind, String effect, String rows) {
        return "insert into cargo.events (id, consignment, kind, effect_key, processed_at, document, packages, actor, case_number, declaration) "
                + "select event, consignment, '" + kind.name() + "', '" + effect + ":' || :declaration || ':1', :now::timestamptz, :declaration, "
                + "packages, :actor::text, :case::text, :declaration from " + rows;
    }

    /**
     * Appends, in two statements however many: the consignments are locked in order of their ids, then events, stock and heads are written.
     * What was appended before by the same effect is passed over.
     *
     * @return the effects that are new
     * @throws NotThere where a place would be left with less than nothing; nothing is appended then, and the transaction may go on
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotThere.class)
    public Set<String> append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        lock(entries.stream().map(Entry::consignment).filter(Objects::nonNull).toList());
        Set<String> effects = new HashSet<>();
        for (Told told : jdbc.sql(APPEND).param("shown", EventKind.allShown())
                .param("entries", json.writeValueAsString(entries.stream().map(Entry::values).toList()))
                .query((rs, n) -> new Told(rs.getObject(1, Long.class), rs.getString(2), rs.getInt(3), rs.getString(4))).list()) {
            if (told.effect() == null) {
                throw new NotThere(told.consignment(), told.place(), told.has());
            }
            effects.add(told.effect());
        }
        return effects;
    }

    /** Locks consignments, in order of their ids as everybody does, until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<Long> consignments) {
        if (!consignments.isEmpty()) {
            jdbc.sql("select id from cargo.consignments where id = any(?) order by id for update")
                    .param(consignments.stream().distinct().sorted().toArray(Long[]::new)).query(Long.class).list();
        }
    }

    /** Locks one consignment until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long consignment) {
        lock(List.of(consignment));
    }

    /** What of a consignment lies or lay at each place, first come first. */
    public List<Stock> at(long consignment) {
        return jdbc.sql("select * from cargo.stock where consignment = ? order by first_in_at, place").param(consignment)
                .query(Stock::of).list();
    }

    /** How many packages of a consignment are under way between two places. */
    public int underWay(long consignment) {
        return jdbc.sql("select coalesce(sum(transit), 0) from cargo.events where consignment = ?").param(consignment)
                .query(Integer.class).single();
    }

    /**
     * Packages of a consignment that are not over: that lie anywhere, are under way, or of which the manifest says that they come, and that
     * neither left nor went astray.
     */
    public int left(long consignment) {
        return jdbc.sql("""
                select greatest(coalesce(sum(e.packages_in - e.packages_out + e.transit), 0), case when c.kind = 'RECORDED' then 0 else c.packages
                    - coalesce(sum(e.packages_out - case when e.packages_out <> 0 then e.transit else 0 end), 0)
                    - coalesce(sum(-e.transit) filter (where e.kind = 'NOT_ARRIVED'), 0) end)::int
                from cargo.consignments c left join cargo.events e on e.consignment = c.id where c.id = ? group by c.id
                """).param(consignment).query(Integer.class).single();
    }

    /** What happened to a consignment, newest first; what happened to its voyage is among it, and so happened to all that came with it. */
    public List<Event> events(long consignment) {
        return sorted(jdbc.sql("""
                select e.* from cargo.events e where e.consignment = :consignment
                union all select e.* from cargo.consignments c join cargo.events e on e.mrn = c.mrn where c.id = :consignment
                """).param("consignment", consignment).query(Event::of).list());
    }

    /** What happened to a voyage as a whole, newest first. */
    public List<Event> of(String mrn) {
        return sorted(jdbc.sql("select * from cargo.events where mrn = ?").param(mrn).query(Event::of).list());
    }

    /** The event of an effect. */
    public Optional<Event> byEffect(String effect) {
        return jdbc.sql("select * from cargo.events where effect_key = ?").param(effect).query(Event::of).optional();
    }

    /** Whether an event was taken back. */
    public boolean isTakenBack(long event) {
        return jdbc.sql("select exists (select 1 from cargo.events where takes_back = ?)").param(event).query(Boolean.class).single();
    }

    /** Another end of the storage period (Art. 170, 177), or of the time to declare (Art. 241(3)); null leaves it. The consignment is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lies(long consignment, String place, LocalDate storageUntil, LocalDate declareBy) {
        jdbc.sql("update cargo.stock set storage_until = coalesce(?, storage_until), declare_by = coalesce(?, declare_by) "
                + "where consignment = ? and place = ?").params(storageUntil, declareBy, consignment, place).update();
    }

    /** What lies at each place is kept there as the holds that stand say ({@link CargoHolds}). The consignment is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long consignment) {
        jdbc.sql("update cargo.stock s set held = " + KEPT.formatted("s") + " where s.consignment = ?").param(consignment).update();
    }

    private static List<Event> sorted(List<Event> events) {
        List<Event> newest = new ArrayList<>(events);
        newest.sort(Comparator.comparing(Event::processedAt).thenComparing(Event::id).reversed());
        return newest;
    }
}
