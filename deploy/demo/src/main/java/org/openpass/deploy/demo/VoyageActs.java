package org.openpass.deploy.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How a ship comes: its manifest, its arrival, what is carried in (Customs Act Art. 135, 140, 157). */
final class VoyageActs {

    static final String MANIFESTS = "/api/v1/cargo/manifests";
    private static final String CARGO = "/api/v1/cargo/";
    private static final String EDIFACT = "/api/v1/edifact";
    private static final String MOVEMENTS = "/api/v1/cargo/movements";
    static final String VESSEL = "HANSUNG INCHEON";

    private final ShipDay day;
    private final ShipCrew crew;
    private final List<Master> masters;

    VoyageActs(ShipDay day, ShipCrew crew, List<Master> masters) {
        this.day = day;
        this.crew = crew;
        this.masters = masters;
    }

    /** From the manifest to the carry-in, in order. */
    List<ShipAct> all() {
        Hand carrier = crew.carrier();
        List<ShipAct> acts = new ArrayList<>();
        acts.add(new ShipAct(carrier, "sends the list of its masters 적재화물목록 제출 (CUSCAR)", () -> {
            edifact(carrier, ShipDay.CARRIER, 1, day.at(0, 1), "CUSCAR", masterSegments());
            merged(carrier.api(), day.mrn());
        }));
        for (String code : masters.stream().map(Master::forwarder).distinct().toList()) {
            Hand forwarder = crew.forwarders().get(code);
            acts.add(new ShipAct(forwarder, "sends its houses 하우스 적재화물목록 제출", () -> houses(forwarder, code)));
        }
        acts.add(new ShipAct(crew.officer(), "accepts the manifest 적재화물목록 심사완료", () -> review(crew, day.mrn(), first())));
        acts.add(new ShipAct(carrier, "reports the arrival 입항보고 (CUSREP)", () -> {
            edifact(carrier, ShipDay.CARRIER, 2, day.at(0, 20), "CUSREP", List.of("BGM+933+" + day.mrn(), "TDT+20+V" + day.date().getDayOfYear(),
                    "LOC+60+" + ShipDay.PORT, "DTM+178:" + ShipDay.minute(day.at(0, 20)) + ":203"));
            happened(crew, first(), "ARRIVAL_ACCEPTED");
        }));
        acts.add(new ShipAct(carrier, "declares the unloading 하선신고", () -> masters.forEach(this::unloads)));
        acts.add(new ShipAct(crew.warehouses().get(ShipCrew.WAREHOUSE), "reports what came in 반입신고", () -> carriesIn(ShipCrew.WAREHOUSE)));
        acts.add(new ShipAct(crew.warehouses().get(ShipCrew.STORAGE), "reports what came in 반입신고 (CODECO, REST)", () -> {
            gateIn();
            carriesIn(ShipCrew.STORAGE);
        }));
        return acts;
    }

    private List<String> masterSegments() {
        List<String> segments = new ArrayList<>(List.of("BGM+85+" + day.mrn() + "+9", "DTM+137:" + ShipDay.minute(day.at(0, 1)) + ":203",
                "RFF+AFB:" + day.mrn(), "NAD+MS+" + ShipDay.CARRIER,
                "TDT+20+V" + day.date().getDayOfYear() + "+1++" + ShipDay.CARRIER + ":172:20+++D5XY1:103::" + VESSEL + ":KR",
                "LOC+41+" + ShipDay.OFFICE, "LOC+5+" + ShipDay.LAST_PORT, "LOC+60+" + ShipDay.PORT,
                "DTM+132:" + ShipDay.minute(day.at(0, 20)) + ":203", "DTM+136:" + ShipDay.minute(day.at(0, 20).minusSeconds(15L * 60 * 60)) + ":203"));
        masters.stream().flatMap(m -> m.containers().stream()).distinct().forEach(last -> segments.add("EQD+CN+" + day.container(last) + "+22G1"));
        for (int i = 0; i < masters.size(); i++) {
            Master m = masters.get(i);
            segments.addAll(List.of("CNI+" + (i + 1), "RFF+MB:" + day.bill("HSLI", m.msn()), "RFF+XC:" + day.cargo(m.msn(), "0000"),
                    "LOC+9+" + ShipDay.LAST_PORT, "LOC+11+" + ShipDay.PORT, "NAD+FW+" + m.forwarder(), "GID+1+" + m.packages() + ":CT",
                    "FTX+AAA+++CONSOLIDATED CARGO", "MEA+AAE+G+KGM:" + m.weight()));
            m.containers().forEach(last -> segments.add("SGP+" + day.container(last)));
        }
        return segments;
    }

    private void houses(Hand forwarder, String code) {
        Sheet sheet = Sheet.ofLines();
        masters.stream().filter(m -> m.forwarder().equals(code)).forEach(m -> m.houses().forEach(h -> row(sheet, m, h, h.weight())));
        merged(forwarder.api(), send(forwarder.api(), sheet, day.at(0, 5), Map.of("mrn", day.mrn(), "reference", day.reference("houses"))));
    }

    /** A row of a house, of a weight. */
    void row(Sheet sheet, Master m, House h, int weight) {
        sheet.row("HOUSE", h.msn(), h.hsn(), day.bill("HSLI", m.msn()), day.bill(m.forwarder(), h.msn() + h.hsn()), h.goods(), h.packages(), "CT",
                weight, "KG", ShipDay.LAST_PORT, ShipDay.PORT, h.consigneeId(), h.consignee(), h.shipper(), m.place(), m.forwarder(),
                day.container(h.container()) + "/22G1");
    }

