package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.openpass.cargo.overdue.OwnerNotices;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Tells the owner, or the public, to remove what nobody bought (Customs Act Art. 212(1)). */
@Component
class NotifyRemoval implements CaseWorker<NotifyRemoval.Out> {

    record Out() {
    }

    private final OwnerNotices notices;

    NotifyRemoval(OwnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public String jobType() {
        return "cargo.notifyRemoval";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.closeRound");
    }

    @Override
    public Out work(Job<OfCase> job) {
        notices.tellRemoval(job.caseNumber());
        return new Out();
    }
}
