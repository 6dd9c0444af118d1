package org.openpass.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules and kinds of case add to the page of a case. */
@Component
class CaseParts {

    private final List<CaseHeading> headings;
    private final List<CaseWork> works;
    private final List<CaseSection> sections;

    CaseParts(ObjectProvider<CaseHeading> headings, PlainHeading plain, ObjectProvider<CaseWork> works,
            ObjectProvider<CaseSection> sections) {
        this.headings = new ArrayList<>(headings.stream().filter(heading -> heading != plain).toList());
        this.headings.add(plain);
        this.works = works.stream().sorted(Comparator.comparingInt(CaseWork::order)).toList();
        this.sections = sections.stream().sorted(Comparator.comparingInt(CaseSection::order)).toList();
    }

    /** The one of the case's kind, or the plain one. */
    CaseHeading heading(CaseReading c) {
        return headings.stream().filter(heading -> heading.isFor(c)).findFirst().orElseThrow();
    }

    List<CaseWork> works(CaseReading c) {
        return works.stream().filter(work -> work.isFor(c)).toList();
    }

    /** By the names of their tabs, in their order; there is always one, the files. */
    Map<String, CaseSection> sections(CaseReading c) {
        Map<String, CaseSection> shown = new LinkedHashMap<>();
        sections.stream().filter(section -> section.isFor(c))
                .forEach(section -> shown.putIfAbsent(section.tab(), section));
        return shown;
    }
}
