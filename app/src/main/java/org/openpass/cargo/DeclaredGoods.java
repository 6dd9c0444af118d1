package org.openpass.cargo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The goods of a declaration as they lie in the ledger; each answer behind the lock of their consignment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeclaredGoods {

    /**
     * What a declaration lets leave.
     *
     * @param left packages that have not left yet
     * @param permitted whether removal is permitted, and was not taken back
     */
    public record Leaving(String declaration, long consignment, int left, boolean permitted) {
    }

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeclaredGoods(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whether the goods are in storage, where they can be inspected. If they are not, they are awaited from now on: whoever carries them
     * in finds that, since both take the consignment first ({@link GoodsCarriedIn}). What was only recorded was recorded as it came in.
     *
     * @param office three digits of the office under which they must be in storage; null: under any
     */
    public boolean hereOrAwaited(String declaration, String office) {
        boolean here = jdbc.sql("""
                select c.kind = 'RECORDED' or exists (select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0
                    and (:office::text is null or starts_with(s.place, :office)))
                from cargo.consignments c where c.id = :id
                """).param("id", locked(declaration)).param("office", office).query(Boolean.class).single();
        jdbc.sql("update cargo.reservations set waits_for_goods = ? where declaration_number = ?").params(!here, declaration).update();
        return here;
    }

    /** The declaration waits for its goods no longer; false when it did not. */
    public boolean awaitedNoMore(String declaration) {
        locked(declaration);
        return jdbc.sql("update cargo.reservations set waits_for_goods = false where declaration_number = ? and waits_for_goods")
                .param(declaration).update() == 1;
    }

    /** Whoever declared the goods, and for whom, has part in them from now on. */
    public void belong(long consignment, long declarant, long importer) {
        jdbc.sql("insert into cargo.consignment_parties (consignment, party_id, part) values (?, ?, 'DECLARANT'), (?, ?, 'IMPORTER') "
                + "on conflict do nothing").params(consignment, declarant, consignment, importer).update();
    }

    /** What the declaration lets leave, its row locked behind the consignment, which the caller has locked; empty where it claims nothing. */
    public Optional<Leaving> leaving(String declaration) {
        return jdbc.sql("select consignment, packages - carried_out, removal_permitted_at is not null and released_at is null "
                + "from cargo.reservations where declaration_number = ? for update").param(declaration).query((rs, n) ->
                new Leaving(declaration, rs.getLong(1), rs.getInt(2), rs.getBoolean(3))).optional();
    }

    /** Whether goods that left then left before the declaration let them (Art. 248(3)); clocks differ by some minutes. */
    public boolean leftBefore(String declaration, Instant movedAt) {
        return jdbc.sql("select removal_permitted_at > ? from cargo.reservations where declaration_number = ?")
                .params(Timestamp.from(movedAt.plus(MovementChecks.CLOCKS_DIFFER)), declaration).query(Boolean.class).optional().orElse(false);
    }

    /** The declarations that let goods of the consignment leave, with their rows locked. */
    public List<Leaving> allLeaving(long consignment) {
        return jdbc.sql("select declaration_number from cargo.reservations where consignment = ? and carried_out < packages "
                + "and removal_permitted_at is not null and released_at is null order by declaration_number").param(consignment)
                .query(String.class).list().stream().flatMap(declaration -> leaving(declaration).stream()).toList();
    }

    /** Packages left, as the report says; whoever has to know is told in the same transaction. */
    public void left(Leaving goods, int packages, String report) {
        jdbc.sql("update cargo.reservations set carried_out = carried_out + ?, carried_out_at = case when carried_out + ? = packages "
                + "then ? else carried_out_at end where declaration_number = ?").params(packages, packages,
                Timestamp.from(clock.instant()), goods.declaration()).update();
        events.publishEvent(new GoodsLeft(goods.consignment(), goods.declaration(), packages, packages == goods.left(), report));
    }

    /** The report that packages left was taken back by another; whoever has to know is told in the same transaction. */
    public void returned(Leaving goods, int packages, String report) {
        jdbc.sql("update cargo.reservations set carried_out = carried_out - ?, carried_out_at = null where declaration_number = ?")
                .params(packages, goods.declaration()).update();
        events.publishEvent(new GoodsReturned(goods.consignment(), goods.declaration(), packages, report));
    }

    /** The last day on which they leave (Art. 157-2); null: no such limit. The consignment is locked. */
    public void leaveBy(String declaration, LocalDate limit) {
        jdbc.sql("update cargo.reservations set removal_limit = ? where declaration_number = ? and removal_limit is distinct from ?")
                .param(1, limit, Types.DATE).param(2, declaration).param(3, limit, Types.DATE).update();
    }

    /** That day; empty where there is none. */
    public Optional<LocalDate> leaveBy(String declaration) {
        return jdbc.sql("select removal_limit from cargo.reservations where declaration_number = ?").param(declaration)
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class))).optional().flatMap(limit -> limit);
    }

    private long locked(String declaration) {
        return jdbc.sql("select c.id from cargo.consignments c join cargo.reservations r on r.consignment = c.id "
                + "where r.declaration_number = ? for update of c").param(declaration).query(Long.class).single();
    }
}
