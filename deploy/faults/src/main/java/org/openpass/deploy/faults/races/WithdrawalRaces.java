package org.openpass.deploy.faults.races;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;
import org.openpass.deploy.rig.Documents;

/** Withdrawal races with the officer's acceptance and with the machine's. */
final class WithdrawalRaces {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Map<String, String> WITHDRAWAL = Map.of("reasonCode", "86", "explanation", "Filed in error");
    private static final Map<String, String> APPROVE = Map.of("decision", "APPROVE", "reason", "As asked");

    private final Arena arena;
    private final Company company;
    private final Caller officer;
    private final Caller declarant;
    private final List<String> withdrawn = new ArrayList<>();

    WithdrawalRaces(Arena arena, Company company) throws Exception {
        this.arena = arena;
        this.company = company;
        officer = company.world.officer();
        declarant = company.world.declarant();
    }

    void run(int rounds) throws Exception {
        var reviews = new Reviews(company);
        int acceptedFirst = 0;
        for (int round = 0; round < rounds; round++) {
            Reviews.Review review = reviews.of("RACE-WITHDRAW-%05d".formatted(round), 1).getFirst();
            List<Answer> both = AtOnce.all(List.of(() -> withdraw(review.number()),
                    () -> officer.post("/api/v1/tasks/" + review.task() + "/decision", DecisionRaces.ACCEPT)));
            Arena.require(both.get(0).code() == 202 && both.get(1).code() == 200,
                    "Withdrawal and the officer's acceptance at once were answered " + both);
            approve(reviews, both.getFirst());
            withdrawn.add(review.number());

            String number = company.declarant.file("RACE-MACHINE-%05d".formatted(round), Documents::straightThrough);
            Answer asked = withdraw(number);
            Arena.require(asked.code() == 202, "Withdrawal against the machine's acceptance was answered " + asked);
            acceptedFirst += "ACCEPTED".equals(company.declarant.statusOf(number)) ? 1 : 0;
            approve(reviews, asked);
            withdrawn.add(number);
        }
        for (String number : withdrawn) {
            Await.until(number + " to be withdrawn", LIMIT, () -> "WITHDRAWN".equals(company.declarant.statusOf(number)));
        }
        Await.until("nothing half withdrawn", LIMIT, () -> company.system.count("""
                select (select count(*) from declaration.declarations d join collection.notices n using (case_number)
                        where d.status = 'WITHDRAWN' and n.money_status not in ('CANCELLED', 'REFUND_DUE', 'NONE_DUE'))
                     + (select count(*) from declaration.declarations d join cargo.reservations r
                        on r.declaration_number = d.number where d.status = 'WITHDRAWN'
                        and (r.released_at is null or r.removal_permitted_at is not null))
                     + (select count(*) from declaration.declarations d join engine.instances i using (case_number)
                        where d.status = 'WITHDRAWN' and i.state = 'ACTIVE')
                """) == 0);
        arena.findings().figure("withdrawal against the officer's acceptance at once, each wholly withdrawn", rounds);
        arena.findings().figure("withdrawal against the machine's acceptance, each wholly withdrawn; was accepted before",
                rounds + ", " + acceptedFirst);
    }

    private Answer withdraw(String number) throws Exception {
        return declarant.post("/api/v1/declarations/" + number + "/withdrawal", WITHDRAWAL);
    }

    private void approve(Reviews reviews, Answer asked) throws Exception {
        long task = reviews.task(asked.text("caseNumber"));
        Answer approved = officer.post("/api/v1/tasks/" + task + "/decision", APPROVE);
        Arena.require(approved.ok(), "The approval was answered " + approved);
    }
}
