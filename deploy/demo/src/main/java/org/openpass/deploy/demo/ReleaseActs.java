package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How some of the cargo is declared for import and leaves (Customs Act Art. 241, 248(3)). */
final class ReleaseActs {

    private static final String DECLARATIONS = "/api/v1/declarations";

    private final ShipDay day;
    private final ShipCrew crew;
    private final List<Master> masters;
    private final List<Table.Row> declarations;
    private final Map<String, Accepted> accepted = new HashMap<>();

    /** A declaration that was accepted. @param at the moment, as it is told */
    private record Accepted(String number, String at) {
    }

    ReleaseActs(ShipDay day, ShipCrew crew, List<Master> masters) throws IOException {
        this.day = day;
        this.crew = crew;
        this.masters = masters;
        this.declarations = Table.read("ship/declarations.csv");
    }

    /** The declarations, what leaves by them, and longer time for what does not. */
    List<ShipAct> all() {
        List<ShipAct> acts = new ArrayList<>();
        acts.add(new ShipAct(crew.broker(), "declares " + declarations.size() + " consignments for import 수입신고", () ->
                declarations.forEach(this::accepted)));
        acts.add(new ShipAct(crew.warehouses().get(ShipCrew.WAREHOUSE), "lets 60 of 100 leave, and all of another 반출신고", () ->
                VoyageActs.moved(crew.warehouses().get(ShipCrew.WAREHOUSE).api(), declarations.stream().filter(d -> !d.get("out").isEmpty())
                        .map(this::carryOut).toList())));
        acts.add(new ShipAct(crew.broker(), "asks for longer time to carry out 반출기간 연장신청", this::longer));
        return acts;
    }

    private House house(Table.Row row) {
        return masters.stream().flatMap(m -> m.houses().stream()).filter(h -> h.msn().equals(row.get("msn")) && h.hsn().equals(row.get("hsn")))
                .findFirst().orElseThrow();
    }

    /** Filed again it is the same declaration. */
    private void accepted(Table.Row row) {
        House house = house(row);
        JsonNode filed = NotYet.unlessOk(crew.broker().api().post(DECLARATIONS, document(row, house))).body();
        String number = filed.path("declarationNumber").asString("");
        JsonNode declaration = NotYet.unlessOk(crew.broker().api().get(DECLARATIONS + "/" + number)).body();
        for (JsonNode step : declaration.path("timeline")) {
            if (step.path("event").asString("").equals("ACCEPTED")) {
                accepted.put(house.line(), new Accepted(number, step.path("at").asString("")));
            }
        }
        if (!accepted.containsKey(house.line())) {
            throw new NotYet("declaration " + number + " is " + declaration.path("status").asString(""));
        }
    }

    private Map<String, Object> document(Table.Row row, House h) {
        long amount = Long.parseLong(row.get("amount"));
        Map<String, Object> document = new HashMap<>(Map.of("reference", day.reference(h.line()), "customsOffice", ShipDay.OFFICE, "declarant",
                "HB001", "importer", Map.of("id", row.get("importer"), "name", row.get("name"), "country", "KR"), "exporter",
                Map.of("name", row.get("exporter"), "country", "CN"), "billOfLading", day.cargo(h.msn(), h.hsn()), "incoterm", "CIF",
                "currency", "USD", "invoiceAmount", amount));
        document.putAll(Map.of("totalPackages", h.packages(), "totalGrossWeight", h.weight(), "numberOfLines", 1, "transportMode", "1",
                "exportCountry", "CN", "lines", List.of(Map.of("number", 1, "hsCode", row.get("hsCode"), "description", row.get("description"),
                        "origin", "CN", "packages", h.packages(), "grossWeight", h.weight(), "netWeight", h.weight() * 9 / 10, "quantity",
                        Long.parseLong(row.get("quantity")), "unit", row.get("unit"), "amount", amount))));
        return document;
    }

    /** It leaves the moment it may (Customs Act Art. 248(3)). */
    private Map<String, Object> carryOut(Table.Row row) {
        House h = house(row);
        return Map.of("reference", day.reference("out-" + h.line()), "way", "OUT", "place", ShipCrew.WAREHOUSE, "cargoNumber",
                day.cargo(h.msn(), h.hsn()), "packages", Integer.parseInt(row.get("out")), "movedAt", accepted.get(h.line()).at(), "basis",
                accepted.get(h.line()).number());
    }

    private void longer() {
        String stays = declarations.stream().filter(d -> d.get("out").isEmpty()).map(d -> accepted.get(house(d).line()).number()).findFirst().orElseThrow();
        String path = "/api/v1/cargo/carry-outs/" + stays;
        if (NotYet.unlessOk(crew.broker().api().get(path)).body().path("extensions").isEmpty()) {
            NotYet.unlessOk(crew.broker().api().post(path + "/extensions", Map.of("until", day.date().plusDays(25).toString(), "reason",
                    "물류창고 공사로 입고가 늦어집니다. The store is being rebuilt.")));
        }
    }
}
