package org.openpass.deploy.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What else is asked for, declared and reported of the cargo: a case of each kind, most of which wait for the visitor. */
final class CargoCaseActs {

    private static final String TRANSPORTS = "/api/v1/cargo/cases/bonded-transport";
    private static final String PERMITS = "/api/v1/cargo/permits";
    private static final String BUSAN = "03012240";
    private static final int CORRECTED_WEIGHT = 396;
    private static final int MISSING = 3;
    private static final int NEXT_HOURS = 23;

    private final ShipDay day;
    private final ShipCrew crew;
    private final List<Master> masters;
    private final VoyageActs voyage;
    private final List<Table.Row> next;

    CargoCaseActs(ShipDay day, ShipCrew crew, List<Master> masters, VoyageActs voyage) throws IOException {
        this.day = day;
        this.crew = crew;
        this.masters = masters;
        this.voyage = voyage;
        this.next = Table.read("ship/next.csv");
    }

    /** In order. */
    List<ShipAct> all() {
        Hand warehouse = crew.warehouses().get(ShipCrew.WAREHOUSE);
        Hand forwarder = crew.forwarders().get("WINL");
        List<ShipAct> acts = new ArrayList<>();
        acts.add(new ShipAct(crew.transporter(), "transports fabric to Busan under bond 보세운송신고", this::underWay));
        acts.add(new ShipAct(crew.transporter(), "applies for a transport of batteries 보세운송 승인신청", () -> transport("0002", "0001", true)));
        acts.add(new ShipAct(crew.trader(), "applies for a repair and a sample 보수작업·견본품 신청", this::permits));
        acts.add(new ShipAct(crew.officer(), "permits the sample 견본품 반출허가", this::sample));
        acts.add(new ShipAct(warehouse, "reports a loss 멸실신고", this::loss));
        acts.add(new ShipAct(crew.carrier(), "applies to depart 출항허가 신청", this::departure));
        acts.add(new ShipAct(forwarder, "declares a transshipment 환적신고", this::transshipment));
        acts.add(new ShipAct(forwarder, "asks for a correction 적재화물목록 정정신청", () -> correction(forwarder)));
        acts.add(new ShipAct(crew.carrier(), "asks for longer time to carry in 반입기간 연장신청", this::carryInLater));
        acts.add(new ShipAct(crew.officer(), "opens the case of goods that cannot wait 긴급매각 대상", this::cannotWait));
        acts.add(new ShipAct(crew.carrier(), "sends the manifest of the next ship 적재화물목록 제출", this::nextShip));
        return acts;
    }

    private JsonNode transport(String msn, String hsn, boolean hazardous) {
        return NotYet.unlessOk(crew.transporter().api().post(TRANSPORTS, Map.of("reference", day.reference("transport-" + msn + hsn), "cargoNumber",
                day.cargo(msn, hsn), "from", ShipCrew.WAREHOUSE, "to", BUSAN, "vehicles", List.of(Map.of("number", "인천82바1234")), "route",
                "인천-경부고속도로-부산", "purpose", "부산에서 통관", "hazardous", hazardous))).body();
    }

    private void underWay() {
        JsonNode declared = transport("0001", "0010", false);
        if (declared.path("acceptedAt").asString("").isEmpty()) {
            throw new NotYet("the transport is not accepted");
        }
        VoyageActs.moved(crew.warehouses().get(ShipCrew.WAREHOUSE).api(), List.of(Map.of("reference", day.reference("out-transport"), "way", "OUT",
                "place", ShipCrew.WAREHOUSE, "cargoNumber", day.cargo("0001", "0010"), "packages", declared.path("packages").asInt(), "movedAt",
                declared.path("acceptedAt").asString(""), "basis", declared.path("number").asString(""))));
    }

    private void permits() {
        permit(crew.trader(), "REPAIR", "0001", "0006", 25, Map.of("until", day.date().plusDays(30).toString(), "method",
                "상자 교체와 한글표시 부착 New cartons, and labels in Korean", "reason", "포장이 젖었습니다. The cartons are wet."));
        permit(crew.trader(), "SAMPLE", "0001", "0007", 1, sampleFields());
    }

    private JsonNode permit(Hand by, String kind, String msn, String hsn, int packages, Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(more);
        said.putAll(Map.of("reference", day.reference(kind), "kind", kind, "cargoNumber", day.cargo(msn, hsn), "place", ShipCrew.WAREHOUSE,
                "packages", packages));
        return NotYet.unlessOk(by.api().post(PERMITS, said)).body();
    }

