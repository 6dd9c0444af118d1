package org.openpass.authoring;

import org.openpass.authoring.Version.State;
import org.openpass.engine.ModelKind;
import org.openpass.engine.Resources;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes when versions were retired: when their last case ended, or, where none ever ran, when the next one came. */
@Component
class Retirement {

    private final Library library;
    private final WorkRows rows;
    private final Resources resources;

    Retirement(Library library, WorkRows rows, Resources resources) {
        this.library = library;
        this.rows = rows;
        this.resources = resources;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    @Transactional
    public void note() {
        Catalogue all = library.catalogue();
        for (Version version : all.versions()) {
            if (version.state() == State.RETIRED && version.retiredAt() == null) {
                all.versions(version.work()).stream().filter(later -> later.number() > version.number())
                        .reduce((newer, older) -> older).ifPresent(next -> rows.retired(version, all.work(version.work())
                                .filter(work -> work.kind() == ModelKind.PROCESS).flatMap(work -> resources.lastEnd(version.key()))
                                .filter(end -> end.isAfter(next.releasedAt())).orElse(next.releasedAt())));
            } else if (version.state() != State.RETIRED && version.retiredAt() != null) {
                rows.retired(version, null);
            }
        }
    }
}
