package org.openpass.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openpass.access.OrganisationCheck.Posted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a file as they stand to the accounts and postings that there are. */
@Component
class OrganisationPeople {

    /** An account that the file speaks of. */
    private record Known(String name, boolean party, boolean disabled, boolean roles) {
    }

    private final PostingRows rows;
    private final JdbcClient jdbc;

    OrganisationPeople(PostingRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** What the file brings; what is wrong with its people is added to their rows. */
    OrganisationContent content(OrganisationCheck check) {
        Map<String, Known> known = known(check);
        Map<String, List<Posting>> standing = rows.of(check.usernames());
        Map<String, String> people = new LinkedHashMap<>();
        List<NewPosting> wanted = new ArrayList<>();
        Map<String, Posted> before = new HashMap<>();
        LocalDate today = rows.today();
        check.posted.stream().sorted(Comparator.comparing(each -> each.posting().from())).forEach(each -> {
            NewPosting posting = each.posting();
            Known account = known.get(posting.username());
            account(each, account, before.get(posting.username()));
            follows(each, before.put(posting.username(), each));
            if (account == null) {
                people.putIfAbsent(posting.username(), each.name());
            }
            List<Posting> stands = standing.getOrDefault(posting.username(), List.of());
            if (PostingRules.stands(posting, stands).isEmpty()) {
                if (PostingRules.rewrites(posting, stands, today) || stands.isEmpty() && account != null && account.roles()
                        && posting.from().isBefore(today)) {
                    each.row().wrong("from", "PAST", posting.from().toString());
                }
                wanted.add(posting);
            }
        });
        return new OrganisationContent(check.changedOffices(), check.newSections, people, wanted);
    }

    /** The account must be this person's: of customs, open, and of the same name. */
    private static void account(Posted each, Known account, Posted before) {
        String known = account != null ? account.name() : before != null ? before.name() : each.name();
        if (account != null && account.party()) {
            each.row().wrong("username", "PARTY", each.posting().username());
        } else if (account != null && account.disabled()) {
            each.row().wrong("username", "DISABLED", each.posting().username());
        } else if (known != null && each.name() != null && !known.equals(each.name())) {
            each.row().wrong("username", "otherName", known);
        }
    }

    /** Of one person the file says one thing a day. */
    private static void follows(Posted each, Posted before) {
        if (before != null && (before.posting().from().equals(each.posting().from()) || before.posting().until() != null
                && !each.posting().from().isAfter(before.posting().until()))) {
            each.row().wrong("from", "overlap", String.valueOf(before.row().number()));
        }
    }

    private Map<String, Known> known(OrganisationCheck check) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                select a.username, a.display_name, a.party_id is not null, a.disabled_at is not null, exists (
                    select 1 from access.account_roles r where r.username = a.username)
                from access.accounts a where a.username = any(?::text[])
                """).param(check.usernames().toArray(String[]::new)).query(rs -> {
                    known.put(rs.getString(1), new Known(rs.getString(2), rs.getBoolean(3), rs.getBoolean(4),
                            rs.getBoolean(5)));
                });
        return known;
    }
}
