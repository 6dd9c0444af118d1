package org.openpass.cargo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openpass.access.Actor;
import org.openpass.audittrail.AuditTrail;
import org.openpass.cargo.Hold.Ground;
import org.openpass.terms.Labels;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that a cargo officer keeps where they lie, all of a consignment or what lies at one place, until one lets them go (Customs Act Art.
 * 237(1), 265(1)). What stands is in the stock of each place: nothing leaves it, no permit is applied for there and nothing is sold. Who has them declared, and whose
 * they are, is told at once (Art. 237(2)), by the ledger's news.
 */
@Service
public class CargoHolds implements BlockSource {

    /** Letters of a reason, at most. */
    public static final int LONGEST = 500;
    /** By which laws goods are held. */
    static final String ARTICLE = "Customs Act Art. 237(1), 265(1)";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]");
    private static final String SELECT = "select id, place, ground, reason, criterion, held_at, held_by, lifted_at, lifted_by, lifted_why "
            + "from cargo.holds ";

    /**
     * What an officer wants to hold.
     *
     * @param place shed code; null: all of it, wherever it lies or comes to lie
     */
    public record NewHold(String place, Ground ground, String reason) {
    }

    /** What became of it: the hold as it is now, or all that is wrong. */
    public record Done(Hold hold, List<Fault> faults) {
        public Done {
            faults = List.copyOf(faults);
        }
    }

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Consignments consignments;
    private final InCharge charge;
    private final AuditTrail audit;
    private final Clock clock;

    CargoHolds(JdbcClient jdbc, Ledger ledger, Consignments consignments, InCharge charge, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.consignments = consignments;
        this.charge = charge;
        this.audit = audit;
        this.clock = clock;
    }

    /** The holds of the goods that the number names, the newest first; empty where they are none of the officer's offices. */
    @Transactional(readOnly = true)
    public Optional<List<Hold>> of(String number, Actor officer) {
        return find(number).filter(goods -> charge.seen(officer, List.of(goods.id())).contains(goods.id())).map(goods -> of(goods.id()));
    }

    /** The holds of a consignment, the newest first; the caller has found that its reader is an officer who sees it. */
    public List<Hold> of(long consignment) {
        return jdbc.sql(SELECT + "where consignment = ? order by id desc").param(consignment).query(Hold.class).list();
    }

    /** Whether the officer holds these goods and lets them go. */
    public boolean mayHold(Actor officer, long consignment) {
        return charge.of(officer, consignment);
    }

    /** Why customs keeps what lies at the place, or, of no place, anything of the consignment; empty where it does not. */
    public Optional<String> why(long consignment, String place) {
        return jdbc.sql("select reason from cargo.holds where consignment = ? and lifted_at is null "
                + "and (place is null or place = coalesce(?, place)) order by id limit 1").param(1, consignment).param(2, place, Types.VARCHAR).query(String.class).optional();
    }

    /**
     * Holds goods; the same again is the hold that stands.
     *
     * @return empty where the number names no goods on which the officer decides
     */
    @Transactional
    public Optional<Done> hold(String number, NewHold asked, Actor officer) {
        return hold(find(number), asked, officer);
    }

    /** The same of a consignment whose number may name others, too. */
    @Transactional
    public Optional<Done> hold(long consignment, NewHold asked, Actor officer) {
        return hold(find(consignment), asked, officer);
    }

    private Optional<Done> hold(Optional<Consignment> named, NewHold asked, Actor officer) {
        return named.filter(goods -> charge.of(officer, goods.id())).map(goods -> {
            ledger.lock(goods.id());
            List<Fault> faults = new ArrayList<>();
            if (asked.ground() == null) {
                faults.add(Fault.of("ground", "hold.ground"));
            }
            reason(asked.reason(), faults);
            String place = asked.place() == null || asked.place().isBlank() ? null : asked.place().strip();
            if (place != null && ledger.at(goods.id()).stream().noneMatch(lot -> lot.packages() > 0 && lot.place().equals(place))) {
                faults.add(Fault.of("place", "hold.place", place));
            }
            if (ledger.left(goods.id()) <= 0 || !consignments.find(goods.id()).orElseThrow().status().open()) {
                faults.add(Fault.of("", "hold.over"));
            }
            Optional<Hold> stands = of(goods.id()).stream().filter(each -> each.stands() && each.criterion() == null
                    && each.ground() == asked.ground() && Objects.equals(each.place(), place)).findFirst();
            if (faults.isEmpty() && stands.isPresent() && !stands.get().reason().equals(asked.reason().strip())) {
                faults.add(Fault.of("ground", "hold.stands"));
            }
            return faults.isEmpty() ? new Done(stands.orElseGet(() -> held(goods, place, asked.ground(), asked.reason().strip(), null, officer)),
                    faults) : new Done(null, faults);
        });
    }

    /** A measure that was ordered has found something: all of it is held, until an officer decides. The consignment is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(long consignment, String criterion, Actor officer) {
        held(consignments.find(consignment).orElseThrow(), null, Ground.SEAL, Labels.text("hold.found", Locale.KOREAN) + " ("
                + Labels.text("hold.found", Locale.ENGLISH) + ")", criterion, officer);
    }

    private Hold held(Consignment goods, String place, Ground ground, String reason, String criterion, Actor officer) {
        Instant now = clock.instant();
        long id = jdbc.sql("insert into cargo.holds (consignment, place, ground, reason, criterion, held_at, held_by) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .param(1, goods.id()).param(2, place, Types.VARCHAR).param(3, ground.name()).param(4, reason).param(5, criterion, Types.VARCHAR)
                .param(6, Timestamp.from(now)).param(7, officer.name()).query(Long.class).single();
        changed(goods.id(), EventKind.HELD, "held:" + id, place, now, officer);
        audit.record(officer.name(), "cargo.held", name(goods), said(place, ground, reason));
        return standing(id).orElseThrow();
    }

    /**
     * Lets goods go; what was let go stays as it is.
     *
     * @return empty where it is no hold of goods on which the officer decides
     */
    @Transactional
    public Optional<Done> lift(String number, long id, String why, Actor officer) {
        return lift(find(number), id, why, officer);
    }

    /** The same of a consignment whose number may name others, too. */
    @Transactional
    public Optional<Done> lift(long consignment, long id, String why, Actor officer) {
        return lift(find(consignment), id, why, officer);
    }

    private Optional<Done> lift(Optional<Consignment> named, long id, String why, Actor officer) {
        return named.filter(goods -> charge.of(officer, goods.id())).flatMap(goods -> {
            ledger.lock(goods.id());
            return of(goods.id()).stream().filter(each -> each.id() == id).findFirst().map(hold -> {
                List<Fault> faults = new ArrayList<>();
                reason(why, faults);
                if (!hold.stands() && faults.isEmpty() && !hold.liftedWhy().equals(why.strip())) {
                    faults.add(Fault.of("", "hold.lifted"));
                }
                return faults.isEmpty() ? new Done(hold.stands() ? lifted(goods, hold, why.strip(), officer) : hold, faults)
                        : new Done(null, faults);
            });
        });
    }

    private Hold lifted(Consignment goods, Hold hold, String why, Actor officer) {
        Instant now = clock.instant();
        jdbc.sql("update cargo.holds set lifted_at = ?, lifted_by = ?, lifted_why = ? where id = ?")
                .params(Timestamp.from(now), officer.name(), why, hold.id()).update();
        changed(goods.id(), EventKind.HOLD_LIFTED, "holdLifted:" + hold.id(), hold.place(), now, officer);
        audit.record(officer.name(), "cargo.holdLifted", name(goods), said(hold.place(), hold.ground(), why));
        return standing(hold.id()).orElseThrow();
    }

    /** The ledger says that, not why: whoever has a key of the open API reads its events. */
    private void changed(long consignment, EventKind kind, String effect, String place, Instant now, Actor officer) {
        ledger.append(List.of(Entry.of(consignment, kind, effect, now, officer.name()).at(place, null, null).said(null, null, null, null)));
        ledger.keep(consignment);
    }

    /** Where nothing of it lies yet, the stock does not say that all of it is held. */
    @Override
    public List<Block> of(JdbcClient asked, long consignment, List<String> numbers, List<String> declarations) {
        return asked.sql("""
                select h.reason, c.packages, c.status from cargo.holds h join cargo.consignments c on c.id = h.consignment
                where h.consignment = ? and h.lifted_at is null and h.place is null and c.deleted_at is null and not exists (
                    select 1 from cargo.stock s where s.consignment = c.id and s.packages > 0) order by h.id limit 1
                """).param(consignment).query((rs, n) -> CargoStatus.valueOf(rs.getString("status")).open()
                ? Optional.of(new Block(Block.Kind.HOLD, "hold.officer", Map.of(Block.OF, rs.getString("packages"), Block.WHY, rs.getString("reason")),
                        Block.Who.CUSTOMS, null, ARTICLE, null, rs.getInt("packages"))) : Optional.<Block>empty()).list().stream()
                .flatMap(Optional::stream).toList();
    }

    private Optional<Consignment> find(String number) {
        return consignments.find(Consignments.Key.typed(number)) instanceof Consignments.Answer.One one ? thatIsHeld(one.consignment()) : Optional.empty();
    }

    private Optional<Consignment> find(long consignment) {
        return consignments.find(consignment).flatMap(CargoHolds::thatIsHeld);
    }

    private static Optional<Consignment> thatIsHeld(Consignment goods) {
        return Optional.of(goods).filter(each -> each.kind() != Consignment.Kind.MASTER && each.deletedAt() == null);
    }

    private Optional<Hold> standing(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Hold.class).optional();
    }

    private static void reason(String text, List<Fault> faults) {
        if (text == null || text.isBlank() || text.length() > LONGEST || UNPRINTABLE.matcher(text).find()) {
            faults.add(Fault.of("reason", "hold.reason", String.valueOf(LONGEST)));
        }
    }

    private static String name(Consignment goods) {
        return goods.cargoNumber() == null ? goods.bill() : goods.cargoNumber();
    }

    private static String said(String place, Ground ground, String why) {
        return ground + " " + (place == null ? "*" : place) + " " + why;
    }
}
