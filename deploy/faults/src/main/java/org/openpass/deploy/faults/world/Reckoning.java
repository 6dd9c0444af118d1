package org.openpass.deploy.faults.world;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.Findings;
import org.openpass.deploy.faults.world.cargo.CargoReckoning;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.RunningSystem;

/** What must be true after any trouble: what was acknowledged is there once, came to its end, and needs no person. */
public final class Reckoning {

    private static final Duration END_LIMIT = Duration.ofMinutes(10);
    private static final Duration ALERT_LIMIT = Duration.ofMinutes(2);
    private static final String UNFINISHED =
            "select count(*) from declaration.declarations where status not in ('ACCEPTED')";

    private final Company company;
    private final RunningSystem system;
    private final Findings findings;

    public Reckoning(Company company, Findings findings) {
        this.company = company;
        this.system = company.system;
        this.findings = findings;
    }

    /**
     * As {@link #everythingAcknowledgedIsThereOnce(Map)}, and the ledger of cargo is what was acknowledged about it.
     *
     * @param cargo of the carriers and operators who were at work; its declarations are among those of the declarant
     */
    public void everythingAcknowledgedIsThereOnce(Map<String, String> documents, CargoReckoning cargo) throws Exception {
        cargo.ledgerIsWhatWasAcknowledged();
        count(documents, cargo.cases());
    }

    /**
     * Waits for the end of all cases and counts.
     *
     * @param documents reference to document, of what was filed: each filed again has its number still
     */
    public void everythingAcknowledgedIsThereOnce(Map<String, String> documents) throws Exception {
        count(documents, 0);
    }

    private void count(Map<String, String> documents, int others) throws Exception {
        Map<String, String> history = company.declarant.history();
        Await.until("the end of all cases", END_LIMIT, () -> system.count(UNFINISHED) == 0);
        findings.figure("declarations acknowledged", history.size());
        findings.figure("filings without an answer, filed again", company.declarant.retries());
        Arena.require(new HashSet<>(history.values()).size() == history.size(), "Two references have one number");
        for (var filed : history.entrySet()) {
            Arena.require("ACCEPTED".equals(company.declarant.statusOf(filed.getValue())), filed + " is not accepted");
        }
        for (var document : documents.entrySet()) {
            Arena.require(history.get(document.getKey()).equals(company.declarant.acknowledgement(document.getValue(),
                    document.getKey())), document.getKey() + " filed again has another number");
        }
        same("select count(distinct reference) from declaration.declarations", history.size());
        same("select count(*) from casework.cases", history.size() + others);
        same("select count(*) from collection.notices", history.size());
        same("select count(*) from tasks.tasks where state = 'CONFIRMED'",
                system.count("select count(*) from tasks.tasks"));
        int decided = company.officer.decided().size();
        int paid = company.payer.paid().size();
        findings.figure("decisions acknowledged to officers", decided);
        findings.figure("payments acknowledged to the bank", paid);
        Arena.require(system.count("select count(*) from tasks.tasks where state = 'CONFIRMED'") >= decided,
                "A decision that was acknowledged is lost");
        Arena.require(system.count("select count(*) from collection.notices where money_status = 'PAID'") >= paid,
                "A payment that was acknowledged is lost");
    }

    /** A fault of a machine is no business of a person's: no incident, nothing parked, no alert left. */
    public void nothingNeedsAPerson() throws Exception {
        Await.until("the end of all instances", END_LIMIT,
                () -> system.count("select count(*) from engine.instances where state = 'ACTIVE'") == 0);
        Await.until("no alert left", ALERT_LIMIT,
                () -> system.count("select count(*) from engine.alerts where settled_at is null") == 0);
        same("select count(*) from engine.incidents", 0);
        same("select count(*) from engine.parked_records", 0);
        findings.figure("process instances, of which surplus", system.count("select count(*) from engine.instances")
                + ", " + system.count("select count(*) from engine.instances where state = 'TERMINATED'"));
    }

    private void same(String query, long expected) throws Exception {
        long found = system.count(query);
        Arena.require(found == expected, query + " is " + found + ", not " + expected);
    }
}
