package org.openpass.casework;

import java.util.List;
import java.util.Map;
import org.openpass.release.Touches;
import org.springframework.stereotype.Component;

/** Open deadlines of the kind whose length a parameter says. They are set, and stay as they are set. */
@Component
class PeriodTouches implements Touches {

    /** The kind of deadlines that is set by a parameter. */
    private static final Map<String, String> KINDS = Map.of("payment.dueDaysAfterAcceptance", "payment",
            "withdrawal.decisionDays", "change", "withdrawal.mostExtensions", "change", "withdrawal.longestExtension",
            "change", "supplement.longestDays", "supplement", "letter.longestDays", "letter", "cargo.answerDays", "answer");
    private static final String OPEN = """
            select 1 from casework.deadlines d
            where d.met_at is null and d.lapsed_at is null and d.kind = '%s'
            """;

    @Override
    public boolean reads(String table) {
        return "reference.parameters".equals(table);
    }

    @Override
    public List<Touch> of(Change change) {
        return change.keys().stream().filter(KINDS::containsKey)
                .map(name -> new Touch("period." + KINDS.get(name), name, OPEN.formatted(KINDS.get(name)))).toList();
    }
}
