package org.openpass.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor.Role;
import org.openpass.testing.Answer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation from a file: all of it or nothing. Its people sort behind those of other tests. */
@OpenPassTest
class OrganisationFileIT {

    private static final String PASSWORD = "a-long-test-password";
    private static final String FILE = "/api/v1/admin/organisation/file";
    private static final String HEADER = "what,office,section,name_ko,name_en,kind,parent,username,roles,duty,national,from,until";
    private static final Actor ADMIN = new Actor("admin", null, null, false, Set.of(Role.ADMINISTRATOR), Set.of());

    private static final String LETTERS = "ABCDEFGH";
    private static int houses;

    @Autowired
    SampleData samples;
    @Autowired
    Organisation organisation;
    @Autowired
    Accounts accounts;
    @Autowired
    Parties parties;
    @Autowired
    Postings postings;
    @Autowired
    OfficeBook offices;
    @Autowired
    JdbcClient jdbc;

    private LocalDate today;
    private String prefix;
    private String house;

    @BeforeEach
    void aHouseOfItsOwn() {
        today = samples.ready().today();
        prefix = SampleData.unique("zz-").toLowerCase(Locale.ROOT) + "-";
        house = "X" + LETTERS.charAt(houses++);
    }

    @Test
    void fiveHousesAndSixtyPeopleAreBroughtAtOnceAndTheSameAgainIsNothing() {
        String file = fiveHouses();

        Answer brought = send(file).mustBe(200);

        assertThat(brought.won("/offices")).isEqualTo(5);
        assertThat(brought.won("/sections")).isEqualTo(10);
        assertThat(brought.won("/people")).isEqualTo(60);
        assertThat(brought.won("/postings")).isEqualTo(61);
        assertThat(brought.values("/invitations", "username")).hasSize(60).allMatch(name -> name.startsWith(prefix));
        assertThat(brought.text("/invitations/0/href")).startsWith("/invitation/");
        assertThat(accounts.find(prefix + "1-0").orElseThrow().actor()).isEqualTo(new Actor(prefix + "1-0", null,
                house + "1", false, Set.of(Role.SUPERVISOR, Role.CLEARANCE_OFFICER), Set.of()));
        assertThat(accounts.find(prefix + "4-11").orElseThrow().displayName()).isEqualTo("김 4-11");
        assertThat(postings.of(prefix + "0-1", ADMIN)).extracting(Posting::office, Posting::section, Posting::from,
                Posting::until).containsExactly(tuple(house + "0", "01", today, today.plusDays(9)),
                tuple(house + "1", "02", today.plusDays(10), null));
        assertThat(offices.all()).filteredOn(office -> office.code().equals(house + "2")).singleElement().satisfies(office -> {
            assertThat(office.parent()).isEqualTo(house + "0");
            assertThat(office.kind()).isEqualTo(OfficeBook.Kind.HOUSE);
        });
        Answer again = send(file).mustBe(200);
        assertThat(List.of(again.won("/offices"), again.won("/sections"), again.won("/people"), again.won("/postings")))
                .containsOnly(0L);
        assertThat(again.at("/invitations").size()).isZero();
        samples.officer("020").post(FILE, "text/csv", file.getBytes(StandardCharsets.UTF_8)).mustBe(403);
    }

    @Test
    void allErrorsAreSaidRowByRowAndNothingIsDone() {
        String trader = prefix + "trader";
        accounts.save(new Accounts.NewAccount(trader, PASSWORD, "Trader", parties.byIdentifier(samples.filer()
                .declarantCode()).orElseThrow().id(), null, false, Set.of(Role.BROKER)));
        String officer = prefix + "officer";
        accounts.save(new Accounts.NewAccount(officer, PASSWORD, "Officer", null, "020", false,
                Set.of(Role.CLEARANCE_OFFICER)));
        String from = today.toString();
        List<String> rows = new ArrayList<>(List.of(HEADER,
                "OFFICE," + house + "0,,시험세관,Trial Customs,HOUSE,,,,,," + from + ",",
                "SECTION," + house + "0,01,통관과,Clearance,,,,,,," + from + ",",
                person(house + "0", "01", prefix + "a", "CLEARANCE_OFFICER", from, ""),
                person("9ZZ", "", prefix + "b", "CLEARANCE_OFFICER", from, ""),
                person(house + "0", "07", prefix + "c", "CLEARANCE_OFFICER DANCER", from, ""),
                person(house + "0", "", prefix + "a", "INSPECTOR", from, ""),
                person(house + "0", "", trader, "INSPECTOR", from, "").replace("김", "Trader"),
                person(house + "0", "", officer, "INSPECTOR", from, ""),
                person(house + "0", "", "Not A Name", "", "2026-13-01", ""),
                "HOUSE,,,,,,,,,,,,",
                person(house + "0", "", prefix + "d", "TRADER", today.plusDays(1).toString(), from)));

        Answer refused = send(String.join("\r\n", rows)).mustBe(422);

        assertThat(refused.text("/code")).isEqualTo("organisation.errors");
        assertThat(refused.at("/errors").valueStream().map(e -> e.path("row").asInt() + " " + e.path("column").asString()
                + " " + e.path("code").asString())).containsExactlyInAnyOrder("5 office OFFICE", "6 roles unknown",
                "6 section SECTION", "7 from overlap", "8 username PARTY", "9 username otherName", "10 username pattern",
                "10 roles required", "10 from pattern", "11 what what", "12 roles unknown", "12 until DAYS");
        assertThat(refused.at("/errors").valueStream().map(e -> e.path("row").asInt()).toList()).isSorted();
        assertThat(refused.at("/errors").valueStream().map(e -> e.path("message").asString()))
                .noneMatch(message -> message.startsWith("postings."));
        assertThat(offices.all()).extracting(OfficeBook.Office::code).doesNotContain(house + "0");
        assertThat(accounts.find(prefix + "a")).isEmpty();
        assertThat(postings.of(officer, ADMIN)).isEmpty();
        assertThat(jdbc.sql("select count(*) from access.sections where office = ?").param(house + "0").query(Long.class)
                .single()).isZero();
    }

