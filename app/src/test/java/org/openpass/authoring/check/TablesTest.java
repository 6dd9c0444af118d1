package org.openpass.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openpass.engine.reading.DecisionModel;
import org.openpass.engine.reading.ModelReader;

/** Tables of a draft: no gap, no rule that never decides, and law that says of days gone by what it said. */
class TablesTest {

    private static final String LAW = "processes/declaration/name-tax-review.dmn";
    private static final String RISK = "processes/risk/select-lane.dmn";
    private static final byte[] RELEASED = PackagedModelsTest.shipped().get(LAW);
    private static final String TAG = "<zeebe:versionTag value=\"2026-01-01\" />";
    private static final String NEXT = "<zeebe:versionTag value=\"2027-01-01\" />";
    private static final String COLUMN = """
            <input id="Input_FiledOn" label="Filed on">
              <inputExpression id="InputExpression_FiledOn" typeRef="date">
                <text>get or else(date(filedOn), date("1900-01-01"))</text>
              </inputExpression>
            </input>
            <output id="Output_Required\"""";

    private final Map<String, byte[]> set = new TreeMap<>(Map.of(LAW, RELEASED));
    private final Known known = new KnownWithLaw();

    @Test
    void aWordThatTheColumnDoesNotListAndARuleBehindAnotherAreFoundAtTheirRules() {
        set.put(RISK, PackagedModelsTest.shipped().get(RISK));
        change(RISK, "<text>\"HIGH\"</text>", "<text>\"HIHG\"</text>");
        change(LAW, "<inputEntry id=\"InputEntry_R310_InArrears\">\n          <text>true</text>",
                "<inputEntry id=\"InputEntry_R310_InArrears\">\n          <text></text>");
        assertThat(tables()).extracting(Finding::rule, Finding::elementId).contains(
                org.assertj.core.groups.Tuple.tuple("tables.nothing", "Rule_R010"),
                org.assertj.core.groups.Tuple.tuple("tables.never", "Rule_R320"));
    }

    @Test
    void aCaseThatNoRuleTakesIsSaidInWords() {
        change(LAW, "<inputEntry id=\"InputEntry_R390_InArrears\">\n          <text></text>",
                "<inputEntry id=\"InputEntry_R390_InArrears\">\n          <text>true</text>");
        assertThat(tables()).filteredOn(finding -> finding.rule().equals("tables.gap")).singleElement().satisfies(finding ->
                assertThat(finding.text(Locale.ENGLISH)).contains("Duty in arrears: false"));
    }

    @Test
    void lawIsNamedByALaterDayThanWhatIsReleased() {
        change(LAW, TAG, "<zeebe:versionTag value=\"2.0\" />");
        assertThat(tables()).extracting(Finding::rule).containsExactly("tables.tag");
        change(LAW, "value=\"2.0\"", "value=\"2025-01-01\"");
        assertThat(tables()).extracting(Finding::rule).containsExactly("tables.earlier");
        change(LAW, "2025-01-01", "2027-01-01");
        assertThat(tables()).isEmpty();
    }

    @Test
    void anAmendmentThatChangesARuleForDaysGoneByIsRefusedAndOneWithDaysIsNot() {
        change(LAW, TAG, NEXT);
        change(LAW, "<text>\"R8(1)4\"</text>", "<text>\"R8(1)4 as amended\"</text>");
        assertThat(tables()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tables.lawChanged");
            assertThat(finding.elementId()).isEqualTo("Rule_R320");
            assertThat(finding.mend(Locale.ENGLISH)).contains("2027-01-01");
        });
        change(LAW, "<output id=\"Output_Required\"", COLUMN);
        for (String rule : List.of("R310", "R320", "R330", "R390")) {
            change(LAW, "<outputEntry id=\"OutputEntry_" + rule + "_Required\">", "<inputEntry id=\"InputEntry_" + rule + "_FiledOn\"><text>"
                    + (rule.equals("R320") ? ">= date(\"2027-01-01\")" : "") + "</text></inputEntry><outputEntry id=\"OutputEntry_"
                    + rule + "_Required\">");
        }
        assertThat(tables()).extracting(Finding::rule).containsExactly("tables.lawChanged");
        String text = new String(set.get(LAW), StandardCharsets.UTF_8);
        String amended = text.substring(text.indexOf("<rule id=\"Rule_R320\">"), text.indexOf("<rule id=\"Rule_R330\">"));
        String stood = amended.replace(" as amended", "").replace("&gt;= date(\"2027-01-01\")", "")
                .replace(">= date(\"2027-01-01\")", "&lt; date(\"2027-01-01\")").replace("R320", "R321").replace("R-320", "R-320");
        change(LAW, "<rule id=\"Rule_R330\">", stood + "<rule id=\"Rule_R330\">");
        assertThat(tables()).isEmpty();
    }

    @Test
    void aColumnOfDaysThatCasesOfBeforeWouldStopAtIsRefused() {
        change(LAW, "<text>taxFacts.namedGoods</text>", "<text>date(filedOn)</text>");
        assertThat(tables()).extracting(Finding::rule, Finding::elementId)
                .contains(org.assertj.core.groups.Tuple.tuple("tables.days", "Input_NamedGoods"));
    }

    /** Else whoever guesses a row is told whether it is right. */
    @Test
    void aTableOfRiskIsNeverComparedWithWhatSomebodyCallsLaw() {
        String risk = new String(PackagedModelsTest.shipped().get(RISK), StandardCharsets.UTF_8);
        set.put(RISK, risk.replace("kind=\"risk\"", "kind=\"law\"").replaceFirst("<zeebe:versionTag value=\"[^\"]*\"",
                "<zeebe:versionTag value=\"2027-01-01\"").replace("<text>\"HIGH\"</text>", "<text>\"MEDIUM\"</text>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(tables()).extracting(Finding::rule).doesNotContain("tables.lawChanged", "tables.lawMissing");
    }

    private List<Finding> tables() {
        return Check.of(set, known).stream().filter(finding -> finding.rule().startsWith("tables.")).toList();
    }

    private void change(String file, String stands, String instead) {
        String text = new String(set.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(stands);
        int at = text.indexOf(stands);
        set.put(file, (text.substring(0, at) + instead + text.substring(at + stands.length())).getBytes(StandardCharsets.UTF_8));
    }

    private static final class KnownWithLaw extends PackagedKnown {
        @Override
        public Optional<DecisionModel> released(String decision) {
            return decision.equals("name-tax-review") ? Optional.of(ModelReader.decision(RELEASED))
                    : decision.equals("select-lane") ? Optional.of(ModelReader.decision(PackagedModelsTest.shipped().get(RISK)))
                    : Optional.empty();
        }
    }
}
