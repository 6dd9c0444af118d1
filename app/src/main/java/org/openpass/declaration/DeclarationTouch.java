package org.openpass.declaration;

/** Where declarations and drafts stand that a change may touch, by indexes that are there. */
final class DeclarationTouch {

    static final String FILED = "from casework.cases c join declaration.declarations d on d.case_number = c.number";
    /** By the age of their cases: an index by the day of filing would cost every filing. */
    static final String LATELY = " where c.opened_at >= :since";
    /** Not decided. */
    static final String OPEN =
            " where c.closed_at is null and d.status not in ('ACCEPTED', 'WITHDRAWN', 'REJECTED')";
    static final String LINES = " cross join lateral jsonb_array_elements(d.document -> 'lines') as line (goods)";
    static final String DRAFTS = "from declaration.drafts w";
    static final String WRITTEN = " where w.filed_as is null and not w.blank";

    private DeclarationTouch() {
    }
}
