package org.openpass.cargo.transport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.openpass.access.Parties;
import org.openpass.cargo.Consignment;
import org.openpass.cargo.Consignments;
import org.openpass.cargo.Ledger;
import org.openpass.cargo.place.Area;
import org.openpass.cargo.place.BondedAreas;
import org.openpass.reference.Parameters;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** What Decree Art. 226(3) names transports by, read from ledger, places, parties and the table of goods. */
@Component
public class TransportFacts {

    /** The rules of the table of goods in the order in which one is told: (4) of Art. 226 and its (3) nos. 2, 3, 3-2, 4, 8, 10 and 12. */
    private static final List<String> RULES = List.of("EXCEPTED", "QUARANTINE", "DANGEROUS", "CHEMICAL", "SCRAP", "PRECIOUS", "RESTRICTED",
            "DESIGNATED");

    /**
     * What stands for the numbers of Decree Art. 226(3), and (4).
     *
     * @param goods the first of EXCEPTED ((4)), QUARANTINE (no. 2), DANGEROUS (3), CHEMICAL (3-2), SCRAP (4), PRECIOUS (8), RESTRICTED (10)
     *     and DESIGNATED (12) that names the goods; NONE: none does
     * @param retransport no. 1
     * @param overdue no. 5
     * @param held no. 6
     * @param outside no. 7
     * @param owner no. 9
     * @param split no. 11
     * @param accused no. 13
     */
    public record Facts(String goods, boolean retransport, boolean overdue, boolean held, boolean outside, boolean owner, boolean split,
            boolean accused) {
    }

    private final TransportRows rows;
    private final TransportGoods named;
    private final Consignments consignments;
    private final Ledger ledger;
    private final BondedAreas areas;
    private final Parties parties;
    private final Parameters parameters;

    TransportFacts(TransportRows rows, TransportGoods named, Consignments consignments, Ledger ledger, BondedAreas areas, Parties parties,
            Parameters parameters) {
        this.rows = rows;
        this.named = named;
        this.consignments = consignments;
        this.ledger = ledger;
        this.areas = areas;
        this.parties = parties;
        this.parameters = parameters;
    }

    /** Of the transport as the ledger stands now, by the law of the day on which it was declared. */
    Facts of(Transport t) {
        LocalDate day = Seoul.day(t.declaredAt());
        Consignment goods = consignments.find(t.consignment()).orElseThrow();
        Set<String> rules = rules(t, goods);
        int days = parameters.on("cargo.transport.approvalAfterDays", day).value().intValueExact();
        boolean overdue = rows.firstIn(t.consignment()).filter(first -> first.plusDays(days).isBefore(day)).isPresent();
        boolean held = ledger.at(t.consignment()).stream().anyMatch(lot -> lot.place().equals(t.from()) && lot.held() != null);
        boolean outside = areas.on(t.to(), day).filter(area -> area.kind() == Area.Kind.OUTSIDE).isPresent();
        String first = RULES.stream().filter(rule -> rules.contains(rule) || rule.equals("DANGEROUS") && t.hazardous()).findFirst().orElse("NONE");
        return new Facts(first, rows.transported(t.consignment(), t.from()), overdue, held, outside, t.as().equals("OWNER")
                && t.transporter() == null, t.packages() < goods.packages(), parties.on(carrier(t), day).unfaithfulOn(day));
    }

    /** Whether goods or transporter are designated so that no security is asked for (Art. 220 no. 3). */
    boolean exempt(Transport t) {
        return rules(t, consignments.find(t.consignment()).orElseThrow()).contains("NO_SECURITY");
    }

    private Set<String> rules(Transport t, Consignment goods) {
        Collection<String> carrier = parties.identifiers(List.of(carrier(t))).getOrDefault(carrier(t), List.of()).stream()
                .map(Parties.Identifier::value).toList();
        return named.rules(goods, t.hsCode(), carrier, Seoul.day(t.declaredAt()));
    }

    private static long carrier(Transport t) {
        return t.transporter() == null ? t.partyId() : t.transporter();
    }
}
