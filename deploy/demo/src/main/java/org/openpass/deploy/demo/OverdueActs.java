package org.openpass.deploy.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Cargo whose storage period has passed (Customs Act Art. 170, 208): it came more than half a year ago, and is reported only now. So it
 * lies in the designated storage beyond its time; one a month.
 */
final class OverdueActs {

    private static final int MONTHS = 7;
    private static final String MSN = "0001";
    private static final int PACKAGES = 26;

    private final ShipDay day;
    private final ShipCrew crew;

    OverdueActs(ShipDay today, ShipCrew crew) {
        this.day = came(today);
        this.crew = crew;
    }

    private static ShipDay came(ShipDay today) {
        LocalDate first = today.date().withDayOfMonth(1);
        return new ShipDay(first.minusMonths(MONTHS));
    }

    /** In order. */
    List<ShipAct> all() {
        return List.of(new ShipAct(crew.carrier(), "reports a ship of " + day.date() + " late 지연 제출", this::manifest),
                new ShipAct(crew.officer(), "accepts its manifest 적재화물목록 심사완료", () -> VoyageActs.review(crew, mrn(), cargo())),
                new ShipAct(crew.carrier(), "reports its arrival 입항보고", this::arrival),
                new ShipAct(crew.warehouses().get(ShipCrew.STORAGE), "reports what lies there since 반입신고", this::carryIn));
    }

    private String mrn() {
        return day.past();
    }

    private String cargo() {
        return mrn() + MSN + "0000";
    }

    private void manifest() {
        Sheet sheet = Sheet.ofLines().row("SIMPLE", MSN, "0000", day.bill("HSLK", MSN), "", "폴리에스터 원단 Polyester fabric", PACKAGES, "CT", 780,
                "KG", ShipDay.LAST_PORT, ShipDay.PORT, "1208800086", "새벽무역 Saebyeok Trading", "Weihai Haiyun Garment", ShipCrew.STORAGE, "",
                day.container("2017") + "/22G1");
        VoyageActs.merged(crew.carrier().api(), VoyageActs.send(crew.carrier().api(), sheet, day.at(1, 10), Map.of("mrn", mrn(), "reference",
                day.reference("late"), "vessel", VoyageActs.VESSEL, "office", ShipDay.OFFICE, "port", ShipDay.PORT, "lastPort",
                ShipDay.LAST_PORT, "expectedAt", day.at(0, 20).toString())));
    }

    private void arrival() {
        NotYet.unlessOk(crew.carrier().api().post("/api/v1/cargo/arrivals", Map.of("reference", day.reference("late-arrival"), "preparedAt",
                day.at(1, 15).toString(), "mrn", mrn(), "arrivedAt", day.at(0, 20).toString(), "port", ShipDay.PORT, "office",
                ShipDay.OFFICE)));
        VoyageActs.happened(crew, cargo(), "ARRIVAL_ACCEPTED");
    }

    private void carryIn() {
        VoyageActs.moved(crew.warehouses().get(ShipCrew.STORAGE).api(), List.of(Map.of("reference", day.reference("late-in"), "way", "IN", "place",
                ShipCrew.STORAGE, "cargoNumber", cargo(), "packages", PACKAGES, "movedAt", day.at(2, 0).toString())));
    }
}