    private void sample() {
        JsonNode permit = permit(crew.trader(), "SAMPLE", "0001", "0007", 1, sampleFields());
        if (permit.path("decision").asString("").isEmpty()) {
            new CargoDesk(crew.officer().api()).decide("Task_DecidePermit", permit.path("number").asString(""), "GRANT", Map.of());
        }
    }

    private Map<String, Object> sampleFields() {
        return Map.of("until", day.date().plusDays(14).toString(), "reason", "전시회 견본 A sample for a fair");
    }

    private void loss() {
        permit(crew.warehouses().get(ShipCrew.WAREHOUSE), "LOSS", "0002", "0003", MISSING, Map.of("happenedOn", day.date().toString(), "reason",
                "하역 중 바다에 떨어졌습니다. They fell into the sea at unloading."));
    }

    private void departure() {
        NotYet.unlessOk(crew.carrier().api().post("/api/v1/cargo/departures", Map.of("reference", day.reference("departure"), "preparedAt",
                day.at(1, 5).toString(), "mrn", day.leaving(), "vessel", VoyageActs.VESSEL, "office", ShipDay.OFFICE, "port", ShipDay.PORT,
                "departedAt", day.at(18, 0).plusSeconds(2L * 24 * 60 * 60).toString())));
    }

    private void transshipment() {
        NotYet.unlessOk(crew.forwarders().get("WINL").api().post("/api/v1/cargo/transshipments", Map.of("reference", day.reference("ts"), "kind",
                "TRANSSHIP", "cargoNumber", day.cargo("0002", "0002"), "place", ShipCrew.WAREHOUSE, "packages", 30, "voyage", day.leaving(),
                "destination", "USLAX", "reason", "미국행 환적화물 Cargo for Los Angeles")));
    }

    private void correction(Hand forwarder) {
        Master master = masters.get(1);
        House house = master.houses().stream().filter(h -> h.hsn().equals("0006")).findFirst().orElseThrow();
        Sheet sheet = Sheet.ofLines();
        voyage.row(sheet, master, house, CORRECTED_WEIGHT);
        VoyageActs.merged(forwarder.api(), VoyageActs.send(forwarder.api(), sheet, day.at(1, 15), Map.of("mrn", day.mrn(), "act", "CHANGE",
                "reference", day.reference("correction"), "corrects", "CORRECTION", "reason", "중량 오기 The weight was mistyped")));
    }

    private void carryInLater() {
        Hand carrier = crew.carrier();
        String number = NotYet.unlessOk(carrier.api().post("/api/v1/cargo/cases/unloading", voyage.unloading(masters.get(1)))).body()
                .path("caseNumber").asString("");
        String path = "/api/v1/cargo/cases/unloading/" + number;
        if (NotYet.unlessOk(carrier.api().get(path)).body().path("extensions").isEmpty()) {
            NotYet.unlessOk(carrier.api().post(path + "/extension", Map.of("until", day.date().plusDays(9).toString(), "reason",
                    "크레인 고장 The crane is out of order")));
        }
    }

    /** Its second time finds the case open, or what became of it. */
    private void cannotWait() {
        Api.Answer answer = crew.officer().api().post("/api/v1/cargo/cases/overdue-goods", Map.of("cargoNumber", day.cargo("0001", "0008"), "place",
                ShipCrew.WAREHOUSE, "ground", "PERISHABLE", "why", "냉장 딸기가 상하기 시작했습니다. The strawberries begin to rot."));
        List<String> wrong = Standing.reasons(answer.body().path("errors")).stream().map(Outcome.Reason::code).toList();
        if (!wrong.equals(List.of("overdue.goods.none"))) {
            NotYet.unlessOk(answer);
        }
    }

    private void nextShip() {
        Sheet sheet = Sheet.ofLines();
        next.forEach(row -> sheet.row("SIMPLE", row.get("msn"), "0000", day.bill("HSLJ", row.get("msn")), "", row.get("goods"), row.get("packages"),
                "CT", row.get("weight"), "KG", ShipDay.LAST_PORT, ShipDay.PORT, row.get("consigneeId"), row.get("consignee"), row.get("shipper"),
                ShipCrew.STORAGE, "", day.container(row.get("container")) + "/22G1"));
        VoyageActs.merged(crew.carrier().api(), VoyageActs.send(crew.carrier().api(), sheet, day.at(1, 10), Map.of("mrn", day.next(), "reference",
                day.reference("next"), "vessel", "HANSUNG BUSAN", "office", ShipDay.OFFICE, "port", ShipDay.PORT, "lastPort", ShipDay.LAST_PORT,
                "expectedAt", day.at(NEXT_HOURS, 0).toString())));
    }
}
