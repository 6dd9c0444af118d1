package org.openpass.declaration;

import static org.jooq.impl.DSL.val;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.openpass.access.Visibility;
import org.openpass.casework.CaseFile;
import org.openpass.declaration.model.DeclarationDocument;
import org.openpass.declaration.model.FieldError;
import org.openpass.declaration.model.FilingWindow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filed declarations. Each change of status has its guard: a change that does not fit changes nothing. */
@Component
public class Declarations {

    private final JdbcClient jdbc;
    private final DSLContext dsl;
    private final JsonMapper json;
    private final Clock clock;

    Declarations(JdbcClient jdbc, DSLContext dsl, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.dsl = dsl;
        this.json = json;
        this.clock = clock;
    }

    void add(Declaration d, String sourceFormat) {
        jdbc.sql("""
                insert into declaration.declarations (number, case_number, declarant_id, importer_id, reference,
                    content_hash, document, source_format, collection_form, status, filed_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """).params(d.number(), d.caseNumber(), d.declarantId(), d.importerId(), d.reference(),
                d.contentHash(), json.writeValueAsString(d.document()), sourceFormat,
                d.document().collectionForm().name(), d.status().name(), Timestamp.from(d.filedAt())).update();
    }

    /** The declaration by its number, whoever asks: the caller has to apply Visibility. */
    public Optional<Declaration> find(String number) {
        return jdbc.sql("select * from declaration.declarations where number = ?").param(number)
                .query(this::declaration).optional();
    }

    /** Where a declaration stands, and its case. */
    public record InCase(Standing standing, CaseFile file) {
    }

    /**
     * Where the declaration stands, with its case, if the asker may see it; a stranger's and none look the same. Asked more
     * often than anything else, so without the document, which is long to read and not asked for.
     */
    public Optional<InCase> find(Visibility visibility, String number) {
        var query = dsl.resultQuery("""
                select d.number, d.case_number, d.reference, d.status, d.lane, d.reasons, d.filed_at, d.accepted_at, d.version,
                    d.pending_change, c.kind, c.subject, c.title, c.office, c.status as case_status,
                    c.version as case_version, c.instance_key, c.opened_at, c.changed_at, c.closed_at
                from declaration.declarations d join casework.cases c on c.number = d.case_number
                where d.number = {0} and {1}""", val(number), visibility.condition());
        return jdbc.sql(query.getSQL()).params(query.getBindValues()).query((rs, n) ->
                new InCase(standing(rs), file(rs))).optional();
    }

    private Standing standing(ResultSet rs) throws SQLException {
        return new Standing(rs.getString("number"), rs.getString("case_number"), rs.getString("reference"),
                DeclarationStatus.valueOf(rs.getString("status")), rs.getString("lane"), reasons(rs),
                rs.getTimestamp("filed_at").toInstant(), moment(rs, "accepted_at"), rs.getInt("version"),
                rs.getString("pending_change"));
    }

    private static CaseFile file(ResultSet rs) throws SQLException {
        return new CaseFile(rs.getString("case_number"), rs.getString("kind"), rs.getString("subject"),
                rs.getString("title"), rs.getString("office"), rs.getString("case_status"), rs.getInt("case_version"),
                rs.getObject("instance_key", Long.class), rs.getTimestamp("opened_at").toInstant(),
                rs.getTimestamp("changed_at").toInstant(), moment(rs, "closed_at"));
    }

    /** The declaration of a case. */
    public Optional<Declaration> ofCase(String caseNumber) {
        return jdbc.sql("select * from declaration.declarations where case_number = ?").param(caseNumber)
                .query(this::declaration).optional();
    }

    /** The declarations of these cases, by case number. */
    Map<String, Declaration> ofCases(Collection<String> caseNumbers) {
        return jdbc.sql("select * from declaration.declarations where case_number = any(?)")
                .param(caseNumbers.toArray(String[]::new)).query(this::declaration).list().stream()
                .collect(Collectors.toMap(Declaration::caseNumber, Function.identity()));
    }

    /** The document as it was filed, whatever supplements and amendments made of it since. */
    public DeclarationDocument asFiled(Declaration declaration) {
        return jdbc.sql("select document from declaration.former_versions where number = ? and version = 1")
                .param(declaration.number()).query((rs, n) -> json.readValue(rs.getString(1), DeclarationDocument.class))
                .optional().orElse(declaration.document());
    }

    /** The selected lanes of these cases, by case number; a case without a lane is absent. */
    public Map<String, String> lanes(Collection<String> caseNumbers) {
        Map<String, String> lanes = new HashMap<>();
        jdbc.sql("select case_number, lane from declaration.declarations where case_number = any(?) "
                + "and lane is not null").param(caseNumbers.toArray(String[]::new))
                .query(row -> { lanes.put(row.getString(1), row.getString(2)); });
        return lanes;
    }

    Optional<Declaration> byReference(long declarantId, String reference) {
        return jdbc.sql("select * from declaration.declarations where declarant_id = ? and reference = ?")
                .params(declarantId, reference).query(this::declaration).optional();
    }

