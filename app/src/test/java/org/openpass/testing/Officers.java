package org.openpass.testing;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** Officers of all offices, who decide through the same door as people's software. */
public final class Officers {

    /** Decisions as the forms of the tasks take them. */
    public static final Map<String, String> IN_ORDER = Map.of("decision", "ACCEPT", "findings", "Invoice agrees");
    public static final Map<String, String> AS_DECLARED = Map.of("decision", "ACCEPT", "method", "11", "place",
            "Shed 02012345", "findings", "Goods agree");
    public static final Map<String, Object> SUPPLEMENT = Map.of("decision", "SUPPLEMENT", "findings", "No invoice",
            "supplementKind", "2", "supplementDays", 5, "request", "Attach the invoice");
    public static final Map<String, String> REFUSE = Map.of("decision", "REFUSE", "findings", "Nothing was supplied",
            "refusalGround", "REQUIREMENTS_NOT_MET", "refusalReason", "The invoice is missing");
    public static final Map<String, String> APPROVE = Map.of("decision", "APPROVE", "reason", "As asked");
    public static final Map<String, String> DISMISS = Map.of("decision", "DISMISS", "reason", "No reason is shown");

    private final Api clearance;
    private final Api inspector;

    /** @param samples whose administrator makes the accounts */
    public Officers(SampleData samples) {
        clearance = samples.ready().officer(null, "CLEARANCE_OFFICER");
        inspector = samples.officer(null, "INSPECTOR");
    }

    /** Waits for the open task of the case, reads, claims and decides it; who inspects is an inspector. */
    public Answer decide(String caseNumber, Map<String, ?> answers) {
        boolean onTheGoods = answers.containsKey("method");
        Api officer = onTheGoods ? inspector : clearance;
        Answer task = Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200), found -> found.at("/0").isObject());
        String path = "/api/v1/tasks/" + task.text("/0/key");
        officer.post(path + "/claim", Map.of()).mustBe(200);
        return officer.post(path + "/decision?subjectVersion=" + task.won("/0/subjectVersion"), answers);
    }
}
