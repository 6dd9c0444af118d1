package org.openpass.access;

import java.util.List;
import java.util.Map;

/**
 * What a file that is right brings, without what stands already.
 *
 * @param people names of those who have no account, by user name
 * @param postings in the order of their first days
 */
record OrganisationContent(List<OfficeBook.Office> offices, List<Section> sections, Map<String, String> people,
        List<NewPosting> postings) {
}
