package org.openpass.authoring.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openpass.access.Actor;
import org.openpass.authoring.Confidentiality;
import org.openpass.authoring.Knowledge;
import org.openpass.authoring.check.Check;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.feel.Expressions;
import org.openpass.authoring.whatif.DecisionFacts.Kind;
import org.openpass.authoring.whatif.WhatIf.Question;
import org.openpass.authoring.whatif.WhatIfRefused.Fault;
import org.openpass.authoring.whatif.WhatIfRefused.Reason;
import org.openpass.engine.KnownDecisions;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ModelRefused;
import org.openpass.reference.Parameters;
import org.springframework.stereotype.Component;

/** Which tables can be tried on cases, by whom, and what each case gives them. */
@Component
class TriedTables {

    private static final int MOST_SAID = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;
    private static final String RISK = "risk";
    private static final String PARAMETERS = "parameters";
    private static final String FILED_ON = "filedOn";

    private final List<DecisionFacts> facts;
    private final KnownDecisions decisions;
    private final Knowledge known;
    private final Parameters parameters;
    private final Confidentiality confidentiality;

    TriedTables(List<DecisionFacts> facts, KnownDecisions decisions, Knowledge known, Parameters parameters,
            Confidentiality confidentiality) {
        this.confidentiality = confidentiality;
        this.facts = facts;
        this.decisions = decisions;
        this.known = known;
        this.parameters = parameters;
    }

    /** @param confidential of risk */
    record Table(DecisionModel model, boolean confidential) {
    }

    /** Empty where there is no table that can be read. */
    Optional<Table> read(byte[] content) {
        try {
            DecisionModel model = ModelReader.decision(content);
            // By its id, too: who calls a table of risk law would else be told what risk decided on.
            return Optional.of(new Table(model, RISK.equals(model.kind()) || decisions.all().stream().anyMatch(decision ->
                    decision.id().equals(model.id()) && decision.criteria().equals(RISK))));
        } catch (ModelRefused unreadable) {
            return Optional.empty();
        }
    }

    boolean may(Actor actor, Table table) {
        return may(actor, table.confidential(), table.model().id());
    }

    boolean may(Actor actor, WhatIf tried) {
        return may(actor, tried.confidential(), tried.decision());
    }

    /** Of risk decisions all of it is for who analyses risk: for others there is nothing. */
    private boolean may(Actor actor, boolean confidential, String decision) {
        return Confidentiality.may(actor, confidential) && confidentiality.may(actor, decision);
    }

    /** Whether a module keeps what it was decided on. */
    boolean kept(Table table) {
        return !variables(table.model().id()).isEmpty();
    }

    /**
     * The table that is asked for.
     *
     * @param set all files of the draft
     * @throws WhatIfRefused with all that is wrong
     */
    Table asked(Question asked, Map<String, byte[]> set, Actor actor) {
        Optional<Table> read = asked.file().endsWith(".dmn") ? read(set.get(asked.file())) : Optional.empty();
        read.filter(table -> !may(actor, table)).ifPresent(hidden -> {
            throw new WhatIfRefused(Reason.UNSEEN);
        });
        List<Fault> faults = new ArrayList<>();
        read.ifPresentOrElse(table -> tried(table, faults), () -> faults.add(Fault.of("file", "table")));
        if (asked.file().endsWith(".dmn")) {
            Check.of(set, known.now()).stream().filter(Finding::isHarm).filter(finding -> finding.file().equals(asked.file()))
                    .limit(MOST_SAID).forEach(finding -> faults.add(Fault.of(finding)));
        }
        if (asked.cases() < 1 || asked.cases() > WhatIfs.MOST) {
            faults.add(Fault.of("cases", "cases", WhatIfs.MOST));
        }
        day("from", asked.from(), faults);
        day("until", asked.until(), faults);
        if (asked.from() != null && asked.until() != null && asked.from().isAfter(asked.until())) {
            faults.add(Fault.of("until", "days"));
        }
        if (!faults.isEmpty()) {
            throw new WhatIfRefused(faults);
        }
        return read.orElseThrow();
    }

    /** What no calendar of the database has is not looked for. */
    private static void day(String field, LocalDate day, List<Fault> faults) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            faults.add(Fault.of(field, "day", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
        }
    }

    private void tried(Table table, List<Fault> faults) {
        Set<String> given = variables(table.model().id()).keySet();
        if (given.isEmpty()) {
            faults.add(Fault.of("file", "facts", table.model().id()));
            return;
        }
        Set<String> missing = new TreeSet<>(Expressions.reads(table.model()));
        missing.removeAll(given);
        missing.remove(FILED_ON);
        missing.remove(PARAMETERS);
        if (!missing.isEmpty()) {
            faults.add(Fault.of("file", "variables", String.join(", ", missing), String.join(", ", new TreeSet<>(given))));
        }
    }

    private Map<String, Kind> variables(String decision) {
        return facts.stream().map(each -> each.of(decision)).filter(names -> !names.isEmpty()).findFirst().orElse(Map.of());
    }

    /** Whether nothing is missing of what is kept of such cases, and all of it is of its kind. */
    boolean whole(DecisionModel table, DecisionFacts.Row row) {
        return variables(table.id()).entrySet().stream().allMatch(each -> each.getValue().holds(row.variables().get(each.getKey())));
    }

    /** The last cases in which the decision was made, the newest first, each with all that the table finds. */
    List<DecisionFacts.Row> last(DecisionModel table, int most, LocalDate from, LocalDate until) {
        Map<LocalDate, Map<String, Object>> days = new HashMap<>();
        return facts.stream().filter(each -> !each.of(table.id()).isEmpty()).findFirst().orElseThrow()
                .last(table.id(), most, from, until).stream().map(row -> {
                    Map<String, Object> variables = new HashMap<>(days.computeIfAbsent(row.day(), day -> ofDay(table, day)));
                    variables.putAll(row.variables());
                    return new DecisionFacts.Row(row.caseNumber(), row.day(), variables);
                }).toList();
    }

    /** As the check of a case gives them: the day itself, and the parameters that the table reads, as they stood. */
    private Map<String, Object> ofDay(DecisionModel table, LocalDate day) {
        return Map.of(FILED_ON, day.toString(), PARAMETERS, parameters.context(table.parameters().stream()
                .filter(name -> parameters.find(name, day).isPresent()).toList(), day));
    }
}
