package org.openpass.deploy.bench.rows;

import static java.util.Map.entry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Fills the database with copies of one real case: its rows in every table that a query about a case reads. */
public final class ManyCases {

    private static final int OFFICES = 10;
    private static final String[] GROUPS = {"clearance-officer", "inspector", "supervisor"};
    private static final String[] LANES = {"DOC_REVIEW", "DOC_REVIEW", "INSPECTION"};

    private final Connection connection;
    private final RowCopies copies;
    private final String prefix;
    private final int keys;
    private long lastSerial;

    /**
     * Prepares to fill.
     *
     * @param prefix three characters that begin the numbers of these copies, so that no number is given twice
     * @param keys what their numeric keys begin with, in hundreds of millions, for the same reason
     */
    public ManyCases(Connection connection, String prefix, int keys) {
        this.connection = connection;
        this.copies = new RowCopies(connection);
        this.prefix = prefix;
        this.keys = keys;
        this.lastSerial = keys * 100_000_000L;
    }

    /** The case's number of a copy. */
    public String caseNumber(int i) {
        return "IM" + prefix + "-%09d".formatted(i);
    }

    /** The declaration's number of a copy. */
    public String declarationNumber(int i) {
        return "BN" + prefix + "26%06dM".formatted(i);
    }

    private String key(int i) {
        return String.valueOf(keys * 100_000_000L + i);
    }

    /** Copies the case with all that a status query reads. */
    public void cases(String original, int from, int to, Map<String, IntFunction<String>> more) throws SQLException {
        String where = "case_number = '" + original + "'";
        Map<String, IntFunction<String>> file = new HashMap<>(Map.of("number", this::caseNumber,
                "subject", this::declarationNumber));
        file.putAll(more);
        copies.copy("casework.cases", "number = '" + original + "'", file, from, to);
        copies.copy("casework.case_parties", where, Map.of("case_number", this::caseNumber), from, to);
        copies.copy("declaration.declarations", where, Map.of("case_number", this::caseNumber,
                "number", this::declarationNumber, "reference", i -> "COPY-" + prefix + i), from, to);
        copies.copy("casework.timeline", where, Map.of("case_number", this::caseNumber, "id", i -> serial()), from, to);
        if (count("collection.notices where " + where) > 0) {
            copies.copy("collection.notices", where, Map.of("case_number", this::caseNumber,
                    "notice_number", i -> "COPY-" + prefix + i), from, to);
            String assessment = "assessment_id = (select max(id) from collection.assessments where " + where + ")";
            copies.copy("collection.assessments", where, Map.of("case_number", this::caseNumber,
                    "declaration_number", this::declarationNumber, "id", this::key), from, to);
            copies.copy("collection.assessment_lines", assessment, Map.of("assessment_id", this::key), from, to);
            copies.copy("collection.assessment_totals", assessment, Map.of("assessment_id", this::key), from, to);
        }
    }

    /**
     * Copies the open task of the case, spread over ten offices, three groups, lanes, traders, values, urgencies and people as
     * a nation's work is; a third has been claimed. No copy becomes more urgent while lists are measured.
     */
    public void tasks(String original, int from, int to) throws SQLException {
        Instant now = Instant.now();
        copies.copy("tasks.tasks", "case_number = '" + original + "' and state = 'OPEN'", Map.ofEntries(
                entry("case_number", this::caseNumber), entry("subject", this::declarationNumber), entry("task_key", this::key),
                entry("rescore_at", i -> null), entry("office", ManyCases::office), entry("case_office", ManyCases::office),
                entry("candidate_role", i -> GROUPS[i / OFFICES % GROUPS.length]),
                entry("assignee", i -> mixed(i, 1) % 3 == 0 ? "copy-" + mixed(i, 2) % 500 : null),
                entry("trader", i -> "Trader " + mixed(i, 3) % 2_000), entry("lane", i -> LANES[mixed(i, 4) % LANES.length]),
                entry("value", i -> String.valueOf(mixed(i, 5) % 100_000_000)),
                entry("priority", i -> String.valueOf(mixed(i, 6) % 101)),
                entry("due_at", i -> now.plusSeconds(mixed(i, 7) % 200_000 - 50_000).toString()),
                entry("created_at", i -> now.minusSeconds(mixed(i, 8) % 500_000).toString())), from, to);
    }

    private static String office(int i) {
        return "%02d0".formatted(1 + i % OFFICES);
    }

    /** A number that looks drawn, the same at each call, another for each column. */
    private static int mixed(int i, int column) {
        return (int) ((new SplittableRandom(i * 31L + column).nextLong() >>> 33) & Integer.MAX_VALUE);
    }

    /** Writes an event a case, so that what reads the log of events reads of these cases, too: as news, behind its cursors. */
    public void events(String original, int from, int to) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into casework.events (case_number, version, type, payload, happened_at)
                select c.number, e.version, e.type, e.payload, e.happened_at
                from casework.events e, unnest(?) c (number) where e.case_number = ? and e.type = 'OPENED'
                """)) {
            insert.setArray(1, connection.createArrayOf("text",
                    IntStream.range(from, to).mapToObj(this::caseNumber).toArray()));
            insert.setString(2, original);
            insert.executeUpdate();
        }
    }

    /** Lets the database know what it holds now. */
    public void analyze() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private long count(String from) throws SQLException {
        try (var statement = connection.createStatement(); var found = statement.executeQuery("select count(*) from " + from)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Several rows of one original, and the rows of several originals, get keys of their own. */
    private String serial() {
        return String.valueOf(++lastSerial);
    }
}
