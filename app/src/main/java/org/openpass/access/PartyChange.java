package org.openpass.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openpass.access.Parties.Party;
import org.openpass.access.PartyRefused.Fault;

/**
 * What a party is to be: all of it, as it is read before and written again.
 *
 * @param licenceFrom first day of the licence to declare, or null
 * @param licenceUntil its last day, or null
 * @param suspendedFrom first day of a suspension, or null
 * @param suspendedUntil its last day, or null: until it is lifted
 * @param securityGround number of Art. 248(2) or Decree Art. 252 by which security may be asked, or null
 * @param unfaithfulFrom since when customs holds it for unfaithful, or null
 * @param monthlyPayerUntil last day of the approval to pay monthly, or null
 */
public record PartyChange(String name, String kind, LocalDate licenceFrom, LocalDate licenceUntil, LocalDate suspendedFrom,
        LocalDate suspendedUntil, String securityGround, LocalDate unfaithfulFrom, LocalDate monthlyPayerUntil) {

    static final int LONGEST_NAME = 200;
    private static final Set<String> GROUNDS = Set.of("A248(2)1", "A248(2)2", "A248(2)3", "A248(2)4", "D252(1)", "D252(2)",
            "D252(3)");

    /** As the party is. */
    public static PartyChange of(Party p) {
        return new PartyChange(p.name(), p.kind(), p.licenceFrom(), p.licenceUntil(), p.suspendedFrom(), p.suspendedUntil(),
                p.securityGround(), p.unfaithfulFrom(), p.monthlyPayerUntil());
    }

    /** All that is wrong with it. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (!line(name, 1, LONGEST_NAME)) {
            faults.add(new Fault("name", "name"));
        }
        if (!Parties.KINDS.contains(kind)) {
            faults.add(new Fault("kind", "kind"));
        }
        days(faults, "licenceUntil", licenceFrom, licenceUntil);
        days(faults, "suspendedUntil", suspendedFrom, suspendedUntil);
        if (securityGround != null && !GROUNDS.contains(securityGround)) {
            faults.add(new Fault("securityGround", "ground"));
        }
        return faults;
    }

    /** Text of one line that has so many letters. */
    static boolean line(String text, int least, int most) {
        return text != null && text.strip().length() >= least && text.length() <= most
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** A last day needs a first one, and is not before it. */
    private static void days(List<Fault> faults, String field, LocalDate from, LocalDate until) {
        if (until != null && (from == null || until.isBefore(from))) {
            faults.add(new Fault(field, "days"));
        }
    }

    /** By the columns of the table; what differs from the party. */
    Map<String, String> differing(Party p) {
        Map<String, String> before = of(p).columns();
        Map<String, String> after = columns();
        after.entrySet().removeIf(each -> Objects.equals(each.getValue(), before.get(each.getKey())));
        return after;
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new HashMap<>();
        columns.put("name", name == null ? null : name.strip());
        columns.put("kind", kind);
        columns.put("licence_from", text(licenceFrom));
        columns.put("licence_until", text(licenceUntil));
        columns.put("suspended_from", text(suspendedFrom));
        columns.put("suspended_until", text(suspendedUntil));
        columns.put("security_ground", securityGround);
        columns.put("unfaithful_from", text(unfaithfulFrom));
        columns.put("monthly_payer_until", text(monthlyPayerUntil));
        return columns;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
