package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.overdue.OwnerNotices;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Reads again until when the owner may export, import or return the goods; an outage may have moved it. */
@Component
class CheckOwner implements CaseWorker<CheckOwner.Out> {

    record Out(boolean ownerAwaited, @Nullable String noticeEndsAt) {
    }

    private final OwnerNotices notices;

    CheckOwner(OwnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public String jobType() {
        return "cargo.checkOwner";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.notifyOwner");
    }

    @Override
    public Out work(Job<OfCase> job) {
        return notices.ownerAwaited(job.caseNumber()).map(due -> new Out(true, due.toString())).orElse(new Out(false, null));
    }
}
