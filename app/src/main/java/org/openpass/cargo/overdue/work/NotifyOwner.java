package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.openpass.cargo.overdue.OwnerNotices;
import org.openpass.engine.CaseWorker;
import org.springframework.stereotype.Component;

/** Tells the owner of overdue goods, or the public, that they will be sold (Customs Act Art. 209). */
@Component
class NotifyOwner implements CaseWorker<NotifyOwner.Out> {

    record Out() {
    }

    private final OwnerNotices notices;

    NotifyOwner(OwnerNotices notices) {
        this.notices = notices;
    }

    @Override
    public String jobType() {
        return "cargo.notifyOwner";
    }

    @Override
    public boolean once() {
        return true;
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.takeCourse");
    }

    @Override
    public Out work(Job<OfCase> job) {
        notices.tellOwner(job.caseNumber());
        return new Out();
    }
}
