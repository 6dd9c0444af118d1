package org.openpass.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The ship of a day is complete and consistent, and the same however often it is sent. */
class ShipTest {

    private static final ShipDay DAY = new ShipDay(LocalDate.of(2026, 11, 30));
    private static final int CARGO_NUMBER = 19;
    private static final int LONGEST_INTERCHANGE = 14;

    private final List<House> houses;
    private final List<Master> masters;

    ShipTest() throws IOException {
        houses = House.all();
        masters = Master.all();
    }

    @Test
    void eachHouseStandsOnceUnderAMaster() {
        assertThat(masters).hasSize(3).allSatisfy(m -> assertThat(m.houses()).isNotEmpty());
        assertThat(houses).hasSize(30).extracting(House::line).doesNotHaveDuplicates();
        assertThat(masters.stream().mapToInt(m -> m.houses().size()).sum()).isEqualTo(houses.size());
    }

    @Test
    void itsPeopleAreRegistered() throws IOException {
        Set<String> codes = Table.read("ship/parties.csv").stream().map(row -> row.get("code")).collect(Collectors.toSet());
        Set<String> numbers = Table.read("ship/parties.csv").stream().map(row -> row.get("identifier")).collect(Collectors.toSet());
        Set<String> importers = Table.read("sample/kr-parties.csv").stream().map(row -> row.get("identifier")).collect(Collectors.toSet());

        assertThat(codes).contains(ShipDay.CARRIER).containsAll(masters.stream().map(Master::forwarder).toList());
        assertThat(numbers).contains(DemoData.CARRIER, DemoData.FORWARDER, DemoData.WAREHOUSE, DemoData.TRANSPORTER).doesNotContainAnyElementsOf(importers);
        assertThat(houses).filteredOn(h -> !h.consigneeId().isEmpty()).allSatisfy(h -> assertThat(importers).contains(h.consigneeId()));
        assertThat(masters).allSatisfy(m -> assertThat(List.of(ShipCrew.WAREHOUSE, ShipCrew.STORAGE)).contains(m.place()));
    }

    @Test
    void whatIsDeclaredIsOfTheShipAndComesInBeforeItLeaves() throws IOException {
        assertThat(Table.read("ship/declarations.csv")).isNotEmpty().allSatisfy(row -> {
            House house = houses.stream().filter(h -> h.line().equals(row.get("msn") + "-" + row.get("hsn"))).findFirst().orElseThrow();
            assertThat(house.consigneeId()).isEqualTo(row.get("importer"));
            assertThat(row.get("out").isEmpty() ? 0 : Integer.parseInt(row.get("out"))).isLessThanOrEqualTo(house.came());
        });
    }

    @Test
    void itShowsMoreFewerBrokenAndNoneOfWhatTheManifestSays() {
        assertThat(houses).anyMatch(h -> h.came() != null && h.came() > h.packages()).anyMatch(h -> h.came() != null && h.came() < h.packages())
                .anyMatch(h -> !h.condition().isEmpty()).anyMatch(h -> h.came() == null);
        assertThat(houses).extracting(House::status).contains("PARTLY_OUT", "CARRIED_OUT", "RELEASED", "UNDER_WAY", "IN_STORAGE", "UNLOADED");
    }

    @Test
    void aDayGivesTheSameNumbersAgain() {
        assertThat(DAY.mrn()).isEqualTo("26HSLI0334I");
        assertThat(DAY.leaving()).isEqualTo("26HSLI0334E");
        assertThat(DAY.next()).isEqualTo("26HSLI1334I");
        assertThat(DAY.cargo("0001", "0002")).isEqualTo("26HSLI0334I00010002").hasSize(CARGO_NUMBER);
        assertThat(DAY.interchange(1)).hasSizeLessThanOrEqualTo(LONGEST_INTERCHANGE);
        assertThat(DAY.at(0, 20)).isEqualTo(Instant.parse("2026-11-29T15:20:00Z"));
        assertThat(ShipDay.of(Instant.parse("2026-11-29T16:29:59Z"))).as("not ashore yet").isEqualTo(new ShipDay(LocalDate.of(2026, 11, 29)));
        assertThat(ShipDay.of(Instant.parse("2026-11-29T16:30:00Z"))).isEqualTo(DAY);
    }

    @Test
    void anInterchangeCountsItsSegments() {
        String text = new String(Edifact.interchange("HSLI", "S26113001", DAY.at(0, 1), "CUSREP", List.of("BGM+933+X", "TDT+20+V1")),
                StandardCharsets.US_ASCII);

        assertThat(text).isEqualTo("UNB+UNOC:3+HSLI+KCS+261130:0001+S26113001'\nUNH+1+CUSREP:D:95B:UN'\nBGM+933+X'\nTDT+20+V1'\nUNT+4+1'\n"
                + "UNZ+1+S26113001'\n");
    }

    @Test
    void itIsAsExpectedOnlyWhereEachConsignmentAndEachTaskIs() {
        List<ShipOutcome.Consignment> all = houses.stream().map(h -> new ShipOutcome.Consignment(h, "", h.status())).toList();
        List<ShipOutcome.Consignment> moved = houses.stream().map(h -> new ShipOutcome.Consignment(h, "", "CARRIED_OUT")).toList();

        assertThat(new ShipOutcome(DAY, false, all, List.of(), 1, null).asExpected()).isTrue();
        assertThat(new ShipOutcome(DAY, false, moved, List.of(), 1, null).asExpected()).isFalse();
        assertThat(new ShipOutcome(DAY, false, all, List.of("a task"), 1, null).asExpected()).isFalse();
        assertThat(new ShipOutcome(DAY, false, all, List.of(), 1, "unreachable").asExpected()).isFalse();
        assertThat(new ShipOutcome(DAY, true, moved, List.of("a task"), 1, null).asExpected()).as("its visitor went on").isTrue();
    }
}
