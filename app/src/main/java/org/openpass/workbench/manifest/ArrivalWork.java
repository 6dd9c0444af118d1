package org.openpass.workbench.manifest;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;
import org.openpass.access.Right;
import org.openpass.access.RightMissing;
import org.openpass.access.Rights;
import org.openpass.cargo.Voyage;
import org.openpass.cargo.VoyageReports;
import org.openpass.cargo.Voyages;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** The carrier's report of arrival (Customs Act Art. 135(1)), on the page of its open manifest. */
@org.springframework.stereotype.Component
class ArrivalWork implements CaseWork {

    private final ManifestCases manifests;
    private final Voyages voyages;
    private final VoyageReports reports;
    private final Rights rights;
    private final Clock clock;

    ArrivalWork(ManifestCases manifests, Voyages voyages, VoyageReports reports, Rights rights, Clock clock) {
        this.manifests = manifests;
        this.voyages = voyages;
        this.reports = reports;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.open() && c.file().kind().equals(ManifestCase.KIND) && !c.actor().officer() && voyage(c).isPresent();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        Voyage voyage = voyage(c).orElseThrow();
        if (shown instanceof ArrivalForm form && form.stands(voyage)) {
            return form;
        }
        return new ArrivalForm(voyage, c.actor(), reports, missing(c), clock, done);
    }

    /** That which the actor's own party brings. */
    private Optional<Voyage> voyage(CaseReading c) {
        return c.once(Voyage.class, () -> manifests.ofCase(c.file().number())
                .filter(manifest -> manifest.part() == ManifestCase.Part.ORIGINAL).flatMap(manifest ->
                voyages.find(manifest.mrn()))).filter(v -> v.carrierParty() != null
                && v.carrierParty().equals(c.actor().partyId()));
    }

    private Optional<RightMissing> missing(CaseReading c) {
        return rights.missing(c.actor(), Right.FILE);
    }
}
