package org.openpass.gateway.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/**
 * Which segments a message has, how often, in which groups and in which order: a segment that the directory has and that is not read here is
 * passed over, one that it has not is an error, as is one that stands elsewhere than the directory has it.
 *
 * @param tag of the segment, or of the segment that begins the group
 * @param most how often it may come where it stands
 * @param place among the members of its group, from 0; 0 for all of them where their order is not known
 * @param members of a group; empty for a segment
 */
record Grammar(String tag, boolean mandatory, int most, int place, Map<String, Grammar> members) {

    /** The directory whose messages are taken. */
    static final String VERSION = "D";
    static final String RELEASE = "95B";
    static final String AGENCY = "UN";

    /**
     * Segments in their order, with how often they may come; ! must come; a group stands in brackets behind the segment that begins it, in
     * square ones where the order of its segments is not known. CUSCAR is the segment table of D.95B, but that a manifest may have as many
     * consignments as the ledger takes of one, and a goods item as many containers, and that goods items may be missing (so of a consignment
     * that is deleted). Of CUSREP and CODECO that table could not be read: their order is what the directories from D.96A on and guides to
     * D.95B share.
     */
    private static final Map<String, Grammar> MESSAGES = Map.of(
            "CUSCAR", of("""
                    BGM! DTM*9 RFF*9 NAD*9 FTX*9 TDT*9 ( LOC*99 DTM*99 ) GIS*9
                    EQD*9999 ( TSR*9 MEA*9 DIM*9 SEL*9 NAD*9 GIS*9 TMP*9 ( RNG*1 ) LOC*99 ) CNT*9
                    CNI*60000 ( CNT*9 RFF!*9999 ( CNT*9 MOA*9 LOC*99 GIS*9 CUX*9 CPI*9 TDT*9 ( LOC*9 DTM*9 RFF*9 )
                        NAD*99 ( RFF*9 CTA*9 ( COM*9 ) ) QTY*9 ( FTX*9 )
                        GID*9999 ( PAC*9 HAN*9 FTX*99 MEA*99 MOA*9 SGP*9999 DGS*9 PCI*9 CST*1 GIS*9 ( DOC*9 ) QTY*9 ( FTX*1 ) ) ) )
                    AUT*1 ( DTM*9 RFF*9 )
                    """),
            "CUSREP", of("""
                    BGM! DTM*9 QTY*9 POC*99 FTX*9 MEA*9 GIS*9 RFF*99 ( DTM*9 ) LOC*99 ( DTM*9 ) DOC*9 ( RFF*9 DTM*9 LOC*9 )
                    TAX*9 [ MOA*9 FII*9 LOC*9 RFF*9 DTM*9 GIS*9 ] NAD*99 [ CTA*9 COM*9 ] TDT!*9 [ TPL*9 RFF*9 LOC*99 DTM*99 NAD*9 ] AUT*1
                    """),
            "CODECO", of("""
                    BGM! DTM*9 FTX*9 RFF*9 TDT*9 [ RFF*9 LOC*9 DTM*9 ] NAD!*9 [ CTA*9 COM*9 ]
                    GID*9999 [ HAN*9 FTX*9 PIA*9 NAD*9 DGS*99 [ FTX*9 MEA*9 ] MEA*9 RFF*9 SGP*9999 ( MEA*9 ) ]
                    EQD!*9999 [ RFF*9 TMD*9 DTM*9 LOC*9 MEA*9 DIM*9 TMP*9 RNG*9 SEL*9 FTX*9 DGS*99 EQA*9 PIA*9 MOA*9 COD*9
                        DAM*9 TDT*9 NAD*9 ] CNT*9 LOC*9
                    """));

    /** Of a component, how long it may be: tag, element, component. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(Map.entry("BGM.2.1", 35), Map.entry("BGM.3.1", 3), Map.entry("RFF.1.2", 35),
            Map.entry("NAD.2.1", 35), Map.entry("EQD.2.1", 17), Map.entry("SGP.1.1", 17), Map.entry("LOC.2.1", 25), Map.entry("TDT.2.1", 17),
            Map.entry("TDT.5.1", 17), Map.entry("TDT.8.1", 9), Map.entry("TDT.8.4", 35), Map.entry("SEL.1.1", 10), Map.entry("DTM.1.2", 35),
            Map.entry("GID.2.1", 8), Map.entry("MEA.3.2", 18));
    /** Of a component that must be there. */
    private static final List<String> REQUIRED = List.of("DTM.1.1", "RFF.1.1", "LOC.1.1", "NAD.1.1", "EQD.1.1", "MEA.1.1", "TDT.1.1");
    private static final List<String> NUMBERS = List.of("GID.2.1", "SGP.2.1");

    Grammar {
        members = Map.copyOf(members);
    }

    /** The grammar of a message; empty for a type that is not taken. */
    static Optional<Grammar> ofMessage(String type) {
        return Optional.ofNullable(type).map(MESSAGES::get);
    }

    boolean group() {
        return !members.isEmpty();
    }

    private static Grammar of(String written) {
        return new Grammar("UNH", true, 1, 0, members(new StringTokenizer(written), true));
    }

    private static Map<String, Grammar> members(StringTokenizer tokens, boolean ordered) {
        List<Grammar> read = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            if (token.equals(")") || token.equals("]")) {
                break;
            }
            if (token.equals("(") || token.equals("[")) {
                Grammar head = read.removeLast();
                read.add(new Grammar(head.tag(), head.mandatory(), head.most(), head.place(), members(tokens, token.equals("("))));
                continue;
            }
            String tag = token.substring(0, 3);
            int times = token.indexOf('*');
            read.add(new Grammar(tag, token.startsWith("!", 3), times < 0 ? 1 : Integer.parseInt(token.substring(times + 1)),
                    ordered ? read.size() : 0, Map.of()));
        }
        return read.stream().collect(Collectors.toMap(Grammar::tag, each -> each));
    }

    /** What is wrong with the elements of a segment. */
    static List<Fault> faults(Segment segment) {
        List<Fault> faults = new ArrayList<>();
        REQUIRED.stream().filter(place -> place.startsWith(segment.tag() + ".")).forEach(place -> {
            if (text(segment, place) == null) {
                faults.add(Fault.at("13", place));
            }
        });
        LONGEST.forEach((place, most) -> {
            if (place.startsWith(segment.tag() + ".") && text(segment, place) instanceof String text && text.length() > most) {
                faults.add(Fault.at("39", place));
            }
        });
        NUMBERS.stream().filter(place -> place.startsWith(segment.tag() + ".") && text(segment, place) instanceof String text
                && !text.matches("\\d{1,9}")).forEach(place -> faults.add(Fault.at("37", place)));
        if (segment.tag().equals("DTM") && segment.at(1, 2) != null && Moments.read(segment).isEmpty()) {
            faults.add(Fault.at("12", "DTM.1.2"));
        }
        return faults;
    }

    private static String text(Segment segment, String place) {
        String[] parts = place.split("\\.");
        return segment.at(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /**
     * A syntax error.
     *
     * @param code data element 0085
     * @param element position in the segment; 0 where it is of the segment
     */
    record Fault(String code, int element, int component) {

        static Fault at(String code, String place) {
            String[] parts = place.split("\\.");
            return new Fault(code, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }
    }
}
