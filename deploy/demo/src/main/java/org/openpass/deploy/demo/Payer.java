package org.openpass.deploy.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The importers: each reads its own slip and orders its bank to pay; the bank tells customs. */
final class Payer implements Participant {

    /** An importer at customs, with its own key. */
    record Importer(String name, Api customs) {
    }

    private final Api bank;
    private final Function<Sample, Importer> importers;

    /** @param bank takes orders to pay; null: nobody pays */
    Payer(Api bank, Function<Sample, Importer> importers) {
        this.bank = bank;
        this.importers = importers;
    }

    @Override
    public void work(List<Course> courses) {
        for (Course course : courses) {
            course.next(Role.PAYER).filter(step -> bank != null && course.standing().owes()
                    && course.deeds().stream().allMatch(d -> d.settledBy(course.standing())))
                    .ifPresent(step -> pay(course, step));
        }
    }

    private void pay(Course course, Step step) {
        Importer importer = importers.apply(course.sample());
        JsonNode slip = importer.customs().get(course.path("")).body().path("money");
        Api.Answer answer = bank.post("/payments", Map.of("noticeNumber", slip.path("noticeNumber").asString(""),
                "amount", slip.path("amount").asLong()));
        if (answer.ok()) {
            course.did(step, importer.name());
        } else {
            course.barred(step, answer);
        }
    }
}
