package org.openpass.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openpass.access.Actor.Role;
import org.openpass.access.OfficeBook.Kind;
import org.openpass.access.OfficeBook.Office;

/** Reads what the rows of an organisation's file say, and finds all that is wrong with them as they stand to each other. */
final class OrganisationCheck {

    /** A posting of the file with what its row is. */
    record Posted(OrganisationRow row, String name, NewPosting posting) {
    }

    private final Map<String, Office> offices = new LinkedHashMap<>();
    private final Map<String, Office> known = new HashMap<>();
    private final List<Section> sections;
    final Map<String, Office> newOffices = new LinkedHashMap<>();
    final List<Section> newSections = new ArrayList<>();
    final List<Posted> posted = new ArrayList<>();

    OrganisationCheck(List<Office> offices, List<Section> sections) {
        offices.forEach(office -> known.put(office.code(), office));
        this.offices.putAll(known);
        this.sections = new ArrayList<>(sections);
    }

    /** Offices first, then sections, then people, in whatever order they stand. */
    void read(List<OrganisationRow> rows) {
        rows.stream().filter(row -> !Set.of("OFFICE", "SECTION", "PERSON").contains(what(row))).forEach(row ->
                row.wrong("what", row.cells().containsKey("what") ? "what" : "required", row.text("what")));
        List<OrganisationRow> entered = rows.stream().filter(row -> what(row).equals("OFFICE")).toList();
        entered.forEach(this::office);
        entered.forEach(this::parent);
        rows.stream().filter(row -> what(row).equals("SECTION")).forEach(this::section);
        PostingRules rules = new PostingRules(List.copyOf(offices.values()), sections);
        rows.stream().filter(row -> what(row).equals("PERSON")).forEach(row -> person(row, rules));
    }

    private static String what(OrganisationRow row) {
        return row.cells().getOrDefault("what", "").toUpperCase(Locale.ROOT);
    }

    private void office(OrganisationRow row) {
        String code = row.like("office", row.filled("office"), Accounts.OFFICE);
        String kind = row.text("kind");
        Office office = new Office(code, row.constant("kind", kind == null ? Kind.HOUSE.name() : kind, Kind::valueOf),
                row.filled("name_ko"), row.filled("name_en"), row.text("parent"), first(row), last(row));
        if (code != null && newOffices.put(code, office) != null) {
            row.wrong("office", "twice", code);
        }
        if (code != null && office.from() != null) {
            offices.put(code, office);
        }
    }

    private void parent(OrganisationRow row) {
        String parent = row.text("parent");
        if (parent != null && (!offices.containsKey(parent) || parent.equals(row.cells().get("office")))) {
            row.wrong("parent", "OFFICE", parent);
        }
    }

    private void section(OrganisationRow row) {
        String office = row.filled("office");
        String code = row.like("section", row.filled("section"), "[0-9A-Z]{2}");
        Section section = new Section(office, code, row.filled("name_ko"), row.filled("name_en"), first(row), last(row));
        if (office != null && section.from() != null
                && !new PostingRules(List.copyOf(offices.values()), List.of()).office(office, section.from())) {
            row.wrong("office", "OFFICE", office);
        }
        if (newSections.stream().anyMatch(each -> each.office().equals(office) && each.code().equals(code)
                && each.from().equals(section.from()))) {
            row.wrong("section", "twice", code);
        }
        if (office != null && code != null && section.from() != null) {
            newSections.add(section);
            sections.add(section);
        }
    }

    private void person(OrganisationRow row, PostingRules rules) {
        String username = row.like("username", row.filled("username"), Staff.USERNAME);
        String name = row.text("name_ko") == null ? row.text("name_en") : row.text("name_ko");
        if (name == null || name.length() > Staff.LONGEST_NAME) {
            row.wrong("name_ko", name == null ? "required" : "long", "");
        }
        NewPosting posting = new NewPosting(username, row.text("office"), row.text("section"), row.yes("national"),
                row.text("duty"), roles(row), first(row), row.day("until"));
        rules.wrong(posting).forEach(reason -> {
            switch (reason) {
                case OFFICE -> once(row, "office", posting.office() == null ? "required" : "OFFICE", posting.office());
                case SECTION -> once(row, "section", "SECTION", posting.section());
                case ROLES -> once(row, "roles", "required", "");
                case DUTY -> once(row, "duty", "long", "");
                case DAYS -> {
                    if (posting.from() != null) {
                        once(row, "until", "DAYS", String.valueOf(posting.until()));
                    }
                }
                default -> throw new IllegalStateException("No rule of a row: " + reason);
            }
        });
        if (username != null && posting.from() != null) {
            posted.add(new Posted(row, name, posting));
        }
    }

    private static Set<Role> roles(OrganisationRow row) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        String text = row.text("roles");
        if (text != null) {
            Arrays.stream(text.split("[\\s,;/+]+")).filter(each -> !each.isEmpty()).forEach(each -> {
                Role role = row.constant("roles", each, Role::valueOf);
                if (role != null && PostingRules.STAFF.contains(role)) {
                    roles.add(role);
                } else if (role != null) {
                    row.wrong("roles", "unknown", each);
                }
            });
        }
        return roles;
    }

    /** The first day, which must be said. */
    private static LocalDate first(OrganisationRow row) {
        row.filled("from");
        return row.day("from");
    }

    private static LocalDate last(OrganisationRow row) {
        LocalDate last = row.day("until");
        LocalDate first = last == null ? null : quietDay(row);
        if (first != null && last.isBefore(first)) {
            row.wrong("until", "DAYS", last.toString());
        }
        return last;
    }

    /** The first day where it is one; that it is none was said. */
    private static LocalDate quietDay(OrganisationRow row) {
        return new OrganisationRow(row.number(), row.cells()).day("from");
    }

    private static void once(OrganisationRow row, String column, String code, String value) {
        if (row.errors().stream().noneMatch(error -> column.equals(error.column()))) {
            row.wrong(column, code, value == null ? "" : value);
        }
    }

    /** Offices of the file that are not known as the file says. */
    List<Office> changedOffices() {
        return newOffices.values().stream().filter(each -> !each.equals(known.get(each.code()))).toList();
    }

    /** User names of the file. */
    Set<String> usernames() {
        Set<String> names = new HashSet<>();
        posted.forEach(each -> names.add(each.posting().username()));
        return names;
    }
}
