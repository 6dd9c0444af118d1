package org.openpass.cargo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event that is to be appended to the ledger: of one consignment, or of a voyage and so of all that it brought. Each method answers a new
 * entry. The effect's key makes it happen once, whoever tries again.
 */
public final class Entry {

    private final Map<String, Object> values;

    private Entry(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * What happened to a consignment.
     *
     * @param effect unique among all events: {@code in:<report>}, {@code out:<report>}, {@code manifest:<submission>:<consignment>} …
     * @param processedAt when customs took note of it
     * @param actor who did it: an account, or a part of the system
     */
    public static Entry of(long consignment, EventKind kind, String effect, Instant processedAt, String actor) {
        return of("consignment", consignment, kind, effect, processedAt, actor);
    }

    /** What happened to a voyage. It moves no packages. */
    public static Entry ofVoyage(String mrn, EventKind kind, String effect, Instant processedAt, String actor) {
        return of("mrn", mrn, kind, effect, processedAt, actor);
    }

    private static Entry of(String whose, Object which, EventKind kind, String effect, Instant processedAt, String actor) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(whose, which);
        values.put("kind", kind.name());
        values.put("effect_key", effect);
        values.put("processed_at", processedAt.toString());
        values.put("actor", actor);
        values.put("own", kind.status() == null ? null : kind.status().name());
        values.put("shown", kind.shown());
        values.put("clears", kind.clearance());
        for (String zero : new String[] {"packages_in", "packages_out", "weight_in", "weight_out", "transit"}) {
            values.put(zero, 0);
        }
        return new Entry(values);
    }

    /**
     * What takes an event back: its packages move the other way, and its text is the progress no more.
     *
     * @param effect of the taking back
     */
    public static Entry takingBack(Event taken, String effect, Instant processedAt, String actor) {
        return of(taken.consignment(), EventKind.TAKEN_BACK, effect, processedAt, actor).with("takes_back", taken.id())
                .at(taken.place(), taken.placeName(), taken.location()).counted(taken.packages(), taken.packageUnit())
                .weighed(taken.weight(), taken.weightUnit()).declaration(taken.declaration()).with("document", taken.document())
                .with("packages_in", -taken.packagesIn()).with("packages_out", -taken.packagesOut())
                .with("weight_in", taken.weightIn().negate()).with("weight_out", taken.weightOut().negate())
                .with("transit", -taken.transit());
    }

    /** It happened to some of the consignment alone: that stays what it is by what lies where, and so does the progress that is told. */
    public Entry ofSome() {
        return with("own", null).with("shown", false);
    }

    /** Packages come in at a place (shed code; {@code ''} of what is recorded without one); weight in kg, null: none is known. */
    public Entry in(String place, int packages, BigDecimal weight) {
        return with("place", place).with("packages", packages).with("packages_in", packages).with("weight", weight)
                .with("weight_in", weight == null ? 0 : weight);
    }

    /** Packages leave a place; weight as in {@link #in}. */
    public Entry out(String place, int packages, BigDecimal weight) {
        return with("place", place).with("packages", packages).with("packages_out", packages).with("weight", weight)
                .with("weight_out", weight == null ? 0 : weight);
    }

    /** So many packages more are under way between two places, or less (negative) since they came to the second. */
    public Entry transit(int packages) {
        return with("transit", packages);
    }

    /** Where it happened, without moving packages; names as the place had them then. */
    public Entry at(String place, String name, String location) {
        return with("place", place).with("place_name", name).with("location", location);
    }

    /** When goods were moved, and how the one who reports it writes that moment; both may be null. */
    public Entry moved(Instant at, String text) {
        return with("moved_at", at == null ? null : at.toString()).with("moved_text", text);
    }

    /** Pieces and their unit, where nothing moves or the unit is to be told. */
    public Entry counted(Integer packages, String unit) {
        return with("packages", packages).with("package_unit", unit);
    }

    /** Weight and its unit, where nothing moves or the unit is to be told. */
    public Entry weighed(BigDecimal weight, String unit) {
        return with("weight", weight).with("weight_unit", unit);
    }

    /** The number of the document that says so, what it is based on, why, and what customs says to it. */
    public Entry said(String document, String basis, String reason, String guidance) {
        return with("document", document).with("basis", basis).with("reason", reason).with("guidance", guidance);
    }

    /** The party that reported it. */
    public Entry by(Long party) {
        return with("party_id", party);
    }

    /** The case that it belongs to. */
    public Entry inCase(String caseNumber) {
        return with("case_number", caseNumber);
    }

    /** The declaration that it belongs to. */
    public Entry declaration(String declaration) {
        return with("declaration", declaration);
    }

    /** Until when what comes in may lie there (Art. 170, 177), and must be declared (Art. 241(3)); both may be null. */
    public Entry lies(LocalDate until, LocalDate declareBy) {
        return with("storage_until", until == null ? null : until.toString()).with("declare_by", declareBy == null ? null : declareBy.toString());
    }

    Long consignment() {
        return (Long) values.get("consignment");
    }

    /** Named as the columns of {@code cargo.events}, with what the head and the stock take of it. */
    Map<String, Object> values() {
        return values;
    }

    private Entry with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Entry(more);
    }
}
