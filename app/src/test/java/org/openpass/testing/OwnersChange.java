package org.openpass.testing;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A change of a process as an owner's program makes it: another word in what the process says of itself, under the next tag. */
public final class OwnersChange {

    private static final String WORK = "party-registration";
    private static final String BPMN = "processes/party/party-registration.bpmn";
    private static final String DRAFTS = "/api/v1/studio/drafts/";

    private OwnersChange() {
    }

    /** A draft that is fit to be submitted; its id. */
    public static String draft(Api owner) {
        String id = owner.post("/api/v1/studio/drafts", Map.of("work", WORK, "title", SampleData.unique("Word of the trial ")))
                .mustBe(201).text("/draft/id");
        String tag = owner.get("/api/v1/studio/works/" + WORK + "/versions").mustBe(200).text("/0/tag");
        String changed = new String(owner.download(DRAFTS + id + "/files/" + BPMN), StandardCharsets.UTF_8)
                .replaceFirst("<zeebe:versionTag value=\"[^\"]*\"", "<zeebe:versionTag value=\"1."
                        + (Integer.parseInt(tag.replaceFirst("1\\.", "")) + 1) + "\"")
                .replaceFirst("</bpmn:documentation>", " " + SampleData.unique("Trial ") + "</bpmn:documentation>");
        owner.with("If-Match", "0").put(DRAFTS + id + "/files/" + BPMN, "application/octet-stream",
                changed.getBytes(StandardCharsets.UTF_8)).mustBe(200);
        return id;
    }

    /** A draft that lies before a second person; the id of the release. */
    public static String submitted(Api owner) {
        String draft = draft(owner);
        return owner.with("If-Match", "1").post(DRAFTS + draft + "/submit", Map.of("reason", "The office asks for it",
                "article", "Customs Act Art. 222")).mustBe(201).text("/id");
    }
}
