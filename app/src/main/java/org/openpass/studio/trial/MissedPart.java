package org.openpass.studio.trial;

import static org.openpass.ui.Texts.text;
import static org.openpass.ui.Texts.textOr;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openpass.authoring.Coverage;
import org.openpass.authoring.Coverage.Part;
import org.openpass.authoring.Coverages.Covered;
import org.openpass.ui.Badge;
import org.openpass.ui.Formats;

/** How much of a process the scenarios passed, in words, and what none of them did; what the draft added is a warning. */
final class MissedPart extends Div {

    private final transient Map<String, Part> parts;
    private final transient Map<String, String> korean;
    private final Long draft;

    /** As it is read by who changes nothing. */
    MissedPart(Covered covered) {
        this(covered, null);
    }

    /** @param draft in which a scenario may be recorded that passes what none does; null: in none */
    MissedPart(Covered covered, Long draft) {
        this.draft = draft;
        Coverage coverage = covered.coverage();
        parts = coverage.parts().stream().collect(Collectors.toMap(Part::id, Function.identity(), (first, second) -> first));
        korean = TrialWords.korean() ? covered.korean() : Map.of();
        addClassName("coverage-words");
        add(new Paragraph(text("coverage.percent", Formats.number(coverage.percent()), Formats.number(coverage.passed()),
                Formats.number(coverage.parts().size()))));
        List<Part> missed = coverage.missed();
        long added = missed.stream().filter(Part::added).count();
        if (added > 0) {
            add(Badge.of(text("coverage.addedMissed", Formats.number(added)), VaadinIcon.WARNING, "wait"));
        }
        if (!missed.isEmpty()) {
            UnorderedList list = new UnorderedList();
            missed.forEach(part -> list.add(item(part)));
            Details details = new Details(text("coverage.missed", Formats.number(missed.size())), list);
            details.setOpened(true);
            add(details);
        }
    }

    private ListItem item(Part part) {
        ListItem item = new ListItem(new Span(about(part)));
        if (part.added()) {
            item.add(Badge.of(text("coverage.added"), VaadinIcon.WARNING, "wait"));
        } else if (draft != null) {
            // No case that was came by what is only in the draft.
            Anchor record = new Anchor("studio/drafts/" + draft + "?tab=scenarios&" + RecordDialog.ELEMENT + "="
                    + URLEncoder.encode(part.id(), StandardCharsets.UTF_8), text("recording.record"));
            record.setAriaLabel(text("recording.record.of", name(part.id())));
            item.add(record);
        }
        return item;
    }

    private String about(Part part) {
        if (part.flow()) {
            String way = text("coverage.way", name(part.from()), name(part.to()));
            return part.name() == null ? text("coverage.flow", way, part.id())
                    : text("coverage.flow.named", way, part.id(), name(part.id()));
        }
        String kind = textOr("compare.type." + part.type(), textOr("compare.type." + part.type().replaceFirst("\\..*", ""),
                part.type()));
        return name(part.id()).equals(part.id()) ? text("compare.about.id", kind, part.id())
                : text("compare.about", kind, part.id(), name(part.id()));
    }

    private String name(String id) {
        Part part = parts.get(id);
        String english = part == null || part.name() == null || part.name().isBlank() ? id : part.name();
        return korean.getOrDefault(id, english);
    }
}
