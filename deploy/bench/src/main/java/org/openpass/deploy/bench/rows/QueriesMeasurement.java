package org.openpass.deploy.bench.rows;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Measurement;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;
import org.openpass.deploy.rig.RunningSystem;

/**
 * The status of one of a million cases, inboxes over a million open tasks, and search: beside one bare statement that
 * answers the same, asked over JDBC, and over the least HTTP server that can be written around it; search beside its query
 * sent straight to the index.
 */
public final class QueriesMeasurement implements Measurement {

    private static final String BARE_STATUS = """
            select d.number, d.reference, d.status, d.lane, d.filed_at, d.accepted_at, d.version, c.office, c.closed_at,
                n.notice_number, n.amount, n.money_status, n.due_on, n.collection_form,
                (select json_agg(l order by l.line_number, l.tax) from collection.assessments a
                    join collection.assessment_lines l on l.assessment_id = a.id where a.case_number = c.number) as lines,
                (select json_agg(t order by t.id) from casework.timeline t where t.case_number = c.number
                    and t.audience in ('PUBLIC', 'PARTY')) as timeline
            from declaration.declarations d join casework.cases c on c.number = d.case_number
            left join collection.notices n on n.case_number = c.number
            where d.number = ? and exists (select 1 from casework.case_parties p where p.case_number = c.number
                and p.party_id = (select id from access.parties where declarant_code = 'FAULT'))""";

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public void run(Stand stand, Figures figures) throws Exception {
        int rows = stand.options().rows();
        int open = rows / 10;
        ManyCases many = load(stand, rows, open);
        figures.add("cases in the database, each with an open task", rows, "");
        Customs.Caller declarant = stand.world().declarant();
        Duration window = stand.options().window().dividedBy(2);

        try (var bare = new BareServer(stand.system(), BARE_STATUS)) {
            Histogram sql = Timing.of(r -> bare.query(many.declarationNumber(r.nextInt(rows))), window);
            Customs http = new Customs(bare.url());
            Histogram bareHttp = Timing.of(stand, figures, "the same behind a bare HTTP server",
                    r -> must(http.anyone().get("/" + many.declarationNumber(r.nextInt(rows)))), window);
            Histogram ours = Timing.of(stand, figures, "status of a declaration", r -> must(declarant.get(
                    "/api/v1/declarations/" + many.declarationNumber(r.nextInt(rows)))), window);
            tell(figures, "status of a declaration", ours, bareHttp, sql, 1.5);
        }
        new Inboxes(stand, figures, window).measure();
        new Searches(stand, many, declarant).measure(figures, window);
        FiledUntilFound.measure(declarant, figures);
    }

    /** One accepted declaration and one that waits for an officer are filed; the others are their copies. */
    private static ManyCases load(Stand stand, int rows, int open) throws Exception {
        RunningSystem system = stand.system();
        String accepted = file(stand, Documents.straightThrough("ORIGINAL-1-" + System.nanoTime()), "ACCEPTED");
        String reviewed = file(stand, Documents.reviewed("ORIGINAL-2-" + System.nanoTime()), "DOC_REVIEW");
        try (Connection connection = system.superuser()) {
            var many = new ManyCases(connection, "QRY", 9);
            many.cases(accepted, 0, rows - open, Map.of());
            // These have no instances of their own: nobody shall look after them while it is measured.
            String neverQuiet = Instant.now().plus(1, ChronoUnit.DAYS).toString();
            many.cases(reviewed, rows - open, rows, Map.of("changed_at", i -> neverQuiet));
            Await.until("the officer's task", Duration.ofMinutes(1),
                    () -> system.count("select count(*) from tasks.tasks where case_number = '" + reviewed + "'") > 0);
            many.tasks(reviewed, 0, rows);
            many.events(accepted, 0, rows / 10);
            many.analyze();
            return many;
        }
    }

    private static String file(Stand stand, String document, String status) throws Exception {
        Customs.Caller declarant = stand.world().declarant();
        String number = declarant.post("/api/v1/declarations", document).text("declarationNumber");
        var found = new String[1];
        Await.until(status, Duration.ofMinutes(2), () -> {
            Customs.Answer answer = declarant.get("/api/v1/declarations/" + number);
            found[0] = answer.text("caseNumber");
            return status.equals(answer.text("status"));
        });
        return found[0];
    }

    static void must(Customs.Answer answer) throws IOException {
        if (!answer.ok()) {
            throw new IOException("answered " + answer);
        }
    }

    private static void tell(Figures figures, String what, Histogram ours, Histogram bareHttp, Histogram sql, double goal) {
        figures.add(what + " over HTTP, median", ours.getValueAtPercentile(50) / 1e3, "ms");
        figures.add(what + " over HTTP, p99", ours.getValueAtPercentile(99) / 1e3, "ms");
        figures.add(what + ", one bare statement over JDBC, median", sql.getValueAtPercentile(50) / 1e3, "ms");
        figures.add(what + ", the same behind a bare HTTP server, median", bareHttp.getValueAtPercentile(50) / 1e3, "ms");
        figures.atMost(goal, what + " ÷ bare SQL over JDBC",
                (double) ours.getValueAtPercentile(50) / sql.getValueAtPercentile(50), "×");
        figures.atMost(goal, what + " ÷ bare SQL behind bare HTTP",
                (double) ours.getValueAtPercentile(50) / bareHttp.getValueAtPercentile(50), "×");
    }
}
