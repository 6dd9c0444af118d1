package org.openpass.cargo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.openpass.cargo.ManifestHeader.Act;
import org.openpass.cargo.model.Mrn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What carriers say of their voyages. The head of a voyage is what the greatest message that says all of it has said; a message of some
 * lines only makes a voyage known that was not.
 */
@Component
public class VoyageHeads {

    private final JdbcClient jdbc;
    private final Clock clock;

    VoyageHeads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says it, in the order of the sender's messages. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(Submission s, ManifestHeader h) {
        boolean says = HeaderRules.whole(h.act()) || h.act() == Act.CANCEL;
        jdbc.sql("""
                insert into cargo.voyages as v (mrn, direction, mode, carrier, carrier_party, vessel, call_sign, flag, voyage, office, last_port,
                    port, departed_at, expected_at, cancelled_at, said_at, said_ref)
                values (:mrn, :direction, :mode, :carrier, :party, :vessel, :sign, :flag, :voyage, :office, :last, :port, :departed, :expected,
                    :cancelled, case when :says then :at else to_timestamp(0) end, :ref)
                on conflict (mrn) do update set carrier_party = excluded.carrier_party, cancelled_at = excluded.cancelled_at,
                    vessel = case when :cancels then v.vessel else excluded.vessel end,
                    call_sign = case when :cancels then v.call_sign else excluded.call_sign end,
                    flag = case when :cancels then v.flag else excluded.flag end,
                    voyage = case when :cancels then v.voyage else excluded.voyage end,
                    office = case when :cancels then v.office else excluded.office end,
                    last_port = case when :cancels then v.last_port else excluded.last_port end,
                    port = case when :cancels then v.port else excluded.port end,
                    expected_at = case when :cancels then v.expected_at else excluded.expected_at end,
                    departed_at = coalesce(v.departed_at, excluded.departed_at), said_at = excluded.said_at, said_ref = excluded.said_ref
                    where :says and (excluded.said_at, excluded.said_ref collate "C") > (v.said_at, v.said_ref collate "C")
                """).param("mrn", h.mrn()).param("direction", String.valueOf(Mrn.of(h.mrn()).orElseThrow().direction()))
                .param("mode", h.mode().name()).param("carrier", h.carrier()).param("party", s.party()).param("vessel", h.vessel())
                .param("sign", h.callSign()).param("flag", h.flag()).param("voyage", h.voyage()).param("office", h.office())
                .param("last", h.lastPort()).param("port", h.port()).param("departed", moment(h.departedAt()))
                .param("expected", moment(h.expectedAt())).param("cancelled", h.act() == Act.CANCEL ? moment(clock.instant()) : null)
                .param("at", Timestamp.from(s.preparedAt())).param("ref", s.reference()).param("says", says)
                .param("cancels", h.act() == Act.CANCEL).update();
    }

    /** Makes a voyage known of which only a report has come; nothing where it is, or where no office is said. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void know(String mrn, String vessel, String callSign, String voyage, String office, long party) {
        Mrn number = Mrn.of(mrn).orElseThrow();
        if (office != null) {
            jdbc.sql("""
                    insert into cargo.voyages (mrn, direction, mode, carrier, carrier_party, vessel, call_sign, voyage, office, said_at, said_ref)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, to_timestamp(0), '') on conflict (mrn) do nothing
                    """).params(mrn, String.valueOf(number.direction()), (number.sea() ? Mode.SEA : Mode.AIR).name(), number.carrier(), party,
                    vessel, callSign, voyage, office).update();
        }
    }

    /** When it is expected, as its departure says; null leaves what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expected(String mrn, Instant at) {
        jdbc.sql("update cargo.voyages set expected_at = coalesce(?, expected_at) where mrn = ?").params(moment(at), mrn).update();
    }

    private static Timestamp moment(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
