package org.openpass.gateway.edifact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.cargo.BillLine.Container;
import org.openpass.cargo.BillLine.Kind;
import org.openpass.cargo.BillLine;
import org.openpass.cargo.Fault;
import org.openpass.cargo.model.CargoNumber;

/** A consignment of a manifest (CNI and what follows it): packages and weights of all its goods items together. */
final class CuscarLine {

    private static final BigDecimal KILOGRAMS = BigDecimal.valueOf(1_000);
    private static final int WEIGHT_SCALE = 3;
    private static final int MOST_PACKAGES = 99_999_999;

    private final int row;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> parties = new LinkedHashMap<>();
    private final Set<String> containers = new LinkedHashSet<>();
    private final List<String> goods = new ArrayList<>();
    private String cargo;
    private String simple;
    private String master;
    private String house;
    private String loading;
    private String discharge;
    private String place;
    private String consigneeId;
    private String forwarder;
    private String unit;
    private BigDecimal packages;
    private BigDecimal weight;
    private BigDecimal volume;
    private boolean item;

    /** @param row its place in the message, from 1 */
    CuscarLine(int row) {
        this.row = row;
    }

    /** The next segment of the consignment. */
    void segment(Segment s) {
        switch (s.tag()) {
            case "RFF" -> reference(s.at(1, 1), s.at(1, 2));
            case "LOC" -> {
                loading = Codes.is("place.loading", s.at(1)) ? upper(s.at(2, 1)) : loading;
                discharge = Codes.is("place.discharge", s.at(1)) ? upper(s.at(2, 1)) : discharge;
                place = Codes.is("place.goods", s.at(1)) ? s.at(2, 1) : place;
            }
            case "NAD" -> party(s);
            case "GID" -> {
                item = true;
                BigDecimal more = Cuscar.amount(s.at(2, 1), row, "packages", faults);
                packages = sum(packages, more);
                unit = unit == null ? upper(s.at(2, 2)) : unit;
            }
            case "FTX" -> {
                if (Codes.is("text.goods", s.at(1)) && s.joined(4) != null) {
                    goods.add(s.joined(4));
                }
            }
            case "MEA" -> measure(s);
            case "SGP" -> {
                if (container(s.at(1, 1)) instanceof String number) {
                    containers.add(number);
                }
            }
            default -> { }
        }
    }

    private void reference(String qualifier, String number) {
        cargo = Codes.is("reference.cargo", qualifier) ? upper(number) : cargo;
        simple = Codes.is("reference.simple", qualifier) ? number : simple;
        master = Codes.is("reference.master", qualifier) ? number : master;
        house = Codes.is("reference.house", qualifier) ? number : house;
    }

    private void party(Segment nad) {
        String name = nad.joined(4) == null ? nad.joined(3) : nad.joined(4);
        for (String part : List.of("shipper", "consignee", "notify")) {
            if (Codes.is("party." + part, nad.at(1))) {
                parties.put(part, name);
            }
        }
        if (Codes.is("party.consignee", nad.at(1))) {
            consigneeId = nad.at(2, 1) == null ? null : nad.at(2, 1).replaceAll("[\\s-]", "");
        }
        if (Codes.is("party.forwarder", nad.at(1))) {
            forwarder = upper(nad.at(2, 1));
        }
    }

    /** Weights of goods items, all in kilograms; that of the whole, before the first item, is their sum again. */
    private void measure(Segment mea) {
        if (!item || !Codes.is("measure.counted", mea.at(1))) {
            return;
        }
        String measured = mea.at(3, 1);
        if (Codes.is("unit.cubicMetre", measured)) {
            volume = sum(volume, Cuscar.amount(mea.at(3, 2), row, "volume", faults));
        } else if (Codes.is("unit.kilogram", measured) || Codes.is("unit.tonne", measured)) {
            BigDecimal more = Cuscar.amount(mea.at(3, 2), row, "weight", faults);
            weight = sum(weight, more == null || Codes.is("unit.kilogram", measured) ? more : more.multiply(KILOGRAMS));
        }
    }

    private static BigDecimal sum(BigDecimal some, BigDecimal more) {
        return some == null ? more : more == null ? some : some.add(more);
    }

    /**
     * The line as the ledger takes it.
     *
     * @param mrn of the manifest, which the cargo number has to begin with
     * @param known containers of the message
     * @param wrong takes what could not be read
     */
    BillLine of(String mrn, Map<String, Container> known, List<Fault> wrong) {
        CargoNumber number = cargo == null ? null : CargoNumber.of(cargo).orElse(null);
        if (number == null || !number.mrn().equals(mrn)) {
            faults.add(Fault.at(row, "msn", "edifact.cargoNumber", cargo == null ? "" : cargo, mrn == null ? "" : mrn));
        }
        if (packages != null && packages.compareTo(BigDecimal.valueOf(MOST_PACKAGES)) > 0) {
            faults.add(Fault.at(row, "packages", "edifact.number", packages.toPlainString()));
            packages = null;
        }
        wrong.addAll(faults);
        Kind kind = house != null ? Kind.HOUSE : master != null ? Kind.MASTER : Kind.SIMPLE;
        return new BillLine(number == null ? null : number.msn(), number == null ? null : number.hsn(), master == null ? simple : master, house, kind,
                goods.isEmpty() ? null : String.join(" ", goods), packages == null ? null : packages.intValue(), unit, scaled(weight),
                weight == null ? null : "KG", scaled(volume), loading, discharge, consigneeId, parties.get("consignee"), parties.get("shipper"),
                parties.get("notify"), forwarder, place, null, null,
                containers.stream().map(each -> known.getOrDefault(each, new Container(each, null, List.of()))).toList(), false);
    }

    private static BigDecimal scaled(BigDecimal amount) {
        return amount == null ? null : amount.setScale(Math.min(WEIGHT_SCALE, Math.max(0, amount.scale())), RoundingMode.HALF_UP);
    }

    /** The number of a container without blanks and hyphens; null where there is none. */
    static String container(String written) {
        return written == null ? null : upper(written.replaceAll("[\\s/+-]", ""));
    }

    private static String upper(String text) {
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }
}
