package org.openpass.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpass.access.Actor;
import org.openpass.access.Actor.Role;
import org.openpass.access.Parties;
import org.openpass.audittrail.Looks;
import org.openpass.export.ListExports;
import org.openpass.export.ListFormat;
import org.openpass.search.SearchUnavailable;
import org.openpass.testing.Filer;
import org.openpass.testing.OpenPassTest;
import org.openpass.testing.SampleData;
import org.openpass.testing.SearchLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of cases as a file: what its reader sees and nothing else, with a reason that is written down. */
@OpenPassTest
class CaseExportIT {

    @Autowired
    SampleData samples;
    @Autowired
    CaseExport cases;
    @Autowired
    ListExports exports;
    @Autowired
    Parties parties;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Looks looks;
    @Autowired
    SearchLine line;

    @AfterEach
    void mend() {
        line.mend();
    }

    private static final String ADDRESS = "192.0.2.7";
    private static final CaseFilter ALL = new CaseFilter(null, "", "");

    @Test
    void aPartyTakesItsOwnCasesWithoutWhatIsForOfficers() throws IOException {
        Filer filer = samples.filer(Map.of(), Map.of("name", "=HYPERLINK(" + SampleData.unique("x") + ")"));
        String own = filer.api().file(filer.draft()).mustBe(202).text("/declarationNumber");
        Filer other = samples.filer();
        String others = other.api().file(other.draft()).mustBe(202).text("/declarationNumber");
        Actor broker = new Actor(SampleData.unique("broker-"), parties.byIdentifier(filer.declarantCode()).orElseThrow().id(), null,
                false, Set.of(Role.BROKER));

        ListExports.Exported taken = exports.take(cases.of(broker, ALL, Locale.ENGLISH), ListFormat.CSV,
                "Monthly report to the client", broker, ADDRESS);

        String csv = Files.readString(taken.file());
        Files.delete(taken.file());
        assertThat(taken.rows()).isEqualTo(1);
        assertThat(csv).contains(own, "'=HYPERLINK").doesNotContain(others, "Lane");
        assertThat(jdbc.sql("select detail from audittrail.entries where actor = ? and action = 'export.taken'")
                .param(broker.name()).query(String.class).single())
                .contains("1 rows", taken.sha256(), "Monthly report to the client");
        assertThat(looks.of(broker.name(), 9)).as("at what is its own").isEmpty();
    }

    @Test
    void aListThatCannotBeReadToItsEndIsNotTakenAtAll() {
        Filer filer = samples.filer();
        String number = filer.api().file(filer.draft()).mustBe(202).text("/declarationNumber");
        Actor officer = new Actor(SampleData.unique("officer-"), null, "020", true, Set.of(Role.SUPERVISOR));
        line.cut();

        // Words are not found, and a whole number is found without the index, but nothing else that has it.
        for (String words : List.of("cotton", number)) {
            assertThatExceptionOfType(SearchUnavailable.class).isThrownBy(() -> exports.take(cases.of(officer,
                    new CaseFilter(null, words, ""), Locale.ENGLISH), ListFormat.CSV, "Inquiry of the auditor", officer, ADDRESS));
        }

        assertThat(jdbc.sql("select count(*) from audittrail.entries where actor = ?").param(officer.name())
                .query(Long.class).single()).isZero();
    }

    @Test
    void withoutAReasonNothingIsTakenAndNothingIsLeft() {
        Actor officer = new Actor(SampleData.unique("officer-"), null, "020", false, Set.of(Role.CLEARANCE_OFFICER));

        assertThatIllegalArgumentException().isThrownBy(() -> exports.take(cases.of(officer, ALL, Locale.ENGLISH),
                ListFormat.XLSX, "  because ", officer, ADDRESS));

        assertThat(jdbc.sql("select count(*) from audittrail.entries where actor = ?").param(officer.name())
                .query(Long.class).single()).isZero();
    }
}