    @Test
    void whatWouldLeaveOfficersWithoutASupervisorOrWritesOverPastDaysIsNotBrought() {
        String from = today.toString();
        String other = house + "1";
        String start = String.join("\n", HEADER,
                "OFFICE," + house + "0,,시험세관,Trial Customs,,,,,,," + from + ",",
                "OFFICE," + other + ",,시험세관,Trial Customs,,,,,,," + from + ",",
                person(house + "0", "", prefix + "chief", "SUPERVISOR", today.minusDays(30).toString(), ""),
                person(house + "0", "", prefix + "kim", "INSPECTOR", from, ""));
        refused(start, tuple(4, "office", "OFFICE"));
        String right = start.replace(",,,,,,," + from + ",", ",,,,,,," + today.minusDays(40) + ",");
        assertThat(bring(right).postings()).isEqualTo(2);
        String leaves = HEADER + "\n" + person(other, "", prefix + "chief", "SUPERVISOR", today.plusDays(3).toString(), "");
        refused(leaves, tuple(0, null, "LAST_SUPERVISOR"));
        refused(HEADER + "\n" + person(other, "", prefix + "chief", "SUPERVISOR", today.minusDays(3).toString(), ""),
                tuple(2, "from", "PAST"));
        assertThat(postings.of(prefix + "chief", ADMIN)).singleElement().satisfies(posting ->
                assertThat(posting.until()).isNull());
        assertThat(bring(leaves + "\n" + person(other, "", prefix + "kim", "INSPECTOR", today.plusDays(3).toString(), ""))
                .postings()).as("all of them leave").isEqualTo(2);
    }

    @Test
    void aFileIsReadAsSpreadsheetsInKoreaSaveItAndOneThatIsNoneIsRefused() {
        String korean = String.join("\r\n", "what;office;username;name_ko;roles;from",
                "person;020;" + prefix + "kim;홍길동;clearance-officer;" + today, ";;;;;");
        assertThat(organisation.bring(korean.getBytes(Charset.forName("x-windows-949")), ADMIN).people()).isEqualTo(1);
        assertThat(accounts.find(prefix + "kim").orElseThrow().displayName()).isEqualTo("홍길동");
        refused("what,office\nPERSON,020", tuple(1, "from", "noColumn"));
        refused("what,office,from,colour\n", tuple(1, "colour", "notAColumn"));
        refused(HEADER, tuple(0, null, "empty"));
        refused(HEADER + "\nPERSON,\"020", tuple(2, null, "csv"));
    }

    private String fiveHouses() {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 5; i++) {
            String office = house + i;
            rows.add("OFFICE," + office + ",,시험 " + i + "세관,Trial Customs " + i + ",HOUSE," + (i == 0 ? "" : house + "0")
                    + ",,,,," + today + ",");
            rows.add("SECTION," + office + ",01,통관과,Clearance,,,,,,," + today + ",");
            rows.add("SECTION," + office + ",02,검사과,Inspection,,,,,,," + today + ",");
            for (int n = 0; n < 12; n++) {
                boolean moves = i == 0 && n == 1;
                rows.add("PERSON," + office + "," + (n % 2 == 0 ? "02" : "01") + ",김 " + i + "-" + n + ",,,," + prefix + i
                        + "-" + n + "," + (n == 0 ? "SUPERVISOR CLEARANCE_OFFICER" : n % 2 == 0 ? "INSPECTOR"
                        : "CLEARANCE_OFFICER") + ",Import,," + today + "," + (moves ? today.plusDays(9) : ""));
            }
        }
        rows.add("PERSON," + house + "1,02,김 0-1,,,," + prefix + "0-1,CLEARANCE_OFFICER,Import,N," + today.plusDays(10) + ",");
        return "\uFEFF" + String.join("\r\n", rows) + "\r\n";
    }

    private static String person(String office, String section, String username, String roles, String from, String until) {
        return "PERSON," + office + "," + section + ",김,,,," + username + "," + roles + ",,," + from + "," + until;
    }

    private Answer send(String file) {
        return samples.admin().post(FILE, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private Organisation.Brought bring(String file) {
        return organisation.bring(file.getBytes(StandardCharsets.UTF_8), ADMIN);
    }

    private void refused(String file, Tuple... errors) {
        assertThatThrownBy(() -> bring(file)).isInstanceOfSatisfying(OrganisationRefused.class, refused ->
                assertThat(refused.errors()).extracting(FileError::row, FileError::column, FileError::code)
                        .containsExactly(errors));
    }
}
