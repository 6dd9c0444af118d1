package org.openpass.cargo.manifest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.openpass.cargo.CustomsDecision;
import org.openpass.cargo.CustomsDecision.Matter;
import org.openpass.cargo.CustomsDecision.Outcome;
import org.openpass.cargo.VoyageReported.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells on what was decided of the procedure of a ship, to each who sent what it was decided of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SenderAnswers {

    private static final String EDIFACT = "EDIFACT";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SenderAnswers(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Who has sent something. @param reference where it came by EDIFACT, else null; @param carrier whose case it is */
    private record Sent(long party, String reference, boolean carrier) {
    }

    /**
     * A manifest, or what came after it, was accepted or refused: told to all who have sent lines since the list before was decided, by the
     * last message of each. Why, its carrier alone is told: whose case it is. What asks for a correction is decided by itself. Before the case is concluded.
     */
    void manifest(ManifestCase decided, boolean refused) {
        jdbc.sql("""
                select distinct on (party_id) party_id as party, case when door = 'EDIFACT' then reference end as reference,
                    coalesce(party_id = (select v.carrier_party from cargo.voyages v where v.mrn = s.mrn), false) as carrier from cargo.submissions s
                where mrn = :mrn and state = 'MERGED' and settled_at > coalesce((select max(concluded_at) from cargo.manifest_cases
                        where mrn = :mrn and part = 'ORIGINAL' and outcome in ('ACCEPTED', 'REFUSED')), '-infinity')
                    and not exists (select 1 from cargo.correction_lines l where l.submission = s.id)
                order by party_id, id desc
                """).param("mrn", decided.mrn()).query(Sent.class).list().forEach(sent -> tell(sent.party(),
                "manifest:" + decided.caseNumber() + ":" + sent.party(), Matter.MANIFEST, decided,
                refused ? Outcome.REFUSED : Outcome.ACCEPTED, refused && sent.carrier() ? decided.reason() : null, null, sent.reference()));
    }

    /** The report of arrival was accepted. @param carrier null where none is known: nobody is told */
    void arrival(ManifestCase manifest, Long carrier) {
        if (carrier != null) {
            tell(carrier, "arrival:" + manifest.mrn(), Matter.ARRIVAL, manifest, Outcome.ACCEPTED, null, null, reported(manifest.mrn(), What.ARRIVED, carrier));
        }
    }

    /** A correction was decided. @param reason of a refusal, else null */
    void correction(ManifestCase decided, Correction correction, boolean refused, String reason) {
        String reference = jdbc.sql("select reference from cargo.submissions where id = ? and door = ?").params(correction.submission(), EDIFACT)
                .query(String.class).optional().orElse(null);
        tell(correction.party(), "correction:" + decided.caseNumber(), Matter.CORRECTION, decided, refused ? Outcome.REFUSED
                : Outcome.ACCEPTED, reason, null, reference);
    }

    /** A permit of a voyage was given, refused or is deemed given. */
    void permit(ManifestCase decided, long applicant, Outcome outcome) {
        permit(decided, applicant, "", outcome, outcome == Outcome.REFUSED ? decided.reason() : null, null);
    }

    /** Customs takes more time for its answer to an application for such a permit. @param until the last day of the answer */
    void later(ManifestCase asked, long applicant, LocalDate until, String reason) {
        permit(asked, applicant, ":" + until, Outcome.EXTENDED, reason, "Customs answers later, by " + until + ".");
    }

    private void permit(ManifestCase asked, long applicant, String which, Outcome outcome, String reason, String detail) {
        boolean departure = asked.part() == ManifestCase.Part.DEPARTURE;
        tell(applicant, "permit:" + asked.caseNumber() + which, departure ? Matter.DEPARTURE : Matter.PORT, asked, outcome, reason, detail,
                departure ? reported(asked.mrn(), What.DEPARTED, applicant) : null);
    }

    /** The message of the report that holds, if that came by EDIFACT. */
    private String reported(String mrn, What what, long party) {
        return jdbc.sql("select case when door = 'EDIFACT' then reference else '' end from cargo.voyage_reports where mrn = ? and what = ? "
                + "and party_id = ? and state = 'MERGED' order by prepared_at desc, reference collate \"C\" desc limit 1")
                .params(mrn, what.name(), party).query(String.class).optional().filter(found -> !found.isEmpty()).orElse(null);
    }

    private void tell(long party, String key, Matter matter, ManifestCase decided, Outcome outcome, String reason, String detail,
            String reference) {
        events.publishEvent(new CustomsDecision(party, key, matter, decided.mrn(), decided.caseNumber(), outcome,
                Optional.ofNullable(reason).filter(each -> !each.isBlank()).orElse(null), detail, clock.instant(), reference));
    }
}
