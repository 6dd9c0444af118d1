package org.openpass.cargo;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.mailbox.Mailboxes;
import org.openpass.mailbox.NewMessage;
import org.openpass.mailbox.NoticeSource;
import org.openpass.signals.WakeableLoop;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the ledger behind a cursor of its own, one node at a time, and tells who watches a consignment what happened to it. A
 * batch and its messages are one transaction; what was told once is not told again, and who may not see the goods any more is told nothing.
 */
@Component
@ConditionalOnBooleanProperty(name = "openpass.engine.enabled", matchIfMissing = true)
class CargoNews implements SmartLifecycle {

    /** What parties are told of, by the kind of event. */
    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("ARRIVAL_ACCEPTED", "cargo.arrived"),
            Map.entry("UNLOADING_FORBIDDEN", "cargo.notUnloaded"), Map.entry("TRANSPORT_ACCEPTED", "cargo.underBond"), Map.entry("IN", "cargo.carriedIn"),
            Map.entry("ACCEPTED", "cargo.released"), Map.entry("OUT", "cargo.carriedOut"), Map.entry("LOST", "cargo.lost"),
            Map.entry("DESTROYED", "cargo.lost"), Map.entry("NOT_ARRIVED", "cargo.lost"), Map.entry("SOLD", "cargo.sold"),
            Map.entry("REVERTED", "cargo.sold"), Map.entry("TRANSSHIPPED", "cargo.left"), Map.entry("RETURNED", "cargo.left"),
            Map.entry("CARRY_IN_EXTENDED", "cargo.carryInExtended"), Map.entry("EXPECTED_CORRECTED", "cargo.corrected"),
            Map.entry("HELD", "cargo.held"), Map.entry("HOLD_LIFTED", "cargo.holdLifted"));
    /** What owners and declarants are told of whether they watch or not (Customs Act Art. 237(2)). */
    private static final List<String> TO_OWNERS = List.of("HELD", "HOLD_LIFTED");
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(2);

    private record Position(String xid, long id) {
    }

    /** Something to tell one party of. */
    private record Told(long event, String kind, long party, long consignment, String number, String place, String office) {
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Mailboxes mailboxes;
    private final PlaceBook places;
    private final CargoSight sights;
    private WakeableLoop loop;

    CargoNews(JdbcClient jdbc, TransactionTemplate transaction, Mailboxes mailboxes, PlaceBook places, CargoSight sights) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mailboxes = mailboxes;
        this.places = places;
        this.sights = sights;
    }

    /** Lets parties choose whether they are served these kinds in their box; events of cases are no reason for any. */
    @Component
    static class Kinds implements NoticeSource {

        @Override
        public String kind() {
            return "cargo";
        }

        @Override
        public Set<String> messageKinds() {
            return new TreeSet<>(KINDS.values());
        }

        @Override
        public List<NewMessage> of(List<CaseEvent> events) {
            return List.of();
        }
    }

    @Override
    public void start() {
        loop = new WakeableLoop("cargo-news", POLL, () -> Boolean.TRUE.equals(transaction.execute(s -> tell())));
    }

    private boolean tell() {
        Position read = jdbc.sql("select xid::text as xid, id from cargo.news_cursor for update skip locked").query((rs, n) ->
                new Position(rs.getString(1), rs.getLong(2))).optional().orElse(null);
        if (read == null) {
            return false;
        }
        // A transaction that began earlier may still write: what it writes would stand before what is read now.
        List<Position> batch = jdbc.sql("""
                select xid::text as xid, id from cargo.events
                where (xid, id) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, id limit ?
                """).params(read.xid(), read.id(), BATCH).query((rs, n) -> new Position(rs.getString(1), rs.getLong(2))).list();
        if (batch.isEmpty()) {
            return false;
        }
        List<Told> told = seen(told(batch.stream().map(Position::id).toArray(Long[]::new)));
        Map<String, PlaceBook.Named> names = places.of(told.stream().map(Told::place).toList());
        mailboxes.serve(told.stream().map(each -> message(each, names)).toList());
        Position last = batch.getLast();
        jdbc.sql("update cargo.news_cursor set xid = ?::xid8, id = ?").params(last.xid(), last.id()).update();
        return batch.size() == BATCH;
    }

    /** What a voyage did is told of each consignment that it brought and somebody watches. What was taken back since is not told. */
    private List<Told> told(Long[] events) {
        return jdbc.sql("""
                with e as (
                    select id, xid, kind, processed_at, place, consignment from cargo.events where id = any(:events) and consignment is not null
                    union all
                    select o.id, o.xid, o.kind, o.processed_at, o.place, k.id
                    from cargo.events o join cargo.consignments k on k.mrn = o.mrn where o.id = any(:events) and o.consignment is null),
                whom as (
                    select e.id, e.consignment, w.party_id from e join cargo.watches w on w.consignment = e.consignment and w.made_at <= e.processed_at
                    union
                    select e.id, e.consignment, p.party_id from e join cargo.consignment_parties p on p.consignment = e.consignment
                        and p.part in ('CONSIGNEE', 'IMPORTER', 'DECLARANT') where e.kind = any(:owners))
                select e.id, e.kind, w.party_id, c.id as consignment, coalesce(c.cargo_number, c.bill_number) as number,
                    coalesce(e.place, v.port) as place, coalesce(v.office, left(e.place, 3)) as office
                from e join whom w on w.id = e.id and w.consignment = e.consignment
                join cargo.consignments c on c.id = e.consignment
                left join cargo.voyages v on v.mrn = c.mrn
                where e.kind = any(:kinds) and not exists (select 1 from cargo.events x where x.takes_back = e.id)
                order by e.xid, e.id, w.party_id
                """).param("events", events).param("kinds", KINDS.keySet().toArray(String[]::new)).param("owners", TO_OWNERS.toArray(String[]::new)).query((rs, n) -> new Told(
                rs.getLong("id"), rs.getString("kind"), rs.getLong("party_id"), rs.getLong("consignment"), rs.getString("number"),
                rs.getString("place"), rs.getString("office"))).list();
    }

    /** Those of which the party may see the goods now: a mandate may have ended since it chose to be told. */
    private List<Told> seen(List<Told> told) {
        Map<Long, Set<Long>> actsFor = sights.parties(told.stream().map(Told::party).distinct().toList());
        Map<Long, Set<Long>> parts = new HashMap<>();
        jdbc.sql("select consignment, party_id from cargo.consignment_parties where consignment = any(?) and party_id = any(?)")
                .params(told.stream().map(Told::consignment).distinct().toArray(Long[]::new),
                        actsFor.values().stream().flatMap(Set::stream).distinct().toArray(Long[]::new))
                .query(rs -> {
                    parts.computeIfAbsent(rs.getLong("consignment"), c -> new HashSet<>()).add(rs.getLong("party_id"));
                });
        return told.stream().filter(each -> !Collections.disjoint(actsFor.get(each.party()), parts.getOrDefault(each.consignment(), Set.of()))).toList();
    }

    private static NewMessage message(Told told, Map<String, PlaceBook.Named> names) {
        String kind = KINDS.get(told.kind());
        return new NewMessage(told.party(), null, told.number(), kind, label(kind + ".title", told, names), label(kind + ".body", told,
                names), told.office() == null ? "" : told.office(), List.of(), "cargo:" + told.consignment() + ":" + told.event());
    }

    private static Label label(String key, Told told, Map<String, PlaceBook.Named> names) {
        List<String> texts = Stream.of(Locale.KOREAN, Locale.ENGLISH).map(locale -> {
            PlaceBook.Named place = told.place() == null ? null : names.get(told.place());
            return Labels.text("mailbox." + key, locale, told.number(), place != null ? place.in(locale) : told.place() == null ? ""
                    : told.place());
        }).toList();
        return new Label(texts.getFirst(), texts.getLast());
    }

    @Override
    public void stop() {
        loop.close();
        loop = null;
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
