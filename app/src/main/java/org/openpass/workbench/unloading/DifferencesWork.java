package org.openpass.workbench.unloading;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.openpass.cargo.unloading.Discrepancies;
import org.openpass.cargo.unloading.Discrepancy;
import org.openpass.cargo.unloading.Unloading;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** A cargo officer of the voyage's office settles differences of the carry-in one by one, before the task settles what is left of them. */
@org.springframework.stereotype.Component
class DifferencesWork implements CaseWork {

    private static final int MOST = 500;

    private final Discrepancies discrepancies;

    DifferencesWork(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.actor().officer() && c.file().kind().equals(Unloading.KIND) && !open(c).isEmpty();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        List<Discrepancy> open = open(c);
        if (shown instanceof DifferenceForm form && form.stands(c.file().number(), open)) {
            return form;
        }
        DifferenceForm form = new DifferenceForm(c.file().number(), "unloadingcase.settle.text", open, discrepancies, c.actor(), done);
        if (shown instanceof DifferenceForm before) {
            form.goOn(before);
        }
        return form;
    }

    private List<Discrepancy> open(CaseReading c) {
        return c.once(Open.class, () -> Optional.of(new Open(discrepancies.settleable(c.file().number(), MOST, c.actor()).stream()
                .filter(each -> !comes(c, each)).toList()))).orElseThrow().all();
    }

    /** What is missing may still come, as long as the time for the carry-in runs. */
    private static boolean comes(CaseReading c, Discrepancy found) {
        return c.open() && found.kind().equals("SHORT") && !c.file().status().equals("CARRY_IN_DISCREPANCY");
    }

    private record Open(List<Discrepancy> all) {
    }
}
