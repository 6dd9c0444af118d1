package org.openpass.deploy.faults.races;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Await;
import org.openpass.deploy.rig.Customs.Caller;
import org.openpass.deploy.rig.Documents;

/** Declarations that wait for an officer's review. */
final class Reviews {

    static final int AT_ONCE = 25;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A declaration in review. */
    record Review(String number, String caseNumber, long task) {
    }

    private final Company company;
    private final Caller officer;

    Reviews(Company company) {
        this.company = company;
        officer = company.world.officer();
    }

    /** Files so many and waits for their tasks. */
    List<Long> tasks(String prefix, int count) throws Exception {
        return of(prefix, count).stream().map(Review::task).toList();
    }

    /** Files so many and waits for their tasks. */
    List<Review> of(String prefix, int count) throws Exception {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(company.declarant.file(prefix + "-" + i, Documents::reviewed));
        }
        List<Review> reviews = new ArrayList<>();
        for (String number : numbers) {
            String caseNumber = officer.get("/api/v1/declarations/" + number).text("caseNumber");
            reviews.add(new Review(number, caseNumber, task(caseNumber)));
        }
        return reviews;
    }

    /** The open task of the case, as soon as there is one. */
    long task(String caseNumber) throws Exception {
        long[] key = new long[1];
        Await.until("a task of " + caseNumber, LIMIT, () -> {
            key[0] = officer.get("/api/v1/tasks?case=" + caseNumber).body().path(0).path("key").asLong(0);
            return key[0] > 0;
        });
        return key[0];
    }
}
