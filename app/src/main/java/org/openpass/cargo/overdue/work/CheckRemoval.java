package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.overdue.OwnerNotices;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads again until when what nobody bought may be removed; an outage may have moved it. */
@Component
class CheckRemoval implements CaseWorker<CheckRemoval.Out> {

    record Out(boolean removalAwaited, @Nullable String removalEndsAt) {
    }

    private final OwnerNotices notices;

    CheckRemoval(OwnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public String jobType() {
        return "cargo.checkRemoval";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.notifyRemoval");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return notices.removalAwaited(job.caseNumber()).map(due -> new Out(true, due.toString())).orElse(new Out(false, null));
    }
}
