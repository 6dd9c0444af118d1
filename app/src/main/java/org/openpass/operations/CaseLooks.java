package org.openpass.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openpass.access.Actor;
import org.openpass.access.Visibilities;
import org.openpass.access.Visibility;
import org.openpass.audittrail.LookReasonMissing;
import org.openpass.audittrail.Looks;
import org.openpass.audittrail.Looks.How;
import org.openpass.audittrail.Looks.Manner;
import org.openpass.audittrail.Looks.Reader;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseList;
import org.openpass.casework.CaseLooking;
import org.openpass.casework.Sharing;
import org.openpass.export.ListExports;
import org.openpass.tasks.CaseTasks;
import org.openpass.tasks.Task;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * Looks of customs' people at cases, whichever door they come through: whether across offices, at which task, and why. A reason
 * holds for the case and the day (own reading of the standard of safety measures, to be confirmed). Parties write none.
 */
@Component
class CaseLooks implements CaseLooking {

    private static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of());
    private static final int LONGEST_REASON = 500;

    private final Looks looks;
    private final CaseList cases;
    private final Sharing sharing;
    private final Visibilities visibilities;
    private final CaseTasks tasks;
    private final ListExports reasons;
    private final Clock clock;

    CaseLooks(Looks looks, CaseList cases, Sharing sharing, Visibilities visibilities, CaseTasks tasks,
            ListExports reasons, Clock clock) {
        this.reasons = reasons;
        this.looks = looks;
        this.cases = cases;
        this.sharing = sharing;
        this.visibilities = visibilities;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether a reason says why: as one for taking a list does. */
    boolean says(String reason) {
        return reasons.says(reason);
    }

    /** So many characters say something. */
    int shortestReason() {
        return reasons.shortestReason();
    }

    /**
     * What a look at the case would be.
     *
     * @param number of the case, or of the document that it is about; anything, since attempts are looks, too
     * @param said the reason given with the request, or null; one that is too short says nothing
     */
    CaseLook at(String number, Actor actor, String address, String said) {
        Reader reader = new Reader(actor.name(), actor.office(), address);
        String reason = says(said) ? said.strip().substring(0, Math.min(said.strip().length(), LONGEST_REASON)) : null;
        List<CaseFile> files = cases.numbered(EVERYTHING, number);
        if (files.isEmpty()) {
            return new CaseLook(reader, number, false, false, null, reason);
        }
        Visibility visibility = visibilities.of(actor);
        boolean across = files.stream().noneMatch(file -> within(file, visibility.offices()));
        Long task = files.stream().flatMap(file -> tasks.at(file.number(), actor).stream()).map(Task::key).findFirst().orElse(null);
        return new CaseLook(reader, number, across, visibility.all(), task,
                reason == null && across ? ofToday(files, number, actor) : reason);
    }

    /** Of one of the offices, or shared with one. */
    private boolean within(CaseFile file, Set<String> offices) {
        return offices.contains(file.office()) || sharing.of(file.number()).stream().anyMatch(offices::contains);
    }

    private String ofToday(List<CaseFile> files, String number, Actor actor) {
        Instant midnight = Seoul.after(Seoul.today(clock).minusDays(1));
        List<String> numbers = Stream.concat(Stream.of(number), files.stream().flatMap(file ->
                Stream.of(file.number(), file.subject()))).distinct().toList();
        return looks.reason(actor.name(), numbers, midnight).orElse(null);
    }

    @Override
    public void look(String number, Actor actor, String address, String work, String reason) {
        CaseLook look = at(number, actor, address, reason);
        if (look.unexplained()) {
            throw new LookReasonMissing(number);
        }
        take(look, work, How.LOOK);
    }

    /** Records the look before anything is shown. */
    void take(CaseLook look, String work, How how) {
        looks.looked(look.reader(), work, look.number(), new Manner(how, look.across(), look.task(), look.reason()));
    }
}
