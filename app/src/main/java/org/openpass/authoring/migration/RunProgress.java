package org.openpass.authoring.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.engine.Alerts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a run goes on, for who looks at it. */
@Service
@Transactional(readOnly = true)
public class RunProgress {

    private final MigrationPlans plans;
    private final RunRows run;
    private final CaseList cases;
    private final Visibilities visibilities;
    private final Alerts alerts;

    RunProgress(MigrationPlans plans, RunRows run, CaseList cases, Visibilities visibilities, Alerts alerts) {
        this.plans = plans;
        this.run = run;
        this.cases = cases;
        this.visibilities = visibilities;
        this.alerts = alerts;
    }

    /** How many cases are settled a second, of late. */
    public double pace(long plan, Actor actor) {
        plans.get(plan, actor);
        return run.pace(plan);
    }

    /** Whether it is done, some were not moved, and nobody has said yet what is to become of them. */
    public boolean waits(long plan) {
        return alerts.isOpen(MigrationRun.alert(plan));
    }

    /** Of these the numbers of the cases at which the actor may look, too: owners who are no officers at none. */
    public Set<String> readable(List<PlanCase> listed, Actor actor) {
        return !actor.officer() || listed.isEmpty() ? Set.of() : cases.among(visibilities.of(actor), listed.stream()
                .map(PlanCase::caseNumber).toList()).stream().map(CaseFile::number).collect(Collectors.toSet());
    }
}
