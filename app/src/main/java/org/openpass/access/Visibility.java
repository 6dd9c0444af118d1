package org.openpass.access;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * The one predicate of who may see a case, applied by lists, counts, search, push and URLs alike: parties see their
 * own cases, those that they declared among them, and those of who gave them a mandate, for all kinds of case or for
 * some; officers those of their office and of offices that share the case; national roles all.
 *
 * @param all everything, a national role
 * @param parties ids of the parties whose cases are visible
 * @param partiesOfKind ids of the parties whose cases of one kind are visible, by the kind
 * @param offices codes of the offices whose cases are visible
 */
public record Visibility(boolean all, Set<Long> parties, Map<String, Set<Long>> partiesOfKind, Set<String> offices) {

    /** Sees nothing. */
    public static final Visibility NONE = new Visibility(false, Set.of(), Set.of());

    /** Of cases of any kind. */
    public Visibility(boolean all, Set<Long> parties, Set<String> offices) {
        this(all, parties, Map.of(), offices);
    }

    /** As a condition on {@code casework.cases c}. */
    public Condition condition() {
        return condition("c.number", "c.office");
    }

    /**
     * The same over other columns.
     *
     * @param caseColumn the column that holds the case's number, written by the caller's code and never by a user
     * @param officeColumn the column that holds the case's office, likewise
     */
    public Condition condition(String caseColumn, String officeColumn) {
        return all ? noCondition() : ofParties(caseColumn)
                .or(offices.isEmpty() ? falseCondition() : own(officeColumn).or(shared(caseColumn)));
    }

    /**
     * The condition in parts, for lists that read each in its own order and merge: no case is in two of them, and
     * together they are the condition.
     */
    public List<Condition> parts(String caseColumn, String officeColumn) {
        if (all) {
            return List.of(noCondition());
        }
        List<Condition> parts = new ArrayList<>();
        Condition before = falseCondition();
        if (!offices.isEmpty()) {
            // An office a part: each is read in the order of an index.
            offices.stream().sorted().forEach(office -> parts.add(of(officeColumn, office)));
            parts.add(shared(caseColumn).and(isNot(own(officeColumn))));
            before = own(officeColumn).or(shared(caseColumn));
        }
        if (!parties.isEmpty() || !partiesOfKind.isEmpty()) {
            parts.add(ofParties(caseColumn).and(isNot(before)));
        }
        return List.copyOf(parts);
    }

    private Condition ofParties(String caseColumn) {
        if (partiesOfKind.isEmpty()) {
            return parties.isEmpty() ? falseCondition() : DSL.condition("""
                    exists (select 1 from casework.case_parties p where p.case_number = {0} and p.party_id = any({1}))
                    """, field(caseColumn), val(parties.toArray(Long[]::new)));
        }
        // One way from a party to its cases, by the index that begins with the party; the kind is looked at there.
        Long[] any = Stream.concat(parties.stream(), partiesOfKind.values().stream().flatMap(Set::stream)).distinct()
                .toArray(Long[]::new);
        return DSL.condition("""
                exists (select 1 from casework.case_parties p join casework.cases k on k.number = p.case_number
                    where p.case_number = {0} and p.party_id = any({1}) and ({2}))
                """, field(caseColumn), val(any), ofKinds());
    }

    private Condition ofKinds() {
        Condition seen = DSL.condition("p.party_id = any({0})", val(parties.toArray(Long[]::new)));
        for (Map.Entry<String, Set<Long>> one : partiesOfKind.entrySet()) {
            seen = seen.or(DSL.condition("(k.kind = {0} and p.party_id = any({1}))", val(one.getKey()),
                    val(one.getValue().toArray(Long[]::new))));
        }
        return seen;
    }

    /** A single office is compared as such: only then does an index that begins with it keep its order. */
    private Condition own(String officeColumn) {
        return offices.size() == 1 ? of(officeColumn, offices.iterator().next())
                : DSL.condition("{0} = any({1})", field(officeColumn), val(offices.toArray(String[]::new)));
    }

    private static Condition of(String officeColumn, String office) {
        return DSL.condition("{0} = {1}", field(officeColumn), val(office));
    }

    private Condition shared(String caseColumn) {
        return DSL.condition("""
                exists (select 1 from casework.case_offices s where s.case_number = {0} and s.office = any({1}))
                """, field(caseColumn), val(offices.toArray(String[]::new)));
    }

    /** Also true of a row without an office. */
    private static Condition isNot(Condition condition) {
        return DSL.condition("({0}) is not true", condition);
    }
}
