package org.openpass.deploy.bench.rows;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.openpass.deploy.bench.Figures;
import org.openpass.deploy.bench.Stand;
import org.openpass.deploy.rig.Customs;

/**
 * First pages of inboxes over all tasks, each beside the statement that a programmer would write for just this page. An
 * officer sees one group of one office, a supervisor an office, who works for the nation all; the goal is theirs. What people
 * narrow and sort as they like is told without one.
 */
final class Inboxes {

    private static final double GOAL = 2;
    private static final int SIZE = 50;
    private static final String ROWS = "select t.*, c.subject as case_subject, c.title, c.status as case_status "
            + "from tasks.tasks t join casework.cases c on c.number = t.case_number where t.state = 'OPEN'";
    private static final String MINE = " and t.candidate_role = 'clearance-officer' and t.office = '020' and t.assignee is null";
    private static final String URGENT = " order by t.rank, t.due_rank, t.task_key limit " + (SIZE + 1);
    private static final String LIST = "/api/v1/tasks?size=" + SIZE;

    private final Stand stand;
    private final Figures figures;
    private final Duration window;

    Inboxes(Stand stand, Figures figures, Duration window) {
        this.stand = stand;
        this.figures = figures;
        this.window = window;
    }

    void measure() throws Exception {
        Customs.Caller officer = stand.world().officerOf("020", "bench-officer", "CLEARANCE_OFFICER");
        Customs.Caller supervisor = stand.world().officerOf("020", "bench-supervisor", "SUPERVISOR");
        goal("inbox of one group of an office", ROWS + MINE + URGENT, officer, LIST + "&view=UNASSIGNED");
        goal("inbox of an office", ROWS + " and t.office = '020'" + URGENT, supervisor, LIST + "&view=GROUPS");
        goal("inbox of the nation", ROWS + URGENT, stand.world().officer(), LIST + "&view=GROUPS");
        told("inbox by lane and value", ROWS + MINE + " and t.lane = 'INSPECTION' and t.value between 10000000 and 20000000"
                + URGENT, officer, LIST + "&view=UNASSIGNED&f=lane.is:INSPECTION&f=value.between:10000000~20000000");
        told("inbox sorted by value", ROWS + MINE + " order by coalesce(t.value, -1) desc, t.task_key desc limit "
                + (SIZE + 1), officer, LIST + "&view=UNASSIGNED&sort=value.desc");
        told("count of an inbox", "select count(*) from (select 1 from tasks.tasks t where t.state = 'OPEN'" + MINE
                + " limit 1001) c", officer, "/api/v1/tasks/count?view=UNASSIGNED");
    }

    private void goal(String what, String bare, Customs.Caller caller, String path) throws Exception {
        double[] ratio = ratios(what, bare, caller, path);
        figures.add(what + ", p95 ÷ bare SQL over JDBC", ratio[0], "×");
        figures.atMost(GOAL, what + ", p95 ÷ bare SQL behind bare HTTP", ratio[1], "×");
    }

    private void told(String what, String bare, Customs.Caller caller, String path) throws Exception {
        double[] ratio = ratios(what, bare, caller, path);
        figures.add(what + ", p95 ÷ bare SQL over JDBC", ratio[0], "×");
        figures.add(what + ", p95 ÷ bare SQL behind bare HTTP", ratio[1], "×");
    }

    private double[] ratios(String what, String bareSql, Customs.Caller caller, String path) throws Exception {
        try (var bare = new BareServer(stand.system(), bareSql)) {
            Histogram sql = Timing.of(r -> bare.query(""), window);
            Customs http = new Customs(bare.url());
            Histogram behind = Timing.of(r -> QueriesMeasurement.must(http.anyone().get("/")), window);
            Histogram ours = Timing.of(r -> QueriesMeasurement.must(caller.get(path)), window);
            double p95 = ours.getValueAtPercentile(95);
            figures.add(what + " over HTTP, median", ours.getValueAtPercentile(50) / 1e3, "ms");
            figures.add(what + " over HTTP, p95", p95 / 1e3, "ms");
            figures.add(what + ", bare SQL over JDBC, p95", sql.getValueAtPercentile(95) / 1e3, "ms");
            figures.add(what + ", bare SQL behind bare HTTP, p95", behind.getValueAtPercentile(95) / 1e3, "ms");
            return new double[] {p95 / sql.getValueAtPercentile(95), p95 / behind.getValueAtPercentile(95)};
        }
    }
}
