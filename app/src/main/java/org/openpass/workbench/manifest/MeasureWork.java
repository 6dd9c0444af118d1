package org.openpass.workbench.manifest;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.openpass.access.Actor;
import org.openpass.cargo.manifest.ManifestCase;
import org.openpass.cargo.manifest.ManifestCases;
import org.openpass.cargo.manifest.OrderedMeasures;
import org.openpass.cargo.manifest.OrderedMeasures.Measure;
import org.openpass.workbench.CaseReading;
import org.openpass.workbench.CaseWork;

/** Cargo officers record what came of the measures that were ordered, also when the case of the manifest is closed. */
@org.springframework.stereotype.Component
class MeasureWork implements CaseWork {

    private static final int MOST = 200;

    private final ManifestCases manifests;
    private final OrderedMeasures measures;

    MeasureWork(ManifestCases manifests, OrderedMeasures measures) {
        this.manifests = manifests;
        this.measures = measures;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(CaseReading c) {
        return c.file().kind().equals(ManifestCase.KIND) && c.actor().roles().contains(Actor.Role.CARGO_OFFICER) && !open(c).isEmpty();
    }

    @Override
    public Component show(CaseReading c, Component shown, Runnable done) {
        List<Measure> open = open(c);
        return shown instanceof MeasureForm form && form.stands(open) ? form : new MeasureForm(open, c.actor(), measures, done);
    }

    private List<Measure> open(CaseReading c) {
        return c.once(Opened.class, () -> Optional.of(new Opened(manifests.ofCase(c.file().number())
                .filter(manifest -> manifest.part() == ManifestCase.Part.ORIGINAL).map(manifest -> measures.of(manifest.mrn(), c.actor(), MOST)
                        .stream().filter(measure -> measure.result() == null).toList()).orElse(List.of())))).orElseThrow().measures();
    }

    private record Opened(List<Measure> measures) {
    }
}
