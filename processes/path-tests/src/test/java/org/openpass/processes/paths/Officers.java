package org.openpass.processes.paths;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.openpass.testing.Api;
import org.openpass.testing.SampleData;

/** Officers of all offices, who decide through the same door as people's software. */
final class Officers {

    static final Map<String, String> IN_ORDER = Map.of("decision", "ACCEPT", "findings", "Invoice agrees");
    static final Map<String, String> AS_DECLARED = Map.of("decision", "ACCEPT", "method", "11", "place",
            "Shed 02012345", "findings", "Goods agree");
    static final Map<String, Object> SUPPLEMENT = Map.of("decision", "SUPPLEMENT", "findings", "No invoice",
            "supplementKind", "2", "supplementDays", 5, "request", "Attach the invoice");
    static final Map<String, String> REFUSE = Map.of("decision", "REFUSE", "findings", "Nothing was supplied",
            "refusalGround", "REQUIREMENTS_NOT_MET", "refusalReason", "The invoice is missing");
    static final Map<String, String> APPROVE = Map.of("decision", "APPROVE", "reason", "As asked");
    static final Map<String, String> DISMISS = Map.of("decision", "DISMISS", "reason", "No reason is shown");

    private final Api clearance;
    private final Api inspector;

    Officers(SampleData samples) {
        clearance = samples.ready().officer(null, "CLEARANCE_OFFICER");
        inspector = samples.officer(null, "INSPECTOR");
    }

    /** Claims and decides the open task of the case. */
    void decide(Journey journey, Map<String, ?> answers) {
        boolean onTheGoods = answers.containsKey("method");
        Api officer = onTheGoods ? inspector : clearance;
        long key = Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                .until(() -> task(officer, journey.caseNumber()), found -> found != 0);
        officer.post("/api/v1/tasks/" + key + "/claim", Map.of()).mustBe(200);
        officer.post("/api/v1/tasks/" + key + "/decision", answers).mustBe(200);
    }

    private static long task(Api officer, String caseNumber) {
        return officer.get("/api/v1/tasks?case=" + caseNumber).mustBe(200).at("/0/key").asLong(0);
    }
}
