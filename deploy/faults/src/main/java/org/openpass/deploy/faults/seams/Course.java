package org.openpass.deploy.faults.seams;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.openpass.deploy.rig.Customs;
import org.openpass.deploy.rig.Documents;
import tools.jackson.databind.JsonNode;

/**
 * One declaration that passes nearly everything: reviewed, supplemented, reviewed again, paid, accepted, withdrawn by
 * approval. Each act is repeated until the case shows that it was done, since its answer may have been lost.
 */
final class Course {

    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(6);
    private static final long BETWEEN_TRIES = 250_000_000L;

    private final People people;
    private final Callable<Integer> crashes;
    private String number;

    /** @param crashes how often the process has ended so far: while it goes on ending there is no standstill */
    Course(People people, Callable<Integer> crashes) {
        this.people = people;
        this.crashes = crashes;
    }

    /** Takes it all the way; returns the declaration's number. */
    String run(String reference, Preparation beforeEachAct) throws Exception {
        beforeEachAct.prepare();
        file(Documents.reviewed(reference));
        until("the first review", () -> is("DOC_REVIEW"), () -> { });
        beforeEachAct.prepare();
        until("the request for a supplement", () -> is("SUPPLEMENT"), () -> decide(number, Map.of(
                "decision", "SUPPLEMENT", "findings", "A document is missing.", "supplementKind", "2",
                "supplementDays", 7, "request", "Attach the invoice.")));
        beforeEachAct.prepare();
        until("the second review", () -> is("DOC_REVIEW"), () -> party("/supplement", Map.of("answer", "It is attached.")));
        beforeEachAct.prepare();
        until("the payment slip", () -> is("AWAITING_PAYMENT") && !money("noticeNumber").isEmpty(), () -> decide(number,
                Map.of("decision", "ACCEPT", "findings", "The documents agree.")));
        beforeEachAct.prepare();
        until("the payment", () -> "PAID".equals(money("status")), this::pay);
        until("the acceptance", () -> is("ACCEPTED"), () -> { });
        beforeEachAct.prepare();
        until("the request to withdraw", () -> !changes().isEmpty(), () -> party("/withdrawal",
                Map.of("reasonCode", "86", "explanation", "Filed in error.")));
        beforeEachAct.prepare();
        until("the withdrawal", () -> is("WITHDRAWN"), () -> decide(changes().get(0).path("caseNumber").asString(),
                Map.of("decision", "APPROVE", "reason", "The reason is sound.")));
        return number;
    }

    /** Files one that clears by itself and waits for its acceptance; returns its number. */
    String straightThrough(String reference) throws Exception {
        file(Documents.straightThrough(reference));
        until("the acceptance", () -> is("ACCEPTED"), () -> { });
        return number;
    }

    /** What is done before each act of a person. */
    interface Preparation {
        void prepare() throws Exception;
    }

    /** What may get no answer. */
    private interface Act {
        void run() throws IOException;
    }

    private void until(String what, Callable<Boolean> reached, Act act) throws Exception {
        long patience = System.nanoTime() + LONGEST_STANDSTILL.toNanos();
        int seen = crashes.call();
        while (true) {
            try {
                if (reached.call()) {
                    return;
                }
                act.run();
            } catch (IOException noAnswer) {
                // Perhaps it was done, perhaps not: the case will show.
            }
            if (crashes.call() > seen) {
                seen = crashes.call();
                patience = System.nanoTime() + LONGEST_STANDSTILL.toNanos();
            }
            if (System.nanoTime() > patience) {
                throw new AssertionError(number + " did not reach " + what + " and stands at " + declaration());
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }

    private void file(String document) throws Exception {
        until("an acknowledgement", () -> number != null, () -> {
            Customs.Answer answer = people.party().post("/api/v1/declarations", document);
            if (answer.code() == 202) {
                number = answer.text("declarationNumber");
            } else if (answer.code() < 500) {
                throw new AssertionError("The document was refused: " + answer);
            }
        });
    }

    private JsonNode declaration() throws IOException {
        return people.importer().get("/api/v1/declarations/" + number).body();
    }

    private boolean is(String status) throws IOException {
        return status.equals(declaration().path("status").asString(""));
    }

    private String money(String field) throws IOException {
        return declaration().path("money").path(field).asString("");
    }

    private JsonNode changes() throws IOException {
        Customs.Answer answer = people.party().get("/api/v1/declarations/" + number + "/changes");
        if (!answer.ok()) {
            throw new IOException("no answer");
        }
        return answer.body();
    }

    private void party(String act, Map<String, Object> body) throws IOException {
        people.party().post("/api/v1/declarations/" + number + act, body);
    }

    /** The officer decides what is open of the case of this declaration, or of this case. */
    private void decide(String of, Map<String, Object> answers) throws IOException {
        String caseNumber = of.equals(number) ? declaration().path("caseNumber").asString("") : of;
        for (JsonNode task : people.officer().get("/api/v1/tasks?case=" + caseNumber).body()) {
            String path = "/api/v1/tasks/" + task.path("key").asLong();
            people.officer().post(path + "/claim", "{}");
            people.officer().post(path + "/decision", answers);
        }
    }

    private void pay() throws IOException {
        people.bank().post("/payments", Map.of("noticeNumber", money("noticeNumber"),
                "amount", declaration().path("money").path("amount").asLong()));
    }
}
