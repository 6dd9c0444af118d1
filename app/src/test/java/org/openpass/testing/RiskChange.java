package org.openpass.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A change of the criteria of risk: what comes from a country that no other test imports from is reviewed. */
public final class RiskChange {

    public static final String WORK = "select-lane";
    public static final String DMN = "processes/risk/select-lane.dmn";
    /** Chosen by the new rule alone. */
    public static final String ORIGIN = "CU";

    private static final String KOREAN = "processes/risk/select-lane_ko.properties";
    private static final String DRAFTS = "/api/v1/studio/drafts/";
    private static final String RULE = """
            <rule id="Rule_R035"><description>What MARK says of Cuba.</description>
              <inputEntry id="In_R035_1"><text></text></inputEntry><inputEntry id="In_R035_2"><text></text></inputEntry>
              <inputEntry id="In_R035_3"><text>some origin in ? satisfies list contains(["CU", "MARK"], origin)</text></inputEntry>
              <inputEntry id="In_R035_4"><text></text></inputEntry><inputEntry id="In_R035_5"><text></text></inputEntry>
              <outputEntry id="Out_R035_1"><text>"DOC_REVIEW"</text></outputEntry>
              <outputEntry id="Out_R035_2"><text>"R-035"</text></outputEntry>
              <outputEntry id="Out_R035_3"><text>null</text></outputEntry></rule>
            """;

    private RiskChange() {
    }

    /** A draft that is fit to be submitted; its id. @param mark stands in a cell, in a reason and in the title */
    public static String draft(Api analyst, String mark) {
        String id = analyst.post("/api/v1/studio/drafts", Map.of("work", WORK, "title", "Cuba " + mark)).mustBe(201).text("/draft/id");
        String tag = analyst.get("/api/v1/studio/works/" + WORK + "/versions").mustBe(200).text("/0/tag");
        save(analyst, id, DMN, 0, new String(analyst.download(DRAFTS + id + "/files/" + DMN), StandardCharsets.UTF_8)
                .replaceFirst("<zeebe:versionTag value=\"[^\"]*\"", "<zeebe:versionTag value=\"1."
                        + (Integer.parseInt(tag.replaceFirst("1\\.", "")) + 1) + "\"")
                .replaceFirst("(?s)<rule id=\"Rule_R035\">.*?</rule>", "")
                .replaceFirst("<rule id=\"Rule_R040\">", RULE.replace("MARK", mark) + "<rule id=\"Rule_R040\">"));
        save(analyst, id, KOREAN, 0, new String(analyst.download(DRAFTS + id + "/files/" + KOREAN), StandardCharsets.UTF_8)
                + "\nR-035=쿠바산 " + mark + ": 서류심사\n");
        return id;
    }

    /** A draft that lies before a second person; the release. */
    public static Answer submitted(Api analyst, String draft, Instant from) {
        Map<String, Object> asked = new HashMap<>(Map.of("reason", "What was found in March", "article", "Customs Act Art. 246"));
        asked.put("effectiveFrom", from == null ? null : from.toString());
        String step = analyst.get(DRAFTS + draft).mustBe(200).text("/draft/step");
        return analyst.with("If-Match", step).post(DRAFTS + draft + "/submit", asked).mustBe(201);
    }

    private static void save(Api analyst, String draft, String file, int seen, String content) {
        analyst.with("If-Match", String.valueOf(seen)).put(DRAFTS + draft + "/files/" + file, "application/octet-stream",
                content.getBytes(StandardCharsets.UTF_8)).mustBe(200);
    }
}
