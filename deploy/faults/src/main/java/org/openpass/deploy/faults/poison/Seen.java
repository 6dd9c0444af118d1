package org.openpass.deploy.faults.poison;

import java.io.IOException;
import org.openpass.deploy.faults.Arena;
import org.openpass.deploy.faults.world.Company;
import org.openpass.deploy.rig.Customs.Answer;
import org.openpass.deploy.rig.Customs.Caller;
import tools.jackson.databind.JsonNode;

/** What those who have to do something about a trouble see of it and do. */
final class Seen {

    private final Caller administrator;
    private final Caller officer;

    Seen(Company company) {
        administrator = company.world.administrator();
        officer = company.world.officer();
    }

    /** Whether an administrator has an alert about the case, or with these words. */
    boolean alerted(String words) throws IOException {
        for (JsonNode alert : administrator.get("/api/v1/admin/alerts").body()) {
            if (alert.path("caseNumber").asString("").equals(words) || alert.path("message").asString("").contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the declaration's page tells an officer that it is held up. */
    boolean heldUp(String declaration) throws IOException {
        return !officer.get("/api/v1/declarations/" + declaration).body().path("heldUp").isEmpty();
    }

    String caseOf(String declaration) throws IOException {
        return officer.get("/api/v1/declarations/" + declaration).text("caseNumber");
    }

    /** The administrator's act on something. */
    void act(String path) throws IOException {
        Answer answer = administrator.post("/api/v1/admin/" + path, "{}");
        Arena.require(answer.ok(), path + " was answered " + answer);
    }
}
