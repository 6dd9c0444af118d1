package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Registers what a user's own files name and nobody knows: declarants, importers and bills of lading. The system is
 * asked what it understands of each file, so that there is one reading of the formats.
 */
final class NamedInFiles {

    private static final int AMPLE_PACKAGES = 1_000_000;

    private final Api broker;
    private final DemoData data;
    private final Map<String, PartyEntry> parties = new TreeMap<>();
    private final Map<String, Integer> bills = new TreeMap<>();

    NamedInFiles(Api broker, DemoData data) {
        this.broker = broker;
        this.data = data;
    }

    void register(List<Sample> samples) throws IOException {
        Set<String> sampleBills = DemoData.sampleBills();
        for (Sample sample : samples) {
            Api.Answer answer = broker.post("/api/v1/declarations/validation", sample.content(), sample.format());
            // What cannot be read at all is refused with its reasons when it is filed.
            if (answer.ok()) {
                parties(answer.body());
                bill(answer.body().path("document"), sampleBills);
            }
        }
        if (!parties.isEmpty()) {
            data.parties(new ArrayList<>(parties.values()));
        }
        if (!bills.isEmpty()) {
            List<Map<String, Object>> entries = new ArrayList<>();
            bills.forEach((bill, packages) -> entries.add(Map.of("billNumber", bill, "packages", packages)));
            data.bills(entries);
        }
    }

    private void parties(JsonNode validation) {
        JsonNode document = validation.path("document");
        JsonNode importer = document.path("importer");
        for (JsonNode error : validation.path("errors")) {
            switch (error.path("code").asString("")) {
                case "declarant.unknown" -> party(document.path("declarant").asString(""), "");
                case "importer.unknown" -> party(importer.path("id").asString(""), importer.path("name").asString(""));
                default -> { }
            }
        }
    }

    private void party(String identifier, String name) {
        String id = identifier.strip();
        // The importer's own message tells its name; the same party as a declarant has none.
        if (!id.isEmpty() && (!name.isBlank() || !parties.containsKey(id))) {
            parties.put(id, PartyEntry.foreign(id, name));
        }
    }

    private void bill(JsonNode document, Set<String> sampleBills) {
        String bill = document.path("billOfLading").asString("");
        if (!bill.isEmpty() && !sampleBills.contains(bill)) {
            int packages = Math.max(1, document.path("totalPackages").asInt(1));
            bills.merge(bill, Math.max(AMPLE_PACKAGES, packages), Math::max);
        }
    }
}
