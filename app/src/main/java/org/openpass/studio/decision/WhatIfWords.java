package org.openpass.studio.decision;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.stream.Collectors;
import org.openpass.authoring.whatif.WhatIf;
import org.openpass.authoring.whatif.WhatIfResult;
import org.openpass.ui.Badge;
import org.openpass.ui.Facts;
import org.openpass.ui.Formats;

/** What tables that are tried on cases, and their answers, are called. */
final class WhatIfWords {

    private WhatIfWords() {
    }

    static String decision(String id) {
        return textOr("decision." + id, id);
    }

    /** An answer as people read it: a lane by its name. */
    static String answer(String outcome, String value) {
        return switch (value) {
            case "" -> text("whatif.noRule");
            case "true" -> text("whatif.yes");
            case "false" -> text("whatif.no");
            default -> textOr(outcome + "." + value, value);
        };
    }

    static String rule(String rule) {
        return rule.isEmpty() ? "–" : rule;
    }

    static Badge state(WhatIf tried, WhatIfResult result) {
        String words = text("trials.state." + tried.state());
        return switch (tried.state()) {
            case WAITING -> Badge.of(words, VaadinIcon.HOURGLASS, "quiet");
            case RUNNING -> Badge.of(words, VaadinIcon.PLAY, "info");
            case DONE -> Badge.of(result == null ? words : text("whatif.changed", Formats.number(result.changed())), VaadinIcon.CHECK,
                    result == null || result.changed() == 0 ? "quiet" : "info");
            case REFUSED, FAILED -> Badge.of(words, VaadinIcon.WARNING, "bad");
        };
    }

    static String progress(WhatIf tried) {
        return tried.state() == org.openpass.authoring.TriedRun.State.WAITING ? text("whatif.trying")
                : tried.found() == null ? text("whatif.reading")
                : text("whatif.progress", Formats.number(tried.done()), Formats.number(tried.found()));
    }

    static Facts facts(WhatIf tried, WhatIfResult result) {
        String cases = tried.found() == null ? Formats.number(tried.cases()) : Formats.number(tried.found());
        Facts facts = new Facts().fact(text("whatif.tried"), tried.from() == null && tried.until() == null ? cases
                : text("whatif.tried.days", cases, tried.from() == null ? text("whatif.days.first") : Formats.day(tried.from()),
                        tried.until() == null ? text("whatif.days.last") : Formats.day(tried.until())));
        if (result != null && !result.versions().isEmpty()) {
            facts.fact(text("whatif.versions"), result.versions().entrySet().stream().map(each -> text("whatif.version",
                    String.valueOf(each.getKey()), Formats.number(each.getValue()))).collect(Collectors.joining(", ")));
        }
        return facts.fact(text("whatif.step"), text("whatif.step.number", Formats.number(tried.step())))
                .fact(text("whatif.asked"), tried.askedBy() + ", " + Formats.moment(tried.askedAt()))
                .fact(text("whatif.ended"), tried.endedAt() == null ? null : Formats.moment(tried.endedAt()));
    }

    /** The question of a page in its address. */
    static Map<String, String> query(WhatIf tried) {
        return Map.of("file", tried.file(), "run", String.valueOf(tried.id()));
    }
}
