package org.openpass.workbench.transshipment;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** What its declarant does while a transshipment is open: another voyage is named, or it is taken back before anything is loaded. */
@org.springframework.stereotype.Component
class TransshipmentWork implements CaseWork {

    private final Transshipments transshipments;
    private final Rights rights;

    TransshipmentWork(Transshipments transshipments, Rights rights) {
        this.transshipments = transshipments;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.actor().partyId() != null && c.file().kind().equals(Transshipment.KIND)
                && read(c).filter(t -> t.outcome() == null).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Transshipment t = read(c).orElseThrow();
        return shown instanceof VoyagePanel panel && panel.stands(t) ? panel
                : new VoyagePanel(t, transshipments, c.actor(), rights.missing(c.actor(), Right.CHANGE), done);
    }

    private Optional<Transshipment> read(CaseReading c) {
        return c.once(Transshipment.class, () -> transshipments.ofCase(c.file().number()));
    }
}
