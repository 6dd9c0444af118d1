package org.openpass.deploy.faults.poison;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Findings;
import org.openpass.deploy.faults.Latencies;
import org.openpass.deploy.faults.Trial;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Await;

/**
 * Cases that cannot be processed: parked with a reason, seen within a minute, of no matter to others; and when the cause is
 * mended they come to their end.
 */
public final class PoisonTrial implements Trial {

    private static final double OTHERS_PER_SECOND = 5;
    private static final int CASES_A_KIND = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    /** Longer than a poisoned case is tried: in the next window nothing of it happens any more. */
    private static final Duration WINDOW = Duration.ofSeconds(45);
    private static final int MOST_PAIRS = 6;
    private static final double GROSS_HARM = 2;
    private static final int SEEN_WITHIN_SECONDS = 60;
    private static final Duration END_LIMIT = Duration.ofMinutes(3);

    private record Poisoned(Poison poison, String declaration) {
    }

    private final List<Latencies> undisturbed = new ArrayList<>();
    private final List<Latencies> disturbed = new ArrayList<>();
    private final List<Poisoned> poisoned = new ArrayList<>();

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String covers() {
        return "a worker that always throws for one case, news of the engine that cannot be projected, orders that the engine "
                + "refuses, and a bank that never hears our answer, reports before our commit, or reports what does not exist. "
                + "(Customs never calls the bank: no request of ours can fail there.)";
    }

    @Override
    public void run(Arena arena) throws Exception {
        int pairs = (int) Math.clamp(arena.time().toMinutes() / 2, 3, MOST_PAIRS);
        try (Company company = Company.in(arena.folder())) {
            var seen = new Seen(company);
            for (Poison poison : Poison.values()) {
                poison.spread(company.system);
            }
            var others = new Others(company, OTHERS_PER_SECOND);
            others.window(WARM_UP, new Latencies());
            for (int pair = 0; pair < pairs; pair++) {
                window(others, undisturbed);
                poisonSome(company, pair);
                window(others, disturbed);
            }
            compare(arena.findings());
            everybodySees(seen, company, arena.findings());
            mend(seen, company);
            new BankPoison(arena, company, seen).run();
            everythingEnds(company);
            arena.check(company.system);
        }
    }

    private static void window(Others others, List<Latencies> into) throws Exception {
        var latencies = new Latencies();
        others.window(WINDOW, latencies);
        into.add(latencies);
    }

    private void poisonSome(Company company, int pair) {
        for (Poison poison : Poison.values()) {
            for (int i = 0; i < CASES_A_KIND; i++) {
                String reference = poison.reference(pair * CASES_A_KIND + i);
                poisoned.add(new Poisoned(poison, company.declarant.file(reference, poison::document)));
            }
        }
    }

    private void compare(Findings findings) {
        findings.figure("others, from filing to accepted, windows without poison", undisturbed);
        findings.figure("others, from filing to accepted, windows beside poison", disturbed);
        double ratio = medianP99(disturbed) / medianP99(undisturbed);
        findings.figure("others' p99 beside poison ÷ without, medians of windows (goal 1.10)", "%.2f".formatted(ratio));
        findings.figure("the same between windows without poison, slowest ÷ median",
                "%.2f".formatted(sortedP99(undisturbed).getLast() / medianP99(undisturbed)));
        Arena.require(ratio < GROSS_HARM, "Poison harms others: their p99 is %.1f times as long".formatted(ratio));
    }

    private static double medianP99(List<Latencies> windows) {
        List<Double> sorted = sortedP99(windows);
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static List<Double> sortedP99(List<Latencies> windows) {
        return windows.stream().map(window -> window.quantile(0.99)).sorted().toList();
    }

    /** The alert's own time tells how soon: asking all the while would be a load of its own. */
    private void everybodySees(Seen seen, Company company, Findings findings) throws Exception {
        for (Poisoned one : poisoned) {
            Await.until("an alert of " + one, Duration.ofSeconds(SEEN_WITHIN_SECONDS),
                    () -> seen.alerted(seen.caseOf(one.declaration())));
            Arena.require(seen.heldUp(one.declaration()), "No officer reads that " + one + " is held up");
        }
        findings.figure("poisoned cases, each with an alert and its reason", poisoned.size());
        for (Poison poison : Poison.values()) {
            long slowest = company.system.count("""
                    select ceil(max(seconds)) from (select min(extract(epoch from a.raised_at - d.filed_at)) as seconds
                        from declaration.declarations d join engine.alerts a using (case_number)
                        where d.reference like 'POISON-%s-%%' group by d.number) soonest
                    """.formatted(poison));
            findings.figure("slowest alert of a poisoned " + poison + ", s (goal 60)", slowest);
            Arena.require(slowest <= SEEN_WITHIN_SECONDS, "The alert of " + poison + " came after " + slowest + " s");
        }
    }

    private void mend(Seen seen, Company company) throws Exception {
        for (Poison poison : Poison.values()) {
            poison.mend(company.system);
        }
        for (Poisoned one : poisoned) {
            switch (one.poison()) {
                case STEP -> seen.act("incidents/" + seen.caseOf(one.declaration()) + "/retry");
                case ORDER -> seen.act("parked/" + seen.caseOf(one.declaration()) + "/retry");
                // It is tried again by itself; then an officer finds the task, and the importer pays.
                case NEWS -> company.payer.owes(one.declaration());
            }
        }
    }

    private static void everythingEnds(Company company) throws InterruptedException {
        none(company, "declaration.declarations where status <> 'ACCEPTED'");
        none(company, "engine.alerts where settled_at is null");
        none(company, "engine.incidents where resolved_at is null");
        none(company, "engine.parked_records");
        none(company, "engine.outbox");
        none(company, "engine.instances where state = 'ACTIVE'");
    }

    private static void none(Company company, String what) throws InterruptedException {
        Await.until("no " + what, END_LIMIT, () -> count(company, what) == 0);
    }

    private static long count(Company company, String what) throws SQLException {
        return company.system.count("select count(*) from " + what);
    }
}
