package org.openpass.cargo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openpass.terms.Seoul;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code cargo.reports}: each report as it was said, and what became of it. */
@Component
class Reports {

    /** What a report came to. */
    record Settled(Report.State state, Fault why, Long consignment, String ground, List<String> odd) {

        static Settled taken(Long consignment, String ground, List<String> odd) {
            return new Settled(Report.State.TAKEN, null, consignment, ground, odd);
        }

        static Settled waits(Long consignment, String field, String code, Object... args) {
            return new Settled(Report.State.WAITING, fault(field, code, args), consignment, null, List.of());
        }

        static Settled refused(Long consignment, String field, String code, Object... args) {
            return new Settled(Report.State.REFUSED, fault(field, code, args), consignment, null, List.of());
        }

        private static Fault fault(String field, String code, Object... args) {
            return Fault.of(field, code, List.of(args).stream().map(String::valueOf).toArray(String[]::new));
        }
    }

    private static final int TRIES = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Reports(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The party's report under its own reference. */
    Optional<Report> byReference(long partyId, String reference) {
        return jdbc.sql("select * from cargo.reports where party_id = ? and reference = ?").params(partyId, reference)
                .query(this::report).optional();
    }

    Optional<Report> find(String number) {
        return jdbc.sql("select * from cargo.reports where number = ?").param(number).query(this::report).optional();
    }

    /** Whether the content under the reference is this one. */
    boolean sameContent(long partyId, String reference, String sha256) {
        return jdbc.sql("select sha256 = ? from cargo.reports where party_id = ? and reference = ?")
                .params(sha256, partyId, reference).query(Boolean.class).single();
    }

    /**
     * Keeps a report that nobody has judged yet; whoever brings the same at the same time waits for the end of the transaction.
     * Empty where its reference, or a number of the sender's own, is taken.
     */
    Optional<String> keep(MovementReport said, Intake.Sender sender) {
        for (int i = 0; i < TRIES; i++) {
            String number = said.number() == null ? next(said) : said.number();
            int kept = jdbc.sql("""
                    insert into cargo.reports (number, way, place, party_id, actor, door, reference, sha256, content, state, packages,
                        moved_at, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'WAITING', ?, ?, ?) on conflict do nothing
                    """).params(number, said.way().name(), said.place(), sender.actor().partyId(), sender.actor().name(),
                    sender.door().name(), sender.reference(), sender.sha256(), json.writeValueAsString(said), said.packages(),
                    Timestamp.from(said.movedAt()), now()).update();
            if (kept == 1) {
                return Optional.of(number);
            }
            if (said.number() != null || byReference(sender.actor().partyId(), sender.reference()).isPresent()) {
                return Optional.empty();
            }
            // Numbers begin again with each year, and every ten million: the next one is free.
        }
        throw new IllegalStateException("No number is free for " + said.place());
    }

    /** Shed 8 + YY + 8 digits of a carry-in, L + 7 digits of a carry-out; T + 7 of what takes another back. */
    private String next(MovementReport said) {
        LocalDate today = Seoul.today(clock);
        String begin = said.place() + "%02d".formatted(today.getYear() % 100);
        return switch (said.way()) {
            case IN -> begin + "%08d".formatted(serial("cargo.carry_in_numbers"));
            case OUT -> begin + "L%07d".formatted(serial("cargo.carry_out_numbers"));
            case TAKE_BACK -> begin + "T%07d".formatted(serial("cargo.carry_out_numbers"));
        };
    }

    private long serial(String sequence) {
        return jdbc.sql("select nextval(?::regclass)").param(sequence).query(Long.class).single();
    }

    /** Says what became of it; false where somebody else has said so. */
    boolean settle(String number, Settled settled) {
        Fault why = settled.why();
        boolean open = settled.state() == Report.State.WAITING;
        return jdbc.sql("""
                update cargo.reports set state = ?, why = ?, why_field = ?, why_args = ?, consignment = ?, ground = ?, odd = ?,
                    settled_at = ? where number = ? and state = 'WAITING'
                """).params(settled.state().name(), why == null ? null : why.code(), why == null ? null : why.field(),
                why == null ? new String[0] : why.args().toArray(String[]::new), settled.consignment(), settled.ground(),
                settled.odd().toArray(String[]::new), open ? null : now(), number).update() == 1;
    }

    /** It is as if it had not been. */
    void takenBack(String number, String by) {
        jdbc.sql("update cargo.reports set taken_back_by = ? where number = ?").params(by, number).update();
    }

    /** A report among those that wait, by when it came. */
    record Waiting(Instant receivedAt, String number) {
    }

    /** Those that wait, oldest first, behind one of them; null: from the oldest on. */
    List<Waiting> waiting(Waiting after, int limit) {
        return jdbc.sql("select received_at, number from cargo.reports where state = 'WAITING' and (:at::timestamptz is null "
                + "or (received_at, number) > (:at::timestamptz, :number)) order by received_at, number limit :limit")
                .param("at", after == null ? null : after.receivedAt().toString()).param("number", after == null ? null : after.number())
                .param("limit", limit).query((rs, n) -> new Waiting(Event.instant(rs, "received_at"), rs.getString("number"))).list();
    }

    /** The first of those that wait for the consignment. */
    List<String> waitingFor(long consignment, int limit) {
        return jdbc.sql("select number from cargo.reports where state = 'WAITING' and consignment = ? order by received_at, number "
                + "limit ?").params(consignment, limit).query(String.class).list();
    }

    /** The first of those that wait for the voyage, or for a line of it that nobody knew. */
    List<String> waitingFor(String mrn, int limit) {
        return jdbc.sql("""
                select number from cargo.reports r where state = 'WAITING' and (
                    consignment in (select id from cargo.consignments where mrn = :mrn)
                    or consignment is null and (starts_with(key_cargo, :mrn)
                        or exists (select 1 from cargo.consignments c where c.mrn = :mrn
                            and (c.key_mbl = r.key_mbl or c.key_hbl = r.key_hbl or exists (select 1 from cargo.containers t
                                where t.consignment = c.id and t.number = r.content ->> 'container')))))
                order by received_at, number limit :limit
                """).param("mrn", mrn).param("limit", limit).query(String.class).list();
    }

    /** How many wait since before the moment, and the number of the oldest. */
    Optional<String> waitingSince(Instant before) {
        return jdbc.sql("select count(*) || ' since ' || min(received_at) || ', the first ' || (array_agg(number order by received_at))[1] "
                + "from cargo.reports where state = 'WAITING' and received_at < ? having count(*) > 0").param(Timestamp.from(before))
                .query(String.class).optional();
    }

    Report report(ResultSet rs, int n) throws SQLException {
        String why = rs.getString("why");
        Timestamp settled = rs.getTimestamp("settled_at");
        return new Report(rs.getString("number"), Report.State.valueOf(rs.getString("state")), rs.getString("reference"),
                why == null ? null : new Fault(0, rs.getString("why_field"), why, texts(rs, "why_args")), texts(rs, "odd"),
                rs.getObject("consignment", Long.class), rs.getString("ground"),
                json.readValue(rs.getString("content"), MovementReport.class), rs.getLong("party_id"), rs.getString("actor"),
                Intake.Door.valueOf(rs.getString("door")),                rs.getTimestamp("received_at").toInstant(), settled == null ? null : settled.toInstant(),
                rs.getString("taken_back_by"));
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
