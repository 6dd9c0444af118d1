package org.openpass.workbench.unloading;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.unloading.Extension;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.cargo.unloading.Unloadings;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** A carrier asks for more time for the carry-in (Customs Act Art. 140(5)), on the page of its unloading, as long as goods are missing. */
@org.springframework.stereotype.Component
class CarryInExtensionWork implements CaseWork {

    private final Unloadings unloadings;
    private final Rights rights;

    CarryInExtensionWork(Unloadings unloadings, Rights rights) {
        this.unloadings = unloadings;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.file().kind().equals(Unloading.KIND) && !c.actor().officer() && c.file().status().equals("AWAITING_CARRY_IN")
                && unloading(c).isPresent() && unloadings.extensions(c.file().number()).stream().allMatch((Extension e) -> e.doneAt() != null);
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Unloading unloading = unloading(c).orElseThrow();
        return shown instanceof ExtensionForm form && form.stands(unloading) ? form
                : new ExtensionForm(unloading, c.actor(), unloadings, rights.missing(c.actor(), Right.FILE), done);
    }

    private Optional<Unloading> unloading(CaseReading c) {
        return c.once(Unloading.class, () -> unloadings.mine(c.file().number(), c.actor()));
    }
}
