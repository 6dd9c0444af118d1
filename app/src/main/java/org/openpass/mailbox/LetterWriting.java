package org.openpass.mailbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.openpass.access.Parties;
import org.openpass.casework.CaseFile;
import org.openpass.casework.CaseParties;
import org.openpass.mailbox.LetterRefused.Reason;
import org.openpass.mailbox.LetterTemplate.Asked;
import org.openpass.reference.Codes;
import org.openpass.terms.Labels;
import org.openpass.terms.Labels.Label;
import org.openpass.terms.Seoul;
import org.springframework.stereotype.Component;

/** Works out what a letter says at a moment, from what an officer wrote and from what is true of the case then. */
@Component
class LetterWriting {

    /** What would hide in a text, or turn it round. */
    private static final String UNSEEN = "[\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069"
            + "\\ufffe\\uffff&&[^\\n\\t]]";

    private final LetterValues values;
    private final LetterPeriods periods;
    private final Boxes boxes;
    private final CaseParties caseParties;
    private final Parties parties;
    private final Codes codes;

    LetterWriting(LetterValues values, LetterPeriods periods, Boxes boxes, CaseParties caseParties, Parties parties,
            Codes codes) {
        this.values = values;
        this.periods = periods;
        this.boxes = boxes;
        this.caseParties = caseParties;
        this.parties = parties;
        this.codes = codes;
    }

    /** @throws LetterRefused with all that is missing or too long */
    LetterContent content(String number, CaseFile file, LetterTemplate template, LetterDraft draft, Instant at) {
        Map<String, String> typed = typed(file, template, draft, Seoul.day(at));
        Integer days = template.days() == null ? null : draft.days() == null ? template.days() : draft.days();
        LocalDate day = Seoul.day(at);
        boolean electronic = boxes.of(draft.partyId()).filter(box -> box.serves(Letter.KIND, at)).isPresent();
        LocalDate lastDay = electronic && days != null ? periods.lastDay(day, days) : null;
        String addressee = parties.get(draft.partyId()).name();
        Label office = both(locale -> codes.officeName(file.office(), locale).orElse(file.office()));
        Function<Locale, Map<String, String>> fields = locale -> {
            Map<String, String> all = new HashMap<>(values.of(file, locale));
            all.putAll(typed);
            all.put("letterNumber", number);
            all.put("day", LetterValues.day(day, locale));
            all.put("office", locale.equals(Locale.KOREAN) ? office.ko() : office.en());
            all.put("addressee", addressee);
            all.put("days", days == null ? "" : String.valueOf(days));
            return all;
        };
        Map<String, String> korean = fields.apply(Locale.KOREAN);
        Map<String, String> english = fields.apply(Locale.ENGLISH);
        Label title = new Label(LetterText.filled(template.title().ko(), korean).replace('\n', ' '),
                LetterText.filled(template.title().en(), english).replace('\n', ' '));
        Label body = new Label(LetterText.filled(template.body().ko(), korean)
                + period(days, lastDay, Locale.KOREAN), LetterText.filled(template.body().en(), english)
                + period(days, lastDay, Locale.ENGLISH));
        return new LetterContent(draft.partyId(), addressee, office, day, draft.language(), title, body,
                template.article(), days, electronic, lastDay);
    }

    /** From when the period runs; of a copy, that it does not (Art. 327(6)). */
    private static String period(Integer days, LocalDate lastDay, Locale reader) {
        return days == null ? "" : "\n\n" + (lastDay == null ? Labels.text("letter.period.COPY", reader, days)
                : Labels.text("letter.period.ELECTRONIC", reader, days, LetterValues.day(lastDay, reader)));
    }

    private Map<String, String> typed(CaseFile file, LetterTemplate template, LetterDraft draft, LocalDate day) {
        Set<String> wrong = new TreeSet<>();
        Map<String, String> typed = new HashMap<>();
        for (Asked asked : template.asks()) {
            String text = clean(draft.texts() == null ? null : draft.texts().get(asked.name()), asked);
            if (text.isEmpty() && !asked.optional() || text.codePointCount(0, text.length()) > asked.longest()) {
                wrong.add(asked.name());
            }
            typed.put(LetterTemplate.TYPED + asked.name(), text);
        }
        if (draft.partyId() == null || !caseParties.of(file.number()).contains(draft.partyId())) {
            wrong.add("partyId");
        }
        if (draft.language() == null) {
            wrong.add("language");
        }
        if (draft.days() != null && (draft.days() < 1 || draft.days() > periods.longest(day))) {
            wrong.add("days");
        }
        if (!wrong.isEmpty()) {
            throw new LetterRefused(Reason.INCOMPLETE, wrong);
        }
        return typed;
    }

    private static String clean(String text, Asked asked) {
        String clean = text == null ? "" : text.replace("\r\n", "\n").replaceAll(UNSEEN, "").strip();
        return asked.lines() ? clean : clean.replaceAll("\\s+", " ");
    }

    private static Label both(Function<Locale, String> text) {
        return new Label(text.apply(Locale.KOREAN), text.apply(Locale.ENGLISH));
    }
}
