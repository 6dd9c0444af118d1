package org.openpass.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpass.casework.CaseEvent;
import org.openpass.casework.MovedDeadline;
import org.openpass.casework.MovedDeadlines;
import org.openpass.mailbox.NewMessage;
import org.openpass.terms.Labels;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/**
 * The parties are told which of their deadlines an outage moved, or that it was put back (Customs Act Art. 8(4)): once for
 * each day that it was moved to by an outage, however often the log is read.
 */
@Component
class MoveNotices {

    static final String MOVED = "DEADLINE_MOVED";
    static final String PUT_BACK = "DEADLINE_MOVED_BACK";

    /** What a case is about: the number that its parties know it by, and the declaration whose parties they are. */
    record About(String subject, Declaration declaration) {
    }

    private final MovedDeadlines moved;

    MoveNotices(MovedDeadlines moved) {
        this.moved = moved;
    }

    /** @param about what is read of the cases of which there is something to tell, by case */
    List<NewMessage> of(List<CaseEvent> events, Function<Set<String>, Map<String, About>> about) {
        Set<String> forward = cases(events, MOVED);
        Set<String> back = cases(events, PUT_BACK);
        if (forward.isEmpty() && back.isEmpty()) {
            return List.of();
        }
        List<MovedDeadline> all = Stream.concat(forward.isEmpty() ? Stream.of() : moved.standing(forward).stream(),
                back.isEmpty() ? Stream.of() : moved.putBack(back).stream()).filter(MoveNotices::named).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, About> found = about.apply(all.stream().map(MovedDeadline::caseNumber).collect(Collectors.toSet()));
        return all.stream().filter(m -> found.containsKey(m.caseNumber()))
                .flatMap(m -> told(m, found.get(m.caseNumber())).stream()).toList();
    }

    private static Set<String> cases(List<CaseEvent> events, String type) {
        return events.stream().filter(event -> type.equals(event.type())).map(CaseEvent::caseNumber)
                .collect(Collectors.toSet());
    }

    /** Parties are told of deadlines that have a name for them. */
    private static boolean named(MovedDeadline m) {
        String key = "outage.deadline." + m.kind();
        return !Labels.text(key, Locale.ENGLISH).equals(key);
    }

    private static List<NewMessage> told(MovedDeadline m, About about) {
        return new NoticeText(m.back() ? PUT_BACK : MOVED, m.caseNumber(), about.subject(), m.kind() + ":" + m.round() + ":"
                + m.outage() + ":" + m.after(), locale -> new Object[] {Labels.text("outage.deadline." + m.kind(), locale),
                NoticeText.day(m.before(), locale), NoticeText.day(m.after(), locale),
                Labels.text("outage.cause." + m.cause(), locale), day(m.from(), locale), day(m.until(), locale)})
                .to(about.declaration());
    }

    private static String day(Instant at, Locale locale) {
        return NoticeText.day(Seoul.day(at), locale);
    }
}
