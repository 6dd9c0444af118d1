package org.openpass.cargo.overdue.work;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpass.cargo.overdue.OverdueCase;
import org.openpass.cargo.overdue.SaleClosing;
import org.openpass.engine.CaseWorker;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Takes what an officer decided: more storage time ends the case, a hold is waited for. */
@Component
class TakeCourse implements CaseWorker<TakeCourse.Out> {

    /** @param course NOTIFY, EXTEND, URGENT or HOLD */
    record Out(String course, @Nullable String holdEndsAt) {
    }

    private final SaleClosing closing;

    TakeCourse(SaleClosing closing) {
        this.closing = closing;
    }

    @Override
    public String jobType() {
        return "cargo.takeCourse";
    }

    @Override
    public Set<String> after() {
        return Set.of("cargo.checkOverdue");
    }

    @Override
    public Out work(Job<OfCase> job) {
        OverdueCase of = closing.takeCourse(job.caseNumber());
        return new Out(of.course(), SaleClosing.held(of) ? Seoul.after(of.courseUntil().minusDays(1)).toString() : null);
    }
}
