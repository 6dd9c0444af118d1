package org.openpass.workbench.transshipment;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.transshipment.Transshipment;
import org.openpass.cargo.transshipment.Transshipments;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** Its declarant asks for the withdrawal of a return, once, as long as customs has not decided it. */
@org.springframework.stereotype.Component
class WithdrawalWork implements CaseWork {

    private final Transshipments transshipments;
    private final Rights rights;

    WithdrawalWork(Transshipments transshipments, Rights rights) {
        this.transshipments = transshipments;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.actor().partyId() != null && c.file().kind().equals(Transshipment.KIND) && read(c).filter(t ->
                t.kind() == Transshipment.Kind.RETURN && t.undecided() && t.withdrawalAskedAt() == null).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        // It is there as long as nothing was asked for: what was typed stays.
        return shown instanceof WithdrawalPanel panel ? panel : new WithdrawalPanel(read(c).orElseThrow(), transshipments, c.actor(),
                rights.missing(c.actor(), Right.CHANGE), done);
    }

    private Optional<Transshipment> read(CaseReading c) {
        return c.once(Transshipment.class, () -> transshipments.ofCase(c.file().number()));
    }
}