    /** It waits with an officer or a payer. */
    public void waits(String caseNumber, DeclarationStatus status) {
        jdbc.sql("update declaration.declarations set status = ? where case_number = ? "
                + "and status not in ('ACCEPTED', 'REJECTED', 'WITHDRAWN')").params(status.name(), caseNumber).update();
    }

    /** The lane that was selected. */
    public void selected(String caseNumber, String lane) {
        jdbc.sql("update declaration.declarations set lane = ? where case_number = ?").params(lane, caseNumber)
                .update();
    }

    /** Where its goods were when it was filed. */
    void timed(String number, FilingWindow.Timing timing) {
        jdbc.sql("update declaration.declarations set timing = ? where number = ?").params(timing.name(), number).update();
    }

    /** Where its goods were when it was filed; empty of goods that came without a manifest. */
    public Optional<FilingWindow.Timing> timing(String number) {
        return jdbc.sql("select timing from declaration.declarations where number = ? and timing is not null").param(number)
                .query(String.class).optional().map(FilingWindow.Timing::valueOf);
    }

    /**
     * The office under which goods that are selected come into a bonded area: where they were declared, if that was before arrival
     * (Art. 244(3)); empty: under whichever they come in. Shed codes begin with it.
     */
    public Optional<String> inspectedUnder(Declaration declaration) {
        return timing(declaration.number()).filter(FilingWindow.Timing::beforeArrival).map(early -> declaration.document().customsOffice());
    }

    /** Whether its goods are inspected on board of the ship or aircraft (Art. 244(3), proviso). */
    public boolean onBoard(String number) {
        return jdbc.sql("select on_board from declaration.declarations where number = ?").param(number).query(Boolean.class).single();
    }

    /** Its goods are inspected on board. */
    void inspectedOnBoard(String number) {
        jdbc.sql("update declaration.declarations set on_board = true where number = ?").param(number).update();
    }

    /** Accepts it, unless it has ended. Returns when, if this call did it. */
    public Optional<Instant> accept(String caseNumber) {
        Instant now = clock.instant();
        return jdbc.sql("update declaration.declarations set status = 'ACCEPTED', accepted_at = ? "
                + "where case_number = ? and status not in ('ACCEPTED', 'REJECTED', 'WITHDRAWN')")
                .params(Timestamp.from(now), caseNumber).update() == 1 ? Optional.of(now) : Optional.empty();
    }

    /** Withdraws it, accepted or not (Art. 250(1), (2)), unless it has ended otherwise. */
    boolean withdraw(String number) {
        return jdbc.sql("update declaration.declarations set status = 'WITHDRAWN', withdrawn_at = ? "
                + "where number = ? and status not in ('REJECTED', 'WITHDRAWN')")
                .params(Timestamp.from(clock.instant()), number).update() == 1;
    }

    /** Puts the document in place of the present version, which is kept with what changed and why. */
    void replace(Declaration before, DeclarationDocument document, List<AmendmentItem> items, String cause,
            String actor) {
        jdbc.sql("""
                insert into declaration.former_versions (number, version, document, items, cause, replaced_by,
                    replaced_at) values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """).params(before.number(), before.version(), json.writeValueAsString(before.document()),
                json.writeValueAsString(items), cause, actor, Timestamp.from(clock.instant())).update();
        jdbc.sql("update declaration.declarations set document = ?::jsonb, version = version + 1, "
                + "collection_form = ? where number = ? and version = ?").params(json.writeValueAsString(document),
                document.collectionForm().name(), before.number(), before.version()).update();
    }

    /** Marks that a change is asked for, or, with null, that none is any more. */
    void pendingChange(String number, String change) {
        jdbc.sql("update declaration.declarations set pending_change = ? where number = ?").params(change, number)
                .update();
    }

    /** Rejects it with its reasons, unless it has ended. */
    public boolean reject(String caseNumber, List<FieldError> reasons) {
        return jdbc.sql("update declaration.declarations set status = 'REJECTED', reasons = ?::jsonb, rejected_at = ? "
                + "where case_number = ? and status not in ('ACCEPTED', 'REJECTED', 'WITHDRAWN')")
                .params(json.writeValueAsString(reasons), Timestamp.from(clock.instant()), caseNumber).update() == 1;
    }

    private Declaration declaration(ResultSet rs, int n) throws SQLException {
        return new Declaration(rs.getString("number"), rs.getString("case_number"), rs.getLong("declarant_id"),
                rs.getLong("importer_id"), rs.getString("reference"), rs.getString("content_hash"),
                json.readValue(rs.getString("document"), DeclarationDocument.class),
                DeclarationStatus.valueOf(rs.getString("status")), rs.getString("lane"), reasons(rs),
                rs.getTimestamp("filed_at").toInstant(), moment(rs, "accepted_at"),
                rs.getInt("version"), rs.getString("pending_change"));
    }

    private List<FieldError> reasons(ResultSet rs) throws SQLException {
        return json.readValue(rs.getString("reasons"), new TypeReference<>() { });
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