    /** Sends a sheet; what is sent again is the one that was sent. @return the number of the submission */
    static long send(Api sender, Sheet sheet, Instant preparedAt, Map<String, String> head) {
        Map<String, String> all = new LinkedHashMap<>(head);
        all.put("preparedAt", preparedAt.toString());
        String query = all.entrySet().stream().map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return NotYet.unlessOk(sender.post(MANIFESTS + "?" + query, sheet.bytes(), Format.CSV)).body().path("id").asLong();
    }

    /** It is in the ledger. */
    static void merged(Api sender, long submission) {
        merged(NotYet.unlessOk(sender.get(MANIFESTS + "/submissions/" + submission)).body());
    }

    private static void merged(JsonNode submission) {
        if (!List.of("MERGED", "SUPERSEDED").contains(submission.path("state").asString(""))) {
            throw new NotYet("the manifest is " + submission.path("state").asString("not received") + " " + submission.path("errors"));
        }
    }

    private static void merged(Api sender, String mrn) {
        List<JsonNode> sent = new ArrayList<>();
        NotYet.unlessOk(sender.get(MANIFESTS)).body().forEach(sent::add);
        merged(sent.stream().filter(each -> mrn.equals(each.path("mrn").asString(""))).findFirst().orElseThrow(() -> new NotYet(
                "the manifest is not read")));
    }

    private String first() {
        House first = masters.getFirst().houses().getFirst();
        return day.cargo(first.msn(), first.hsn());
    }

    /** The officer accepts a manifest, unless that is done. */
    static void review(ShipCrew crew, String mrn, String cargo) {
        if (!had(crew, cargo, "MANIFEST_ACCEPTED")) {
            new CargoDesk(crew.officer().api()).decide("Task_ReviewManifest", mrn, "ACCEPT", Map.of("notes", "이상 없음. In order."));
            happened(crew, cargo, "MANIFEST_ACCEPTED");
        }
    }

    private static boolean had(ShipCrew crew, String cargo, String event) {
        for (JsonNode each : NotYet.unlessOk(crew.carrier().api().get(CARGO + cargo + "/events")).body()) {
            if (event.equals(each.path("event").asString(""))) {
                return true;
            }
        }
        return false;
    }

    /** The ledger has an event of a consignment. */
    static void happened(ShipCrew crew, String cargo, String event) {
        if (!had(crew, cargo, event)) {
            throw new NotYet("the ledger has no " + event + " yet");
        }
    }

    private void unloads(Master m) {
        NotYet.unlessOk(crew.carrier().api().post(CARGO + "cases/unloading", unloading(m)));
    }

    /** The declaration of a master's unloading. */
    Map<String, Object> unloading(Master m) {
        return Map.of("reference", day.reference("unloading-" + m.msn()), "mrn", day.mrn(), "place", m.place(), "kind", "CONTAINER", "lines",
                List.of(day.mrn() + m.msn()), "agent", "한성해운 인천지점", "work", "컨테이너 하선", "beginsAt", day.at(0, 30).toString(),
                "endsAt", day.at(6, 0).toString(), "persons", 21);
    }

    private void carriesIn(String place) {
        moved(crew.warehouses().get(place).api(), masters.stream().filter(m -> m.place().equals(place)).flatMap(m -> m.houses().stream())
                .filter(h -> h.came() != null && !(place.equals(ShipCrew.STORAGE) && h.equals(alone()))).map(h -> carryIn(place, h)).toList());
    }

    private Map<String, Object> carryIn(String place, House h) {
        Map<String, Object> report = new LinkedHashMap<>(Map.of("reference", day.reference("in-" + h.line()), "way", "IN", "place", place,
                "cargoNumber", day.cargo(h.msn(), h.hsn()), "packages", h.came(), "movedAt", day.at(1, 0).toString()));
        if (!h.condition().isEmpty()) {
            report.put("condition", h.condition());
        }
        return report;
    }

    /** Reports movements; all of them must be taken. */
    static void moved(Api warehouse, List<Map<String, Object>> reports) {
        JsonNode answers = NotYet.unlessOk(warehouse.post(MOVEMENTS, reports)).body();
        for (JsonNode each : answers) {
            if (!each.path("state").asString("").equals("TAKEN")) {
                throw new NotYet("report " + each.path("row").asInt() + " is " + each.path("state").asString("") + " " + each.path("errors"));
            }
        }
    }

    /** The terminal's own message, of a container with one house; the others are reported by REST. */
    private void gateIn() {
        House h = alone();
        edifact(crew.warehouses().get(ShipCrew.STORAGE), ShipCrew.STORAGE, 3, day.at(0, 50), "CODECO", List.of("BGM+34+" + day.interchange(3)
                + "+9", "NAD+MS+" + ShipCrew.STORAGE, "GID+1+" + h.packages() + ":CT", "SGP+" + day.container(h.container()) + "+" + h.packages(),
                "EQD+CN+" + day.container(h.container()) + "+22G1", "RFF+XC:" + day.cargo(h.msn(), h.hsn()), "LOC+14+" + ShipCrew.STORAGE,
                "DTM+7:" + ShipDay.minute(day.at(0, 50)) + ":203"));
    }

    private House alone() {
        return masters.stream().filter(m -> m.place().equals(ShipCrew.STORAGE)).flatMap(m -> m.houses().stream()).findFirst().orElseThrow();
    }

    private void edifact(Hand sender, String code, int number, Instant at, String type, List<String> segments) {
        NotYet.unlessOk(sender.api().post(EDIFACT, Edifact.interchange(code, day.interchange(number), at, type, segments), Format.EDIFACT));
    }
}
