package org.openpass.workbench.carryout;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.Rights;
import org.openpass.cargo.gate.CarryOutCase;
import org.openpass.cargo.gate.CarryOutExtensions;
import org.openpass.cargo.gate.CarryOuts;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** Owners and declarants ask for longer time (Customs Act Art. 157-2 proviso) on the page of the carry-out, while the goods are waited for. */
@org.springframework.stereotype.Component
class ExtensionWork implements CaseWork {

    private final CarryOuts carryOuts;
    private final CarryOutExtensions extensions;
    private final Rights rights;

    ExtensionWork(CarryOuts carryOuts, CarryOutExtensions extensions, Rights rights) {
        this.carryOuts = carryOuts;
        this.extensions = extensions;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.actor().partyId() != null && c.file().kind().equals(CarryOutCase.KIND)
                && c.file().status().equals(CarryOutCase.AWAITING) && carryOut(c).filter(carryOut -> carryOut.lastDay() != null).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        CarryOutCase carryOut = carryOut(c).orElseThrow();
        return shown instanceof ExtensionForm form && form.stands(carryOut) ? form
                : new ExtensionForm(carryOut, c.actor(), extensions, rights.missing(c.actor(), Right.CHANGE), done);
    }

    private Optional<CarryOutCase> carryOut(CaseReading c) {
        return c.once(CarryOutCase.class, () -> carryOuts.ofCase(c.file().number()));
    }
}
