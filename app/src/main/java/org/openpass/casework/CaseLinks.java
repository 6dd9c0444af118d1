package org.openpass.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.audittrail.AuditTrail;
import org.openpass.casework.CaseLink.Kind;
import org.openpass.casework.CaseLinkRefused.Reason;
import org.openpass.signals.Signals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cases belong together, and how. Who links two must see both; a case that the reader may not see is left out of what
 * is read, without a hint. Links leave no entry in the timelines, which others than those who see both ends read.
 */
@Service
@Transactional
public class CaseLinks {

    private static final int LONGEST_NOTE = 500;

    private record Row(String from, String to, Kind kind, String note, String madeBy, Instant madeAt) {

        String other(String end) {
            return from.equals(end) ? to : from;
        }
    }

    private final JdbcClient jdbc;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final AuditTrail audit;
    private final Signals signals;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, CaseList cases, Visibilities visibilities, AuditTrail audit, Signals signals,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.visibilities = visibilities;
        this.audit = audit;
        this.signals = signals;
        this.clock = clock;
    }

    /** The links of a case that the reader may know of, the newest first. */
    @Transactional(readOnly = true)
    public List<CaseLink> of(String caseNumber, Actor reader) {
        Visibility who = visibilities.of(reader);
        require(cases.find(who, caseNumber));
        List<Row> rows = rows(caseNumber).stream().filter(row -> reader.officer() || row.kind() == Kind.CHANGES).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, CaseFile> seen = cases.among(who, rows.stream().map(row -> row.other(caseNumber)).distinct().toList())
                .stream().collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return rows.stream().filter(row -> seen.containsKey(row.other(caseNumber)))
                .map(row -> link(row, caseNumber, seen.get(row.other(caseNumber)))).toList();
    }

    /**
     * Links a case with another; the same again changes nothing.
     *
     * @param other number of the other case, or of what it is about
     * @param kind any but {@link Kind#CHANGES}, which is the system's to say
     * @param note why; may be null
     * @throws CaseLinkRefused when the actor does not see both, or the two are linked so the other way round
     */
    public CaseLink link(String caseNumber, String other, Kind kind, String note, Actor actor) {
        CaseFile here = seen(caseNumber, actor);
        CaseFile there = other(other, actor);
        String why = said(note);
        if (kind == null || kind == Kind.CHANGES || here.number().equals(there.number())) {
            throw new IllegalArgumentException(kind == null || kind == Kind.CHANGES
                    ? "kind: RELATED, DUPLICATE, FOLLOWS or SAME_CARGO" : "to: another case than this one");
        }
        boolean turned = kind.mutual && here.number().compareTo(there.number()) > 0;
        Row wanted = new Row(turned ? there.number() : here.number(), turned ? here.number() : there.number(), kind, why,
                actor.name(), clock.instant());
        if (insert(wanted)) {
            told(here, there, "link.made", kind, actor);
        }
        Row now = rows(here.number()).stream().filter(row -> row.kind() == kind
                && row.other(here.number()).equals(there.number())).findFirst().orElseThrow(CaseLinks::unseen);
        if (!now.from().equals(wanted.from())) {
            throw new CaseLinkRefused(Reason.OPPOSITE, there.subject() + " is linked so with " + here.subject()
                    + ", the other way round: take that link away first.");
        }
        return link(now, here.number(), there);
    }

    /** Takes a link away, from either end; one that is not there any more changes nothing. */
    public void unlink(String caseNumber, String other, Kind kind, Actor actor) {
        CaseFile here = seen(caseNumber, actor);
        CaseFile there = other(other, actor);
        if (kind == null || kind == Kind.CHANGES) {
            throw new IllegalArgumentException("kind: RELATED, DUPLICATE, FOLLOWS or SAME_CARGO");
        }
        int gone = jdbc.sql("delete from casework.case_links where kind = :kind and (from_case = :here and to_case = :there "
                + "or from_case = :there and to_case = :here)").param("kind", kind.name()).param("here", here.number())
                .param("there", there.number()).update();
        if (gone > 0) {
            told(here, there, "link.removed", kind, actor);
        }
    }

    /** Says that the new case would change what the other is about; in the transaction that opens it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changes(String caseNumber, String changed) {
        insert(new Row(caseNumber, changed, Kind.CHANGES, null, "system", clock.instant()));
    }

    private boolean insert(Row row) {
        return jdbc.sql("insert into casework.case_links (from_case, to_case, kind, note, made_by, made_at) "
                + "values (?, ?, ?, ?, ?, ?) on conflict do nothing").params(row.from(), row.to(), row.kind().name(),
                row.note(), row.madeBy(), Timestamp.from(row.madeAt())).update() > 0;
    }

    private void told(CaseFile here, CaseFile there, String action, Kind kind, Actor actor) {
        audit.record(actor.name(), action, here.number(), kind + " " + there.number());
        Stream.of(here, there).forEach(end -> signals.notify(EventLog.CHANNEL, end.number()));
    }

    private List<Row> rows(String caseNumber) {
        return jdbc.sql("""
                select * from casework.case_links where from_case = :number
                union all select * from casework.case_links where to_case = :number
                order by made_at desc, from_case, to_case, kind
                """).param("number", caseNumber).query((rs, n) -> new Row(rs.getString("from_case"),
                rs.getString("to_case"), Kind.valueOf(rs.getString("kind")), rs.getString("note"),
                rs.getString("made_by"), Cases.instant(rs, "made_at"))).list();
    }

    private static CaseLink link(Row row, String end, CaseFile other) {
        return new CaseLink(row.kind(), row.kind().mutual || row.from().equals(end), other, row.note(), row.madeBy(),
                row.madeAt());
    }

    private CaseFile seen(String caseNumber, Actor actor) {
        return require(actor.officer() ? cases.find(visibilities.of(actor), caseNumber) : Optional.empty());
    }

    private static CaseFile require(Optional<CaseFile> found) {
        return found.orElseThrow(CaseLinks::unseen);
    }

    private CaseFile other(String number, Actor actor) {
        String wanted = number == null ? "" : number.strip();
        Visibility who = visibilities.of(actor);
        return cases.find(who, wanted).or(() -> cases.about(who, wanted)).orElseThrow(() -> new CaseLinkRefused(
                Reason.OTHER, "There is no case \"" + wanted + "\" that you see."));
    }

    private static CaseLinkRefused unseen() {
        return new CaseLinkRefused(Reason.UNSEEN, "There is no such case that you see.");
    }

    private static String said(String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("note: at most " + LONGEST_NOTE + " characters");
        }
        return note.strip();
    }
}
