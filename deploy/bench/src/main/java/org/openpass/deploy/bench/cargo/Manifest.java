package org.openpass.deploy.bench.cargo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.openpass.deploy.rig.SampleWorld;

/**
 * The list of goods of one ship, as its carrier sends it: masters with up to 200 houses each, four houses to a container. As
 * UN/EDIFACT (CUSCAR D.95B) it says all numbers, as a sheet it leaves MSN and HSN to customs, as people do.
 *
 * @param carrier the four letters of the carrier
 * @param mrn the manifest's number
 * @param houses house B/Ls, at most 50,000 with their masters
 * @param packages of each house, of 10 kg each
 * @param preparedAt when it was made
 */
record Manifest(String carrier, String mrn, int houses, int packages, Instant preparedAt) {

    /** The columns of {@link #sheet}. */
    private static final String COLUMNS = "kind,mbl,hbl,goods,packages,packageUnit,weight,weightUnit,loadPort,dischargePort,consignee,"
            + "shipper,notifyParty,place,containers\n";
    private static final int TO_A_MASTER = 200;
    private static final int TO_A_CONTAINER = 4;
    private static final int KILOGRAMS = 10;
    private static final Duration UNTIL_ARRIVAL = Duration.ofDays(2);
    private static final Duration SINCE_DEPARTURE = Duration.ofDays(1);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneId.of("Asia/Seoul"));
    private static final String[] GOODS = {"PATCH BOARDS OF COPPER WITH SPARE PARTS", "COTTON T-SHIRTS KNITTED FOR MEN", "FROZEN SHRIMPS PEELED",
        "PARTS OF MACHINES FOR WORKING PLASTICS", "CERAMIC TILES GLAZED 600 X 600 MM"};

    /** All lines: houses and their masters. */
    int lines() {
        return houses + masters();
    }

    private int masters() {
        return (houses + TO_A_MASTER - 1) / TO_A_MASTER;
    }

    /** The B/L number of a house, from 0; the last is written last. */
    String bill(int house) {
        return "H%s%05d".formatted(mrn, house);
    }

    /** The cargo management number of a house, from 0, of the manifest as UN/EDIFACT. */
    String cargoNumber(int house) {
        return "%s%04d%04d".formatted(mrn, house / TO_A_MASTER + 1, house % TO_A_MASTER + 1);
    }

    /** What a sheet says of the voyage in its address. */
    String head() {
        return "?mrn=%s&act=ORIGINAL&reference=%s&preparedAt=%s&vessel=BENCH+INCHEON&flag=KR&voyage=V1&office=020&port=KRINC&lastPort=CNWEI"
                .formatted(mrn, reference(), preparedAt) + "&departedAt=" + preparedAt.minus(SINCE_DEPARTURE) + "&expectedAt="
                + preparedAt.plus(UNTIL_ARRIVAL);
    }

    private String reference() {
        return "M" + mrn;
    }

    /** The sheet, CSV. */
    String sheet() {
        var text = new StringBuilder(COLUMNS);
        for (int master = 0; master < masters(); master++) {
            row(text, "MASTER", master, "", packagesOf(master), "CONSOLIDATED CARGO", container(master * TO_A_MASTER));
            for (int house = master * TO_A_MASTER; house < Math.min(houses, (master + 1) * TO_A_MASTER); house++) {
                row(text, "HOUSE", master, bill(house), packages, goods(house), container(house));
            }
        }
        return text.toString();
    }

    private void row(StringBuilder text, String kind, int master, String house, int count, String goods, String container) {
        text.append("%s,%s,%s,%s,%d,CT,%d,KG,CNWEI,KRINC,KIM TRADING CO LTD,WEIHAI PARTS CO LTD,SAME AS CONSIGNEE,%s,%s/22G1/S1\n".formatted(
                kind, master(master), house, goods, count, count * KILOGRAMS, SampleWorld.SHED, container));
    }

    /** The interchange. */
    String edifact() {
        List<String> segments = new ArrayList<>(List.of("UNH+1+CUSCAR:D:95B:UN", "BGM+85+" + mrn + "+9", "DTM+137:" + MINUTES.format(preparedAt)
                + ":203", "RFF+AFB:" + mrn, "NAD+MS+" + carrier, "TDT+20+V1+1++" + carrier + ":172:20+++D5XY1:103::BENCH INCHEON:KR", "LOC+41+020",
                "LOC+5+CNWEI", "LOC+60+KRINC", "DTM+132:" + MINUTES.format(preparedAt.plus(UNTIL_ARRIVAL)) + ":203", "DTM+136:"
                + MINUTES.format(preparedAt.minus(SINCE_DEPARTURE)) + ":203"));
        for (int house = 0; house < houses; house += TO_A_CONTAINER) {
            segments.add("EQD+CN+" + container(house) + "+22G1");
            segments.add("SEL+S" + house + "+CA");
        }
        int number = 0;
        for (int master = 0; master < masters(); master++) {
            line(segments, ++number, List.of("RFF+MB:" + master(master), "RFF+XC:%s%04d0000".formatted(mrn, master + 1)), packagesOf(master),
                    "CONSOLIDATED CARGO", container(master * TO_A_MASTER));
            for (int house = master * TO_A_MASTER; house < Math.min(houses, (master + 1) * TO_A_MASTER); house++) {
                line(segments, ++number, List.of("RFF+MB:" + master(master), "RFF+BH:" + bill(house), "RFF+XC:" + cargoNumber(house)), packages,
                        goods(house), container(house));
            }
        }
        segments.add("UNT+" + (segments.size() + 1) + "+1");
        String at = MINUTES.format(preparedAt);
        return "UNB+UNOC:3+" + carrier + "+KCS+" + at.substring(2, 8) + ":" + at.substring(8) + "+" + reference() + "'\n"
                + String.join("'\n", segments) + "'\nUNZ+1+" + reference() + "'\n";
    }

    private static void line(List<String> segments, int number, List<String> references, int count, String goods, String container) {
        segments.add("CNI+" + number);
        segments.addAll(references);
        segments.addAll(List.of("LOC+9+CNWEI", "LOC+11+KRINC", "LOC+14+" + SampleWorld.SHED, "NAD+CZ+++WEIHAI PARTS CO LTD",
                "NAD+CN+++KIM TRADING CO LTD", "NAD+NI+++SAME AS CONSIGNEE", "GID+1+" + count + ":CT", "FTX+AAA+++" + goods,
                "MEA+AAE+G+KGM:" + count * KILOGRAMS, "SGP+" + container + "+" + count));
    }

    private int packagesOf(int master) {
        return packages * Math.min(TO_A_MASTER, houses - master * TO_A_MASTER);
    }

    private String master(int master) {
        return "M%s%03d".formatted(mrn, master);
    }

    private String container(int house) {
        return "%s%07d".formatted(carrier, house / TO_A_CONTAINER);
    }

    private static String goods(int house) {
        return GOODS[house % GOODS.length];
    }
}
