package org.openpass.mailbox;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.casework.CaseFacts;
import org.openpass.casework.CaseFile;
import org.openpass.casework.FactsOfCases;
import org.springframework.stereotype.Component;

/** What a letter may name: what is known of any case, and what its kind has of its own. Never what is for officers. */
@Component
class LetterValues {

    private static final Set<String> OF_ANY_CASE = Set.of("caseNumber", "subject", "trader", "goods", "letterNumber",
            "day", "office", "addressee", "days");

    private final Map<String, LetterFields> kinds;
    private final FactsOfCases facts;

    LetterValues(List<LetterFields> kinds, FactsOfCases facts) {
        this.kinds = kinds.stream().collect(Collectors.toMap(LetterFields::kind, Function.identity()));
        this.facts = facts;
    }

    /** The names of all fields; empty for a kind of case about which no letters are written. */
    Optional<Set<String>> names(String kind) {
        return Optional.ofNullable(kinds.get(kind)).map(own -> {
            Set<String> names = new HashSet<>(OF_ANY_CASE);
            names.addAll(own.names());
            return names;
        });
    }

    /** The fields of the case itself. */
    Map<String, String> of(CaseFile file, Locale reader) {
        Map<String, String> values = new HashMap<>(kinds.get(file.kind()).of(file, reader));
        Optional<CaseFacts> known = facts.of(file.number());
        values.put("caseNumber", file.number());
        values.put("subject", file.subject());
        values.put("trader", known.map(CaseFacts::trader).orElse(""));
        values.put("goods", known.map(CaseFacts::goods).orElse(""));
        values.replaceAll((name, value) -> value == null ? "" : value);
        return values;
    }

    static String day(LocalDate day, Locale reader) {
        return day == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader).format(day);
    }
}
