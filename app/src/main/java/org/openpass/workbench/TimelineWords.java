package org.openpass.workbench;

import static org.openpass.ui.Texts.text;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openpass.access.Actor;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseParties;
import org.openpass.casework.TimelineEntry;
import org.openpass.declaration.Filing;
import org.openpass.ui.Formats;
import org.openpass.ui.Texts;
import org.springframework.stereotype.Component;

/** Says what stands in the timeline of a case, of any kind, and who did it, as far as its reader may know. */
@Component
public class TimelineWords {

    private static final String SYSTEM = "system";
    private static final String DAY_OFF = "DAY_OFF";

    private final CaseParties caseParties;
    private final Parties parties;

    TimelineWords(CaseParties caseParties, Parties parties) {
        this.caseParties = caseParties;
        this.parties = parties;
    }

    /** Whose names the reader may read: officers all, parties the names of parties, and no officer's. */
    public Predicate<String> named(CaseFile file, Actor reader) {
        if (reader.officer()) {
            return any -> true;
        }
        Set<String> names = caseParties.of(file.number()).stream().map(id -> parties.get(id).name())
                .collect(Collectors.toSet());
        return names::contains;
    }

    /** What happened in a case: what is received first is a declaration in some kinds of case, and something else in others. */
    public static String what(TimelineEntry entry, CaseFile file) {
        String kind = entry.detail().get("kind");
        boolean other = entry.event().equals("RECEIVED") && !file.kind().equals(Filing.KIND);
        return (other ? text("timeline.received") : Texts.textOr("timeline." + entry.event(), entry.event()))
                + (kind == null ? "" : ": " + text("document.kind." + kind)) + moved(entry.detail()) + versions(entry);
    }

    /** From which version of its process to which a case was moved. */
    private static String versions(TimelineEntry entry) {
        return entry.event().equals("PROCESS_MOVED") ? ": " + text("migration.timeline", entry.detail().get("from"),
                entry.detail().get("to")) : "";
    }

    /** From which day to which a deadline was moved, and by what. */
    private static String moved(Map<String, String> detail) {
        String before = detail.get("lastDayBefore");
        String deadline = detail.get("deadline");
        return before == null ? "" : ": " + text(DAY_OFF.equals(detail.get("cause")) ? "workdays.moved" : "outage.moved", Texts.textOr("outage.deadline." + deadline, deadline),
                Formats.day(LocalDate.parse(before)), Formats.day(LocalDate.parse(detail.get("lastDay"))),
                Texts.textOr("outage.cause." + detail.get("cause"), ""));
    }

    /** Who did it and in whose place, by names that the reader may read. */
    public static String who(TimelineEntry entry, Predicate<String> named) {
        String actor = SYSTEM.equals(entry.actor()) ? text("actor.system")
                : named.test(entry.actor()) ? entry.actor() : text("actor.other");
        String principal = entry.detail().get("onBehalfOf");
        return principal != null && named.test(principal) ? text("absence.acts.for", actor, principal) : actor;
    }
}
