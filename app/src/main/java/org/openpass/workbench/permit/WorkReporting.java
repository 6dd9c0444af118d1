package org.openpass.workbench.permit;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.permit.Permit;
import org.openpass.cargo.permit.Permits;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** The report of the work (Decree Art. 177(2), 178(2), 179(2)), on the page of a permit that runs, by who was permitted it. */
@org.springframework.stereotype.Component
class WorkReporting implements CaseWork {

    private final Permits permits;
    private final Rights rights;
    private final Clock clock;

    WorkReporting(Permits permits, Rights rights, Clock clock) {
        this.permits = permits;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.file().kind().equals(Permit.KIND) && !c.actor().officer() && permit(c).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Permit permit = permit(c).orElseThrow();
        return shown instanceof WorkForm form && form.isOf(permit) ? form
                : new WorkForm(permit, permits, c.actor(), rights.missing(c.actor(), Right.FILE), clock, done);
    }

    private Optional<Permit> permit(CaseReading c) {
        return c.once(Permit.class, () -> permits.ofCase(c.file().number())).filter(p -> permits.mayReport(p, c.actor()));
    }
}
