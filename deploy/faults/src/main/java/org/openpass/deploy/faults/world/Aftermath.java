package org.openpass.deploy.faults.world;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Findings;

/** What must hold when the trouble is over and the traffic has ended. */
public final class Aftermath {

    private static final Duration END_LIMIT = Duration.ofMinutes(10);
    private static final String UNFINISHED =
            "select count(*) from declaration.declarations where status not in ('ACCEPTED')";

    private Aftermath() {
    }

    /** Everything that was acknowledged is there once, and has come to its end. */
    public static void everythingAcknowledgedIsThereOnce(Company company, Traffic traffic, Findings findings)
            throws Exception {
        Map<String, String> history = company.declarant.history();
        Arena.await("the end of all cases", END_LIMIT, () -> company.system.count(UNFINISHED) == 0);
        findings.figure("declarations acknowledged", history.size());
        findings.figure("filings without an answer, filed again", company.declarant.retries());
        Arena.require(new HashSet<>(history.values()).size() == history.size(), "Two references have one number");
        for (var filed : history.entrySet()) {
            Arena.require("ACCEPTED".equals(company.declarant.statusOf(filed.getValue())), filed + " is not accepted");
        }
        for (var document : traffic.documents().entrySet()) {
            Arena.require(history.get(document.getKey()).equals(company.declarant.acknowledgement(document.getValue(),
                    document.getKey())), document.getKey() + " filed again has another number");
        }
        same(company, "select count(distinct reference) from declaration.declarations", history.size());
        same(company, "select count(*) from casework.cases", history.size());
        same(company, "select count(*) from collection.notices", history.size());
        same(company, "select count(*) from tasks.tasks where state = 'CONFIRMED'",
                (int) company.system.count("select count(*) from tasks.tasks"));
        int decided = company.officer.decided().size();
        int paid = company.payer.paid().size();
        findings.figure("decisions acknowledged to officers", decided);
        findings.figure("payments acknowledged to the bank", paid);
        Arena.require(company.system.count("select count(*) from tasks.tasks where state = 'CONFIRMED'") >= decided,
                "A decision that was acknowledged is lost");
        Arena.require(company.system.count("select count(*) from collection.notices where money_status = 'PAID'") >= paid,
                "A payment that was acknowledged is lost");
    }

    /** A crash is no business of an officer or an administrator: no incident, nothing parked, no alert left. */
    public static void nothingNeedsAPerson(Company company, Findings findings) throws Exception {
        Arena.await("the end of all instances", END_LIMIT,
                () -> company.system.count("select count(*) from engine.instances where state = 'ACTIVE'") == 0);
        Arena.await("no alert left", Duration.ofMinutes(2),
                () -> company.system.count("select count(*) from engine.alerts where settled_at is null") == 0);
        same(company, "select count(*) from engine.incidents", 0);
        same(company, "select count(*) from engine.parked_records", 0);
        findings.figure("process instances, of which surplus", company.system.count("select count(*) from engine.instances")
                + ", " + company.system.count("select count(*) from engine.instances where state = 'TERMINATED'"));
    }

    private static void same(Company company, String query, int expected) throws Exception {
        long found = company.system.count(query);
        Arena.require(found == expected, query + " is " + found + ", not " + expected);
    }
}
