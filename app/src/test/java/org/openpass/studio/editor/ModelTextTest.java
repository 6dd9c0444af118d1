package org.openpass.studio.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpass.authoring.check.Finding;
import org.openpass.authoring.check.Finding.Severity;
import org.openpass.engine.reading.Element;
import org.openpass.engine.reading.ModelReader;
import org.openpass.engine.reading.ProcessModel;
import org.springframework.core.io.ClassPathResource;

/** A model is changed at one place, and nothing else of it is written anew. */
class ModelTextTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

    @Test
    void aPropertyIsSetWhereItStandsOrWhereItsLikesStand() throws Exception {
        String model = shipped();

        String changed = new ModelText(model).property("Task_InspectGoods", "trader.ko", "\"검사\" & <대기>\n중");
        assertThat(read(changed).element("Task_InspectGoods").orElseThrow().property("trader.ko")).contains("\"검사\" & <대기>\n중");
        assertThat(changed.replace("&quot;검사&quot; &amp; &lt;대기&gt;&#10;중", "물품이 검사대상으로 선별되었습니다.")).isEqualTo(model);

        String added = new ModelText(model).property("Task_InspectGoods", "note", "x");
        assertThat(added.replace("<zeebe:property name=\"note\" value=\"x\" />", "")).isEqualTo(model);
        assertThat(read(added).element("Task_InspectGoods").orElseThrow().properties()).containsEntry("note", "x")
                .containsEntry("goal", "clearance.inspection.goal");
    }

    @Test
    void aConditionIsPutInItsPlaceAndNothingElseIsTouched() throws Exception {
        String model = shipped();
        String condition = "=list contains(chapters, \"93\") and 1 < 2";

        String changed = new ModelText(model).condition("Flow_DeadlineMoved", condition);
        assertThat(read(changed).flows()).filteredOn(flow -> flow.id().equals("Flow_DeadlineMoved")).extracting(flow -> flow.condition())
                .containsExactly(condition);
        assertThat(new ModelText(changed).condition("Flow_DeadlineMoved", "=deadlineMoved")).isEqualTo(model);

        String made = new ModelText(model).condition("Flow_ToReview", condition);
        assertThat(read(made).flows()).filteredOn(flow -> flow.id().equals("Flow_ToReview")).extracting(flow -> flow.condition())
                .containsExactly(condition);
        assertThat(read(new ModelText(model).attribute("Flow_ToReview", "name", "on \"time\"")).flows()).filteredOn(flow ->
                flow.id().equals("Flow_ToReview")).extracting(flow -> flow.name()).containsExactly("on \"time\"");
    }

    @Test
    void bothOfTwoPeopleNameEachOther() throws Exception {
        Finding back = new Finding("x.bpmn", "Task_Again", 0, "fourEyes.back", Severity.ERROR, List.of("Task_Again", "Task_InspectGoods"),
                "set:fourEyes");

        assertThat(QuickFixes.choices(back, TODAY)).containsExactly("Task_Again");
        assertThat(read(QuickFixes.mended(back, shipped(), "Task_Again")).element("Task_InspectGoods").orElseThrow().property("fourEyes"))
                .contains("Task_ReviewDocuments Task_Again");
    }

    @Test
    void whatAnElementDoesNotHaveYetIsMade() throws Exception {
        String model = shipped();

        String gateway = new ModelText(model).property("Gateway_Lane", "article", "A246");
        assertThat(read(gateway).element("Gateway_Lane").orElseThrow().properties()).containsEntry("article", "A246");
        assertThat(gateway).hasSize(model.length() + ("<bpmn:extensionElements><zeebe:properties><zeebe:property name=\"article\" "
                + "value=\"A246\" /></zeebe:properties></bpmn:extensionElements>").length());
        String process = new ModelText(model).extension("import-declaration", "versionTag", "value", "2.1");
        assertThat(process).isEqualTo(model.replace("<zeebe:versionTag value=\"3.0\" />", "<zeebe:versionTag value=\"2.1\" />"));
        String documented = new ModelText(model.replace("<zeebe:versionTag value=\"3.0\" />", "")).extension("import-declaration",
                "versionTag", "value", "2.1");
        assertThat(read(documented).versionTag()).isEqualTo("2.1");
    }

    @Test
    void aQuickFixSetsWhatTheFindingSays() throws Exception {
        Finding tag = finding("import-declaration", "tags.used", "tag", "import-declaration", "2.9");
        assertThat(QuickFixes.choices(tag, TODAY)).containsExactly("2.10");
        assertThat(read(QuickFixes.mended(tag, shipped(), "2.10")).versionTag()).isEqualTo("2.10");
        Finding goal = finding("Task_InspectGoods", "userTasks.goal", "set:goal", "x", "a.goal, b.goal");
        assertThat(QuickFixes.choices(goal, TODAY)).containsExactly("a.goal", "b.goal");
        assertThat(read(QuickFixes.mended(goal, shipped(), "b.goal")).element("Task_InspectGoods").flatMap(e -> e.property("goal")))
                .contains("b.goal");
        Finding form = finding("Task_InspectGoods", "userTasks.formUnknown", "set:formTag", "inspection-result", "1.0", "2.1");
        assertThat(read(QuickFixes.mended(form, shipped(), QuickFixes.choices(form, TODAY).getFirst())).element("Task_InspectGoods")
                .map(Element::form)).hasValueSatisfying(named -> assertThat(named.versionTag()).isEqualTo("2.1"));
        assertThat(QuickFixes.choices(finding("X", "tags.none", "tag", "–"), TODAY)).isEmpty();
        assertThat(QuickFixes.choices(finding("X", "layout.nodes", "wrap", "16", "15"), TODAY)).isEmpty();
    }

    /** Its first day: nobody begins a law in the past. */
    @Test
    void theTagOfALawIsRaisedToADayThatIsToCome() throws Exception {
        Finding used = new Finding("f.dmn", "name-tax-review", 0, "tags.used", Severity.ERROR, List.of("name-tax-review", "2026-01-01"), "tag");
        assertThat(QuickFixes.choices(used, TODAY)).containsExactly("2026-12-01");
        assertThat(QuickFixes.choices(finding("X", "tags.used", "tag", "X", "2027-02-28"), TODAY)).containsExactly("2027-03-01");
        assertThat(QuickFixes.choices(finding("X", "tags.day", "tag", "–"), TODAY)).containsExactly("2026-12-01");
        assertThat(QuickFixes.choices(finding("X", "tags.day", "tag", "2026-02-30"), TODAY)).containsExactly("2026-12-01");
        String law = new ClassPathResource("processes/declaration/name-tax-review.dmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(ModelReader.decision(QuickFixes.mended(used, law, "2026-12-01").getBytes(StandardCharsets.UTF_8)).versionTag())
                .isEqualTo("2026-12-01");
        Finding form = new Finding("f.form", "document-review", 0, "tags.used", Severity.ERROR, List.of("document-review", "3.0"), "tag");
        String shipped = new ClassPathResource("forms/declaration/document-review.form").getContentAsString(StandardCharsets.UTF_8);
        assertThat(QuickFixes.mended(form, shipped, "3.1")).isEqualTo(shipped.replace("\"versionTag\": \"3.0\"", "\"versionTag\": \"3.1\""));
    }

    /** XML takes either, and other editors write them. */
    @Test
    void whatStandsInSingleQuotesIsMendedAsWell() throws Exception {
        String model = shipped().replace('"', '\'');

        String changed = new ModelText(model).property("Task_InspectGoods", "goal", "it's \"so\"");
        assertThat(read(changed).element("Task_InspectGoods").orElseThrow().property("goal")).contains("it's \"so\"");
        assertThat(changed).isEqualTo(model.replace("<zeebe:property name='goal' value='clearance.inspection.goal'",
                "<zeebe:property name='goal' value=\"it's &quot;so&quot;\""));
        assertThat(read(new ModelText(model).extension("import-declaration", "versionTag", "value", "2.1")).versionTag()).isEqualTo("2.1");
        assertThat(read(new ModelText(model.replace("zeebe:", "z-1:").replace("xmlns:zeebe", "xmlns:z-1")).property("Task_InspectGoods", "note", "x"))
                .element("Task_InspectGoods").orElseThrow().property("note")).contains("x");
    }

    @Test
    void koreanNamesKeepTheirOrderAndComments() {
        String table = "# Names\nTask_A=가\nTask_B=나\n";

        assertThat(KoreanText.set(table, "Task_A", "다")).isEqualTo("# Names\nTask_A=다\nTask_B=나\n");
        assertThat(KoreanText.set(table, "Task_C", "라")).isEqualTo(table + "Task_C=라\n");
        assertThat(KoreanText.set(table, "Task_A", " ")).isEqualTo("# Names\nTask_B=나\n");
        assertThat(KoreanText.names(KoreanText.set("", "Task_C", "두\n줄"))).containsEntry("Task_C", "두\n줄");
        assertThat(KoreanText.of("processes/x/y.bpmn")).isEqualTo("processes/x/y_ko.properties");
    }

    private static Finding finding(String element, String rule, String fix, String... args) {
        return new Finding("f.bpmn", element, 0, rule, Severity.ERROR, List.of(args), fix);
    }

    private static ProcessModel read(String model) {
        return ModelReader.process(model.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped() throws Exception {
        return new ClassPathResource("processes/declaration/import-declaration.bpmn").getContentAsString(StandardCharsets.UTF_8);
    }
}
