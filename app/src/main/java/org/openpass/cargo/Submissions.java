package org.openpass.cargo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.cargo.Intake.Door;
import org.openpass.engine.Alerts;
import org.openpass.release.file.FileSheet;
import org.openpass.release.file.Spool;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as they were sent: how far each is, and what is wrong with it. A party sees its own, officers those of their office. */
@Service
public class Submissions {

    /** What is told on, with the id of a submission that goes on. */
    public static final String CHANNEL = "submissions";
    /**
     * Whether of messages in pieces, which the voyage {@code :mrn} has, pieces are still to come (by EDIFACT only the last says how many there
     * are). Each series is counted for itself, with pieces that name none, since they may be of it; so nothing is waited for longer because
     * a piece came by a door that tells no series. What a later whole of the sender took the place of is not waited for.
     */
    public static final String PIECES_MISSING = """
            exists (with pieces as materialized (
                    select s.party_id, s.act, s.series, s.part, s.parts from cargo.submissions s
                    where s.mrn = :mrn and s.parts > 1 and s.state in ('MERGED', 'SUPERSEDED')
                        and not exists (select 1 from cargo.floors f where f.mrn = s.mrn and f.party_id = s.party_id
                            and (f.said_at, f.said_ref) > (s.prepared_at, s.reference collate "C")))
                select 1 from (select distinct party_id, act, series from pieces) g
                where (select count(distinct o.part) < min(o.parts) from pieces o where o.party_id = g.party_id and o.act = g.act
                    and (g.series is null or o.series is null or o.series = g.series)))
            """;
    /** What the key of an alert begins with, before the number of a submission that is put aside. */
    static final String ALERT = "cargo:submission:";
    /** Most errors that are told; all are counted. */
    public static final int MOST_ERRORS = 1_000;
    private static final List<String> BEFORE = List.of("행 row", "항목 column", "틀린 점", "what is wrong", "고칠 사항", "to be mended");

    private final SubmissionRows rows;
    private final Voyages voyages;
    private final Visibilities visibilities;
    private final Alerts alerts;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Submissions(SubmissionRows rows, Voyages voyages, Visibilities visibilities, Alerts alerts, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.voyages = voyages;
        this.visibilities = visibilities;
        this.alerts = alerts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By its id, for the work that goes on after it. */
    public Optional<Submission> find(long id) {
        return rows.find(id);
    }

    /** By its id; empty for who may not see it. */
    public Optional<Submission> find(long id, Actor actor) {
        return rows.find(id).filter(s -> actor.officer() ? looksAfter(actor, s) : actor.partyId() != null && actor.partyId() == s.party());
    }

    private boolean looksAfter(Actor officer, Submission s) {
        Visibility visible = visibilities.of(officer);
        return visible.all() || Optional.ofNullable(voyages.find(s.mrn()).map(Voyage::office).orElseGet(() -> header(s).office()))
                .filter(visible.offices()::contains).isPresent();
    }

    /** What the actor's party sent last, the newest first. */
    public List<Submission> last(Actor actor, int most) {
        return actor.partyId() == null ? List.of() : rows.last(actor.partyId(), most);
    }

    /**
     * Has one tried again that was put aside, since it failed again and again; the caller is an administrator.
     *
     * @return whether there is one of this number that was put aside
     */
    @Transactional
    public boolean again(String number) {
        boolean again = rows.again(number).isPresent();
        if (again) {
            alerts.settle(ALERT + number);
        }
        return again;
    }

    /** What is wrong with it, at most {@link #MOST_ERRORS}, by row. */
    public List<Fault> errors(Submission submission) {
        return submission.errors() == 0 ? List.of() : rows.errors(submission.id());
    }

    /** What it says of itself and of the voyage. */
    public ManifestHeader header(Submission submission) {
        return rows.header(submission.id());
    }

    /** Its errors as CSV, in Korean and English, each with the cells of its own line beside. */
    public void writeErrors(Submission submission, OutputStream out) throws IOException {
        Spool.out(out, file -> {
            try (FileSheet sheet = FileSheet.csv(file)) {
                List<String> header = new ArrayList<>(BEFORE);
                header.addAll(BillLine.COLUMNS);
                sheet.row(header);
                for (Fault fault : errors(submission)) {
                    sheet.row(row(submission, fault));
                }
            }
        });
    }

    private List<Object> row(Submission submission, Fault fault) {
        List<Object> cells = new ArrayList<>();
        cells.add(fault.row() == 0 ? null : fault.row());
        cells.add(fault.field());
        cells.add(fault.text(Locale.KOREAN));
        cells.add(fault.text(Locale.ENGLISH));
        cells.add(fault.mend(Locale.KOREAN));
        cells.add(fault.mend(Locale.ENGLISH));
        Map<String, Object> line = fault.row() == 0 ? Map.of() : line(submission.id(), fault.row());
        BillLine.COLUMNS.forEach(column -> cells.add(cell(line.get(column))));
        return cells;
    }

    private Map<String, Object> line(long submission, int number) {
        return jdbc.sql("select line from cargo.staged_lines where submission = ? and number = ?").params(submission, number)
                .query(String.class).optional().map(text -> json.readValue(text, new TypeReference<Map<String, Object>>() { }))
                .orElse(Map.of());
    }

    private static Object cell(Object value) {
        return value == null || value instanceof List<?> list && list.isEmpty() ? null : value instanceof List<?> list
                ? StagedLine.containers(list) : value.toString();
    }

    /** Where the rows of a submission begin: those of a sheet behind the names of its columns. */
    static int firstRow(Door door) {
        return door == Door.SHEET ? 2 : 1;
    }
}
